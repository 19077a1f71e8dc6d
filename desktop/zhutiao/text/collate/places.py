"""Where witnesses differ: the differences of all of them from the base, joined and grown to words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.text.collate import growing
from zhutiao.text.collate.beside import is_twice

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zhutiao.text.collate.beside import Beside
    from zhutiao.text.collate.growing import Range, Words
    from zhutiao.text.collate.prints import Print

FREE = 1 << 30


class Place(NamedTuple):
    """Tokens of the base: from *start* up to *end* as words, of which those from *first* up to *last* differ."""

    start: int
    end: int
    first: int
    last: int


class Places:
    """The places of one base text where its witnesses differ in their words."""

    def __init__(self, base: Print, others: Sequence[Beside], words: Words) -> None:
        self._base, self._others, self._words = base, others, words
        self._put_in = {edit.start for other in others for edit in other.sorted.changes if edit.start == edit.end}
        self._walls = sorted(
            {
                wall
                for other in others
                for edit in (*other.sorted.lacking, *other.sorted.more, *other.sorted.moved)
                for wall in (edit.start, edit.end)
            }
            | {wall for other in others for edit in other.sorted.moved for wall in _come(other, edit.begin)}
        )

    def found(self) -> list[Place]:
        """Return the places in order; where words overlap they are one."""
        cores = joined((edit.start, edit.end) for other in self._others for edit in other.sorted.changes)
        places: list[Place] = []
        for n, (first, last) in enumerate(cores):
            room = (first - cores[n - 1][1] if n else first, cores[n + 1][0] - last if n + 1 < len(cores) else FREE)
            place = self.grown(first, last, room)
            while places and self._meet(places[-1], place):
                before = places.pop()
                room = (before.first - places[-1].last if places else before.first, room[1])
                wider = self.grown(before.first, last, room)
                place = Place(min(wider.start, before.first), max(wider.end, place.last), before.first, last)
            places.append(place)
        return places

    def _meet(self, one: Place, other: Place) -> bool:
        """Say whether two places share words, or touch within a word or where a witness has words put in.

        These are told once.
        """
        if other.start != one.end:
            return other.start < one.end
        return one.end in self._put_in or not self._words.begins(self._base, one.end)

    def grown(self, first: int, last: int, room: tuple[int, int], also: Sequence[Range] = ()) -> Place:
        """Return the words around tokens that differ, at most *room* more; *also* is what others have."""
        ranges = [*self._ranges(first, last), *also]
        again = doubled(ranges)
        if again > growing.SLIP:
            return Place(first, last, first, last)
        left, right = self._open(first, last)
        most = (min(room[0], left), min(room[1], right))
        left, right = growing.grown(ranges, self._words, most, twice=bool(again))
        return Place(first - left, last + right, first, last)

    def _ranges(self, first: int, last: int) -> list[Range]:
        found: list[Range] = [(self._base, first, last)]
        for other in self._others:
            at = other.range(first, last)
            if at:
                found.append((other.print, *at))
        return found

    def _open(self, first: int, last: int) -> tuple[int, int]:
        """Return how far there is no end of a passage that is missing or has moved."""
        before, after = bisect_right(self._walls, first) - 1, bisect_left(self._walls, last)
        left = first - self._walls[before] if before >= 0 else first
        right = self._walls[after] - last if after < len(self._walls) else len(self._base) - last
        return left, right


def doubled(ranges: Sequence[Range]) -> int:
    """Return how many tokens one witness has more, all of them printed just before or after as well; else 0."""
    sizes = [end - start for _, start, end in ranges]
    most = max(sizes)
    if not most or any(size not in (0, most) for size in sizes) or min(sizes):
        return 0
    text, start, end = next(each for each in ranges if each[2] - each[1] == most)
    return most if is_twice(text, start, end) else 0


def joined(cores: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return ranges in order, those that overlap, or of which one is empty and touches the other, as one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(set(cores)):
        if found and (start < found[-1][1] or (start == found[-1][1] and (start == end or found[-1][0] == start))):
            found[-1] = found[-1][0], max(end, found[-1][1])
        elif found and start == found[-1][1] == found[-1][0]:
            found[-1] = start, end
        else:
            found.append((start, end))
    return found


def _come(other: Beside, begin: int) -> list[int]:
    """Return the place in the base where a passage that has moved stands in a witness."""
    after = [old + size for old, new, size in other.blocks if new + size <= begin]
    return [max(after)] if after else []
