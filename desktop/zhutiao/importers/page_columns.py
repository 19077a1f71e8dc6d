"""The order in which a page is read: its columns, found by the white between them.

Signs become runs, a stretch of one line; runs are cut recursively. A gutter is white that no run crosses for several
lines, with lines of prose on both sides; what crosses all gutters, such as a headline, is read before the columns
below it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from zhutiao.importers.page_glyphs import Glyph

# All in ems of the text they stand in.
GAP = 0.6  # wider white ends a run
BACK = 0.5  # a sign may begin so far before the end of the one before it
GUTTER = 0.8  # narrower white does not part columns
NARROWEST = 6.0  # the narrowest column
SAME_LINE = 0.4  # baselines that are nearer are one line's
WORD = 0.15  # white between two letters of an alphabet that parts words
FEWEST = 3  # lines on both sides of a gutter
ENOUGH = 20  # lines after which what is no prose will not become any
FULLEST = 0.5  # how much of a column prose fills; cells of a table fill less
MOST = 3000  # runs; a page of more is no page of columns
CELL = 2.0  # white between two runs that parts cells of a table


@dataclass(frozen=True, slots=True)
class Run:
    """Signs that stand close together on one line."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a column, and how far the column reaches."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    edges: tuple[float, float]
    column: int = 0


def runs(glyphs: Iterable[Glyph]) -> list[Run]:
    """Return the signs as runs, in the order they are drawn."""
    found: list[list[Glyph]] = []
    for glyph in glyphs:
        if found and _follows(found[-1][-1], glyph):
            found[-1].append(glyph)
        else:
            found.append([glyph])
    return [_run(group) for group in found]


def read(page: Sequence[Run]) -> list[Line]:
    """Return the lines of a page in reading order, numbered by the column they stand in."""
    return [
        replace(line, column=n)
        for n, column in enumerate(_cut(sorted(page, key=lambda run: -run.base)))
        for line in _lines(column)
    ]


def rows(page: Iterable[Run]) -> list[list[Run]]:
    """Return the runs that share a baseline, from the top of the page down, each row from left to right."""
    found: list[list[Run]] = []
    for run in sorted(page, key=lambda run: -run.base):
        if found and found[-1][0].base - run.base < SAME_LINE * min(run.size, found[-1][0].size):
            found[-1].append(run)
        else:
            found.append([run])
    return [sorted(row, key=lambda run: run.left) for row in found]


def joined(row: Sequence[Run]) -> str:
    """Return the text of a row: cells apart by a TAB, other runs by a space."""
    text = row[0].text
    for before, run in pairwise(row):
        em = max(before.size, run.size)
        text += ("\t" if run.left - before.right > CELL * em else " ") + run.text
    return text


def _follows(before: Glyph, glyph: Glyph) -> bool:
    em = max(before.size, glyph.size)
    near = -BACK * em <= glyph.left - before.right <= GAP * em
    return near and glyph.left > before.left and abs(glyph.base - before.base) < SAME_LINE * em


def _run(group: Sequence[Glyph]) -> Run:
    text = group[0].sign
    for before, glyph in pairwise(group):
        apart = glyph.left - before.right > WORD * glyph.size and _latin(before.sign) and _latin(glyph.sign)
        text += (" " if glyph.spaced or apart else "") + glyph.sign
    sizes = sorted(glyph.size for glyph in group)
    return Run(
        text,
        group[0].left,
        max(glyph.right for glyph in group),
        group[0].base,
        sizes[len(sizes) // 2],
        sum(glyph.bold for glyph in group) > len(group) / 2,
    )


def _latin(sign: str) -> bool:
    return sign.isascii() and sign.isalnum()


def _cut(page: list[Run]) -> Iterator[list[Run]]:
    """Yield the columns in reading order; *page* is sorted from the top down."""
    whole: list[Run] = []
    start = 0
    while start < len(page):
        end, gutter = _longest(page, start) if len(page) <= MOST else (0, 0.0)
        if not end:
            whole.append(page[start])
            start += 1
            continue
        if whole:
            yield whole
            whole = []
        yield from _cut([run for run in page[start:end] if run.right <= gutter])
        yield from _cut([run for run in page[start:end] if run.right > gutter])
        start = end
    if whole:
        yield whole


def _longest(page: Sequence[Run], start: int) -> tuple[int, float]:
    """Return where the longest stretch from *start* with one gutter ends, and the gutter; 0 where there is none."""
    found = 0, 0.0
    whites = [_White(min(run.left for run in page), max(run.right for run in page))]
    for end in range(start, len(page)):
        run = page[end]
        whites = [part for white in whites for part in white.beside(run) if not part.parts_cells]
        if not whites:
            break
        # A row is on one side of a cut or on the other.
        if end + 1 == len(page) or page[end + 1].base < run.base - SAME_LINE * run.size:
            found = next(((end + 1, white.middle) for white in whites if white.parts_prose), found)
    return found


@dataclass(frozen=True, slots=True)
class _Side:
    """What stands on one side of a white: how many lines, how wide, how much of it filled."""

    lines: int = 0
    filled: float = 0.0
    left: float = math.inf
    right: float = -math.inf
    base: float = math.inf
    em: float = 0.0

    def plus(self, run: Run) -> _Side:
        new = self.base - run.base >= SAME_LINE * run.size
        return _Side(
            self.lines + new,
            self.filled + run.right - run.left,
            min(self.left, run.left),
            max(self.right, run.right),
            run.base if new else self.base,
            max(self.em, run.size),
        )

    @property
    def is_prose(self) -> bool:
        width = self.right - self.left
        return self.lines >= FEWEST and width >= NARROWEST * self.em and self.filled >= FULLEST * width * self.lines


@dataclass(frozen=True, slots=True)
class _White:
    """A stretch of the page's width that nothing has crossed so far."""

    start: float
    end: float
    before: _Side = field(default_factory=_Side)
    behind: _Side = field(default_factory=_Side)

    @property
    def middle(self) -> float:
        return (self.start + self.end) / 2

    @property
    def parts_prose(self) -> bool:
        return self.before.is_prose and self.behind.is_prose

    @property
    def parts_cells(self) -> bool:
        """Say whether a table stands around it: so many lines on both sides, and still no prose."""
        return min(self.before.lines, self.behind.lines) > ENOUGH and not self.parts_prose

    def beside(self, run: Run) -> Iterator[_White]:
        """Yield what *run* leaves of it that is wide enough for a gutter."""
        if run.right <= self.start:
            yield replace(self, before=self.before.plus(run))
        elif run.left >= self.end:
            yield replace(self, behind=self.behind.plus(run))
        else:
            least = GUTTER * run.size
            if run.left - self.start >= least:
                yield replace(self, end=run.left, behind=self.behind.plus(run))
            if self.end - run.right >= least:
                yield replace(self, start=run.right, before=self.before.plus(run))


def _lines(column: Sequence[Run]) -> Iterator[Line]:
    edges = min(run.left for run in column), max(run.right for run in column)
    for row in rows(column):
        yield Line(
            joined(row),
            row[0].left,
            row[-1].right,
            row[0].base,
            max(run.size for run in row),
            all(run.bold for run in row),
            edges,
        )
