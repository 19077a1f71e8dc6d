"""Words as HTML: they are read as these very words, wherever they come from."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import quote

from zhutiao import words

if TYPE_CHECKING:
    from collections.abc import Iterable

BETWEEN = '<span class="dot"> · </span>'
# What HTML has no sign for; a lone surrogate has no UTF-8 either.
UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def text(said: str) -> str:
    """Return words as HTML, also for an attribute."""
    return escape(UNSEEN.sub("\ufffd", said))


def inline(said: str) -> str:
    """Return words that stand among others in a line, whose direction they cannot turn."""
    return f"<bdi>{text(said)}</bdi>"


def facts(said: Iterable[str]) -> str:
    """Return a few words each, side by side."""
    return BETWEEN.join(map(inline, said))


def fragment(name: str) -> str:
    """Return the address within the page of the block called *name*."""
    return "#" + quote(name.encode("utf-8", "replace"), safe="/-._~")


def spoken() -> str:
    """Return the attribute of words that are the program's own, where they are not Chinese as the page is."""
    return "" if words.language() == "zh" else f' lang="{words.language()}"'


def opens(href: str, about: str) -> str:
    """Return a small link that opens a place in this program, "" without an address."""
    if not href:
        return ""
    return f' <a class="opens" href="{text(href)}" title="{text(about)}" aria-label="{text(about)}"{spoken()}>↗</a>'
