"""The part of what was found that a row has room for, with the words sought in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zhutiao.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

ENDS, PAUSES = "。！？；!?;\n", "，：、,: "
CUT = "…"
SOON = 0.5
"""Words within this share of the room are seen from the beginning."""


class Excerpt(NamedTuple):
    """Some words, and where in them those stand that were sought."""

    text: str
    spans: tuple[Span, ...] = ()


def excerpt(words: str, spans: Sequence[Span], room: int) -> Excerpt:
    """Return the part of *words* with the first of *spans*, from where its sentence begins, for *room* characters."""
    start = _start(words, spans[0].start if spans else 0, room)
    # A row has but two lines, and a paragraph may be as long as a book.
    end = min(len(words), start + 2 * room)
    lead = CUT if start else ""
    shift = len(lead) - start
    kept = tuple(Span(s.start + shift, min(s.end, end) + shift) for s in spans if start <= s.start < end)
    # A line break is a sign like any other here.
    return Excerpt(lead + words[start:end].replace("\n", " "), kept)


def _start(words: str, first: int, room: int) -> int:
    if len(words) <= room or first < room * SOON:
        return 0
    before = range(max(0, first - round(room * SOON)), first)
    ends, pauses = ([at + 1 for at in before if words[at] in signs] for signs in (ENDS, PAUSES))
    begins = [*ends[-1:], *pauses[:1], first - round(room * SOON / 2)][0]
    return max(0, min(begins, len(words) - room))
