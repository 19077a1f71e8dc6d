"""The whole map as a picture, however much of it the screen shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from zhutiao.services import coverage_names
from zhutiao.ui import fonts
from zhutiao.ui.coverage import drawing, legend

if TYPE_CHECKING:
    from zhutiao.ui.coverage.board import Board

MARGIN, TITLE = 28, 34
NARROWEST = 860
"""Room for heading and legend over a map of few columns."""

SHARP, LARGEST = 2, 64_000_000
"""Points of the picture for one of the screen, and how many there may be in all: beyond, it is drawn less sharply."""


def as_png(board: Board, heading: str) -> bytes:
    """Return the map as a PNG, twice as sharp as on the screen."""
    size = _size(board)
    sharp = min(SHARP, (LARGEST / (size.width() * size.height())) ** 0.5)
    image = QImage(int(size.width() * sharp), int(size.height() * sharp), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(sharp)
    with QPainter(image) as painter:
        _draw(painter, board, heading, size)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # PySide takes a str, its stubs only bytes.
    image.save(buffer, "PNG")  # pyright: ignore[reportCallIssue, reportArgumentType]
    return bytes(buffer.data().data())


def as_svg(board: Board, heading: str) -> bytes:
    """Return the map as an SVG, its words as words."""
    from PySide6.QtSvg import QSvgGenerator  # noqa: PLC0415 - a library of its own, for this alone

    buffer, made, size = QBuffer(), QSvgGenerator(), _size(board)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    made.setOutputDevice(buffer)
    made.setSize(size)
    made.setViewBox(QRectF(0, 0, size.width(), size.height()))
    heading = coverage_names.legible(heading)
    made.setTitle(heading)
    with QPainter(made) as painter:
        _draw(painter, board, heading, size)
    return bytes(buffer.data().data())


def _size(board: Board) -> QSize:
    widths = drawing.column_widths(board)
    across = drawing.ROW_HEAD + sum(widths) + drawing.GAP
    down = drawing.head_height(board, widths) + sum(drawing.row_height(board, row) for row in range(len(board.rows)))
    return QSize(max(across, NARROWEST) + 2 * MARGIN, down + TITLE + legend.HEIGHT + 20 + 2 * MARGIN)


def _draw(painter: QPainter, board: Board, heading: str, size: QSize) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(QPointF(0, 0), size.toSizeF()), QColor(board.shades.page))
    painter.translate(MARGIN, MARGIN)
    painter.setFont(fonts.sans(18, bold=True))
    painter.setPen(QColor(board.shades.ink))
    painter.drawText(QRectF(0, 0, size.width() - 2 * MARGIN, TITLE - 6), Qt.AlignmentFlag.AlignVCenter, heading)
    painter.translate(0, TITLE)
    legend.draw(painter, board.shades)
    painter.translate(0, legend.HEIGHT + 20)
    _heads(painter, board)
    painter.translate(0, drawing.head_height(board, drawing.column_widths(board)))
    _rows(painter, board)


def _heads(painter: QPainter, board: Board) -> None:
    places = _columns(board)
    height = drawing.head_height(board, [width for _left, width in places])
    for (left, width), name in zip(places, board.columns, strict=True):
        drawing.column_head(painter, QRectF(left, 0, width, height), name, board.shades.soft)
    for first, count, name in board.groups:
        left, last = places[first][0], places[first + count - 1]
        box = QRectF(left, 0, last[0] + last[1] - left, drawing.GROUP)
        drawing.group(painter, box, name, (board.shades.soft, board.shades.soft))


def _rows(painter: QPainter, board: Board) -> None:
    top, places = 0, _columns(board)
    for row, name in enumerate(board.rows):
        height = drawing.row_height(board, row)
        head = QRectF(0, top, drawing.ROW_HEAD, height)
        drawing.row_head(painter, head, name, board.shades.soft, title=board.is_title(row))
        for column, (left, width) in enumerate(places):
            drawing.cell(painter, QRectF(left, top, width, height), board.entry(row, column), board.shades.grid)
        top += height


def _columns(board: Board) -> list[tuple[int, int]]:
    """Return where each column begins and how wide it is, the gap left out."""
    places: list[tuple[int, int]] = []
    left = drawing.ROW_HEAD
    for column, width in enumerate(drawing.column_widths(board)):
        left += drawing.GAP if column == board.own else 0
        places.append((left, width))
        left += width
    return places
