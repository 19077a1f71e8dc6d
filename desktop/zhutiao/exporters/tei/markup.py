"""Words, attributes and names as XML: they are read as these very words, wherever they come from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Sequence

# What XML has no sign for; the others of these, commands of old terminals, no reader of XML is sure to keep.
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9]{0,15}")


def text(words: str) -> str:
    """Return words as text of XML, also for an attribute."""
    # A bare return would be read as a line feed, and a line feed in an attribute as a space.
    return escape(_UNSEEN.sub("\ufffd", words), {'"': "&quot;", "\r": "&#13;"})


def element(tag: str, words: str, **attributes: str) -> str:
    """Return an element that holds words."""
    return f"<{tag}{_said(attributes)}>{text(words)}</{tag}>"


def opened(tag: str, **attributes: str) -> str:
    """Return the beginning of an element; of attributes those that say something, `xml_id` being xml:id."""
    return f"<{tag}{_said(attributes)}>"


def empty(tag: str, **attributes: str) -> str:
    """Return an element without content."""
    return f"<{tag}{_said(attributes)}/>"


def siglum_ids(sigla: Sequence[str], above: str = "") -> dict[str, str]:
    """Return the name that a witness has in the file: its siglum where that can be one; *above* stands before it."""
    return {
        siglum: f"{above}{siglum}" if _PLAIN.fullmatch(siglum) else f"{above}wit.{n}"
        for n, siglum in enumerate(sigla, 1)
    }


def pointers(ids: Sequence[str]) -> str:
    """Return what points to elements by their ids."""
    return " ".join(f"#{each}" for each in ids)


def _said(attributes: dict[str, str]) -> str:
    named = ((name.replace("xml_", "xml:").rstrip("_"), value) for name, value in attributes.items() if value)
    return "".join(f' {name}="{text(" ".join(value.split()))}"' for name, value in named)
