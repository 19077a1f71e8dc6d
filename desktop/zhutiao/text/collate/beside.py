"""One witness beside the base witness: where each of its words stands there, and what kind of difference each is."""

from __future__ import annotations

from array import array
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.text.collate.edits import joined, shifted
from zhutiao.text.collate.laying import CARRIED, Edit, lay, runs

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zhutiao.text.collate.prints import Print
    from zhutiao.text.draft import Block
    from zhutiao.variants import Reading

PASSAGE = 40
"""Tokens that are missing make a passage that a witness lacks; fewer were left out."""

END = 6
"""At the beginning or the end of a text so many are enough: it was cut there."""

SWAPPED = 2
"""Tokens of words that have changed places within a sentence; one alone would be half a word."""

NEAR = 40
"""So near each other words that have changed places are shown as one difference."""


class Sorted(NamedTuple):
    """The differences of a witness: `lacking` and `more` are whole passages, `swapped` words that changed places."""

    changes: tuple[Edit, ...]
    lacking: tuple[Edit, ...]
    more: tuple[Edit, ...]
    moved: tuple[Edit, ...]
    swapped: frozenset[Edit]


class Beside:
    """A witness, laid beside the base witness."""

    def __init__(self, base: Print, other: Print) -> None:
        self.base, self.print = base, other
        laid = lay(base.tokens, other.tokens)
        self._moved = laid.moved
        self.to = array("l", [-1]) * len(base)
        for old, new, size in (*laid.blocks, *laid.moved_blocks):
            self.to[old : old + size] = array("l", range(new, new + size))
        self._edits = [self._settle(edit) for edit in laid.edits]

    @cached_property
    def blocks(self) -> list[Block]:
        """Return the runs of tokens that are the same in both, in the order of the base."""
        return runs(self.to)

    @cached_property
    def sorted(self) -> Sorted:
        """Return the differences by what they are."""
        edits = [self._torn(edit) for edit in joined(sorted(self._edits), self.base, self.print)]
        lacking = tuple(
            edit for edit in edits if self._is_passage(self.base, edit.start, edit.end, edit.begin, edit.stop)
        )
        more = tuple(
            edit for edit in edits if self._is_passage(self.print, edit.begin, edit.stop, edit.start, edit.end)
        )
        rest = [edit for edit in edits if edit not in lacking and edit not in more]
        rest, swapped, far = self._swaps(rest)
        return Sorted(tuple(sorted(rest)), lacking, more, (*self._moved, *far), frozenset(swapped))

    def _settle(self, edit: Edit) -> Edit:
        """Put an edit where a reader sees it, and the tokens that it is shifted over with it."""
        put = shifted(edit, self.base, self.print)
        by = put.start - edit.start
        if by > 0:
            self.to[edit.start : put.start] = array("l", range(edit.begin, put.begin))
        elif by < 0:
            self.to[put.end : edit.end] = array("l", range(put.stop, edit.stop))
        if by:
            self.to[put.start : put.end] = array("l", [-1]) * (put.end - put.start)
        return put

    def range(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the tokens that stand here for those of the base from *start* up to *end*; None: they are lacking."""
        if any(edit.start <= start and end <= edit.end and edit.start < end for edit in self.sorted.lacking):
            return None
        begin = self._after(start)
        stop = self.to[end] if end < len(self.to) else len(self.print)
        if 0 <= begin <= stop:
            return begin, stop
        inside = [place for place in self.to[start:end] if place >= 0]
        if inside:
            first, last = min(inside), max(inside)
            return begin if 0 <= begin <= first else first, stop if stop > last else last + 1
        at = begin if begin >= 0 else stop
        return (at, at) if at >= 0 else None

    def reading(self, start: int, end: int) -> Reading | None:
        """Return what this witness prints for tokens of the base; None where it lacks the passage."""
        found = self.range(start, end)
        return self.print.reading(*found) if found else None

    def back(self, begin: int, stop: int) -> tuple[int, int]:
        """Return the tokens of the base for those of this witness."""
        inside = [old for old, new in enumerate(self.to) if begin <= new < stop]
        return (inside[0], inside[-1] + 1) if inside else (0, 0)

    def _after(self, start: int) -> int:
        if start == 0:
            return 0
        place = self.to[start - 1]
        return place + 1 if place >= 0 else -1

    def _torn(self, edit: Edit) -> Edit:
        """Return without the half of a number or word what is missing because a text was cut in the middle of it."""
        mine, theirs = self.base.tail(edit.start, edit.end), self.print.tail(edit.begin, edit.stop)
        if mine and theirs and mine.startswith(theirs):
            return edit._replace(begin=edit.stop)
        return edit._replace(start=edit.end) if mine and theirs and theirs.startswith(mine) else edit

    def _is_passage(self, text: Print, start: int, end: int, begin: int, stop: int) -> bool:
        """Say whether the other text lacks all of this, rather than that it leaves out some words."""
        size = end - start
        if begin < stop or not size or is_twice(text, start, end):
            return False
        at_end = start == 0 or end == len(text)
        whole = text.is_edge(start) and text.is_edge(end)
        return size >= PASSAGE or whole or (at_end and size >= END)

    def _swaps(self, edits: Sequence[Edit]) -> tuple[list[Edit], list[Edit], list[Edit]]:
        """Return the edits, those that are words in another place, and passages that stand far from where they were."""
        come: dict[str, list[Edit]] = defaultdict(list)
        for edit in edits:
            if edit.start == edit.end:
                come[self.print.tokens[edit.begin : edit.stop]].append(edit)
        taken: set[Edit] = set()
        near: list[Edit] = []
        far: list[Edit] = []
        for edit in edits:
            words = self.base.tokens[edit.start : edit.end]
            there = [each for each in come.get(words, ()) if each not in taken]
            if edit.begin < edit.stop or not there or not _is_word(words):
                continue
            one = min(there, key=lambda each: abs(each.start - edit.start))
            if abs(one.start - edit.start) <= NEAR:
                near.append(_over(edit, one))
                taken |= {edit, one}
            elif len(words) >= CARRIED:
                far.append(Edit(edit.start, edit.end, one.begin, one.stop))
                taken |= {edit, one}
        rest = [edit for edit in edits if edit not in taken]
        kept = _merged([*rest, *near])
        return kept, [edit for edit in kept if any(_holds(edit, each) for each in near)], far


def is_twice(text: Print, start: int, end: int) -> bool:
    """Say whether the tokens stand just before or after once more."""
    words, size = text.tokens[start:end], end - start
    return words in (text.tokens[max(start - size, 0) : start], text.tokens[end : end + size])


def _is_word(words: str) -> bool:
    return len(words) >= SWAPPED or words >= "\uf000"


def _over(one: Edit, other: Edit) -> Edit:
    return Edit(
        min(one.start, other.start), max(one.end, other.end), min(one.begin, other.begin), max(one.stop, other.stop)
    )


def _holds(one: Edit, other: Edit) -> bool:
    return one.start <= other.start and other.end <= one.end


def _merged(edits: Iterable[Edit]) -> list[Edit]:
    found: list[Edit] = []
    for edit in sorted(edits):
        if found and edit.start < found[-1].end:
            found[-1] = _over(found[-1], edit)
        else:
            found.append(edit)
    return found
