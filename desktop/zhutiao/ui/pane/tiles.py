"""Rows of dots and waves, laid out of small tiles: to stroke such a line takes a hundred times as long."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

if TYPE_CHECKING:
    from collections.abc import Callable

# In pixels: a dot and how far it is to the next, a wave's length, its height and the room it needs.
DOT, APART = 2, 5
LENGTH, HEIGHT, WAVE = 7, 3.2, 6
PEN = 1.4


def dots(painter: QPainter, room: QRectF, colour: QColor) -> None:
    """Draw a row of round dots along the longer side of *room*: what may be, and is not sure."""
    scale, down = painter.device().devicePixelRatio(), room.height() > room.width()
    painter.drawTiledPixmap(room, _dot(colour.name(), scale, down=down))


def wave(painter: QPainter, left: float, right: float, middle: float, colour: QColor) -> None:
    """Draw a wavy line around the height *middle*."""
    room = QRectF(left, round(middle - WAVE / 2), right - left, WAVE)
    painter.drawTiledPixmap(room, _wave(colour.name(), painter.device().devicePixelRatio()))


@lru_cache(maxsize=64)
def _dot(colour: str, scale: float, *, down: bool) -> QPixmap:
    def draw(painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawEllipse(QRectF(0, 0, DOT, DOT))

    return _tile(DOT if down else APART, APART if down else DOT, scale, draw)


@lru_cache(maxsize=64)
def _wave(colour: str, scale: float) -> QPixmap:
    def draw(painter: QPainter) -> None:
        # One bow before the tile and one after it, so that the line goes on from tile to tile.
        path, half = QPainterPath(QPointF(-LENGTH / 2, WAVE / 2)), LENGTH / 2
        for at, side in ((-1, 1), (0, -1), (1, 1), (2, -1)):
            path.quadTo((at + 0.5) * half, WAVE / 2 + side * HEIGHT, (at + 1) * half, WAVE / 2)
        painter.setPen(QPen(QColor(colour), PEN))
        painter.drawPath(path)

    return _tile(LENGTH, WAVE, scale, draw)


def _tile(width: int, height: int, scale: float, draw: Callable[[QPainter], None]) -> QPixmap:
    tile = QPixmap(round(width * scale), round(height * scale))
    tile.setDevicePixelRatio(scale)
    tile.fill(Qt.GlobalColor.transparent)
    with QPainter(tile) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(painter)
    return tile
