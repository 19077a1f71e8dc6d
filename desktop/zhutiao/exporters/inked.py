"""Words under overlapping marks, cut into runs that each lie under the same ones."""

from __future__ import annotations

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
    there = sorted(ink, key=lambda each: each.mark.created)
    cuts = {0, len(words)} | {at for each in ink for at in (each.span.start, each.span.end) if at < len(words)}
    edges = sorted(cuts)
    for start, end in pairwise(edges):
        yield Run(
            words[start:end],
            tuple(each for each in there if each.span.start < end and start < each.span.end),
            tuple(each for each in there if each.span.start == start),
            tuple(each for each in there if min(each.span.end, len(words)) == end and each.span.start < end),
        )
