"""Show a note as it will look: Markdown to HTML that loads nothing, runs nothing and opens no file.

References, `[[…]]`, become links to addresses that the caller gives; the others stay as typed, in a fainter ink.
"""

from __future__ import annotations

import json
import re
from html import escape
from typing import TYPE_CHECKING, Protocol

from zhutiao.errors import WorkshopCrashedError, WorkshopTimeoutError
from zhutiao.text import note_links
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from zhutiao.services.referring import Source

# Longer notes, or ones with more brackets, may take long to render: 1,000 brackets take 0.2 s, 10,000 take 36 s.
SHORT = 4_000
BRACKETS = 200
# Nobody reads more than this as a preview, and no limit of time makes it welcome.
LONGEST = 200_000
HOPELESS = 5_000
SECONDS = 2.0

# fmt: off
_TAGS = {
    "a", "b", "blockquote", "br", "code", "del", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "li", "ol", "p",
    "pre", "s", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "u", "ul",
}
# fmt: on
_SCHEMES = {"http", "https", "mailto", "zhutiao"}
_EXTENSIONS = ("fenced_code", "tables", "sane_lists", "nl2br")
# Stands for a reference while Markdown is read; neither sign means anything to anybody, and a note's own are replaced.
_OPEN, _CLOSE = "\ue000", "\ue001"
_HELD = re.compile(f"{_OPEN}([0-9]+){_CLOSE}")
_TAKEN = str.maketrans(dict.fromkeys((_OPEN, _CLOSE), "\ufffd"))
MOST_SOURCES = 5
# Entities and control characters inside a scheme are nh3's business; this only asks that there is one of ours.
_LINK = re.compile(r"(?:https?|mailto|zhutiao):\S", re.IGNORECASE)


class Run(Protocol):
    """What can run a function elsewhere and give up after a time: the workshop's `run`."""

    def __call__(self, function: Callable[..., str], /, *args: str, timeout: float) -> str:
        """Return what *function* makes of *args*."""
        ...


def html(text: str, run: Run | None = None, hrefs: Mapping[str, str] | None = None) -> str:
    """Return a note as safe HTML; a long one is rendered by *run*, and shown as typed where that takes too long.

    *hrefs* are the addresses of what it refers to, by target.
    """
    known = json.dumps(hrefs or {})
    brackets = text.count("[")
    if len(text) <= SHORT and brackets <= BRACKETS:
        return render(text, known)
    if run is None or len(text) > LONGEST or brackets > HOPELESS:
        return plain(text)
    try:
        return run(render, text, known, timeout=SECONDS)
    except (WorkshopTimeoutError, WorkshopCrashedError):
        return plain(text)


def render(text: str, hrefs: str = "{}") -> str:
    """Return *text*, Markdown, as HTML with nothing in it that is not on our list; *hrefs* are written as JSON."""
    # Both take a tenth of a second to import, and the first page needs neither.
    import markdown  # noqa: PLC0415
    import nh3  # noqa: PLC0415

    # A lone surrogate, which a terminal may pass on, is no UTF-8, and nh3 takes nothing else.
    typed = text.encode("utf-8", "replace").decode().translate(_TAKEN)
    found = note_links.links(typed)
    try:
        made = markdown.markdown(_held(typed, found), extensions=_EXTENSIONS)
    except RecursionError:
        return plain(text)
    clean = nh3.clean(
        made,
        tags=_TAGS,
        clean_content_tags={"script", "style"},
        attributes={"a": {"href", "title"}, "ol": {"start"}},
        attribute_filter=_attribute,
        url_schemes=_SCHEMES,
        link_rel=None,
    )
    known: dict[str, str] = json.loads(hrefs)
    # An entity in the note may look like our sign when it comes out.
    shown = {str(number): _reference(link, known) for number, link in enumerate(found)}
    return _HELD.sub(lambda held: shown.get(held[1], ""), clean)


def linked_from(sources: Sequence[Source]) -> str:
    """Return, as safe HTML, which notes refer to a note; nothing where none does."""
    if not sources:
        return ""
    said = _("Mentioned in 1 note") if len(sources) == 1 else _("Mentioned in {0} notes").format(len(sources))
    shown = (_anchor(source.href, source.title or "…") for source in sources[:MOST_SOURCES])
    more = " …" if len(sources) > MOST_SOURCES else ""
    return f'<p class="faint">{escape(said)}: {" · ".join(shown)}{more}</p>'


def plain(text: str) -> str:
    """Return *text* as typed, its line breaks kept."""
    return "<p>" + escape(text).replace("\n", "<br>") + "</p>"


def _attribute(_tag: str, name: str, value: str) -> str | None:
    """Keep links that say where they lead; a relative one could lead into the reader's own files."""
    # What stands for a reference becomes HTML later, which has no place in an attribute.
    kept = _HELD.sub("", value)
    return None if name == "href" and not _LINK.match(kept) else kept


def _held(text: str, found: Sequence[note_links.NoteLink]) -> str:
    """Put a sign in the place of each reference: Markdown would read their brackets in its own way."""
    pieces, at = list[str](), 0
    for number, link in enumerate(found):
        pieces += [text[at : link.start], f"{_OPEN}{number}{_CLOSE}"]
        at = link.end
    return "".join([*pieces, text[at:]])


def _reference(link: note_links.NoteLink, hrefs: Mapping[str, str]) -> str:
    href = hrefs.get(link.target)
    return _anchor(href, link.label) if href else f'<span class="faint">[[{escape(link.label)}]]</span>'


def _anchor(href: str, words: str) -> str:
    return f'<a href="{escape(href)}">{escape(words)}</a>'
