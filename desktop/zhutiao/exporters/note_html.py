"""A note, which is Markdown, as HTML with nothing in it that could load, run or hide anything."""

from __future__ import annotations

import re
import threading
from html import escape
from typing import TYPE_CHECKING, Protocol, cast

from zhutiao.text import note_links, note_lists

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zhutiao.text.note_links import NoteLink

# Time grows with the square: 200 brackets take a fiftieth of a second, 10,000 half a minute; as many other signs as
# there is room for in the longest note, a second.
MOST_BRACKETS = 200
LONGEST = 20_000

# fmt: off
_TAGS = {
    "a", "b", "blockquote", "br", "code", "del", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "li", "ol", "p",
    "pre", "s", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "u", "ul",
}
# fmt: on
_SCHEMES = {"http", "https", "mailto", "zhutiao"}
_EXTENSIONS = ("fenced_code", "tables", "sane_lists", "nl2br")
# Entities and control characters inside a scheme are nh3's business; this only asks that there is one of ours.
_LINK = re.compile(r"(?:https?|mailto|zhutiao):\S", re.IGNORECASE)
# Stands for a reference while Markdown is read; neither sign means anything to anybody, and a note's own are replaced.
_OPEN, _CLOSE = "\ue000", "\ue001"
_HELD = re.compile(f"{_OPEN}([0-9]+){_CLOSE}")
_TAKEN = str.maketrans(dict.fromkeys((_OPEN, _CLOSE, "\0"), "\ufffd"))
# Words without any sign that Markdown reads: most notes are these and need no reader, which takes half a millisecond.
_SIGN = r"[^\W_]|[，。、；：？！（）“”‘’《》〈〉【】〔〕…—·％,;%/?]"
_LINE = rf"(?:{_SIGN})(?:{_SIGN}|[ ](?=\S))*+"
_WORDS = re.compile(rf"{_LINE}(?:\n{{1,2}}{_LINE})*+")


class _Reader(Protocol):
    def reset(self) -> object: ...
    def convert(self, source: str) -> str: ...


def _words(link: NoteLink) -> str:
    return escape(link.label)


def clean(note: str, reference: Callable[[NoteLink], str] = _words) -> str:
    """Return *note* as the window shows it; as typed where reading it as Markdown would take too long.

    *reference* makes HTML of what it refers to, `[[…]]`; without one that is plain words.
    """
    if _WORDS.fullmatch(note):
        return "\n".join("<p>" + part.replace("\n", "<br>\n") + "</p>" for part in note.split("\n\n"))
    if len(note) > LONGEST or note.count("[") > MOST_BRACKETS:
        return plain(note.encode("utf-8", "replace").decode().translate(_TAKEN))
    return read(note, reference)


def read(note: str, reference: Callable[[NoteLink], str]) -> str:
    """Return *note* as the window shows it, however long that takes; *reference* makes HTML of what it refers to."""
    import nh3  # noqa: PLC0415 - takes a tenth of a second to load

    # A lone surrogate, which a terminal may pass on, is no UTF-8, and nh3 takes nothing else.
    typed = note_lists.apart(note.encode("utf-8", "replace").decode().translate(_TAKEN))
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
        attributes={"a": {"href", "title"}, "ol": {"start"}},
        attribute_filter=_attribute,
        url_schemes=_SCHEMES,
        link_rel=None,
    )
    # An entity in the note may look like our sign when it comes out.
    shown = {str(number): reference(link) for number, link in enumerate(found)}
    return _HELD.sub(lambda held: shown.get(held[1], ""), safe)


def plain(words: str) -> str:
    """Return *words* as typed, their line breaks kept."""
    return "<p>" + escape(words).replace("\n", "<br>") + "</p>"


# Previews are made in several threads at once.
_mine = threading.local()


def _reader() -> _Reader:
    """Return what reads Markdown, made once in a thread: making it takes longer than a note."""
    if not hasattr(_mine, "reader"):
        import markdown  # noqa: PLC0415 - takes a tenth of a second to load

        _mine.reader = markdown.Markdown(extensions=_EXTENSIONS)
    return cast("_Reader", _mine.reader)


def _attribute(_tag: str, name: str, value: str) -> str | None:
    """Keep links that say where they lead; a relative one could lead into the reader's own files."""
    # What stands for a reference becomes HTML later, which has no place in an attribute.
    kept = _HELD.sub("", value)
    return None if name == "href" and not _LINK.match(kept) else kept


def _held(text: str, found: Sequence[NoteLink]) -> str:
    """Put a sign in the place of each reference: Markdown would read their brackets in its own way."""
    pieces, at = list[str](), 0
    for number, link in enumerate(found):
        pieces += [text[at : link.start], f"{_OPEN}{number}{_CLOSE}"]
        at = link.end
    return "".join([*pieces, text[at:]])
