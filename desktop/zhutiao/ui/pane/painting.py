"""Draw what lies on a text: backgrounds before the glyphs, lines and signs after them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from zhutiao.ui.pane import badges, geometry, tiles, tints
from zhutiao.ui.pane.palette import mixed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhutiao.ui.pane.canvas import Canvas, Seen
    from zhutiao.ui.pane.sheet import Cut, Sheet

# In em from the baseline: boxes are centred on the glyphs.
UP, DOWN = 1.04, 0.25
LINE = 2
LANE = 3
NOTE_AT = 2.25
LONG, BESIDE = 60, 0.4
"""Signs beyond which a line beside them stands for a frame, and how far away it is, in em."""
EDGE = 0.22
"""How strong the edge of a hit is: seen on a tint of about the same colour, and no frame."""


def under(canvas: Canvas, selected: tuple[int, int]) -> None:
    """Draw what stands behind the glyphs: tint and bar, highlights, hits, the selection."""
    tints.draw(canvas.painter, [seen.block for seen in canvas.seen], canvas.em, canvas.palette, canvas.sheet)
    canvas.painter.setPen(Qt.PenStyle.NoPen)
    for seen in canvas.seen:
        for cut in canvas.cuts(seen):
            if cut.stroke.shape == "box":
                _fill(canvas, seen, (cut.start, cut.end), canvas.shade(cut.stroke, seen.number))
        canvas.painter.setPen(mixed(canvas.palette.ink, canvas.palette.hit, EDGE))
        for hit in canvas.sheet.hits_in(seen.number):
            _fill(canvas, seen, hit, QColor(canvas.palette.hit))
        canvas.painter.setPen(Qt.PenStyle.NoPen)
        if selected[0] < selected[1]:
            start, end = (max(0, position - seen.block.position()) for position in selected)
            _fill(canvas, seen, (start, min(end, seen.block.length() - 1)), QColor(canvas.palette.selection))


def over(canvas: Canvas) -> None:
    """Draw what stands over the glyphs: lines, waves, variants' badges, notes' pencils."""
    for seen in canvas.seen:
        for cut in canvas.cuts(seen):
            if cut.stroke.shape != "box" and (cut.stroke.colour or canvas.sheet.is_underlined(seen.number)):
                _line(canvas, seen, cut, canvas.shade(cut.stroke, seen.number))
        if canvas.sheet.guests:
            canvas.sheet.guests.draw(canvas, seen)
        badges.draw(canvas, seen)
        for row, notes in note_lines(canvas.sheet, seen).items():
            _pencil(canvas, row.baseline, row.left, len(notes))
    if canvas.sheet.added:
        canvas.sheet.added.draw(canvas)
    for start, end in _framed(canvas.sheet):
        (_frame if end - start <= LONG else _bracket)(canvas, start, end)


def note_lines(sheet: Sheet, seen: Seen) -> dict[geometry.Row, list[str]]:
    """Return the marks with notes that begin in the lines of a block, by line."""
    lines: dict[geometry.Row, list[str]] = {}
    for note in sheet.notes(seen.number):
        at = note.position - seen.block.position()
        for row in seen.rows:
            if row.start <= at < row.end:
                lines.setdefault(row, []).append(note.mark)
    return lines


def _fill(canvas: Canvas, seen: Seen, units: tuple[int, int], colour: QColor) -> None:
    canvas.painter.setBrush(colour)
    for piece in geometry.stretches(seen.rows, *units):
        canvas.painter.drawRoundedRect(_around(piece, canvas.em), 3, 3)


def _around(piece: geometry.Stretch, em: float) -> QRectF:
    top, bottom = round(piece.baseline - UP * em), round(piece.baseline + DOWN * em)
    return QRectF(QPointF(piece.left - 1, top), QPointF(piece.right + 1, bottom))


def _framed(sheet: Sheet) -> Iterator[tuple[int, int]]:
    """Yield what is looked at: a hit, the words of a variant."""
    if sheet.hit is not None:
        yield sheet.hits[sheet.hit]
    yield from sheet.spots.looked_at()


def _frame(canvas: Canvas, start: int, end: int) -> None:
    canvas.painter.setPen(QPen(QColor(canvas.palette.accent), 1.5))
    canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
    for seen in canvas.seen:
        at = seen.block.position()
        for piece in geometry.stretches(seen.rows, start - at, end - at):
            canvas.painter.drawRoundedRect(_around(piece, canvas.em), 3, 3)


def _bracket(canvas: Canvas, start: int, end: int) -> None:
    """Draw a line beside words that are too many for a frame around each of their lines."""
    for seen in canvas.seen:
        at = seen.block.position()
        pieces = list(geometry.stretches(seen.rows, start - at, end - at))
        if pieces:
            top, bottom = pieces[0].baseline - UP * canvas.em, pieces[-1].baseline + DOWN * canvas.em
            left = round(seen.rows[0].left - BESIDE * canvas.em)
            canvas.painter.fillRect(QRectF(left, round(top), LINE, round(bottom - top)), QColor(canvas.palette.accent))


def _line(canvas: Canvas, seen: Seen, cut: Cut, colour: QColor) -> None:
    for piece in geometry.stretches(seen.rows, cut.start, cut.end):
        top = piece.baseline + 0.2 * canvas.em + 0.5 + cut.stroke.lane * LANE
        if cut.stroke.shape == "wave":
            tiles.wave(canvas.painter, piece.left, piece.right, top + 1, colour)
        elif cut.stroke.shape == "dots":
            tiles.dots(canvas.painter, QRectF(piece.left, round(top), piece.right - piece.left, LINE), colour)
        else:
            canvas.painter.fillRect(QRectF(piece.left, top, piece.right - piece.left, LINE), colour)


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
