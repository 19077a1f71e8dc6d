"""How high thousands of rows are before any of them is laid out, and which of them a scroll bar points at."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def ems(words: str) -> float:
    """Return how wide *words* are: a Chinese character is one em, a letter or digit half of one."""
    # Three bytes of UTF-8 or one, which is quicker to ask than each character.
    return (len(words.encode("utf-8", "replace")) + len(words)) / 4


class Heights:
    """The guessed heights of all rows, in pixels from the first."""

    def __init__(self, widths: Sequence[float] = (), gaps: Sequence[int] = ()) -> None:
        """Take the *widths* of the rows in ems and the *gaps* above them in pixels."""
        self._widths, self._gaps = widths, gaps
        self._tops = [0.0]

    def fit(self, room: float, step: float) -> None:
        """Guess anew for lines of *room* ems that are *step* pixels high."""
        room = max(1.0, room - 0.5)
        each = (gap + step * max(1, -int(-width // room)) for width, gap in zip(self._widths, self._gaps, strict=True))
        self._tops = list(accumulate(each, initial=0.0))

    def total(self) -> float:
        """Return the height of all rows."""
        return self._tops[-1]

    def first(self, value: float, most: float, room: float, exact: Callable[[int], float]) -> tuple[int, float]:
        """Return the first row in sight and its top, in a view of *room* pixels that a bar of *value* points at.

        *exact* measures a row. At the bar's end (*most*) the last row stands at the bottom, and nothing is ever
        left empty below it.
        """
        if most <= 0:
            return 0, 0.0
        row, part = self.at(value)
        top = -part * exact(row)
        below, each, count = top, row, len(self._tops) - 1
        while each < count and below < room:
            below += exact(each)
            each += 1
        if value < most and below >= room:
            return row, top
        while each < count:
            below += exact(each)
            each += 1
        top += room - below
        while top > 0 and row > 0:
            row -= 1
            top -= exact(row)
        while top < 0 and -top >= exact(row):
            top += exact(row)
            row += 1
        return row, min(top, 0.0)

    def reaching(self, row: int, above: float, exact: Callable[[int], float]) -> float:
        """Return the bar's value at which *row* stands *above* pixels below the top."""
        while above > 0 and row > 0:
            row -= 1
            above -= exact(row)
        return self.value(row, max(0.0, -above) / exact(row))

    def at(self, value: float) -> tuple[int, float]:
        """Return the row at *value* pixels, and which part of it is above."""
        row = min(max(0, bisect_right(self._tops, value) - 1), len(self._tops) - 2)
        height = self._tops[row + 1] - self._tops[row]
        return row, min(1.0, max(0.0, (value - self._tops[row]) / height))

    def value(self, row: int, part: float) -> float:
        """Return where the row stands of which *part* is above."""
        return self._tops[row] + part * (self._tops[row + 1] - self._tops[row])
