"""Which numbers of a text are its own, and how they nest: a number is believed only where it goes on."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhutiao.text.numbering import DIVIDING, STRONG, STYLES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zhutiao.text.numbering import Marker

    Readings = Sequence[tuple[Marker, ...]]

WIDEST_GAP = 5  # numbers lost in a row; more are another text, unless they go on
PRINTED_TWICE = ("条", "Article")  # forms so plain that a second one of the same number is a misprint


@dataclass(frozen=True, slots=True)
class Believed:
    """A number that opens a part of the text, with its rank; `gap` names the numbers missing before it, as 2 → 4."""

    mark: Marker
    gap: str
    rank: int


def ranks(heads: Readings) -> dict[str, int]:
    """Return the styles of a text, each with its rank, 0 the highest.

    The usual order holds, but a style that begins anew between a number of another and the next is below that one.
    """
    seen = [marks[0] for marks in heads if marks]
    order = sorted({mark.style for mark in seen}, key=STYLES.index)
    inside = _inside(seen)
    for _ in order:
        for k in range(len(order) - 1):
            above, below = order[k], order[k + 1]
            if inside[above, below] > inside[below, above] and _may_change(above, below):
                order[k], order[k + 1] = below, above
    return {style: rank for rank, style in enumerate(order)}


def believe(heads: Readings, order: Mapping[str, int]) -> list[Believed | None]:
    """Return for each paragraph the number that opens it, None where it has none or one that is part of the text.

    Believed are the first number of a style, the next, one after a gap whose numbers do not come later, and the first
    anew; numbers of one style may run on through the parts above them or start again in each. *order* are the `ranks`.
    """
    believer = _Believer(heads, order)
    return [believer.next(i, marks) if marks else None for i, marks in enumerate(heads)]


def _may_change(above: str, below: str) -> bool:
    """Say whether texts differ in which of two styles stands above the other; chapters divide whatever runs on."""
    return above not in DIVIDING or (above, below) == ("Section", "Article")


def _inside(seen: Sequence[Marker]) -> Counter[tuple[str, str]]:
    """Count how often one style begins right below a number of another, before that one's next."""
    following: list[dict[str, Marker]] = []
    coming: dict[str, Marker] = {}
    for mark in reversed(seen):
        if mark.first:
            following.append(dict(coming))
        coming[mark.style] = mark
    found: Counter[tuple[str, str]] = Counter()
    before = None
    for mark in seen:
        if mark.first:
            after = following.pop()
            if before and before.style in after and after[before.style].follows(before):
                found[mark.style, before.style] += mark.style != before.style
        before = mark
    return found


class _Believer:
    """Walks through the numbers of a text and remembers those that are open, one a rank: `current` by their styles."""

    def __init__(self, heads: Readings, order: Mapping[str, int]) -> None:
        self.ranks = order
        self.open: list[Believed] = []
        self.current: dict[str, Marker] = {}
        self.last: dict[str, Marker] = {}
        self.places: dict[tuple[str, tuple[int, ...], int], list[int]] = defaultdict(list)
        self.of_style: dict[str, list[int]] = defaultdict(list)
        firsts: Counter[str] = Counter()
        for i, marks in enumerate(heads):
            for mark in marks:
                self.places[mark.style, mark.above, mark.value].append(i)
            if marks:
                self.of_style[marks[0].style].append(i)
                firsts[marks[0].style] += marks[0].first
        self.runs_on = {style for style in self.ranks if firsts[style] <= 1}

    def next(self, i: int, marks: tuple[Marker, ...]) -> Believed | None:
        """Return the reading that goes on best, and hold it for the last of its rank."""
        for test in (self._goes_on, self._begins, self._after_a_gap):
            for mark in marks:
                if mark.style in self.ranks and (found := test(i, mark)):
                    self._hold(found)
                    return found
        return None

    def _hold(self, found: Believed) -> None:
        while self.open and self.open[-1].rank >= found.rank:
            del self.current[self.open.pop().mark.style]
        self.open.append(found)
        self.current[found.mark.style] = self.last[found.mark.style] = found.mark

    def _goes_on(self, _i: int, mark: Marker) -> Believed | None:
        last = self.current.get(mark.style) or self.last.get(mark.style)
        return self._found(mark) if last and mark.follows(last) and self._under_its_own(mark) else None

    def _under_its_own(self, mark: Marker) -> bool:
        """Say whether 2.3.1 stands under 2.3, wherever 2.3 would be printed."""
        if not mark.above:
            return True
        style = "1" + ".1" * (len(mark.above) - 1) if len(mark.above) > 1 else "1."
        above = self.current.get(style)
        return above is None or (*above.above, above.value) == mark.above

    def _begins(self, i: int, mark: Marker) -> Believed | None:
        if not mark.first or not self._under_its_own(mark):
            return None
        current = self.current.get(mark.style)
        if mark.style in STRONG and not (current and self._tops(mark)):
            return self._found(mark)
        return self._found(mark) if self._comes(i, mark, mark.value + 1) else None

    def _after_a_gap(self, i: int, mark: Marker) -> Believed | None:
        last = self.current.get(mark.style) or (self.last.get(mark.style) if mark.style in self.runs_on else None)
        if last and (last.above != mark.above or mark.sub):
            return None
        before = last.value if last else 0
        if mark.value <= before:
            twice = mark.value == before and mark.style in PRINTED_TWICE and self._comes(i, mark, before + 1)
            return self._found(mark, f"{before} → {mark.value}") if twice else None
        if self._comes(i, mark, before + 1):
            return None
        near = mark.value <= before + WIDEST_GAP and (mark.style in STRONG or last is not None)
        return self._found(mark, f"{before} → {mark.value}") if near or self._comes(i, mark, mark.value + 1) else None

    def _found(self, mark: Marker, gap: str = "") -> Believed:
        return Believed(mark, gap, self.ranks[mark.style])

    def _tops(self, mark: Marker) -> bool:
        return self.ranks[mark.style] == 0

    def _comes(self, i: int, mark: Marker, value: int) -> bool:
        """Say whether a number still comes before the part that *mark* stands in ends."""
        place = _after(self.places.get((mark.style, mark.above, value), ()), i)
        if place is None or mark.style in self.runs_on:
            return place is not None
        above = [style for style, rank in self.ranks.items() if rank < self.ranks[mark.style]]
        ends = (_after(self.of_style[style], i) for style in above)
        return all(end is None or place < end for end in ends)


def _after(places: Sequence[int], i: int) -> int | None:
    n = bisect_right(places, i)
    return places[n] if n < len(places) else None
