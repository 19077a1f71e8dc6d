"""One bar of a chart drawn, on the screen and in a picture alike: a name, a bar as long as its number, the number."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF

from zhutiao.ui import fonts
from zhutiao.ui.contrast import mix

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from zhutiao.services.frequencies import Bar
    from zhutiao.ui.theme import Theme

HEIGHT, THICK = 28, 16
SIDE, GAP = 16, 12
NAME, NARROW_NAME, WIDE = 250, 150, 560
"""Room for a name, and how wide a chart is that has the wider one."""

LONGEST_BAR = 420
NUMBER = 56
NAME_SIZE, NUMBER_SIZE = 12, 13
FILL, TRACK = 0.62, 0.07
"""Shares of the accent colour: a bar, and the way that the longest one goes."""


class Look(NamedTuple):
    """The colours of a chart on one theme."""

    page: str
    ink: str
    soft: str
    bar: str
    track: str

    @classmethod
    def of(cls, theme: Theme) -> Look:
        """Return the colours of a theme."""
        page, accent = theme.page["page"], theme.chrome["accent"]
        return cls(page, theme.page["ink"], theme.chrome["soft"], mix(accent, page, FILL), mix(accent, page, TRACK))


class Scale(NamedTuple):
    """Whether bars count, or say how often in a thousand signs; and the greatest number among them."""

    dense: bool
    most: float

    @classmethod
    def of(cls, bars: Sequence[Bar], *, dense: bool) -> Scale:
        """Return the scale on which the longest of *bars* has all the room."""
        return cls(dense, max((_number(bar, dense=dense) for bar in bars), default=0) or 1)

    def share(self, bar: Bar) -> float:
        """Return how long a bar is, 0 to 1."""
        return _number(bar, dense=self.dense) / self.most

    def said(self, bar: Bar) -> str:
        """Return the number at a bar."""
        return f"{bar.density:.1f}" if self.dense and bar.times else f"{bar.times:,}"


def draw(painter: QPainter, box: QRectF, bar: Bar, scale: Scale, look: Look, *, strong: bool = False) -> None:
    """Draw a bar within *box*; a *strong* one's name is in full ink."""
    name = NAME if box.width() >= WIDE else NARROW_NAME
    _name(painter, QRectF(box.left() + SIDE, box.top(), name - SIDE, box.height()), bar.name, look, strong=strong)
    left = box.left() + name + GAP
    room = min(LONGEST_BAR, box.right() - NUMBER - left)
    lane = QRectF(left, box.center().y() - THICK / 2, room, THICK)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.track))
    painter.drawRoundedRect(lane, 3, 3)
    width = max(2.0, room * scale.share(bar)) if bar.times else 0
    painter.setBrush(QColor(look.bar))
    painter.drawRoundedRect(QRectF(lane.left(), lane.top(), width, THICK), min(3.0, width / 2), min(3.0, width / 2))
    painter.setFont(fonts.sans(NUMBER_SIZE))
    painter.setPen(QColor(look.ink if bar.times else look.soft))
    number = QRectF(lane.left() + width + 8, box.top(), NUMBER, box.height())
    painter.drawText(number, Qt.AlignmentFlag.AlignVCenter, scale.said(bar))


def _name(painter: QPainter, room: QRectF, name: str, look: Look, *, strong: bool) -> None:
    font = fonts.sans(NAME_SIZE)
    painter.setFont(font)
    painter.setPen(QColor(look.ink if strong else look.soft))
    cut = QFontMetricsF(font).elidedText(name, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, cut)


def _number(bar: Bar, *, dense: bool) -> float:
    return bar.density if dense else bar.times
