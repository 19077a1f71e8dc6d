"""Where words of Chinese begin and end, by a list of its more frequent words.

Of all ways to read a phrase as words the likeliest is taken (the cheapest path, a word costing the logarithm of its
rank: Zipf's law); a sign that begins no known word is a word of its own. Names and new words are not known.
"""

from __future__ import annotations

from functools import cache, lru_cache
from math import log2
from typing import TYPE_CHECKING

from zhutiao import paths

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST = 4
SINGLE = 15.0
"""What a sign costs that stands alone: less than two words, more than one."""

REMEMBERED = 4096
"""Printings of one text share their phrases."""

COMMON = 16
"""The first words of the list are nearly as cheap as each other."""


def is_word(word: str) -> bool:
    """Say whether *word*, of two to four signs, is on the list."""
    return word in _costs()


@lru_cache(REMEMBERED)
def ends(phrase: str) -> tuple[int, ...]:
    """Return where each word of *phrase* ends, in order, the end of the phrase last."""
    costs = _costs()
    best = [0.0] * (len(phrase) + 1)
    came = [0] * (len(phrase) + 1)
    for end in range(1, len(phrase) + 1):
        best[end], came[end] = best[end - 1] + SINGLE, end - 1
        for start in range(max(end - LONGEST, 0), end - 1):
            cost = costs.get(phrase[start:end])
            if cost is not None and best[start] + cost < best[end]:
                best[end], came[end] = best[start] + cost, start
    found: list[int] = []
    at = len(phrase)
    while at:
        found.append(at)
        at = came[at]
    return tuple(found[::-1])


@cache
def _costs() -> Mapping[str, float]:
    words = (paths.shipped("resources") / "words" / "chinese.txt").read_text(encoding="utf-8").split("\n")
    return {word: log2(rank + COMMON) for rank, word in enumerate(words) if word}
