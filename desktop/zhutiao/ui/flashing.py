"""A light over some lines of a text that fades: here is what was looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from zhutiao.model import Place
    from zhutiao.ui.pane.pane import TextPane

LASTS, STRONGEST = 1_600, 0.22
EDGE = 6


class Flash(QWidget):
    """Lies over a pane, lets everything through, and is gone when it has faded."""

    def __init__(self, pane: TextPane, places: Sequence[Place], colour: QColor) -> None:
        # Not in the viewport, which takes its children along when the text scrolls.
        super().__init__(pane)
        self._pane, self._places, self._colour = pane, tuple(places), colour
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(pane.viewport().geometry())
        self._fading = QVariantAnimation(self)
        self._fading.setStartValue(1.0)
        self._fading.setEndValue(0.0)
        self._fading.setDuration(LASTS)
        self._fading.setEasingCurve(QEasingCurve.Type.InQuad)
        self._fading.valueChanged.connect(lambda _value: self.update())
        self._fading.finished.connect(self.deleteLater)
        self._fading.start(QAbstractAnimation.DeletionPolicy.KeepWhenStopped)
        self.show()

    def bands(self) -> list[QRectF]:
        """Return what is lit, where it stands now: the text may still be gliding."""
        found = (
            self._pane.band(place.segment, place.span)
            for place in self._places
            if place.segment in self._pane.shown.ranges
        )
        return [QRectF(EDGE, top - EDGE, self.width() - 2 * EDGE, bottom - top + 2 * EDGE) for top, bottom in found]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the light as strong as it is now."""
        colour = QColor(self._colour)
        colour.setAlphaF(STRONGEST * float(self._fading.currentValue()))
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            for band in self.bands():
                painter.drawRoundedRect(band, 6, 6)
