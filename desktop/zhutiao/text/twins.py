"""Passages that a text holds twice, of which its next version has kept one."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from array import array

LENGTH = 24
"""Letters that make a passage; shorter ones are turns of phrase, which stand anywhere."""

WHOLE = 0.8
"""So much of what is gone must stand elsewhere: a deleted clause of which half is quoted elsewhere is gone."""


def find(text: str, to: array[int]) -> dict[int, int]:
    """Map letters that went nowhere to where the same letters of their twin went.

    *to* says where each letter of *text* went, -1 for nowhere. Of several twins the first counts.
    """
    lost = _lost(to)
    kept = _kept(text, to, {text[at : at + LENGTH] for start, end in lost for at in range(start, end - LENGTH + 1)})
    found: dict[int, int] = {}
    for start, end in lost:
        twins = _twins(text, start, end, kept)
        if len(twins) >= WHOLE * (end - start):
            found |= twins
    return found


def _lost(to: array[int]) -> list[tuple[int, int]]:
    """Return the stretches of letters that went nowhere and are long enough for a passage."""
    found: list[tuple[int, int]] = []
    at = 0
    for gone, letters in groupby(to, lambda place: place < 0):
        size = sum(1 for _ in letters)
        if gone and size >= LENGTH:
            found.append((at, at + size))
        at += size
    return found


def _kept(text: str, to: array[int], wanted: set[str]) -> dict[str, int]:
    """Return where those of the *wanted* runs went that went somewhere as they were."""
    found: dict[str, int] = {}
    for at in range(len(text) - LENGTH + 1) if wanted else ():
        if to[at] >= 0 and to[at + LENGTH - 1] - to[at] == LENGTH - 1 and text[at : at + LENGTH] in wanted:
            found.setdefault(text[at : at + LENGTH], to[at])
    return found


def _twins(text: str, start: int, end: int, kept: dict[str, int]) -> dict[int, int]:
    found: dict[int, int] = {}
    for at in range(start, end - LENGTH + 1):
        new = kept.get(text[at : at + LENGTH])
        if new is None:
            continue
        # Of a passage the runs follow each other: only the first of them is new in more than its last letter.
        fresh = LENGTH if found.get(at + LENGTH - 2) != new + LENGTH - 2 else 1
        for n in range(LENGTH - fresh, LENGTH):
            found.setdefault(at + n, new + n)
    return found
