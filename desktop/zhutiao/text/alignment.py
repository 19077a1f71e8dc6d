"""Lay two versions of a text beside each other, once and as wholes, and follow every letter from one to the other.

Measured with tests/bench/bench_anchors.py.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from zhutiao.text import gaps, seeds, twins
from zhutiao.text.draft import Draft
from zhutiao.text.tokens import bare

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence

    from zhutiao.model import Span
    from zhutiao.text.tokens import Bare

LENGTHS = (24, 12, 8)
"""Letters of a run that stands once in either text: the longest first, for they are beyond doubt."""

REMEMBERED = 8


@dataclass(frozen=True, eq=False)
class Alignment:
    """Two texts, and where each letter of the old one stands in the new one, or -1; signs do not count."""

    before: str
    after: str
    old: Bare
    new: Bare
    to: array[int]

    def letters(self, span: Span) -> tuple[int, int]:
        """Return which letters of the old text, from where to where, a span of its code points holds."""
        return bisect_left(self.old.offsets, span.start), bisect_left(self.old.offsets, span.end)

    @cached_property
    def twins(self) -> dict[int, int]:
        """Where the letters of passages stand that the old text holds twice and the new one once."""
        return twins.find(self.old.text, self.to)


@lru_cache(REMEMBERED)
def align(before: str, after: str) -> Alignment:
    """Return how the letters of *before* go on in *after*; the same two texts again cost nothing."""
    return laid(before, after, LENGTHS)


def laid(before: str, after: str, lengths: Sequence[int]) -> Alignment:
    """Return how the letters of *before* go on in *after*, sure of runs that long, the longest first."""
    old, new = bare(before), bare(after)
    draft = Draft(old.text, new.text)
    for length in lengths:
        seeds.sow(draft, length)
    seeds.sow_ends(draft)
    gaps.fill(draft)
    gaps.round_off(draft)
    return Alignment(before, after, old, new, draft.to)
