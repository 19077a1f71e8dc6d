"""The segments of a text as one string, and the way from its places to theirs."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from zhutiao.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhutiao.model import Article


class Whole:
    """All that an article prints, a line break after each segment; places count code points."""

    def __init__(self, article: Article) -> None:
        self.printed = {piece.id: piece.printed for piece in article.pieces()}
        self.names = list(self.printed)
        self.text = "\n".join(self.printed.values())
        self._starts = list(accumulate((len(words) + 1 for words in self.printed.values()), initial=0))[:-1]
        self._start_of = dict(zip(self.names, self._starts, strict=True))

    def span(self, segment: str, span: Span | None) -> Span | None:
        """Return where words of a segment, or all of it, stand in the whole; None where there are no such words."""
        start, words = self._start_of.get(segment, 0), self.printed.get(segment, "")
        first, last = (span.start, min(span.end, len(words))) if span else (0, len(words))
        return Span(start + first, start + last) if first < last else None

    def place(self, segment: str, at: int) -> int:
        """Return where a place of a segment stands in the whole."""
        return self._start_of[segment] + at

    def number(self, place: int) -> int:
        """Return which segment, in reading order, a place of the whole is in."""
        return max(bisect_right(self._starts, place) - 1, 0)

    def bounds(self, number: int) -> tuple[int, int]:
        """Return where a segment begins and ends in the whole."""
        start = self._starts[number]
        return start, start + len(self.printed[self.names[number]])

    def within(self, span: Span) -> Iterator[tuple[str, Span]]:
        """Yield each segment that *span* of the whole touches, with its part of it."""
        for number in range(self.number(span.start), self.number(span.end - 1) + 1):
            start, end = self.bounds(number)
            first, last = max(span.start, start), min(span.end, end)
            if first < last:
                yield self.names[number], Span(first - start, last - start)
