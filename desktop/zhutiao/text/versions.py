"""From the places of one version or printing of a text to those of another."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.model import Span
from zhutiao.text import spots
from zhutiao.text.alignment import align
from zhutiao.text.wholes import Whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhutiao.model import Article, State
    from zhutiao.text.alignment import Alignment
    from zhutiao.text.spots import Spot

HALF = 0.5
"""So much of a segment must stand together for what was said of the whole of it."""


class Found(NamedTuple):
    """Where words are found: in one segment or in several, and whether they are surely those."""

    places: tuple[tuple[str, Span], ...]
    state: State


class Crossing:
    """The way from *old* to *new*; the two are laid beside each other when first asked, and once."""

    def __init__(self, old: Article, new: Article) -> None:
        self.old, self.new = Whole(old), Whole(new)
        self._segments: dict[str, str | None] = {}

    def words(self, segment: str, span: Span) -> Found | None:
        """Return where some words of a segment stand now; None where they are gone."""
        before = self.old.span(segment, span)
        if before is None:
            return None
        spot = spots.find(self._alignment, before)
        if spot:
            return Found(tuple(self._places(spot)), spot.state)
        if self.old.printed[segment] == self.new.printed.get(segment):
            return Found(((segment, span),), "placed")
        return None

    def offset(self, segment: str, at: int) -> int:
        """Return where a place of a segment stands in that of the same name: before the letter it stood before."""
        if segment not in self.new.printed:
            return at
        offsets, place = self._alignment.old.offsets, self.old.place(segment, at)
        start, end = self.new.bounds(self.new.names.index(segment))
        for letter in range(bisect_left(offsets, place), len(offsets)):
            image = self._alignment.to[letter]
            if image >= 0:
                there = self._alignment.new.offsets[image]
                # The signs before a letter go with it.
                signs = self.old.text[place : offsets[letter]]
                back = len(signs) if self.new.text[start:there].endswith(signs) else 0
                return min(max(there - back, start), end) - start
        return min(at, end - start)

    def segment(self, segment: str) -> str | None:
        """Return the segment that holds most letters of another, at least half; None where none does.

        Of equals it is the one of the same name, and after that the first. One without letters keeps its name.
        """
        if segment not in self._segments:
            self._segments[segment] = self._heir(segment)
        return self._segments[segment]

    def _heir(self, segment: str) -> str | None:
        span = self.old.span(segment, None)
        first, last = self._alignment.letters(span) if span else (0, 0)
        if first == last:
            return segment if self.old.printed.get(segment) == self.new.printed.get(segment) else None
        held = Counter(self._home(image) for image in self._alignment.to[first:last] if image >= 0)
        if not held or max(held.values()) < HALF * (last - first):
            return None
        return min(held, key=lambda name: (-held[name], name != segment, self.new.names.index(name)))

    def _home(self, letter: int) -> str:
        return self.new.names[self.new.number(self._alignment.new.offsets[letter])]

    def _places(self, spot: Spot) -> Iterator[tuple[str, Span]]:
        """Yield the segments with their part of a spot; one that stands between and holds nothing of it is left out."""
        first, last = self.new.number(spot.span.start), self.new.number(spot.span.end - 1)
        if first == last or not spot.letters:
            yield from self.new.within(spot.span)
            return
        for number in range(first, last + 1):
            if part := self._part(spot, number):
                start, _ = self.new.bounds(number)
                yield self.new.names[number], Span(part.start - start, part.end - start)

    def _part(self, spot: Spot, number: int) -> Span | None:
        """Return what of a spot stands in a segment: the signs at its inner ends are part of it, what is new is not."""
        start, end = self.new.bounds(number)
        offsets, letters = self._alignment.new.offsets, spot.letters
        low = bisect_left(letters, start, key=offsets.__getitem__)
        high = bisect_left(letters, end, key=offsets.__getitem__)
        if low == high:
            return None
        first, last = letters[low], letters[high - 1]
        if low == 0:
            left = max(spot.span.start, start)
        else:
            left = start if first == 0 or offsets[first - 1] < start else offsets[first]
        if high == len(letters):
            right = min(spot.span.end, end)
        else:
            right = end if last + 1 == len(offsets) or offsets[last + 1] >= end else offsets[last] + 1
        return Span(left, right)

    @cached_property
    def _alignment(self) -> Alignment:
        return align(self.old.text, self.new.text)
