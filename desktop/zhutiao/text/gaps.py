"""What stands between letters that are mapped: misread, corrected or rewritten, and too short to be told by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.text import subsequence
from zhutiao.text.draft import Block

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhutiao.text.draft import Draft

WIDER, MORE = 3, 60
"""So many times as long, and so many letters more, may the new side of a gap be."""

MISREAD = 4
"""So many letters in the place of as many others are those, misread or corrected."""

ALIKE = 1 / 3
"""So much of the shorter side of a gap stands in the longer, or one is no version of the other."""

LARGEST, MOST = 4_000_000, 400_000_000
"""Letters by letters that are compared in one gap and in a whole text: both bound time and memory."""

EDGE, SLANT = 40, 4
"""So far beyond the end of what is mapped letters are looked for, and so far may they be from their old distance."""


def fill(draft: Draft) -> None:
    """Map letters in gaps of which both ends are known and whose new side is free.

    That the new side is free keeps a deleted passage from swallowing its neighbour.
    """
    left = MOST
    for start, end, first, last in list(draft.open_gaps()):
        size, room = end - start, last - first
        if size == room and _is_misread(draft.old[start:end], draft.new[first:last]):
            draft.join(Block(start, first, size))
        elif room <= WIDER * size + MORE and size * room <= min(LARGEST, left):
            left -= size * room
            for block in _alike(draft.old[start:end], draft.new[first:last]):
                draft.join(Block(start + block.old, first + block.new, block.size))


def round_off(draft: Draft) -> None:
    """Map letters beside the ends of what is mapped, where these are not the ends of one gap."""
    for start, end in draft.free_old():
        size = min(end - start, EDGE)
        after = draft.to[start - 1] + 1 if start else 0
        _join_near(draft, Block(start, after, size), draft.room_after(after, size + SLANT), 0)
        before = draft.to[end] if end < len(draft.to) else len(draft.new)
        room = draft.room_before(before, size + SLANT)
        _join_near(draft, Block(end - size, before - room, size), room, room - size)


def _is_misread(old: str, new: str) -> bool:
    return len(old) <= MISREAD or 2 * sum(map(str.__eq__, old, new)) >= len(old)


def _alike(old: str, new: str) -> Iterator[Block]:
    """Yield the blocks that two versions of some words share, and what stands misread between them."""
    pairs = subsequence.pairs(old, new)
    if len(pairs) < ALIKE * min(len(old), len(new)):
        return
    at = there = 0
    for start, begin, size in [*_runs(pairs), Block(len(old), len(new), 0)]:
        if start - at == begin - there <= MISREAD and start > at:
            yield Block(at, there, start - at)
        if size:
            yield Block(start, begin, size)
        at, there = start + size, begin + size


def _runs(pairs: Sequence[tuple[int, int]]) -> list[Block]:
    runs: list[Block] = []
    for old, new in pairs:
        last = runs[-1] if runs else None
        if last and (old, new) == (last.old + last.size, last.new + last.size):
            runs[-1] = last._replace(size=last.size + 1)
        else:
            runs.append(Block(old, new, 1))
    return runs


def _join_near(draft: Draft, here: Block, room: int, slant: int) -> None:
    """Map letters of a stretch beside a known end to those of *room* new ones that stand about as far from it."""
    old, new = draft.old[here.old : here.old + here.size], draft.new[here.new : here.new + room]
    for start, begin, size in _runs(subsequence.pairs(old, new)):
        block = Block(here.old + start, here.new + begin, size)
        if size > 1 and abs(begin - start - slant) <= SLANT and draft.free_part(block) == block:
            draft.join(block)
