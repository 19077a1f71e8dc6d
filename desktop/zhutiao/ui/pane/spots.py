"""Where other printings read otherwise: the variants of a text, by the positions at which they stand."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.ui.pane.shown import Shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from zhutiao.model import Span


class Spot(NamedTuple):
    """One variant in a text: its name, where it stands, whether its reading is decided, and how it is said aloud."""

    name: str
    segment: str
    span: Span
    decided: bool = False
    said: str = ""
    badge: bool = True
    """Whether it is the first of its stretches: the others carry no badge."""


class Spots:
    """All variants of one text, in reading order."""

    def __init__(self, shown: Shown | None = None, spots: Iterable[Spot] = ()) -> None:
        """Lay *spots* on what is *shown*; those in segments that are not there are passed over."""
        shown = shown or Shown()
        known = [each for each in spots if each.segment in shown.ranges]
        laid = sorted(((*shown.stretch(each.segment, each.span), each) for each in known), key=lambda each: each[:2])
        self._laid = laid
        self._starts = [start for start, _end, _spot in laid]
        self.name = ""
        """The variant that is looked at."""

    @property
    def all(self) -> Sequence[tuple[int, int, Spot]]:
        """Return the variants with first and last position."""
        return self._laid

    def beginning(self, start: int, end: int) -> Iterator[tuple[int, int, Spot]]:
        """Yield the variants that begin between two positions."""
        yield from self._laid[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def looked_at(self) -> Iterator[tuple[int, int]]:
        """Yield the stretches of the variant that is looked at."""
        if self.name:
            yield from ((start, end) for start, end, spot in self._laid if spot.name == self.name)
