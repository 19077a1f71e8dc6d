"""Where the blocks of an article stand in Qt's document, and back again."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from zhutiao.model import Span
from zhutiao.ui.pane.layout import blocks
from zhutiao.ui.pane.units import Units

if TYPE_CHECKING:
    from zhutiao.model import Article
    from zhutiao.ui.pane.layout import Block

# Qt takes these for frames, line breaks and paragraphs of its own; one of ours stands for each, unit for unit.
_OWN = re.compile("[\\x00-\\x1f\\x7f\u2028\u2029\ufdd0\ufdd1\ufffc]")


class Shown:
    """The blocks of one article and their positions; Qt's positions are UTF-16 units, ours code points."""

    def __init__(self, article: Article | None = None) -> None:
        """Lay out *article*; without one nothing is shown."""
        self.blocks: list[Block] = blocks(article) if article else []
        self.maps = [Units(block.text) for block in self.blocks]
        self.starts = _starts(self.maps)
        self.ranges = _ranges(self.blocks)
        self._units = article.units() if article else {}
        self.territory = _territory(self.blocks, self._units)
        self.by_unit = _ranges_of(self.territory, self.blocks)

    def text(self) -> str:
        """Return what goes into Qt's document: as stored, but for the signs that Qt reads as commands."""
        return "\n".join(_OWN.sub(" ", block.text) for block in self.blocks)

    def printed(self, segment: str) -> str:
        """Return all that *segment* prints."""
        first, *others = (self.blocks[n] for n in self.ranges[segment])
        return first.text + "".join(block.text if block.joined else f"\n{block.text}" for block in others)

    def unit_of(self, segment: str) -> str:
        """Return the unit that *segment* is part of: itself, or for an item its clause."""
        return self._units.get(segment, segment)

    def block_at(self, position: int) -> int:
        """Return the number of the block that holds *position*."""
        return max(0, bisect_right(self.starts, position) - 1)

    def offset(self, position: int) -> tuple[str | None, int]:
        """Return segment and code point at *position*."""
        at = self.block_at(position)
        block = self.blocks[at]
        return block.segment, block.start + self._point(at, position)

    def position(self, segment: str, point: int) -> int:
        """Return where Qt has the character *point* of *segment*, or its end where it is shorter."""
        at = self._block_of(segment, point)
        return self.starts[at] + min(self.maps[at].units(point - self.blocks[at].start), self.maps[at].length)

    def stretch(self, segment: str, span: Span | None) -> tuple[int, int]:
        """Return first and last position of *span*, or of all of *segment*."""
        if span is None:
            owned = self.ranges[segment]
            return self.starts[owned[0]], self.starts[owned[-1]] + self.maps[owned[-1]].length
        return self.position(segment, span.start), self.position(segment, span.end - 1) + self._width(segment, span)

    def spans(self, start: int, end: int) -> list[tuple[str, Span]]:
        """Return what lies between two positions, by segment; labels and titles are left out."""
        found: dict[str, tuple[int, int]] = {}
        for at in range(self.block_at(start), self.block_at(end) + 1):
            block = self.blocks[at]
            first, last = self._points(at, start, end)
            if block.segment and first < last:
                begun = found.get(block.segment, (block.start + first, 0))[0]
                found[block.segment] = begun, block.start + last
        return [(segment, Span(*ends)) for segment, ends in found.items()]

    def words(self, start: int, end: int) -> str:
        """Cut what lies between two positions from the stored text."""
        cut = []
        for at in range(self.block_at(start), self.block_at(end) + 1):
            first, last = self._points(at, start, end)
            if cut and not self.blocks[at].joined:
                cut.append("\n")
            cut.append(self.blocks[at].text[first:last])
        return "".join(cut)

    def _points(self, at: int, start: int, end: int) -> tuple[int, int]:
        return self._point(at, start), self._point(at, end)

    def _point(self, at: int, position: int) -> int:
        inside = min(max(position - self.starts[at], 0), self.maps[at].length)
        return self.maps[at].point(inside)

    def _width(self, segment: str, span: Span) -> int:
        at = self._block_of(segment, span.end - 1)
        units, last = self.maps[at], span.end - 1 - self.blocks[at].start
        return min(units.units(last + 1), units.length) - min(units.units(last), units.length)

    def _block_of(self, segment: str, point: int) -> int:
        owned = self.ranges[segment]
        return bisect_right(owned, point, key=lambda at: self.blocks[at].start) - 1 + owned[0]


def _starts(maps: list[Units]) -> list[int]:
    starts, at = [], 0
    for units in maps:
        starts.append(at)
        at += units.length + 1
    return starts


def _ranges(shown: list[Block]) -> dict[str, range]:
    ranges: dict[str, range] = {}
    for at, block in enumerate(shown):
        if block.segment:
            begun = ranges.get(block.segment, range(at, at)).start
            ranges[block.segment] = range(begun, at + 1)
    return ranges


def _territory(shown: list[Block], units: dict[str, str]) -> list[str]:
    """Say of each block whose it is; a label belongs to what it stands above."""
    owners, owner = [], ""
    for block in reversed(shown):
        owner = units[block.segment] if block.segment else owner
        owners.append(owner)
    return owners[::-1]


def _ranges_of(territory: list[str], shown: list[Block]) -> dict[str, range]:
    ranges: dict[str, range] = {}
    for at, (unit, block) in enumerate(zip(territory, shown, strict=True)):
        if block.segment:
            ranges[unit] = range(ranges.get(unit, range(at, at)).start, at + 1)
    return ranges
