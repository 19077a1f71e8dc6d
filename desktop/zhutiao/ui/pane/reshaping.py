"""A page on which the ends of a mark can be moved: by the mouse, a finger, or the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QInputDevice, QPainter

from zhutiao.ui.pane import ends as handles
from zhutiao.ui.pane import geometry, painting
from zhutiao.ui.pane.clusters import Clusters
from zhutiao.ui.pane.selecting import SelectablePage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from zhutiao.model import Article, Mark, Place
    from zhutiao.ui.pane.ends import Ends
    from zhutiao.ui.pane.palette import Palette

SCROLL_EVERY = 60
_FINGERS = (QInputDevice.DeviceType.TouchScreen, QInputDevice.DeviceType.Stylus)


class ReshapingPage(SelectablePage):
    """Shows handles at the ends of the mark it holds, and says where the reader has moved them.

    While a handle is dragged the mark is drawn as it would be; `mark_reshaped` comes once, with the mark's id and its
    places, `let_go` when the reader means no mark any more.
    """

    mark_reshaped = Signal(str, object)
    let_go = Signal()

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(palette, parent)
        self._held: str | None = None
        self._clusters: Clusters | None = None
        self._grasped: Mark | None = None
        self._end, self._off, self._at = True, QPointF(), QPointF()
        self._scroll = QTimer(self)
        self._scroll.setInterval(SCROLL_EVERY)
        self._scroll.timeout.connect(self._scroll_on)

    @property
    def held(self) -> str | None:
        """Return the mark whose ends can be moved."""
        return self._held

    def hold(self, mark: str | None) -> None:
        """Show handles at the ends of a mark, or of none."""
        if mark != self._held:
            self._cancel()
            self._held = mark
            self.viewport().update()

    def with_end_moved(self, step: int, *, end: bool) -> Sequence[Place] | None:
        """Return where the held mark would stand with one end a letter further on, with -1 back; None for no change."""
        ends = self._ends()
        places = handles.stepped(self.sheet, self._letters(), ends, step, end=end) if ends else None
        return None if ends is None or places == [anchor.place for anchor in ends.mark.anchors] else places

    def marks_at_caret(self) -> list[str]:
        """Return the marks that the caret stands in or behind, the top one first."""
        at = self.textCursor().position()
        found = (self.shown.offset(max(0, position)) for position in (at, at - 1)) if self.shown.blocks else ()
        marks = (self.sheet.marks_at(segment, point) for segment, point in found if segment)
        return next(filter(None, marks), [])

    def is_holding(self) -> bool:
        """Say whether the mark that is held is on the page, with all of its words."""
        return self._ends() is not None

    def show_end(self, *, end: bool) -> None:
        """Scroll as little as brings one end of the held mark into view."""
        if ends := self._ends():
            em, bar = self.font().pixelSize(), self.verticalScrollBar()
            at = handles.point(self.document(), ends, em, end=end).y()
            above, below = at - 2 * em - bar.value(), at + 2 * em - bar.value() - self.viewport().height()
            bar.setValue(bar.value() + round(min(above, 0) or max(below, 0)))

    def is_reshaping(self) -> bool:
        """Say whether a handle is being dragged."""
        return self._grasped is not None

    def show_article(self, document: str, article: Article) -> None:
        """Show *article*, the text of *document*, from its beginning, without marks."""
        self._stop()
        self._held = self._clusters = None
        super().show_article(document, article)

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Paint *marks*; a handle that is being dragged is let go where its mark is not what it was."""
        super().set_marks(marks)
        if self._grasped and self.sheet.mark(self._grasped.id) != self._grasped:
            self._stop()
        elif self._grasped:
            self._drag(self._at)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Grasp a handle, else begin a click or a selection."""
        end = self._grasp(event) if event.button() == Qt.MouseButton.LeftButton else None
        ends = self._ends()
        if end is None or ends is None:
            super().mousePressEvent(event)
            return
        self.setFocus()
        self._end, self._grasped, self._pressed = end, ends.mark, event.position().toPoint()
        self._at = event.position()
        self._off = self._at - self._shown_at(handles.point(self.document(), ends, self.font().pixelSize(), end=end))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw the mark as it would be, or show that there is something to grasp."""
        if self._grasped is None:
            super().mouseMoveEvent(event)
            if event.buttons() == Qt.MouseButton.NoButton and self._grasp(event) is not None:
                self.viewport().setCursor(Qt.CursorShape.SizeHorCursor)
            return
        self._drag(event.position())
        if 0 <= event.position().y() <= self.viewport().height():
            self._scroll.stop()
        else:
            self._scroll.start()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell where the mark stands now; a handle that was only clicked is a click on the words."""
        before = self._grasped
        if before is None or event.button() != Qt.MouseButton.LeftButton:
            super().mouseReleaseEvent(event)
            return
        now = self.sheet.mark(before.id)
        self._stop()
        places = [anchor.place for anchor in now.anchors] if now else []
        if places and places != [anchor.place for anchor in before.anchors]:
            self.mark_reshaped.emit(before.id, places)
        elif self._pressed is not None:
            self._click(self._pressed, event.position().toPoint())
        self._pressed = None

    def put_back(self) -> bool:
        """Put a dragged end back, else the handles away; say whether there was anything to put."""
        dragging, held = self.is_reshaping(), self._held is not None
        if dragging:
            self._cancel()
        elif held:
            self.let_go.emit()
        return dragging or held

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the page, then the handles over it."""
        super().paintEvent(event)
        if ends := self._ends():
            with QPainter(self.viewport()) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.translate(0, -self.verticalScrollBar().value())
                handles.draw(painter, self.document(), ends, self.font().pixelSize(), self._colours)

    def _ends(self) -> Ends | None:
        return handles.ends_of(self.sheet, self.sheet.mark(self._held)) if self._held else None

    def _letters(self) -> Clusters:
        self._clusters = self._clusters or Clusters(self.shown)
        return self._clusters

    def _grasp(self, event: QMouseEvent) -> bool | None:
        ends = self._ends()
        if ends is None:
            return None
        at = event.position() + QPointF(0, self.verticalScrollBar().value())
        by_finger = event.device().type() in _FINGERS
        return handles.grasped(self.document(), ends, self.font().pixelSize(), at, by_finger=by_finger)

    def _shown_at(self, at: QPointF) -> QPointF:
        return at - QPointF(0, self.verticalScrollBar().value())

    def _drag(self, to: QPointF) -> None:
        """Draw the mark with its end where the mouse is."""
        ends = handles.ends_of(self.sheet, self._grasped)
        if ends is None:
            return
        self._at = to
        at = to - self._off + QPointF(0, self.verticalScrollBar().value())
        at.setY(geometry.on_a_line(self.document(), at.y(), painting.DOWN * self.font().pixelSize()))
        position = self.document().documentLayout().hitTest(at, Qt.HitTestAccuracy.FuzzyHit)
        places = handles.moved(self.sheet, self._letters(), ends, position, end=self._end)
        if places and self.sheet.lay_again(handles.standing_at(ends.mark, places)):
            self.viewport().update()

    def _scroll_on(self) -> None:
        """Scroll towards a mouse that is outside, and take the end along."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + (1 if self._at.y() > 0 else -1) * bar.singleStep())
        self._drag(self._at)

    def _cancel(self) -> None:
        if self._grasped:
            self.sheet.lay_again(self._grasped)
            self.viewport().update()
        self._stop()

    def _stop(self) -> None:
        self._scroll.stop()
        self._grasped = None
