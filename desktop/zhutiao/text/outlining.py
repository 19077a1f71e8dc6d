"""Lay the paragraphs of a numbered text into its units: preamble, sections, clauses, items, annexes."""

from __future__ import annotations

import re
from collections import Counter
from itertools import takewhile
from typing import TYPE_CHECKING

from zhutiao.text.framing import Part, frame
from zhutiao.text.numbering import DIVIDING, STRONG, readings
from zhutiao.text.sequence import believe, ranks
from zhutiao.text.units import ARTICLES, SENTENCE, Unit, name_kinds

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from zhutiao.blocks import Block
    from zhutiao.model import SegmentKind
    from zhutiao.text.numbering import Marker
    from zhutiao.text.sequence import Believed

FEWEST = 2  # headings that divide a text
TITLE_LONGEST = 40  # a line up to this length below a chapter's bare number is its title
PARTED = re.compile(r"[总總分附]\s*[则則]|General Provisions|Supplementary Provisions")
NAMED = re.compile(r"(?:结\s*束?\s*语|結\s*束?\s*語|后\s*记|後\s*記|Conclusions?|Afterword)$", re.IGNORECASE)
HIGHER = ("壹、", "一、")  # no article of a law stands above them where a line heads them
WRITERS = re.compile(r"(?:[课課][题題]|调研|調研|研究|编写|写作|起草|撰写|专家|執筆|执笔)[组組]$|编辑部$|研究[室所院]$")
WHOLE = re.compile(r"前[款项項]|本[条條款]|上述|以上|符合前|依照前|有前")


def outline(blocks: Sequence[Block]) -> list[Unit]:
    """Return the units of a text in reading order; where a part has no numbers, each paragraph is one.

    Every block stands in exactly one unit.
    """
    texts = [block.unhashed().text for block in blocks]
    around = frame(texts)
    names = _Names()
    units: list[Unit] = []
    for part in around.parts:
        heads = [
            ()
            if i in around.loose or i in around.table or (part.annex and i == part.start)
            else readings(texts[i], heading=blocks[i].heading)
            for i in range(part.start, part.end)
        ]
        if _are_bare_lists(blocks, part, heads):
            heads = [()] * len(heads)
        order = ranks(heads)
        believed = believe(heads, order)
        gathering = _Gathering(blocks, texts, part, names, believed)
        units += gathering.gathered(around.loose, around.closing)
    return units


def _are_bare_lists(blocks: Sequence[Block], part: Part, heads: Sequence[tuple[Marker, ...]]) -> bool:
    """Say whether the file itself heads the parts of a text without numbers, and its numbers only count lists."""
    levels = [i for i in range(part.start, part.end) if blocks[i].level]
    if len(levels) < FEWEST or any(heads[i - part.start] for i in levels):
        return False
    return not any(mark.style in STRONG for marks in heads for mark in marks)


class _Names:
    """Gives every unit an id of its own."""

    def __init__(self) -> None:
        self.seen: dict[str, int] = {}
        self.paragraphs: Counter[str] = Counter()

    def of(self, number: str, parent: Unit | None) -> str:
        """Return the path of a number; the second of the same path gets ~2."""
        name = f"{parent.id}/{number}" if parent else number
        again = self.seen[name] = self.seen.get(name, 0) + 1
        return name if again == 1 else f"{name}~{again}"

    def paragraph(self, parent: Unit | None) -> str:
        """Return the id of a paragraph or heading that has no number."""
        above = f"{parent.id}/" if parent else ""
        self.paragraphs[above] += 1
        return f"{above}p{self.paragraphs[above]}"


class _Gathering:
    """Walks through one part and lays each block to a unit.

    `current` takes the next paragraph, `open` are the numbered units it stands in; `free` tells that it stands in none:
    after closing lines, below a heading without number, in an annex without numbers.
    """

    def __init__(
        self,
        blocks: Sequence[Block],
        texts: Sequence[str],
        part: Part,
        names: _Names,
        believed: Sequence[Believed | None],
    ) -> None:
        self.blocks, self.texts, self.part, self.names, self.believed = blocks, texts, part, names, believed
        self.units: list[Unit] = []
        self.annex: Unit | None = None
        self.current: Unit | None = None
        self.open: list[Unit] = []
        self.numbered = any(believed)
        self.free = not self.numbered and part.annex is None

    def gathered(self, loose: Collection[int], closing: Collection[int]) -> list[Unit]:
        """Return the units of the part."""
        for i in range(self.part.start, self.part.end):
            if i in closing:
                self._alone(i, self.annex, "paragraph")
                self.free = True
            elif i in loose:
                self._alone(i, self.annex)
            elif found := self.believed[i - self.part.start]:
                self._open(i, found)
            else:
                self._lay(i)
        order = {found.mark.style: found.rank for found in self.believed if found}
        name_kinds(self.units, sorted(order, key=order.__getitem__))
        return self.units

    def _lay(self, i: int) -> None:
        current = self.current
        if self._divides(i):
            self._divide(i)
        elif self.free:
            self._alone(i, self.annex)
        elif self._interrupts(i):
            self._alone(i, self.annex)
            self.free = True
            self.open = []
        elif current is None:
            self._begin(i)
        elif current is self.annex and not self.numbered and not (i == self.part.start + 1 and self._is_title(i)):
            self._alone(i, self.annex)
            self.free = True
        elif current.kind == "paragraph":
            self.current = self._alone(i, current.parent)
        elif clause := self._whole(i, current):
            self.current = self._alone(i, clause)
        else:
            current.blocks.append(self.blocks[i])

    def _begin(self, i: int) -> None:
        mark = self.part.annex
        if mark:
            unit = self.annex = Unit(self.names.of(mark.number, None), mark, "annex", at=i)
        else:
            unit = Unit(self.names.of("preamble", None), None, "preamble", at=i)
        self._take(unit, i)

    def _open(self, i: int, found: Believed) -> None:
        while self.open and self.open[-1].rank >= found.rank:
            self.open.pop()
        if self.open and self.open[0].mark is None and found.mark.style in DIVIDING:
            self.open.clear()
        parent = self.open[-1] if self.open else self.annex
        if parent:
            parent.children += 1
        name = self.names.of(found.mark.number, parent)
        unit = Unit(name, found.mark, "clause", parent, gap=found.gap, rank=found.rank, at=i)
        self.open.append(unit)
        self._take(unit, i)

    def _divide(self, i: int) -> None:
        unit = Unit(self.names.of("".join(self.texts[i].split()), self.annex), None, "section", self.annex, at=i)
        self.open = [unit]
        self._take(unit, i)

    def _take(self, unit: Unit, i: int) -> None:
        unit.blocks.append(self.blocks[i])
        self.units.append(unit)
        self.current = unit
        self.free = False

    def _alone(self, i: int, parent: Unit | None, kind: SegmentKind | None = None) -> Unit:
        heads = self._is_named(i) or (self.blocks[i].heading and not WRITERS.search(self.texts[i]))
        unit = Unit(self.names.paragraph(parent), None, kind or ("heading" if heads else "paragraph"), parent, at=i)
        unit.blocks.append(self.blocks[i])
        self.units.append(unit)
        return unit

    def _divides(self, i: int) -> bool:
        """Say whether a line heads a part that has a name and no number: 附则 above its articles."""
        following = self._following(i)
        heads = following is not None and following.mark.style in ARTICLES and not self._completes(i)
        return heads and bool(PARTED.fullmatch(self.texts[i]))

    def _interrupts(self, i: int) -> bool:
        """Say whether a line without number heads what follows: 结语, or a heading below which numbers begin anew."""
        if not self.open or self._completes(i):
            return False
        return self._is_named(i) or (self.blocks[i].heading and (self._heads_anew(i) or self._outranks(i)))

    def _heads_anew(self, i: int) -> bool:
        """Say whether numbers begin anew below a line: those of the highest rank, or a section's below an article."""
        following = self._following(i)
        top = next((unit.mark for unit in self.open if unit.mark), None)
        if following is None or top is None or not following.mark.first:
            return False
        articles = any(unit.mark and unit.mark.style in ARTICLES for unit in self.open)
        return following.mark.style == top.style or (articles and following.mark.style in HIGHER)

    def _outranks(self, i: int) -> bool:
        """Say whether the format of the file makes a line without number a heading no lower than the open part's."""
        level = self.blocks[i].level
        return level > 0 and all(unit.blocks[0].level == 0 or level <= unit.blocks[0].level for unit in self.open)

    def _following(self, i: int) -> Believed | None:
        return self.believed[i + 1 - self.part.start] if i + 1 < self.part.end else None

    def _completes(self, i: int) -> bool:
        """Say whether a line is the title of the bare number above it."""
        last = self.current
        bare = last is not None and last.mark is not None and not self.texts[last.at][last.mark.length :].strip()
        return bare and last is not None and last.at == i - 1

    def _is_title(self, i: int) -> bool:
        return len(self.texts[i]) <= TITLE_LONGEST and not SENTENCE.search(self.texts[i])

    def _is_named(self, i: int) -> bool:
        return bool(NAMED.match(self.texts[i]) or PARTED.fullmatch(self.texts[i]))

    def _whole(self, i: int, last: Unit) -> Unit | None:
        """Return the unit above the current one that a paragraph after a list belongs to, None where it goes on."""
        if last.mark is None or last.parent is None or last is self.annex or self._completes(i):
            return None
        if last.mark.style in ARTICLES:
            return None
        if article := next((unit for unit in self.open if unit.mark and unit.mark.style in ARTICLES), None):
            return article
        if len(last.blocks) > 1 or last.mark.style in DIVIDING or last.parent is self.annex:
            return None
        listed = self.texts[last.at][-1:] in "；;" or (
            SENTENCE.search(self.texts[last.at]) and self._after_listed(last)
        )
        return last.parent if listed or (WHOLE.match(self.texts[i]) and not last.heads) else None

    def _after_listed(self, last: Unit) -> bool:
        above = takewhile(lambda unit: unit is not last.parent, reversed(self.units))
        before = next((unit for unit in above if unit.parent is last.parent and unit is not last), None)
        return bool(before and before.mark and self.texts[before.at][-1:] in "；;")
