"""Words under overlapping marks, cut into runs that each lie under the same ones."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhutiao.exporters.sheet import Ink


class Run(NamedTuple):
    """Words under the same ink, the mark made last at the end; `begins` and `ends` are the ink that does so here."""

    words: str
    ink: tuple[Ink, ...]
    begins: tuple[Ink, ...]
    ends: tuple[Ink, ...]


def runs(words: str, ink: Sequence[Ink]) -> Iterator[Run]:
    """Yield *words* in pieces, in order; none is empty, and together they are all of *words*.

    Ink that reaches beyond the words ends with them.
    """
    begins: defaultdict[int, list[Ink]] = defaultdict(list)
    ends: defaultdict[int, list[Ink]] = defaultdict(list)
    for each in sorted(ink, key=_made):
        if each.span.start < len(words):
            begins[each.span.start].append(each)
            ends[min(each.span.end, len(words))].append(each)
    there: list[Ink] = []
    for start, end in pairwise(sorted({0, len(words), *begins, *ends})):
        gone = {id(each) for each in ends[start]}
        there = sorted([*(each for each in there if id(each) not in gone), *begins[start]], key=_made)
        yield Run(words[start:end], tuple(there), tuple(begins[start]), tuple(ends[end]))


def _made(ink: Ink) -> str:
    return ink.mark.created
