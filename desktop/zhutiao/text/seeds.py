"""Letters that two texts share beyond doubt: runs that stand once in either, made as long as they can be."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING

from zhutiao.text.draft import Block

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhutiao.text.draft import Draft

STRIDE = 64

Stretch = tuple[int, int]


def sow(draft: Draft, length: int) -> None:
    """Map what grows from runs of *length* letters that are unique among the free letters of either text.

    The longest block comes first, of equals the one that stands first. Where a block stands does not matter, so that
    moved passages cost nothing.
    """
    for block in sorted(_blocks(draft, length), key=lambda block: (-block.size, block.old)):
        part = draft.free_part(block)
        if part.size >= length:
            draft.join(part)


def sow_ends(draft: Draft) -> None:
    """Map what the two texts begin and end with: of a text that repeats itself nothing else is sure."""
    mine, theirs = draft.free_old(), draft.free_new()
    if mine and theirs and mine[0][0] == theirs[0][0] == 0:
        draft.join(Block(0, 0, _equal_after(draft.old, 0, draft.new, 0, min(mine[0][1], theirs[0][1]))))
    old, new = len(draft.old), len(draft.new)
    mine, theirs = draft.free_old(), draft.free_new()
    if mine and theirs and mine[-1][1] == old and theirs[-1][1] == new:
        size = _equal_before(draft.old, old, draft.new, new, min(old - mine[-1][0], new - theirs[-1][0]))
        draft.join(Block(old - size, new - size, size))


def _blocks(draft: Draft, length: int) -> Iterator[Block]:
    mine, theirs = draft.free_old(), draft.free_new()
    there = _unique(draft.new, theirs, length)
    last = Block(0, 0, 0)
    for run, old in _unique(draft.old, mine, length).items():
        new = there.get(run)
        # The seeds of one block follow each other: the first of them has grown over the others.
        if new is None or (new - old == last.new - last.old and old < last.old + last.size):
            continue
        last = _grown(draft, old, new, _around(mine, old), _around(theirs, new))
        yield last


def _unique(text: str, stretches: Sequence[Stretch], length: int) -> dict[str, int]:
    """Return the runs of *length* letters that stand once in the *stretches*, with their places, in order."""
    starts = [at for start, end in stretches for at in range(start, end - length + 1)]
    runs = [text[at : at + length] for at in starts]
    counts = Counter(runs)
    return {run: at for run, at in zip(runs, starts, strict=True) if counts[run] == 1}


def _around(stretches: Sequence[Stretch], at: int) -> Stretch:
    return stretches[bisect_right(stretches, (at, at + 1)) - 1] if stretches[0][0] <= at else stretches[0]


def _grown(draft: Draft, old: int, new: int, mine: Stretch, theirs: Stretch) -> Block:
    before = _equal_before(draft.old, old, draft.new, new, min(old - mine[0], new - theirs[0]))
    after = _equal_after(draft.old, old, draft.new, new, min(mine[1] - old, theirs[1] - new))
    return Block(old - before, new - before, before + after)


def _equal_after(one: str, at: int, other: str, there: int, limit: int) -> int:
    """Return how many letters from there on are equal, at most *limit*; compared by strides, which is what is fast."""
    count, stride = 0, STRIDE
    while stride and count < limit:
        stride = min(stride, limit - count)
        start, begin = at + count, there + count
        if one[start : start + stride] == other[begin : begin + stride]:
            count += stride
        else:
            stride //= 2
    return count


def _equal_before(one: str, at: int, other: str, there: int, limit: int) -> int:
    count, stride = 0, STRIDE
    while stride and count < limit:
        stride = min(stride, limit - count)
        end, stop = at - count, there - count
        if one[end - stride : end] == other[stop - stride : stop]:
            count += stride
        else:
            stride //= 2
    return count
