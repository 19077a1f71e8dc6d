"""What of a clause's title to seek in a text that nothing was found in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

FEWEST = 2  # letters; one says nothing
_PIECES = re.compile(r"\w+")


def title_words(title: str, text: str) -> str:
    """Return the longest run of letters of *title* that *text* has, of several the rarest; else the longest of all."""
    pieces = _PIECES.findall(title)
    for length in range(max(map(len, pieces), default=0), FEWEST - 1, -1):
        if found := [run for run in _runs(pieces, length) if run in text]:
            return min(found, key=text.count)
    return max(pieces, key=len, default="")


def _runs(pieces: list[str], length: int) -> Iterator[str]:
    for piece in pieces:
        yield from (piece[at : at + length] for at in range(len(piece) - length + 1))
