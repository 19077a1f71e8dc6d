"""How high thousands of rows are before any of them is laid out, and which of them a scroll bar points at."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


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

    def at(self, value: float) -> tuple[int, float]:
        """Return the row at *value* pixels, and which part of it is above."""
        row = min(max(0, bisect_right(self._tops, value) - 1), len(self._tops) - 2)
        height = self._tops[row + 1] - self._tops[row]
        return row, min(1.0, max(0.0, (value - self._tops[row]) / height))

    def value(self, row: int, part: float) -> float:
        """Return where the row stands of which *part* is above."""
        return self._tops[row] + part * (self._tops[row + 1] - self._tops[row])
