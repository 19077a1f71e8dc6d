"""The chart as a picture that can be put into a document."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from zhutiao.services import coverage_names
from zhutiao.ui import fonts
from zhutiao.ui.search.sheet import bar_drawing
from zhutiao.ui.search.sheet.bar_drawing import Look, Scale

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.services.frequencies import Bar

MARGIN, TITLE, HEAD, BETWEEN = 28, 44, 30, 16
WIDTH = 780
SHARP, LARGEST = 2.0, 60_000_000
"""How much sharper than on the screen, as long as a picture has not more points than this."""


class Drawn(NamedTuple):
    """What a picture shows: a heading, and groups of bars each below its own."""

    heading: str
    groups: Sequence[tuple[str, Sequence[Bar]]]
    dense: bool
    look: Look


def as_png(drawn: Drawn) -> bytes:
    """Return the chart as a PNG, twice as sharp as on the screen."""
    size = _size(drawn)
    sharp = min(SHARP, (LARGEST / (size.width() * size.height())) ** 0.5)
    image = QImage(int(size.width() * sharp), int(size.height() * sharp), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(sharp)
    with QPainter(image) as painter:
        _draw(painter, drawn, size)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # PySide takes a str, its stubs only bytes.
    image.save(buffer, "PNG")  # pyright: ignore[reportCallIssue, reportArgumentType]
    return bytes(buffer.data().data())


def as_svg(drawn: Drawn) -> bytes:
    """Return the chart as an SVG, its words as words."""
    from PySide6.QtSvg import QSvgGenerator  # noqa: PLC0415 - a library of its own, for this alone

    buffer, made, size = QBuffer(), QSvgGenerator(), _size(drawn)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    made.setOutputDevice(buffer)
    made.setSize(size)
    made.setViewBox(QRectF(0, 0, size.width(), size.height()))
    made.setTitle(coverage_names.legible(drawn.heading))
    with QPainter(made) as painter:
        _draw(painter, drawn, size)
    return bytes(buffer.data().data())


def _size(drawn: Drawn) -> QSize:
    bars = sum(len(bars) for _head, bars in drawn.groups)
    heads = len(drawn.groups) * (HEAD + BETWEEN)
    return QSize(WIDTH + 2 * MARGIN, TITLE + heads + bars * bar_drawing.HEIGHT + 2 * MARGIN - BETWEEN)


def _draw(painter: QPainter, drawn: Drawn, size: QSize) -> None:
    look = drawn.look
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(QPointF(0, 0), size.toSizeF()), QColor(look.page))
    painter.translate(MARGIN, MARGIN)
    _words(painter, QRectF(0, 0, WIDTH, TITLE - 12), coverage_names.legible(drawn.heading), 18, look.ink)
    painter.translate(0, TITLE)
    for head, bars in drawn.groups:
        _words(painter, QRectF(0, 0, WIDTH, HEAD), head, 13, look.soft)
        painter.translate(0, HEAD)
        scale = Scale.of(bars, dense=drawn.dense)
        for bar in bars:
            bar_drawing.draw(painter, QRectF(0, 0, WIDTH, bar_drawing.HEIGHT), bar, scale, look)
            painter.translate(0, bar_drawing.HEIGHT)
        painter.translate(0, BETWEEN)


def _words(painter: QPainter, box: QRectF, words: str, size: int, ink: str) -> None:
    painter.setFont(fonts.sans(size, bold=size > fonts.CHROME_SIZE))
    painter.setPen(QColor(ink))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)
