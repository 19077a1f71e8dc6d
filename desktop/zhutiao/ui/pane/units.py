"""The map between code points, which the app counts, and UTF-16 units, which Qt counts."""

from __future__ import annotations

from bisect import bisect_left

_BASIC = 0xFFFF


class Units:
    """Where the characters of one text stand for Qt: 「𠮷」 is one character and two units."""

    __slots__ = ("_points", "_units", "length")

    def __init__(self, text: str) -> None:
        """Remember the characters of *text* that Qt counts twice; most texts have none."""
        self._points = [at for at, sign in enumerate(text) if ord(sign) > _BASIC] if _has_pairs(text) else []
        self._units = [point + before for before, point in enumerate(self._points)]
        self.length = len(text) + len(self._points)

    def units(self, point: int) -> int:
        """Return how many units stand before the character at *point*."""
        return point + bisect_left(self._points, point) if self._points else point

    def point(self, units: int) -> int:
        """Return the character that starts, or is cut in two, at *units*."""
        return units - bisect_left(self._units, units) if self._points else units


def _has_pairs(text: str) -> bool:
    # Encoding is the quickest look at every character that Python offers.
    return len(text.encode("utf-16-le", "surrogatepass")) != 2 * len(text)
