"""Where one frame of a page is drawn, and what of the text may show in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zhutiao.ui.pane import geometry
from zhutiao.ui.pane.palette import mixed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QColor, QPainter, QTextBlock, QTextDocument

    from zhutiao.ui.pane.palette import Palette
    from zhutiao.ui.pane.sheet import Cut, Sheet
    from zhutiao.ui.pane.strokes import Stroke

# Lines hang below the box of their block, signs stand above it.
REACH = 28


class Seen(NamedTuple):
    """A block that may show, and its lines that do."""

    block: QTextBlock
    number: int
    rows: list[geometry.Row]


class Canvas(NamedTuple):
    """Painter in document coordinates, what shows, sizes and colours."""

    painter: QPainter
    seen: Sequence[Seen]
    em: float
    palette: Palette
    sheet: Sheet

    def cuts(self, seen: Seen) -> Iterator[Cut]:
        """Yield what is drawn in the lines of a block that show."""
        if seen.rows:
            first, last = seen.rows[0].start, seen.rows[-1].end
            yield from (cut for cut in self.sheet.cuts(seen.number) if cut.start < last and cut.end > first)

    def shade(self, stroke: Stroke, block: int) -> QColor:
        """Return the colour of a stroke: half as strong where the words on it are dim."""
        share = 1.0 if self.sheet.is_current(block) and not self.sheet.added else 0.5
        if stroke.colour is None:
            return mixed(self.palette.link, self.palette.page)
        colours = self.palette.fills if stroke.shape == "box" else self.palette.lines
        return mixed(colours[stroke.colour], self.palette.page, share)


def seen_between(document: QTextDocument, top: float, bottom: float) -> list[Seen]:
    """Return what may show between two heights."""
    top, bottom = top - REACH, bottom + REACH
    blocks = geometry.visible(document, top, bottom)
    return [Seen(block, block.blockNumber(), geometry.rows(block, top, bottom)) for block in blocks]
