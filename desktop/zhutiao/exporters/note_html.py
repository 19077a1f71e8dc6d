"""A note, which is Markdown, as HTML with nothing in it that could load, run or hide anything."""

from __future__ import annotations

import re
from functools import cache
from html import escape
from typing import TYPE_CHECKING, Protocol

from zhutiao.text import note_links

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.text.note_links import NoteLink

# The time that brackets take grows with their square: 1,000 of them take 0.2 s.
MOST_BRACKETS = 1_000
LONGEST = 200_000

# fmt: off
_TAGS = {
    "a", "b", "blockquote", "br", "code", "del", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "li", "ol", "p",
    "pre", "s", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "u", "ul",
}
# fmt: on
_SCHEMES = {"http", "https", "mailto", "zhutiao"}
_EXTENSIONS = ("fenced_code", "tables", "sane_lists", "nl2br")
_LINK = re.compile(r"(?:https?|mailto|zhutiao):\S", re.IGNORECASE)
# Stands for a reference while Markdown is read; neither sign means anything to anybody, and a note's own are replaced.
_OPEN, _CLOSE = "\ue000", "\ue001"
_HELD = re.compile(f"{_OPEN}([0-9]+){_CLOSE}")
_TAKEN = str.maketrans(dict.fromkeys((_OPEN, _CLOSE, "\0"), "\ufffd"))


class _Reader(Protocol):
    def reset(self) -> object: ...
    def convert(self, source: str) -> str: ...


def clean(note: str) -> str:
    """Return *note* as the window shows it; as typed where reading it as Markdown would take too long.

    What it refers to, `[[…]]`, is plain words.
    """
    # A lone surrogate is no UTF-8, and nh3 takes nothing else.
    typed = note.encode("utf-8", "replace").decode().translate(_TAKEN)
    if len(typed) > LONGEST or typed.count("[") > MOST_BRACKETS:
        return plain(typed)
    import nh3  # noqa: PLC0415 - takes a tenth of a second to load

    found = note_links.links(typed)
    reader = _reader()
    reader.reset()
    try:
        made = reader.convert(_held(typed, found))
    except RecursionError:
        return plain(typed)
    safe = nh3.clean(
        made,
        tags=_TAGS,
        clean_content_tags={"script", "style"},
        attributes={"a": {"href"}, "ol": {"start"}},
        attribute_filter=_attribute,
        url_schemes=_SCHEMES,
        link_rel=None,
    )
    labels = {str(n): escape(link.label) for n, link in enumerate(found)}
    return _HELD.sub(lambda held: labels.get(held[1], ""), safe)


def plain(words: str) -> str:
    """Return *words* as typed, their line breaks kept."""
    return "<p>" + escape(words).replace("\n", "<br>") + "</p>"


@cache
def _reader() -> _Reader:
    """Return what reads Markdown, made once: making it takes longer than a note."""
    import markdown  # noqa: PLC0415 - takes a tenth of a second to load

    return markdown.Markdown(extensions=_EXTENSIONS)


def _attribute(_tag: str, name: str, value: str) -> str | None:
    """Keep links that say where they lead; a relative one could lead into the reader's own files."""
    kept = _HELD.sub("", value)
    return None if name == "href" and not _LINK.match(kept) else kept


def _held(text: str, found: Sequence[NoteLink]) -> str:
    """Put a sign in the place of each reference: Markdown would read their brackets in its own way."""
    pieces, at = list[str](), 0
    for number, link in enumerate(found):
        pieces += [text[at : link.start], f"{_OPEN}{number}{_CLOSE}"]
        at = link.end
    return "".join([*pieces, text[at:]])
