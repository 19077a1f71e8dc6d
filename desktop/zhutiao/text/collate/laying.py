"""Lay one witness beside another: which tokens are the same, which passages have moved, what is left over."""

from __future__ import annotations

from bisect import bisect_left
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.text import seeds, subsequence
from zhutiao.text.draft import Block, Draft

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

LENGTHS = (24, 12, 8, 5)
"""Tokens of a run that stands once in either text; the longest first, for they are beyond doubt."""

CARRIED = 8
"""Tokens that stand elsewhere in the other text and are told as moved; fewer may be a turn of phrase."""

CHAINED = 12
"""So many tokens may be missing or new within a passage that has moved as one."""

COMPARED, LARGEST, MOST = 40_000, 4_000_000, 400_000_000
"""Tokens by tokens: compared longest run first, compared at all in one gap, and in all gaps of a text."""


class Edit(NamedTuple):
    """What stands in one text from *start* up to *end* stands in the other from *begin* up to *stop*; either empty."""

    start: int
    end: int
    begin: int
    stop: int


class Laid(NamedTuple):
    """How two texts lie beside each other.

    `blocks` are runs of the same tokens in the same order, `moved` passages that stand elsewhere, as the ranges they
    have in both; edits stand between blocks, and within what has moved.
    """

    blocks: tuple[Block, ...]
    moved: tuple[Edit, ...]
    edits: tuple[Edit, ...]
    moved_blocks: tuple[Block, ...]


def lay(old: str, new: str) -> Laid:
    """Return how the tokens of *new* lie beside those of *old*."""
    draft = Draft(old, new)
    seeds.sow_ends(draft)
    for length in LENGTHS:
        seeds.sow(draft, length)
    blocks = runs(draft.to)
    backbone = _forward(blocks)
    astray = sorted(set(blocks) - set(backbone))
    chains = [chain for chain in _chains(astray) if sum(block.size for block in chain) >= CARRIED]
    moved = tuple(_range(chain) for chain in chains)
    left = _Allowance(MOST)
    masked = (
        _masked(old, [(m.start, m.end) for m in moved], "\ue000"),
        _masked(new, [(m.begin, m.stop) for m in moved], "\ue001"),
    )
    kept = [*_filled(*masked, backbone, Edit(0, len(old), 0, len(new)), left)]
    carried: list[Block] = []
    edits = [*_without(moved, _between(kept, Edit(0, len(old), 0, len(new))))]
    for chain, around in zip(chains, moved, strict=True):
        inside = [*_filled(old, new, chain, around, left)]
        carried += inside
        edits += _between(inside, around)
    return Laid(tuple(kept), moved, tuple(sorted(edits)), tuple(carried))


class _Allowance:
    """How much may still be compared."""

    def __init__(self, most: int) -> None:
        self.left = most

    def takes(self, size: int) -> bool:
        if size > min(self.left, LARGEST):
            return False
        self.left -= size
        return True


def runs(to: Sequence[int]) -> list[Block]:
    """Return the blocks of what is mapped, each as long as it goes on."""
    found: list[Block] = []
    at = 0
    while at < len(to):
        if to[at] < 0:
            at += 1
            continue
        end = at + 1
        while end < len(to) and to[end] == to[end - 1] + 1:
            end += 1
        found.append(Block(at, to[at], end - at))
        at = end
    return found


def _forward(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, in order, that stand in the same order in both texts and hold most tokens.

    Kept is, for each end in the new text, the heaviest way to there: ends and weights both rise.
    """
    ends, weights, ways = [-1], [0], [-1]
    before: list[int] = []
    for n, block in enumerate(blocks):
        at = bisect_left(ends, block.new + 1) - 1
        weight, end = weights[at] + block.size, block.new + block.size
        before.append(ways[at])
        at = bisect_left(ends, end)
        if weights[at - 1] >= weight or (at < len(ends) and ends[at] == end and weights[at] >= weight):
            continue
        past = at
        while past < len(ends) and weights[past] <= weight:
            past += 1
        ends[at:past], weights[at:past], ways[at:past] = [end], [weight], [n]
    found: list[Block] = []
    n = ways[-1]
    while n >= 0:
        found.append(blocks[n])
        n = before[n]
    return found[::-1]


def _chains(astray: Sequence[Block]) -> list[list[Block]]:
    """Return the blocks that have moved together: what stands between them is short in both texts."""
    chains: list[list[Block]] = []
    for block in astray:
        last = chains[-1][-1] if chains else None
        if (
            last
            and 0 <= block.old - last.old - last.size <= CHAINED
            and 0 <= block.new - last.new - last.size <= CHAINED
        ):
            chains[-1].append(block)
        else:
            chains.append([block])
    return chains


def _range(chain: Sequence[Block]) -> Edit:
    first, last = chain[0], chain[-1]
    return Edit(first.old, last.old + last.size, first.new, last.new + last.size)


def _masked(text: str, ranges: Iterable[tuple[int, int]], mask: str) -> str:
    """Return *text* with a sign of its own side for what has moved, so that nothing is taken for it."""
    parts: list[str] = []
    at = 0
    for start, end in sorted(ranges):
        parts += [text[at:start], mask * (end - start)]
        at = max(at, end)
    return "".join([*parts, text[at:]])


def _filled(old: str, new: str, blocks: Sequence[Block], around: Edit, left: _Allowance) -> Iterator[Block]:
    """Yield the blocks with what the two texts share between them, joined where they go on."""
    last: Block | None = None
    for block in _with_gaps(old, new, blocks, around, left):
        if last and (block.old, block.new) == (last.old + last.size, last.new + last.size):
            last = last._replace(size=last.size + block.size)
            continue
        if last:
            yield last
        last = block
    if last:
        yield last


def _with_gaps(old: str, new: str, blocks: Sequence[Block], around: Edit, left: _Allowance) -> Iterator[Block]:
    at, there = around.start, around.begin
    for block in [*blocks, Block(around.end, around.stop, 0)]:
        if at < block.old and there < block.new:
            yield from _shared(old, new, Edit(at, block.old, there, block.new), left)
        if block.size:
            yield block
        at, there = block.old + block.size, block.new + block.size


def _shared(old: str, new: str, gap: Edit, left: _Allowance) -> Iterator[Block]:
    """Yield what two short stretches share: the longest run first, as a reader sees it."""
    mine, theirs = old[gap.start : gap.end], new[gap.begin : gap.stop]
    size = len(mine) * len(theirs)
    if not left.takes(size):
        return
    if size <= COMPARED:
        found = SequenceMatcher(None, mine, theirs, autojunk=False).get_matching_blocks()
        yield from (Block(gap.start + a, gap.begin + b, n) for a, b, n in found if n)
        return
    run: Block | None = None
    for a, b in subsequence.pairs(mine, theirs):
        if run and (a, b) == (run.old + run.size, run.new + run.size):
            run = run._replace(size=run.size + 1)
            continue
        if run:
            yield Block(gap.start + run.old, gap.begin + run.new, run.size)
        run = Block(a, b, 1)
    if run:
        yield Block(gap.start + run.old, gap.begin + run.new, run.size)


def _between(blocks: Iterable[Block], around: Edit) -> Iterator[Edit]:
    """Yield what stands between the blocks."""
    at, there = around.start, around.begin
    for block in [*blocks, Block(around.end, around.stop, 0)]:
        if at < block.old or there < block.new:
            yield Edit(at, block.old, there, block.new)
        at, there = block.old + block.size, block.new + block.size


def _without(moved: Sequence[Edit], edits: Iterable[Edit]) -> Iterator[Edit]:
    """Yield edits without the words that have moved, in as many pieces as these leave."""
    out = sorted((m.start, m.end) for m in moved)
    come = sorted((m.begin, m.stop) for m in moved)
    for edit in edits:
        mine, theirs = _rest(edit.start, edit.end, out), _rest(edit.begin, edit.stop, come)
        if len(mine) <= 1 and len(theirs) <= 1:
            a = mine[0] if mine else (edit.start, edit.start)
            b = theirs[0] if theirs else (edit.begin, edit.begin)
            if a[0] < a[1] or b[0] < b[1]:
                yield Edit(*a, *b)
            continue
        yield from (Edit(*a, edit.begin, edit.begin) for a in mine)
        yield from (Edit(edit.start, edit.start, *b) for b in theirs)


def _rest(start: int, end: int, taken: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return what of a range none of *taken*, which are in order, covers."""
    found: list[tuple[int, int]] = []
    for low, high in taken[max(bisect_left(taken, (start, start)) - 1, 0) :]:
        if low >= end:
            break
        if start < low:
            found.append((start, low))
        start = max(start, high)
    if start < end:
        found.append((start, end))
    return found
