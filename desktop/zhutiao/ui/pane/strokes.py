"""What is drawn for the marks of one segment: boxes behind words, lines under them, none hidden by another."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from zhutiao.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zhutiao.model import Colour, Style

Shape = Literal["box", "line", "wave"]

_UNDER: dict[Style, Shape] = {"underline": "line", "wavy": "wave"}
# Between two lines of text there is room for three lines under words.
LANES = 3


@dataclass(frozen=True, slots=True)
class Stroke:
    """One shape along *span*; without a colour it is the line under words shared with another text."""

    span: Span
    shape: Shape
    colour: Colour | None
    lane: int = 0


def strokes(marks: Sequence[tuple[Span, Colour, Style]], shared: Sequence[Span]) -> list[Stroke]:
    """Return the shapes of *marks*, given from bottom to top, and of *shared* words, sorted by start.

    Of highlights that overlap the top one is the background, each lower one a line in a lane of its own.
    """
    boxes, lines = _boxes([(span, colour) for span, colour, style in marks if style == "highlight"])
    lines += [Stroke(span, _UNDER[style], colour) for span, colour, style in marks if style in _UNDER]
    drawn = boxes + [Stroke(span, "line", None) for span in shared] + _laned(lines, shared)
    return sorted(drawn, key=lambda stroke: stroke.span)


def _boxes(highlights: list[tuple[Span, Colour]]) -> tuple[list[Stroke], list[Stroke]]:
    boxes: list[Stroke] = []
    hidden: list[Stroke] = []
    above = _Cover()
    for span, colour in reversed(highlights):
        free, taken = above.divide(span)
        boxes += [Stroke(piece, "box", colour) for piece in free]
        hidden += [Stroke(piece, "line", colour) for piece in taken]
        above.add(span)
    return boxes, hidden


def _laned(lines: list[Stroke], shared: Iterable[Span]) -> list[Stroke]:
    taken = _Cover()
    for span in shared:
        taken.add(span)
    ends = [0] * LANES
    laned = []
    for line in sorted(lines, key=lambda line: line.span):
        span = line.span
        free = [lane for lane in range(LANES) if ends[lane] <= span.start and not (lane == 0 and taken.meets(span))]
        lane = free[0] if free else LANES - 1
        ends[lane] = max(ends[lane], span.end)
        laned.append(replace(line, lane=lane))
    return laned


class _Cover:
    """The union of spans, kept as sorted pieces that do not touch."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []

    def divide(self, span: Span) -> tuple[list[Span], list[Span]]:
        """Return the pieces of *span* outside the union, and those inside it."""
        free, taken, at = [], [], span.start
        for start, end in self._within(span):
            if at < start:
                free.append(Span(at, start))
            taken.append(Span(max(at, start), min(end, span.end)))
            at = taken[-1].end
        if at < span.end:
            free.append(Span(at, span.end))
        return free, taken

    def meets(self, span: Span) -> bool:
        """Say whether any of *span* is in the union."""
        return bool(self._within(span))

    def add(self, span: Span) -> None:
        """Take *span* into the union."""
        first, last = bisect_left(self._ends, span.start), bisect_right(self._starts, span.end)
        start = min([span.start, *self._starts[first : min(first + 1, last)]])
        end = max([span.end, *self._ends[max(first, last - 1) : last]])
        self._starts[first:last] = [start]
        self._ends[first:last] = [end]

    def _within(self, span: Span) -> list[tuple[int, int]]:
        first, last = bisect_right(self._ends, span.start), bisect_left(self._starts, span.end)
        return list(zip(self._starts[first:last], self._ends[first:last], strict=True))
