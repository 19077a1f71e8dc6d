"""Fold text so that printings compare alike, and find the way back to what was printed."""

from __future__ import annotations

import unicodedata
from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhutiao.model import Span

if TYPE_CHECKING:
    import re
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Bare:
    """The letters and digits of a text, folded: what is left when signs, spaces and line breaks are off."""

    text: str
    offsets: array[int]

    def span(self, start: int, end: int) -> Span:
        """Return where the letters from *start* to *end* stand in the text they were taken from."""
        return Span(self.offsets[start], self.offsets[end - 1] + 1)


def fold(text: str) -> str:
    """Make width and case of *text* alike, each character staying where it is."""
    return text.translate(_FOLDED)


def bare(text: str, keep: str = "%") -> Bare:
    """Return the letters and digits of *text* and the signs to *keep*, each with its place in it.

    A percent sign counts as a letter: 80 and 80% are different things.
    """
    folded = fold(text)
    offsets = array("L", (place for place, sign in enumerate(folded) if sign.isalnum() or sign in keep))
    return Bare("".join([folded[place] for place in offsets]), offsets)


def blank(pattern: re.Pattern[str], text: str, unwanted: Callable[[str], bool] = bool) -> str:
    """Put blanks for what *pattern* finds in *text* and is *unwanted*, every other character staying where it is."""
    return pattern.sub(lambda found: " " * len(found[0]) if unwanted(found[0]) else found[0], text)


class _Folded(dict[int, str]):
    """The folded form of each character, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        sign = chr(code)
        alike = unicodedata.normalize("NFKC", sign).lower()
        # Some signs fold to several (㈠, ½, İ); they stay as they are, so that places do not move.
        self[code] = alike if len(alike) == 1 else sign
        return self[code]


_FOLDED = _Folded()
