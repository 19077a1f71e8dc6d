"""The union of spans: what of another span lies inside it, and what is free."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from zhutiao.model import Span


class Cover:
    """A union of spans, kept as sorted pieces that do not touch."""

    def __init__(self) -> None:
        """Cover nothing."""
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
