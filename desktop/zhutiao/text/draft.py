"""A map from the letters of one text to those of another, while it is being made."""

from __future__ import annotations

import re
from array import array
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_FREE = re.compile(rb"\0+")


class Block(NamedTuple):
    """So many letters from *old* on that stand from *new* on in the other text."""

    old: int
    new: int
    size: int


class Draft:
    """Which letter of *new* each letter of *old* has become, -1 for none; no letter stands for two."""

    def __init__(self, old: str, new: str) -> None:
        self.old, self.new = old, new
        self.to = array("l", [-1]) * len(old)
        self._mapped, self._taken = bytearray(len(old)), bytearray(len(new))

    def join(self, block: Block) -> None:
        """Map the letters of *block*, all of them free, one to one."""
        old, new, size = block
        self.to[old : old + size] = array("l", range(new, new + size))
        self._mapped[old : old + size] = self._taken[new : new + size] = b"\1" * size

    def free_part(self, block: Block) -> Block:
        """Return what is left of *block* without its mapped beginning, up to the next letter that is mapped."""
        old, new, size = block
        start = 0
        while start < size and (self._mapped[old + start] or self._taken[new + start]):
            start += 1
        for held, at in ((self._mapped, old), (self._taken, new)):
            found = held.find(1, at + start, at + size)
            size = size if found < 0 else found - at
        return Block(old + start, new + start, size - start)

    def free_old(self) -> list[tuple[int, int]]:
        """Return the stretches of old letters that are not mapped, in order."""
        return [found.span() for found in _FREE.finditer(self._mapped)]

    def free_new(self) -> list[tuple[int, int]]:
        """Return the stretches of new letters that stand for none of the old, in order."""
        return [found.span() for found in _FREE.finditer(self._taken)]

    def open_gaps(self) -> Iterator[tuple[int, int, int, int]]:
        """Yield each stretch of unmapped letters with the free one between the images of its neighbours.

        Its neighbours stand forward, or it is passed over; the ends of both texts are neighbours too.
        """
        for start, end in self.free_old():
            first = self.to[start - 1] + 1 if start else 0
            last = self.to[end] if end < len(self.to) else len(self.new)
            if first < last and self._taken.find(1, first, last) < 0:
                yield start, end, first, last

    def room_after(self, at: int, limit: int) -> int:
        """Return how many new letters are free from *at* on, at most *limit*."""
        end = min(at + limit, len(self._taken))
        found = self._taken.find(1, at, end)
        return (end if found < 0 else found) - at

    def room_before(self, at: int, limit: int) -> int:
        """Return how many new letters are free before *at*, at most *limit*."""
        start = max(at - limit, 0)
        return at - 1 - max(self._taken.rfind(1, start, at), start - 1)
