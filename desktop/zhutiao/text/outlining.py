"""Lay the paragraphs of a numbered text into its units: preamble, sections, clauses, items, annexes."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from zhutiao.ports import Block
from zhutiao.text.framing import Part, frame
from zhutiao.text.numbering import DIVIDING, Marker, readings
from zhutiao.text.sequence import Believed, believe, ranks

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zhutiao.model import SegmentKind

TITLE_LONGEST = 40  # a line up to this length below a chapter's bare number is its title
PARTED = re.compile(r"[总總分附]\s*[则則]|General Provisions|Supplementary Provisions")
NAMED = re.compile(r"(?:结\s*束?\s*语|結\s*束?\s*語|后\s*记|後\s*記|Conclusions?|Afterword)$", re.IGNORECASE)
WHOLE = re.compile(r"前[款项項]|本[条條款]|上述|以上|符合前|依照前|有前")
ARTICLES = ("条", "Article")
SENTENCE = re.compile("[。；;！？!?]")


@dataclass
class Unit:
    """One piece of the outline while its paragraphs are gathered."""

    id: str
    mark: Marker | None
    kind: SegmentKind
    parent: Unit | None = None
    blocks: list[Block] = field(default_factory=list[Block])
    children: int = 0
    gap: str = ""
    at: int = -1


def outline(blocks: Sequence[Block]) -> list[Unit] | None:
    """Return the units of a numbered text in reading order, None where no number is believed.

    Every block stands in exactly one unit.
    """
    texts = [block.unhashed().text for block in blocks]
    around = frame(texts)
    names = _Names()
    units: list[Unit] = []
    numbered = False
    for part in around.parts:
        heads = _heads(blocks, texts, part, around.loose)
        order = ranks(heads)
        believed = believe(heads, order)
        numbered = numbered or any(believed)
        units += _Gathering(blocks, texts, part, around.loose, names, order, believed).units
    return units if numbered else None


class _Names:
    """Gives every unit an id of its own."""

    def __init__(self) -> None:
        self.seen: Counter[str] = Counter()
        self.paragraphs: Counter[str] = Counter()

    def of(self, number: str, parent: Unit | None) -> str:
        """Return the path of a number; the second of the same path gets ~2."""
        name = f"{parent.id}/{number}" if parent else number
        self.seen[name] += 1
        return name if self.seen[name] == 1 else f"{name}~{self.seen[name]}"

    def paragraph(self, parent: Unit | None) -> str:
        """Return the id of a paragraph or heading that has no number."""
        above = f"{parent.id}/" if parent else ""
        self.paragraphs[above] += 1
        return f"{above}p{self.paragraphs[above]}"


def _heads(blocks: Sequence[Block], texts: Sequence[str], part: Part, loose: set[int]) -> list[tuple[Marker, ...]]:
    first = part.start + (part.annex is not None)
    return [
        readings(texts[i], heading=blocks[i].heading) if i >= first and i not in loose else ()
        for i in range(part.start, part.end)
    ]


class _Gathering:
    """Walks through one part and lays each block to a unit."""

    def __init__(
        self,
        blocks: Sequence[Block],
        texts: Sequence[str],
        part: Part,
        loose: set[int],
        names: _Names,
        order: Mapping[str, int],
        believed: Sequence[Believed | None],
    ) -> None:
        self.blocks, self.texts, self.part, self.names, self.believed = blocks, texts, part, names, believed
        self.units: list[Unit] = []
        self.annex: Unit | None = None
        self.open: list[Unit] = []
        self.free = False
        self.numbered = any(believed)
        used = {found.mark.style for found in believed if found}
        self.ranks = {style: rank for style, rank in order.items() if style in used}
        for i in range(part.start, part.end):
            self._lay(i, believed[i - part.start], loose=i in loose)
        self._name_kinds()

    def _lay(self, i: int, found: Believed | None, *, loose: bool) -> None:
        block = self.blocks[i]
        if found:
            self._open(i, found)
        elif loose or self._interrupts(i):
            self._alone(i, self.annex)
            self.free = True
        elif self._divides(i):
            self._divide(i)
        elif not self.units:
            self._begin(i)
        elif self.free:
            self._alone(i, self.annex)
        elif self.units[-1] is self.annex and not self.numbered and not self._titles_annex(i):
            self._alone(i, self.annex)
            self.free = True
        elif clause := self._whole(i):
            self._alone(i, clause)
        elif self.units[-1].kind == "paragraph" and self.units[-1].parent is not self.annex:
            self._alone(i, self.units[-1].parent)
        else:
            self.units[-1].blocks.append(block)

    def _begin(self, i: int) -> None:
        mark = self.part.annex
        if mark:
            self.annex = Unit(self.names.of(mark.number, None), mark, "annex", at=i)
        unit = self.annex or Unit(self.names.of("preamble", None), None, "preamble", at=i)
        unit.blocks.append(self.blocks[i])
        self.units.append(unit)

    def _open(self, i: int, found: Believed) -> None:
        rank = self.ranks[found.mark.style]
        above = self.open[:1] if self.open and not self.open[0].mark and found.mark.style not in DIVIDING else []
        self.open = above + [unit for unit in self.open if unit.mark and self.ranks[unit.mark.style] < rank]
        parent = self.open[-1] if self.open else self.annex
        unit = Unit(self.names.of(found.mark.number, parent), found.mark, "clause", parent, gap=found.gap, at=i)
        unit.blocks.append(self.blocks[i])
        if parent:
            parent.children += 1
        self.open.append(unit)
        self.units.append(unit)
        self.free = False

    def _divide(self, i: int) -> None:
        name = "".join(self.texts[i].split())
        unit = Unit(self.names.of(name, self.annex), None, "section", self.annex, [self.blocks[i]], at=i)
        self.open = [unit]
        self.units.append(unit)
        self.free = False

    def _divides(self, i: int) -> bool:
        """Say whether a line heads a part that has a name and no number: 附则 above its articles."""
        return bool(PARTED.fullmatch(self.texts[i])) and self._before(i, ARTICLES) and not self._completes(i)

    def _before(self, i: int, styles: Sequence[str]) -> bool:
        following = self.believed[i + 1 - self.part.start] if i + 1 < self.part.end else None
        return following is not None and following.mark.style in styles

    def _alone(self, i: int, parent: Unit | None) -> None:
        heads = self.blocks[i].heading or NAMED.fullmatch(self.texts[i]) or PARTED.fullmatch(self.texts[i])
        kind = "heading" if heads else "paragraph"
        self.units.append(Unit(self.names.paragraph(parent), None, kind, parent, [self.blocks[i]], at=i))

    def _interrupts(self, i: int) -> bool:
        """Say whether a line without number heads what follows: 附则, or a heading below which numbers begin anew."""
        if not self.open or self._completes(i):
            return False
        text = self.texts[i]
        if len(text) <= TITLE_LONGEST and NAMED.fullmatch(text):
            return True
        following = self.believed[i + 1 - self.part.start] if i + 1 < self.part.end else None
        top = next((unit.mark for unit in self.open if unit.mark), None)
        begins_anew = following and top and following.mark.first and following.mark.style == top.style
        return bool(begins_anew) and self.blocks[i].heading

    def _completes(self, i: int) -> bool:
        """Say whether a line is the title of the bare number above it."""
        if not self.units:
            return False
        last = self.units[-1]
        return last.mark is not None and last.at == i - 1 and not self.texts[i - 1][last.mark.length :].strip()

    def _titles_annex(self, i: int) -> bool:
        short = len(self.texts[i]) <= TITLE_LONGEST and not SENTENCE.search(self.texts[i])
        return short and i == self.part.start + 1

    def _whole(self, i: int) -> Unit | None:
        """Return the unit above the current one that a paragraph after a list belongs to, None where it goes on."""
        last = self.units[-1]
        if last.mark is None or last.parent is None or last is self.annex or self._completes(i):
            return None
        article = next((unit for unit in self.open if unit.mark and unit.mark.style in ARTICLES), None)
        if article and last is not article:
            return article
        if len(last.blocks) == 1 and last.mark.style not in DIVIDING and last.parent.mark is not None:
            ends = self.texts[last.at][-1:] in "；;" or self._after_listed(last)
            if ends or (WHOLE.match(self.texts[i]) and len(self.texts[last.at]) > TITLE_LONGEST // 2):
                return last.parent if last.parent is not self.annex else None
        return None

    def _after_listed(self, last: Unit) -> bool:
        before = next((unit for unit in reversed(self.units[:-1]) if unit.parent is last.parent), None)
        return bool(before and before.mark and self.texts[before.at][-1:] in "；;")

    def _name_kinds(self) -> None:
        sections = self._sections()
        for unit in self.units:
            if unit.mark is None or unit is self.annex:
                continue
            if unit.mark.style in sections:
                unit.kind = "section" if unit.children else "clause"
            else:
                unit.kind = "item" if _in_clause(unit, sections, self.annex) else "clause"

    def _sections(self) -> set[str]:
        """Return the styles above the clauses'."""
        order = list(self.ranks)
        for style in ARTICLES:
            if style in order:
                return set(order[: order.index(style)])
        for k, (style, below) in enumerate(pairwise(order)):
            usual = (style, below) == ("一、", "（一）")
            if not usual and (style == "（一）" or not self._only_heads(style, below)):
                return set(order[:k])
        return set(order[:-1])

    def _only_heads(self, style: str, below: str) -> bool:
        units = [unit for unit in self.units if unit.mark and unit.mark.style == style]
        bare = [unit for unit in units if not SENTENCE.search(self.texts[unit.at]) and len(unit.blocks) == 1]
        parents = {id(unit.parent) for unit in self.units if unit.mark and unit.mark.style == below}
        return 2 * sum(id(unit) in parents for unit in bare) >= len(units) or (style in DIVIDING and below in DIVIDING)


def _in_clause(unit: Unit, sections: set[str], annex: Unit | None) -> bool:
    parent = unit.parent
    return parent is not None and parent is not annex and bool(parent.mark) and parent.mark.style not in sections
