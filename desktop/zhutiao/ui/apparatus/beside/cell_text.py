"""The words of one clause in one column, broken into lines, and where what differs stands among them."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextCharFormat, QTextLayout, QTextOption

from zhutiao.ui import fonts
from zhutiao.ui.pane.units import Units

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPainter, QTextLine

    from zhutiao.ui.apparatus.beside.clauses import Cell, Spot

SIZE, LEADING = 16, 1.75
UP, DOWN = 1.02, 0.27
CARET = 3


class CellText:
    """One cell laid out at one width."""

    def __init__(self, cell: Cell, width: float) -> None:
        self.cell = cell
        self._units = Units(cell.words)
        words = cell.words.replace("\n", "\u2028")
        self._layout = QTextLayout(words, fonts.serif(SIZE))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        if cell.head:
            bold = QTextCharFormat()
            bold.setFont(fonts.in_bold(fonts.serif(SIZE)))
            form = QTextLayout.FormatRange()
            form.start, form.length, form.format = 0, self._units.units(cell.head), bold  # type: ignore[attr-defined]
            self._layout.setFormats([form])
        self.height = self._break(width)

    def draw(self, painter: QPainter, at: QPointF) -> None:
        """Draw the words from *at* downwards."""
        self._layout.draw(painter, at)

    def words(self, spot: Spot) -> str:
        """Return some of the words."""
        return self.cell.words[spot.start : spot.end]

    def boxes(self, spot: Spot) -> Iterator[QRectF]:
        """Yield the boxes around some words, one a line; around none a narrow one between two signs."""
        start, end = self._units.units(spot.start), self._units.units(spot.end)
        for n in range(self._layout.lineCount()):
            line = self._layout.lineAt(n)
            first, after = line.textStart(), line.textStart() + line.textLength()
            last = n == self._layout.lineCount() - 1
            if start == end and (first <= start < after or (last and start >= after)):
                x = _x(line, min(start, after))
                yield QRectF(x - CARET / 2, *_high(line)[:1], CARET, _high(line)[1])
                return
            left, right = max(start, first), min(end, after)
            if left < right:
                top, height = _high(line)
                x = _x(line, left)
                yield QRectF(x - 1, top, _x(line, right) - x + 2, height)

    def band(self, spot: Spot) -> tuple[float, float]:
        """Return top and bottom of some words, from the first line to the last."""
        boxes = list(self.boxes(spot))
        return boxes[0].top(), boxes[-1].bottom()

    def _break(self, width: float) -> int:
        self._layout.beginLayout()
        height = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height + (SIZE * LEADING - line.height()) / 2))
            height += round(SIZE * LEADING)
        self._layout.endLayout()
        return round(height)


def _high(line: QTextLine) -> tuple[float, float]:
    """Return top and height of a box around the words of a line."""
    baseline = line.y() + line.ascent()
    return round(baseline - UP * SIZE), round((UP + DOWN) * SIZE)


def _x(line: QTextLine, units: int) -> float:
    # PySide answers with x and the position it stands for; its stubs say object.
    x, _ = cast("tuple[float, int]", line.cursorToX(units))
    return x
