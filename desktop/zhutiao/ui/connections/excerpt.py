"""The part of a passage that a row of a list has room for: where the words stand that it shares with the clause."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zhutiao.model import Span
from zhutiao.ui.pane.web import words_in_passages

if TYPE_CHECKING:
    from zhutiao.model import Link

ENDS, PAUSES = "。！？；!?;", "，：,:"
CUT = "…"
LEAD = 24
"""So many characters before the shared words a sentence may begin with which the excerpt begins."""
SOON = 0.6
"""Words within this share of the room are seen from the passage's beginning."""


class Excerpt(NamedTuple):
    """Some words of a passage, and where in them those stand that the clause has too."""

    text: str
    shared: tuple[Span, ...] = ()


def whole(link: Link) -> Excerpt:
    """Return the whole passage of a link."""
    # A line break is a sign like any other here: where a paragraph ends is seen in the text itself.
    text = link.passage.text.replace("\n", " ")
    spans = words_in_passages([link]).get(link.passage.segment, [])
    return Excerpt(text, tuple(sorted(span for span in spans if span.end <= len(text))))


def excerpt(link: Link, room: int) -> Excerpt:
    """Return the part of a link's passage that says most about its clause, for *room* characters."""
    text, shared = whole(link)
    start = _start(text, _strongest(link, shared), room)
    if not start:
        return Excerpt(text, shared)
    moved = (Span(max(span.start, start), span.end) for span in shared if span.end > start)
    at = start - len(CUT)
    return Excerpt(CUT + text[start:], tuple(Span(span.start - at, span.end - at) for span in moved))


def _strongest(link: Link, shared: tuple[Span, ...]) -> int:
    first = next((reason.passage_span for reason in link.reasons if reason.passage_span in shared), None)
    return first.start if first else 0


def _start(text: str, first: int, room: int) -> int:
    if len(text) <= room or first < room * SOON:
        return 0
    before = range(max(0, first - LEAD), first)
    ends, pauses = ([at + 1 for at in before if text[at] in signs] for signs in (ENDS, PAUSES))
    begins = [*ends[-1:], *pauses[:1], first][0]
    return min(begins, len(text) - room)
