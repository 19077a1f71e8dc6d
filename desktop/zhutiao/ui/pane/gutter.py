"""The gutter between base and companions: ribbons join words of the clause to the same words in the passages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QPainter
from PySide6.QtWidgets import QApplication, QSplitter, QSplitterHandle, QToolTip, QWidget

from zhutiao import terms
from zhutiao.ui.pane.curves import band
from zhutiao.ui.pane.ribbon_drawing import FAINT, LIFTED, PLAIN, Drawing
from zhutiao.ui.pane.ribbons import Weaver
from zhutiao.ui.tips import tip
from zhutiao.words import _

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from zhutiao.model import Place
    from zhutiao.ui.pane.following import Follower
    from zhutiao.ui.pane.palette import Palette
    from zhutiao.ui.pane.pane import TextPane
    from zhutiao.ui.pane.ribbons import Ribbon

WIDTH = 56
# A ribbon longer than the view says nothing; more of them than this only make a carpet.
MOST = 12
REACH = 3  # pixels; a thin ribbon can be pointed at though the hand trembles


class RibbonSplitter(QSplitter):
    """Base at the left, companions at the right, and a gutter that shows how they are joined."""

    link_pointed_at = Signal(object)

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
        # Ribbons begin at the words' edge: a handle between them would cut them off.
        base.bare_bar()
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
    """Draws the ribbons of the clause being read; they say why, and lead to their words."""

    def __init__(self, splitter: RibbonSplitter) -> None:
        super().__init__(Qt.Orientation.Horizontal, splitter)
        self._splitter = splitter
        self._base: TextPane | None = None
        self._companions: list[TextPane] = []
        self._pointed: Ribbon | None = None
        self._words: tuple[TextPane, Place] | None = None
        self._pressed: QPointF | None = None
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def listen(self, base: TextPane, companions: list[TextPane]) -> None:
        """Draw anew whenever one of the panes moves or shows something else."""
        self._base, self._companions = base, companions
        for pane in (base, *companions):
            pane.verticalScrollBar().valueChanged.connect(self._moved)
            pane.verticalScrollBar().rangeChanged.connect(self._moved)
            pane.shared_hovered.connect(lambda place, pane=pane: self._point_at_words(pane, place))
        if self._splitter.follower:
            self._splitter.follower.followed.connect(self._moved)

    def ribbons(self) -> list[Ribbon]:
        """Return what is drawn now: what counts before what may be."""
        follower, base = self._splitter.follower, self._base
        if follower is None or base is None:
            return []
        shown = [pane for pane in self._companions if pane.isVisible()]
        found = [
            each
            for pane in shown
            for each in Weaver(self, self._splitter, base, pane).ribbons(follower.joined_in(pane))
        ]
        return sorted(found, key=lambda ribbon: not ribbon.link.firm)[:MOST]

    def ribbon_at(self, point: QPointF) -> Ribbon | None:
        """Return the ribbon at a point, of several the narrowest."""
        box = QRectF(point.x() - REACH, point.y() - REACH, 2 * REACH, 2 * REACH)
        over = [ribbon for ribbon in self.ribbons() if band(ribbon, self.width()).intersects(box)]
        return min(over, key=lambda ribbon: ribbon.right.bottom - ribbon.right.top, default=None)

    def event(self, event: QEvent) -> bool:
        """Say why two pieces are joined."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            ribbon = self.ribbon_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), tip(said(ribbon)) if ribbon else "", self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click or a drag of the gutter begins."""
        self._pressed = event.position()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go where the ribbon leads that was clicked: to the words out of view, else to those on the mouse's side."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        still = pressed and (event.position() - pressed).manhattanLength() < QApplication.startDragDistance()
        if still and (ribbon := self.ribbon_at(event.position())):
            self._go(ribbon, to_clause=not ribbon.left.seen or event.position().x() < self.width() / 2)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Lift the ribbon under the mouse."""
        super().mouseMoveEvent(event)
        if event.buttons() == Qt.MouseButton.NoButton:
            self._point_at(self.ribbon_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Let the ribbon lie again."""
        super().leaveEvent(event)
        self._point_at(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ribbons, those pointed at last, and a bar at each of their ends."""
        colours = self._splitter.colours
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), QColor(colours.page))
            Drawing(painter, self.width(), colours).draw(self.ribbons(), self._weight)

    def _weight(self, ribbon: Ribbon) -> float:
        follower = self._splitter.follower
        if self._is_lifted(ribbon):
            return LIFTED
        return PLAIN if follower and follower.link_in(ribbon.pane) == ribbon.link else FAINT

    def _is_lifted(self, ribbon: Ribbon) -> bool:
        if self._words and (place := self._words[1]).span:
            return ribbon.is_at(self._words[0], place.segment, place.span)
        at = self._pointed
        return at is not None and (at.link, at.reason) == (ribbon.link, ribbon.reason)

    def _point_at(self, ribbon: Ribbon | None) -> None:
        before, self._pointed = self._pointed, ribbon
        self.setCursor(Qt.CursorShape.PointingHandCursor if ribbon else Qt.CursorShape.SplitHCursor)
        if (before and (before.link, before.reason)) != (ribbon and (ribbon.link, ribbon.reason)):
            self.update()
            if ribbon:
                self._splitter.link_pointed_at.emit(ribbon.link)

    def _point_at_words(self, pane: TextPane, place: Place | None) -> None:
        self._words = (pane, place) if place else None
        self.update()

    def _go(self, ribbon: Ribbon, *, to_clause: bool) -> None:
        self._splitter.link_pointed_at.emit(ribbon.link)
        if to_clause and self._base:
            self._base.bring(ribbon.link.clause, ribbon.reason.clause_span)
        elif self._splitter.follower:
            self._splitter.follower.show_link(ribbon.pane, ribbon.link, ribbon.reason)

    def _moved(self, *_where: object) -> None:
        self.update()


def said(ribbon: Ribbon) -> str:
    """Return how the passage is about the clause, how sure that is, and in which words."""
    link = ribbon.link
    how = _("{0}, {1}").format(terms.relation(link.relation), terms.grade(link.grade))
    return f"{how}\n{ribbon.reason.text}"
