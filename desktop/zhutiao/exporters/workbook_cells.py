"""What a cell of a workbook can hold: as many signs as Excel takes, and none that its XML forbids."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import NamedTuple

MOST = 32_767
"""UTF-16 units in a cell: Excel calls a file damaged that has more."""

SIGN_OF_CUT = " […]"

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_BREAK = re.compile(r"\r\n?")


class Cut(NamedTuple):
    """The words of a cell, and how many characters had no room in it."""

    words: str
    left_out: int = 0


def plain(words: str) -> str:
    """Return *words* with a � for each sign that cannot stand in XML."""
    words = _FORBIDDEN.sub("\ufffd", _BREAK.sub("\n", words))
    # XlsxWriter takes what begins and ends like this for its own XML and would write it as it is.
    return f"{words} " if words.startswith("<r>") and words.endswith("</r>") else words


def cut(words: str) -> Cut:
    """Return what of *words* a cell can hold, with a sign at its end where that is not all."""
    words = plain(words)
    if _units(words) <= MOST:
        return Cut(words)
    room = MOST - len(SIGN_OF_CUT)
    kept = next(n for n, units in enumerate(accumulate(map(_units, words))) if units > room)
    return Cut(words[:kept] + SIGN_OF_CUT, len(words) - kept)


def _units(words: str) -> int:
    return len(words) + sum(sign > "\uffff" for sign in words)
