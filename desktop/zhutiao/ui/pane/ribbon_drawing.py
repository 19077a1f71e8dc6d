"""Draw ribbons: bands for what counts, edges of dots for what may be, a bar at each end.

Everything is opaque, for to blend a band costs five times as much as to fill it; where two lie over each other the
darker colour is drawn as a piece of its own.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from zhutiao.ui.pane import curves
from zhutiao.ui.pane.palette import mixed
from zhutiao.ui.pane.ribbons import THICK

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zhutiao.ui.pane.palette import Palette
    from zhutiao.ui.pane.ribbons import Ribbon

# How much of the accent lies on the page: under a ribbon to a passage in view, to the one brought, pointed at.
FAINT, PLAIN, LIFTED = 0.10, 0.18, 0.42
SKETCHED = 0.6


class Drawing:
    """One frame of the gutter."""

    def __init__(self, painter: QPainter, width: float, palette: Palette) -> None:
        """Draw with *painter*, its left and right edges being those of the panes."""
        self._painter, self._width, self._palette = painter, width, palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)

    def draw(self, ribbons: Sequence[Ribbon], weight: Callable[[Ribbon], float]) -> None:
        """Draw *ribbons*, as strong as they weigh, the strongest on top."""
        weighed = sorted(((weight(ribbon), ribbon) for ribbon in ribbons), key=lambda pair: pair[0])
        firm = [(share, ribbon) for share, ribbon in weighed if ribbon.link.firm]
        for share, ribbon in firm:
            self._fill(ribbon, share)
        self._painter.setBrush(self._shade(1 - (1 - PLAIN) ** 2))
        for one, other in combinations([ribbon for share, ribbon in firm if share == PLAIN], 2):
            if piece := curves.overlap(one, other, self._width):
                self._painter.drawPolygon(piece)
        for _share, ribbon in firm:
            self._end(ribbon)
        for share, ribbon in weighed:
            if not ribbon.link.firm:
                self._sketch(ribbon, lifted=share == LIFTED)

    def _shade(self, share: float) -> QColor:
        return mixed(self._palette.accent, self._palette.page, share)

    def _fill(self, ribbon: Ribbon, share: float) -> None:
        self._painter.fillPath(curves.band(ribbon, self._width), self._shade(share))

    def _end(self, ribbon: Ribbon) -> None:
        for x, end in ((0, ribbon.left), (self._width - THICK, ribbon.right)):
            self._painter.fillRect(QRectF(x, end.top, THICK, end.bottom - end.top), self._shade(1))

    def _sketch(self, ribbon: Ribbon, *, lifted: bool) -> None:
        """Draw the edges alone, with dots: nothing is sure."""
        if lifted:
            self._fill(ribbon, FAINT)
        self._painter.setBrush(self._shade(1 if lifted else SKETCHED))
        self._painter.drawRects(curves.dots(ribbon, self._width))
