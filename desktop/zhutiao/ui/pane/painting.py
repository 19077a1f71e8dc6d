"""Draw what lies on a text: backgrounds before the glyphs, lines and signs after them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from zhutiao.ui.pane import geometry, tints
from zhutiao.ui.pane.palette import mixed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextBlock, QTextDocument

    from zhutiao.ui.pane.palette import Palette
    from zhutiao.ui.pane.sheet import Cut, Sheet
    from zhutiao.ui.pane.strokes import Stroke

# In em from the baseline: boxes are centred on the glyphs.
UP, DOWN = 1.04, 0.25
LINE = 2
LANE = 3
NOTE_AT = 2.25
# Lines hang below the box of their block, signs stand above it.
REACH = 28


class Canvas(NamedTuple):
    """Where one frame is drawn: painter in document coordinates, the heights it covers, sizes and colours."""

    painter: QPainter
    top: float
    bottom: float
    em: float
    palette: Palette
    document: QTextDocument
    sheet: Sheet

    def blocks(self) -> Iterator[QTextBlock]:
        """Yield the blocks that may show."""
        return geometry.visible(self.document, self.top - REACH, self.bottom + REACH)

    def stretches(self, block: QTextBlock, start: int, end: int) -> Iterator[geometry.Stretch]:
        """Yield the lines of some units of a block that may show."""
        return geometry.stretches(block, start, end, self.top - REACH, self.bottom + REACH)

    def shade(self, stroke: Stroke, block: int) -> QColor:
        """Return the colour of a stroke: half as strong where the words on it are dim."""
        share = 1.0 if self.sheet.is_current(block) and not self.sheet.added else 0.5
        if stroke.colour is None:
            return mixed(self.palette.link, self.palette.page)
        colours = self.palette.fills if stroke.shape == "box" else self.palette.lines
        return mixed(colours[stroke.colour], self.palette.page, share)


def under(canvas: Canvas, selected: tuple[int, int] | None) -> None:
    """Draw what stands behind the glyphs: tint and bar, highlights, hits, the selection."""
    tints.draw(canvas.painter, canvas.blocks(), canvas.em, canvas.palette, canvas.sheet)
    canvas.painter.setPen(Qt.PenStyle.NoPen)
    for block in canvas.blocks():
        number = block.blockNumber()
        for cut in canvas.sheet.cuts(number):
            if cut.stroke.shape == "box":
                _fill(canvas, block, (cut.start, cut.end), canvas.shade(cut.stroke, number))
        for hit in canvas.sheet.hits_in(number):
            _fill(canvas, block, hit, QColor(canvas.palette.hit))
        if selected:
            start, end = (max(0, position - block.position()) for position in selected)
            _fill(canvas, block, (start, min(end, block.length() - 1)), QColor(canvas.palette.selection))


def over(canvas: Canvas) -> None:
    """Draw what stands over the glyphs: lines, waves, variants' badges, notes' pencils."""
    for block in canvas.blocks():
        number = block.blockNumber()
        for cut in canvas.sheet.cuts(number):
            if cut.stroke.shape != "box" and (cut.stroke.colour or canvas.sheet.is_underlined(number)):
                _line(canvas, block, cut, canvas.shade(cut.stroke, number))
        for start, end in canvas.sheet.variants(number):
            _badge(canvas, block, start, end)
        for at, notes in note_lines(canvas.document, canvas.sheet, block).items():
            _pencil(canvas, at, geometry.box(block).left(), len(notes))
    if canvas.sheet.hit is not None:
        _frame(canvas, *canvas.sheet.hits[canvas.sheet.hit])


def note_lines(document: QTextDocument, sheet: Sheet, block: QTextBlock) -> dict[float, list[str]]:
    """Return the marks with notes that begin in a block, by the baseline of their line."""
    lines: dict[float, list[str]] = {}
    for note in sheet.notes(block.blockNumber()):
        lines.setdefault(geometry.line_of(document, note.position).baseline, []).append(note.mark)
    return lines


def _fill(canvas: Canvas, block: QTextBlock, units: tuple[int, int], colour: QColor) -> None:
    if units[0] >= units[1]:
        return
    canvas.painter.setBrush(colour)
    for piece in canvas.stretches(block, *units):
        canvas.painter.drawRoundedRect(_around(piece, canvas.em), 3, 3)


def _around(piece: geometry.Stretch, em: float) -> QRectF:
    top, bottom = round(piece.baseline - UP * em), round(piece.baseline + DOWN * em)
    return QRectF(QPointF(piece.left - 1, top), QPointF(piece.right + 1, bottom))


def _frame(canvas: Canvas, start: int, end: int) -> None:
    block = canvas.document.findBlock(start)
    canvas.painter.setPen(QPen(QColor(canvas.palette.accent), 1.5))
    canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
    for piece in canvas.stretches(block, start - block.position(), end - block.position()):
        canvas.painter.drawRoundedRect(_around(piece, canvas.em), 3, 3)


def _line(canvas: Canvas, block: QTextBlock, cut: Cut, colour: QColor) -> None:
    for piece in canvas.stretches(block, cut.start, cut.end):
        top = piece.baseline + 0.2 * canvas.em + 0.5 + cut.stroke.lane * LANE
        if cut.stroke.shape == "wave":
            canvas.painter.setPen(QPen(colour, 1.4))
            canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
            canvas.painter.drawPath(_wave(piece.left, piece.right, top + 1))
        elif cut.stroke.shape == "dots":
            tints.dots(canvas.painter, QRectF(piece.left, round(top), piece.right - piece.left, LINE), colour)
        else:
            canvas.painter.fillRect(QRectF(piece.left, top, piece.right - piece.left, LINE), colour)


def _wave(left: float, right: float, middle: float, step: float = 3.5, height: float = 3.2) -> QPainterPath:
    path, side = QPainterPath(QPointF(left, middle)), -1
    while left < right:
        until = min(left + step, right)
        path.quadTo((left + until) / 2, middle + side * height, until, middle)
        left, side = until, -side
    return path


def _badge(canvas: Canvas, block: QTextBlock, start: int, end: int) -> None:
    piece = next(canvas.stretches(block, start, end), None)
    if piece is None:
        return
    size = 0.72 * canvas.em
    box = QRectF((piece.left + piece.right - size) / 2, piece.baseline - 0.95 * canvas.em - size, size, size)
    canvas.painter.setPen(Qt.PenStyle.NoPen)
    canvas.painter.setBrush(QColor(canvas.palette.badge))
    canvas.painter.drawRoundedRect(box, 3, 3)
    font = QFont(canvas.painter.font())
    font.setPixelSize(max(7, round(0.56 * canvas.em)))
    font.setBold(True)
    canvas.painter.setFont(font)
    canvas.painter.setPen(QColor(canvas.palette.badge_ink))
    canvas.painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "异")


def _pencil(canvas: Canvas, baseline: float, column: float, count: int) -> None:
    size = 0.75 * canvas.em
    corner = QPointF(column - NOTE_AT * canvas.em, baseline - 0.8 * canvas.em)
    painter = canvas.painter
    painter.save()
    painter.translate(corner)
    painter.scale(size / 12, size / 12)
    painter.setPen(QPen(QColor(canvas.palette.icon), 1.3, j=Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_PENCIL)
    painter.restore()
    if count > 1:
        painter.setPen(QColor(canvas.palette.icon))
        painter.drawText(QPointF(corner.x() + size, baseline + 1), str(count))


def _drawn_pencil() -> QPainterPath:
    path = QPainterPath(QPointF(1, 11))
    for x, y in ((1.9, 7.6), (8.2, 1.3), (10.7, 3.8), (4.4, 10.1)):
        path.lineTo(x, y)
    path.closeSubpath()
    path.moveTo(6.7, 2.8)
    path.lineTo(9.2, 5.3)
    return path


_PENCIL = _drawn_pencil()
