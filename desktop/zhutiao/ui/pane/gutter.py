"""The gutter between base and companions: ribbons join words of the clause to the same words in the passages."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPainterPath
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QToolTip, QWidget

from zhutiao.ui.tips import tip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPaintEvent

    from zhutiao.model import Link, Reason, Span
    from zhutiao.ui.pane.following import Follower
    from zhutiao.ui.pane.palette import Palette
    from zhutiao.ui.pane.pane import TextPane

WIDTH = 56
THICK = 2
# A ribbon longer than the view says nothing; more of them than this only make a carpet.
MOST = 12


class End(NamedTuple):
    """Where a ribbon meets a pane; `seen` where the words themselves are in view."""

    top: float
    bottom: float
    seen: bool


class Ribbon(NamedTuple):
    """One band from the clause to a passage, in the gutter's coordinates, and why it is there."""

    path: QPainterPath
    left: End
    right: End
    reason: str


class RibbonSplitter(QSplitter):
    """Base at the left, companions at the right, and a gutter that shows how they are joined."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.colours = palette
        self.follower: Follower | None = None
        self._handles: list[Gutter] = []
        self.setHandleWidth(WIDTH)
        self.setChildrenCollapsible(False)

    def join(self, follower: Follower, base: TextPane, companions: list[TextPane]) -> None:
        """Draw what *follower* joins."""
        self.follower = follower
        # Ribbons begin at the words' edge: a scroll bar between them would cut them off.
        base.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for gutter in self._handles:
            gutter.listen(base, companions)

    def set_palette(self, palette: Palette) -> None:
        """Draw in other colours."""
        self.colours = palette
        for gutter in self._handles:
            gutter.update()

    def createHandle(self) -> QSplitterHandle:
        """Answer Qt; the reference keeps Python's half of the handle alive."""
        gutter = Gutter(self)
        self._handles.append(gutter)
        return gutter


class Gutter(QSplitterHandle):
    """Draws the ribbons of the clause being read, and says why when the mouse rests on one."""

    def __init__(self, splitter: RibbonSplitter) -> None:
        super().__init__(Qt.Orientation.Horizontal, splitter)
        self._splitter = splitter
        self._base: TextPane | None = None
        self._companions: list[TextPane] = []

    def listen(self, base: TextPane, companions: list[TextPane]) -> None:
        """Draw anew whenever one of the panes moves or shows something else."""
        self._base, self._companions = base, companions
        for pane in (base, *companions):
            pane.verticalScrollBar().valueChanged.connect(self._moved)
            pane.verticalScrollBar().rangeChanged.connect(self._moved)
        if self._splitter.follower:
            self._splitter.follower.followed.connect(self._moved)

    def ribbons(self) -> list[Ribbon]:
        """Return what is drawn now."""
        found = [ribbon for pane in self._companions if pane.isVisible() for ribbon in self._to(pane)]
        return found[:MOST]

    def event(self, event: QEvent) -> bool:
        """Say why two pieces are joined."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            over = [r.reason for r in self.ribbons() if r.path.contains(QPointF(event.pos()))]
            QToolTip.showText(event.globalPos(), tip("\n".join(dict.fromkeys(over))), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ribbons, and a bar at each of their ends."""
        colours = self._splitter.colours
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), QColor(colours.page))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            accent, veil = QColor(colours.accent), QColor(colours.accent)
            veil.setAlphaF(0.18)
            for ribbon in self.ribbons():
                painter.fillPath(ribbon.path, veil)
                for x, end in ((0, ribbon.left), (self.width() - THICK, ribbon.right)):
                    painter.fillRect(QRectF(x, end.top, THICK, end.bottom - end.top), accent)

    def _moved(self, *_where: object) -> None:
        self.update()

    def _to(self, pane: TextPane) -> Iterator[Ribbon]:
        follower, base = self._splitter.follower, self._base
        link = follower.link_in(pane) if follower else None
        if base is None or link is None:
            return
        for reason in _joining(link):
            left = self._end(base, link.clause, reason.clause_span)
            right = self._end(pane, link.passage.segment, reason.passage_span)
            # A clause is read to its end though its words have scrolled away; a passage out of sight is not read.
            if left and right and right.seen:
                yield Ribbon(_band(left, right, self.width()), left, right, reason.text)

    def _end(self, pane: TextPane, segment: str, span: Span | None) -> End | None:
        """Return where a ribbon ends at a pane, held within its view; None where the text is not there."""
        if segment not in pane.shown.ranges:
            return None
        top, bottom = pane.band(segment, span)
        height = pane.viewport().height()
        above = pane.viewport().mapTo(self._splitter, QPoint(0, 0)).y() - self.y()
        held = min(max(top, 0), height - THICK)
        return End(above + held, above + max(held + THICK, min(bottom, height)), seen=bottom > 0 and top < height)


def _joining(link: Link) -> list[Reason]:
    return [reason for reason in link.reasons if reason.clause_span and reason.passage_span]


def _band(left: End, right: End, width: float) -> QPainterPath:
    middle = width / 2
    path = QPainterPath(QPointF(0, left.top))
    path.cubicTo(middle, left.top, middle, right.top, width, right.top)
    path.lineTo(width, right.bottom)
    path.cubicTo(middle, right.bottom, middle, left.bottom, 0, left.bottom)
    path.closeSubpath()
    return path
