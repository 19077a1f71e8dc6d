"""A scroll bar as quiet as the page: one rounded handle, and ticks where something was found, in the pane's colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QScrollBar, QWidget

from zhutiao.ui.pane import strip, tick_shades

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent

    from zhutiao.ui.pane.palette import Palette

WIDTH, HANDLE, SHORTEST = 12, 6, 36
TICK, CURRENT = 2, 4
LANE, LANES = 4, {"marks": 0, "variants": WIDTH - 4}
"""How wide a tick at an edge is, and where the lanes begin."""
REACH = 3
"""Pixels; a tick can be pressed though the hand trembles."""


class SlimBar(QScrollBar):
    """Painted here, because a style sheet above a pane would take the pane's palette away.

    A `bare` one has no handle, is page unless there are ticks, and does nothing else than lead to these.
    """

    tick_pressed = Signal(int)
    lane_pressed = Signal(str, int)

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.bare = False
        self._colours = palette
        self._shares: Sequence[float] = ()
        self._current: int | None = None
        self._ticks: dict[int, int] = {}
        self._lanes: dict[str, tuple[Sequence[float], Sequence[str], dict[int, int]]] = {}
        self._pressed: int | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def set_palette(self, palette: Palette) -> None:
        """Draw in other colours."""
        self._colours = palette
        self.update()

    def show_ticks(self, shares: Sequence[float], current: int | None) -> None:
        """Draw a tick at each share of the way down, that with the number *current* stronger."""
        self._shares, self._current = shares, current
        self._lay_ticks()

    def show_lane(self, name: str, shares: Sequence[float], colours: Sequence[str]) -> None:
        """Draw small ticks in a lane at one of the edges, each at a share of the way down and in a colour."""
        self._lanes[name] = shares, colours, strip.ticks(shares, *self._groove())
        self.update()

    def lane(self, name: str) -> Sequence[int]:
        """Return the pixels at which a lane has ticks."""
        return list(self._lanes[name][2]) if name in self._lanes else ()

    def tick_at(self, number: int) -> int:
        """Return the pixel at which the tick of that number is drawn."""
        top, room = self._groove()
        return strip.pixel(self._shares[number], top, room)

    def sizeHint(self) -> QSize:
        """Take little room."""
        return QSize(WIDTH, 4 * WIDTH)

    def handle(self) -> tuple[int, int]:
        """Return top and height of the handle, as the style has them.

        Reckoned here: to ask the style would load QStyle and its 20 enumerations, 9 ms of each start.
        """
        usual, span = super().sizeHint(), self.maximum() - self.minimum()
        shortest = usual.height() - 2 * usual.width()
        top, room = self._groove()
        height = max(self.pageStep() * room // max(1, span + self.pageStep()), shortest) if span else room
        share = (self.sliderPosition() - self.minimum()) / max(1, span)
        return top + round(share * (room - height)), height

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the ticks where they belong now."""
        super().resizeEvent(event)
        self._lay_ticks()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the handle, or go where the tick leads that is pressed."""
        self._pressed, y = None, round(event.position().y())
        number = self._tick_near(y)
        top, height = self.handle()
        if not self.bare and (number is None or top <= y < top + height):
            self._pressed = y
            super().mousePressEvent(event)
        elif number is not None:
            self.tick_pressed.emit(number)
        else:
            self._press_lane(event.position().x(), y)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the handle go; where it was only clicked, what lies under it counts."""
        super().mouseReleaseEvent(event)
        (y, pressed), self._pressed = (round(event.position().y()), self._pressed), None
        if y != pressed:
            return
        if (number := self._tick_near(y)) is not None:
            self.tick_pressed.emit(number)
        else:
            self._press_lane(event.position().x(), y)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the handle, if that is what is held."""
        if not self.bare:
            super().mouseMoveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the handle where the style has it, the ticks over it, and no arrows."""
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), QColor(self._colours.page))
            if self.minimum() < self.maximum() and not self.bare:
                self._draw_handle(painter)
            self._draw_lanes(painter)
            for pixel in self._ticks:
                painter.fillRect(QRect(1, pixel, WIDTH - 2, TICK), self._colours.tick())
            if self._current is not None and self._ticks:
                pixel = self.tick_at(self._current) - (CURRENT - TICK) // 2
                painter.fillRect(QRect(0, pixel, WIDTH, CURRENT), QColor(self._colours.accent))

    def _draw_handle(self, painter: QPainter) -> None:
        top, height = self.handle()
        held = self.isSliderDown() or self.underMouse()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colours.dim if held else self._colours.handle))
        left = (self.width() - HANDLE) / 2
        painter.drawRoundedRect(QRectF(left, top, HANDLE, height), HANDLE / 2, HANDLE / 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _draw_lanes(self, painter: QPainter) -> None:
        for name, (_shares, colours, ticks) in self._lanes.items():
            for pixel, number in ticks.items():
                colour = tick_shades.shade(self._colours, name, colours[number])
                painter.fillRect(QRect(LANES[name], pixel, LANE, TICK), colour)

    def _press_lane(self, x: float, y: int) -> None:
        """Go where the tick leads that is pressed, of two lanes that of the nearer edge."""
        for name in sorted(self._lanes, key=lambda name: abs(LANES[name] + LANE / 2 - x)):
            ticks = self._lanes[name][2]
            near = [pixel for pixel in range(y - REACH - TICK, y + REACH + 1) if pixel in ticks]
            if near:
                self.lane_pressed.emit(name, ticks[min(near, key=lambda pixel: abs(pixel - y))])
                return

    def _groove(self) -> tuple[int, int]:
        """Return where the handle begins at the top of a text, and the room it has, arrows or none."""
        arrow = super().sizeHint().width()
        return arrow, self.height() - 2 * arrow

    def _lay_ticks(self) -> None:
        self._ticks = strip.ticks(self._shares, *self._groove())
        for name, (shares, colours, _ticks) in self._lanes.items():
            self._lanes[name] = shares, colours, strip.ticks(shares, *self._groove())
        self.update()

    def _tick_near(self, y: int) -> int | None:
        near = [pixel for pixel in range(y - REACH - TICK, y + REACH + 1) if pixel in self._ticks]
        return self._ticks[min(near, key=lambda pixel: abs(pixel - y))] if near else None
