"""An Opinion (意见): a preamble, sections 一、二、… and clauses numbered （一）（二）…."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TYPE_CHECKING

from zhutiao.kinds.prose import duplicate
from zhutiao.model import Finding, Segment, SegmentKind
from zhutiao.ports import Block, Divided, Draft, TextKind
from zhutiao.text.doubled import doubled
from zhutiao.text.numbering import Marker, marker
from zhutiao.text.roles import TURNED
from zhutiao.text.spaces import tidy, tidy_title

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TITLE_LONGEST = 40  # a clause's first sentence up to this length is its title
WIDEST_GAP = 5  # numbers lost in a row; more are another text
ENOUGH = 4  # numbers that make a likeness complete


@dataclass
class Unit:
    """One section, clause or the preamble while its paragraphs are gathered."""

    id: str
    mark: Marker | None
    parent: str | None
    blocks: list[Block] = field(default_factory=list[Block])
    children: int = 0
    gap: str = ""


def likeness(draft: Draft) -> float:
    """Return how fully a draft is numbered as opinions are, more with a title that says so."""
    numbers = [found for block in draft.blocks if (found := marker(block.unhashed().text))]
    if not numbers or not any(found.rank == "section" for found in numbers):
        return 0.0
    titled = draft.title is not None and re.search(r"关于.+的?(?:意见|决定|通知)$", draft.title.text)
    return min(1.0, 0.6 * min(len(numbers), ENOUGH) / ENOUGH + (0.4 if titled else 0.2))


def divide(draft: Draft) -> Divided:
    """Return preamble, sections and clauses in order; a section without clauses is a clause."""
    blocks, cut = _uncut(draft.blocks)
    units, twice = _gather(blocks)
    findings = [duplicate(tidy(block), where) for block, where in twice]
    findings += [found for unit in units for found in _doubts(unit)]
    if cut:
        findings.append(replace(cut, segment=units[-1].id if units else None))
    return Divided(tuple(_segment(unit) for unit in units), None, tuple(findings), complete=cut is None)


def _doubts(unit: Unit) -> Iterator[Finding]:
    if unit.gap:
        yield Finding("doubtful", unit.blocks[0].text[:24], unit.gap, unit.blocks[0].lines, unit.id)
    for block in unit.blocks:
        if block.doubtful:
            yield Finding("doubtful", block.text[:24], unit.id, block.lines, unit.id)


def _uncut(blocks: tuple[Block, ...]) -> tuple[list[Block], Finding | None]:
    """Take 下转第2版 off the end: the page is cut there."""
    kept = list(blocks)
    turned = TURNED.search(kept[-1].text) if kept else None
    if not turned:
        return kept, None
    last = kept[-1]
    sign = tidy(last.cut(turned.start()))
    kept[-1] = last.cut(0, turned.start())
    return kept, Finding("cut", sign.text, sign.text, (last.lines[1], last.lines[1]), raw=sign.raw())


def _gather(blocks: list[Block]) -> tuple[list[Unit], list[tuple[Block, str]]]:
    twice = doubled(blocks)
    markers = [None if i in twice else marker(block.unhashed().text) for i, block in enumerate(blocks)]
    units: list[Unit] = []
    where: dict[int, str] = {}
    again: list[tuple[Block, str]] = []
    numbering = _Numbering()
    for i, block in enumerate(blocks):
        if i in twice:
            again.append((block, where[twice[i]]))
            continue
        mark = numbering.next(markers[i], islice(markers, i + 1, None))
        if mark or not units:
            units.append(numbering.unit(mark))
        units[-1].blocks.append(block)
        where[i] = units[-1].id
    parents = Counter(unit.parent for unit in units)
    for unit in units:
        unit.children = parents[unit.id]
    return units, again


class _Numbering:
    """Believes a number only where it goes on from the one before: 一, 二, … and （一）, （二）, …, also anew.

    A number may be lost (a misread sign, a page cut): a gap is believed where the missing number does not come later,
    and named in `gap`. A number that goes backwards is part of the text.
    """

    def __init__(self) -> None:
        self.section: Marker | None = None
        self.clause = 0
        self.gap = ""
        self.seen: dict[str, int] = {}

    def next(self, mark: Marker | None, later: Iterable[Marker | None]) -> Marker | None:
        """Return *mark* where it goes on from the last of its rank, None where it is part of the text."""
        self.gap = ""
        if mark is None:
            return None
        last = self.clause if mark.rank == "clause" else self.section.value if self.section else 0
        if mark.value == last + 1 or (mark.rank == "clause" and mark.value == 1):
            return mark
        if not last < mark.value <= last + WIDEST_GAP or _comes(mark.rank, last + 1, later):
            return None
        self.gap = f"{last} → {mark.value}"
        return mark

    def unit(self, mark: Marker | None) -> Unit:
        """Return an empty unit for a number, the preamble for None."""
        if mark is None:
            return Unit("preamble", None, None)
        if mark.rank == "section":
            self.section = mark
            return Unit(self._free(mark.number), mark, None, gap=self.gap)
        self.clause = mark.value
        parent = self.section.number if self.section else None
        return Unit(self._free(f"{parent}/{mark.number}" if parent else mark.number), mark, parent, gap=self.gap)

    def _free(self, name: str) -> str:
        self.seen[name] = self.seen.get(name, 0) + 1
        return name if self.seen[name] == 1 else f"{name}~{self.seen[name]}"


def _comes(rank: str, value: int, later: Iterable[Marker | None]) -> bool:
    """Say whether a number still comes, a clause's before the next section begins."""
    for mark in later:
        if mark and rank == "clause" and mark.rank == "section":
            return False
        if mark and (mark.rank, mark.value) == (rank, value):
            return True
    return False


def _segment(unit: Unit) -> Segment:
    clean = [tidy_title(b) if unit.mark and b.heading else tidy(b) for b in (block.unhashed() for block in unit.blocks)]
    printed = "\n".join(block.text for block in clean)
    title, body = _titled(unit, clean)
    lines = (clean[0].lines[0], clean[-1].lines[1])
    raw = tuple(span for block in clean for span in block.raw())
    return Segment(
        unit.id, _kind(unit), body, printed, lines, unit.mark.number if unit.mark else None, title, unit.parent, raw
    )


def _kind(unit: Unit) -> SegmentKind:
    if unit.mark is None:
        return "preamble"
    return "section" if unit.mark.rank == "section" and unit.children else "clause"


def _titled(unit: Unit, clean: list[Block]) -> tuple[str | None, str]:
    """Return title and body: the title is the heading, or the first short sentence before more text."""
    first, rest = clean[0].text, [block.text for block in clean[1:]]
    if unit.mark is None:
        return None, "\n".join([first, *rest])
    words = first[unit.mark.length :].lstrip()
    head, stop, tail = words.partition("。")
    if not stop and len(words) <= TITLE_LONGEST:
        return words, "\n".join(rest)
    if stop and len(head) <= TITLE_LONGEST and (tail or rest):
        return head, "\n".join([tail, *rest] if tail else rest)
    return None, "\n".join([words, *rest])


KIND = TextKind("opinion", likeness, divide)
