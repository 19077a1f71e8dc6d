"""What would change in a file, line by line, as a reader of it can check before it is written."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from zhutiao.exporters.again.lines import lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    Step = tuple[Literal["equal", "insert", "delete", "replace"], int, int, int, int]

MOST = 400
AROUND = 2
"""So many lines are shown above and below a change."""
# Comparing two stretches takes time with the product of their lengths; longer ones are shown as wholes.
LONGEST = 250_000


@dataclass(frozen=True, slots=True)
class Difference:
    """The lines of a unified difference, and how many more there would be."""

    lines: tuple[str, ...] = ()
    more: int = 0


def difference(older: bytes, newer: bytes, most: int = MOST) -> Difference:
    """Return how a text differs from an older one; nothing where one of them is no text."""
    if b"\0" in older or b"\0" in newer:
        return Difference()
    found = [*_unified(_shown(older), _shown(newer))]
    return Difference(tuple(found[:most]), max(0, len(found) - most))


def _shown(content: bytes) -> list[str]:
    return [line.rstrip("\r\n") for line in lines(content.decode("utf-8", "replace"))]


def _unified(before: list[str], after: list[str]) -> Iterator[str]:
    for group in _Stepping([*_steps(before, after)]).get_grouped_opcodes(AROUND):
        (_what, start, _, new_start, _), (_what, _, end, _, new_end) = group[0], group[-1]
        yield f"@@ -{start + 1},{end - start} +{new_start + 1},{new_end - new_start} @@"
        for what, i, i_end, j, j_end in group:
            if what == "equal":
                yield from (f" {line}" for line in before[i:i_end])
            else:
                yield from (f"-{line}" for line in before[i:i_end])
                yield from (f"+{line}" for line in after[j:j_end])


class _Stepping(SequenceMatcher[str]):
    """Groups the steps it is given: those of difflib itself take minutes for a long file with changes everywhere."""

    def __init__(self, steps: list[Step]) -> None:
        super().__init__()
        self._steps = steps

    def get_opcodes(self) -> list[Step]:
        return self._steps


def _steps(before: list[str], after: list[str]) -> Iterator[Step]:
    at = new_at = 0
    for i, j, size in _runs(before, after):
        if (at, new_at) != (i, j):
            yield "insert" if at == i else "delete" if new_at == j else "replace", at, i, new_at, j
        if size:
            yield "equal", i, i + size, j, j + size
        at, new_at = i + size, j + size


def _runs(before: list[str], after: list[str]) -> Iterator[tuple[int, int, int]]:
    """Yield the runs of lines that are the same, and an empty one at the end."""
    start = 0
    pairs = [*_pairs(before, after), (len(before), len(after))]
    for n, ((i, j), (next_i, next_j)) in enumerate(pairwise(pairs), 1):
        if (next_i, next_j) != (i + 1, j + 1):
            first_i, first_j = pairs[start]
            yield first_i, first_j, n - start
            start = n
    first_i, first_j = pairs[start]
    yield first_i, first_j, len(pairs) - 1 - start


def _pairs(before: list[str], after: list[str]) -> Iterator[tuple[int, int]]:
    """Yield the numbers of lines that are the same: those that stand once in both hold, others are found between."""
    last_i = last_j = 0
    for i, j in [*_anchors(before, after), (len(before), len(after))]:
        gap, new_gap = before[last_i:i], after[last_j:j]
        if 0 < len(gap) * len(new_gap) <= LONGEST:
            for block in SequenceMatcher(None, gap, new_gap, autojunk=False).get_matching_blocks():
                yield from ((last_i + block.a + n, last_j + block.b + n) for n in range(block.size))
        if i < len(before):
            yield i, j
        last_i, last_j = i + 1, j + 1


def _anchors(before: list[str], after: list[str]) -> list[tuple[int, int]]:
    """Return the pairs of lines that stand once in both, as many as have the same order in both."""
    counts, new_counts = Counter(before), Counter(after)
    places = {line: i for i, line in enumerate(before) if counts[line] == 1}
    ends: list[int] = []
    tails: list[tuple[int, int]] = []
    above: dict[tuple[int, int], tuple[int, int] | None] = {}
    for j, line in enumerate(after):
        if new_counts[line] == 1 and line in places:
            pair = (places[line], j)
            n = bisect_left(ends, pair[0])
            above[pair] = tails[n - 1] if n else None
            ends[n : n + 1], tails[n : n + 1] = [pair[0]], [pair]
    chain: list[tuple[int, int]] = []
    pair = tails[-1] if tails else None
    while pair:
        chain.append(pair)
        pair = above[pair]
    return chain[::-1]
