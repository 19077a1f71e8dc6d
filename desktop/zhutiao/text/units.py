"""The units of a numbered text, and which of its ranks are sections, clauses and items."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from zhutiao.blocks import Block
from zhutiao.text.numbering import DIVIDING, Marker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.model import SegmentKind

ARTICLES = ("条", "Article")
# 部 and Part stand above the sections of an ordinance, which run on like articles.
USUAL = (("一、", "（一）"), ("部", "1."), ("分部", "1."), ("Part", "1."))
SENTENCE = re.compile(r"[。；;！？!?]|\.$")


@dataclass(slots=True, eq=False)
class Unit:
    """One piece of the outline while its paragraphs are gathered."""

    id: str
    mark: Marker | None
    kind: SegmentKind
    parent: Unit | None = None
    blocks: list[Block] = field(default_factory=list[Block])
    children: int = 0
    gap: str = ""
    rank: int = -1
    at: int = -1

    @property
    def heads(self) -> bool:
        """Say whether its first line only heads what follows."""
        return not SENTENCE.search(self.blocks[0].text)


def name_kinds(units: Sequence[Unit], order: Sequence[str]) -> None:
    """Make sections, clauses and items of the numbered units of a part; *order* are its styles, the highest first.

    A section without clauses below it is a clause.
    """
    sections = _sections(units, order)
    dividing = {*sections, *order[len(sections) : len(sections) + 1]}
    divided = {id(unit.parent) for unit in units if unit.mark and unit.mark.style in dividing}
    for unit in units:
        if unit.mark is None or unit.kind == "annex":
            continue
        if unit.mark.style in sections:
            unit.kind = "section" if id(unit) in divided else "clause"
        elif unit.parent and unit.parent.kind in ("clause", "item"):
            unit.kind = "item"


def _sections(units: Sequence[Unit], order: Sequence[str]) -> set[str]:
    """Return the styles above that of the clauses."""
    for style in ARTICLES:
        if style in order:
            return set(order[: order.index(style)])
    for k, (style, below) in enumerate(pairwise(order)):
        usual = (style, below) in USUAL or (style in DIVIDING and below in DIVIDING)
        if not usual and (style == "（一）" or not _heads_only(units, style, below)):
            return set(order[:k])
    return set(order[:-1])


def _heads_only(units: Sequence[Unit], style: str, below: str) -> bool:
    """Say whether the units of a style hardly say anything but through those below, or these have headings and text."""
    own = [unit for unit in units if unit.mark and unit.mark.style == style]
    inner = [unit for unit in units if unit.mark and unit.mark.style == below]
    above = {id(unit.parent) for unit in inner}
    bare = sum(unit.heads and len(unit.blocks) == 1 and id(unit) in above for unit in own)
    headed = sum(unit.heads and len(unit.blocks) > 1 for unit in inner)
    return 2 * bare >= len(own) or 2 * headed > len(inner)
