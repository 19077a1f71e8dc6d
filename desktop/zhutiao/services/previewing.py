"""Show a note as it will look: Markdown to HTML that loads nothing, runs nothing and opens no file.

References, `[[…]]`, become links to addresses that the caller gives; the others stay as typed, in a fainter ink.
"""

from __future__ import annotations

import json
from html import escape
from typing import TYPE_CHECKING, Protocol

from zhutiao.errors import WorkshopCrashedError, WorkshopTimeoutError
from zhutiao.exporters import note_html
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from zhutiao.services.referring import Source
    from zhutiao.text.note_links import NoteLink

# Longer notes, or ones with more brackets, may take long to render: 1,000 brackets take 0.2 s, 10,000 take 36 s.
SHORT = 4_000
BRACKETS = 200
# Nobody reads more than this as a preview, and no limit of time makes it welcome.
LONGEST = 200_000
HOPELESS = 5_000
SECONDS = 2.0
MOST_SOURCES = 5


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
        return note_html.plain(text)
    try:
        return run(render, text, known, timeout=SECONDS)
    except (WorkshopTimeoutError, WorkshopCrashedError):
        return note_html.plain(text)


def render(text: str, hrefs: str = "{}") -> str:
    """Return *text*, Markdown, as HTML with nothing in it that is not on our list; *hrefs* are written as JSON."""
    known: dict[str, str] = json.loads(hrefs)
    return note_html.read(text, lambda link: _reference(link, known))


def linked_from(sources: Sequence[Source]) -> str:
    """Return, as safe HTML, which notes refer to a note; nothing where none does."""
    if not sources:
        return ""
    said = _("Mentioned in 1 note") if len(sources) == 1 else _("Mentioned in {0} notes").format(len(sources))
    shown = (_anchor(source.href, source.title or "…") for source in sources[:MOST_SOURCES])
    more = " …" if len(sources) > MOST_SOURCES else ""
    return f'<p class="faint">{escape(said)}: {" · ".join(shown)}{more}</p>'


def _reference(link: NoteLink, hrefs: Mapping[str, str]) -> str:
    href = hrefs.get(link.target)
    return _anchor(href, link.label) if href else f'<span class="faint">[[{escape(link.label)}]]</span>'


def _anchor(href: str, words: str) -> str:
    return f'<a href="{escape(href)}">{escape(words)}</a>'
