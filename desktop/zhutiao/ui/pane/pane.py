"""The text pane: a page that is read, unit by unit, by the reader's hand or brought by others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractSlider, QWidget

from zhutiao.ui.pane import geometry
from zhutiao.ui.pane.gliding import Glide
from zhutiao.ui.pane.reshaping import ReshapingPage

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from zhutiao.model import Article, Span
    from zhutiao.text.novelty import Sentence
    from zhutiao.ui.pane.hits import Hits
    from zhutiao.ui.pane.palette import Palette


class TextPane(ReshapingPage):
    """One text of the dossier; `led` and `unit_changed` tell of the reader's own movements, never of `bring`."""

    led = Signal()
    settled = Signal()
    unit_changed = Signal(str)
    zoom_wished = Signal(int)

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(palette, parent)
        self._unit = ""
        self._goal: tuple[str, Span | None] | None = None
        self._unseen = False
        self._hits: Hits | None = None
        self._glide = Glide(self.verticalScrollBar(), self.settled.emit)
        self._glides = True
        self._before = 0
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._lead)
        # Of all that moves the bar only the reader's hand triggers actions; the value follows after them.
        self.verticalScrollBar().actionTriggered.connect(self._take)

    def show_article(self, document: str, article: Article) -> None:
        """Show *article*, the text of *document*, from its beginning, without marks."""
        self._glide.stop()
        self._goal = None
        super().show_article(document, article)
        self._unit = self.current_unit()
        if self._hits:
            self._hits.show(())

    def current_unit(self) -> str:
        """Return the unit on the reading line, "" where nothing is shown."""
        return self.reading_line().unit(self.verticalScrollBar().value()) if self.shown.blocks else ""

    def bound_for(self) -> str:
        """Return the unit on its way to the reading line, or on it."""
        return self._unit if self.is_gliding() else self.current_unit()

    def bring(self, segment: str, span: Span | None = None, *, glide: bool = True) -> None:
        """Bring a segment onto the reading line; in a unit taller than the pane, the words of *span*."""
        if segment not in self.shown.ranges:
            return
        self._goal, self._unit = (segment, span), self.shown.unit_of(segment)
        self._unseen = True
        # What the reader's hand did just before is overtaken.
        self._soon.stop()
        geometry.finish(self.document())
        bar = self.verticalScrollBar()
        goal = self.reading_line().goal(segment, span, bar.maximum())
        if glide and self._glides and self.isVisible():
            self._glide.to(goal)
        else:
            self._glide.stop()
            bar.setValue(goal)

    def set_gliding(self, *, on: bool) -> None:
        """Glide to what is brought, or be there at once."""
        self._glides = on

    def is_gliding(self) -> bool:
        """Say whether the page is on its way to what was brought."""
        return self._glide.is_moving()

    @property
    def hits(self) -> Hits:
        """Return what was found in the text."""
        if self._hits is None:
            from zhutiao.ui.pane.hits import Hits  # noqa: PLC0415 - not before anything is sought

            self._hits = Hits(self)
        return self._hits

    def first_position(self) -> int:
        """Return the position of the first character in sight."""
        return self.cursorForPosition(QPoint(0, 0)).position()

    def bring_stretch(self, start: int, end: int) -> None:
        """Bring what stands between two positions; that it is there now is a movement of the reader's."""
        spans = self.shown.spans(start, end)
        before = self._unit
        if spans:
            self.bring(*spans[0], glide=False)
        else:
            self.bring(self.shown.territory[self.shown.block_at(start)], glide=False)
        self._unit = before
        self.viewport().update()
        self._take()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the line being read; but what is on its way, or was brought and never seen, is brought again."""
        waiting = self.is_gliding() or self._unseen
        self._glide.stop()
        super().resizeEvent(event)
        if waiting and self._goal:
            self.bring(*self._goal, glide=False)

    def set_added(self, passages: Mapping[str, Sequence[Sentence]] | None) -> None:
        """Put in ink what the text adds to another, and dim the rest; None shows the current units as ever."""
        from zhutiao.ui.pane.added import Added  # noqa: PLC0415 - not before it is wanted

        self.sheet.added = None if passages is None else Added(self.shown, passages)
        self.set_palette(self._colours)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw, and know that what was brought is seen."""
        super().paintEvent(event)
        self._unseen = False

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Give the page to the reader's hand."""
        self._glide.stop()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_wished.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Stop gliding: the reader points at something."""
        self._glide.stop()
        self._before = self.verticalScrollBar().value()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Count a drag that scrolled as a movement of the reader's."""
        super().mouseReleaseEvent(event)
        if self.verticalScrollBar().value() != self._before:
            self._take()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by the keys that scroll, select by those with Shift, leave the rest to the window."""
        action = _SCROLLING.get((event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier))
        if action is not None:
            self.verticalScrollBar().triggerAction(action)
        elif event.key() in _SELECTING and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._select_by_key(event)
        elif event.matches(QKeySequence.StandardKey.Copy) or event.matches(QKeySequence.StandardKey.SelectAll):
            super().keyPressEvent(event)
            self.announce_selection()
        elif event.key() != Qt.Key.Key_Escape or not self.put_back():
            event.ignore()

    def _take(self) -> None:
        """Note that the reader moves the page; the bar itself follows within this turn of the event loop."""
        self._glide.stop()
        self._goal = None
        self._soon.start(0)

    def _lead(self) -> None:
        unit = self.current_unit()
        changed, self._unit = unit != self._unit, unit
        self.led.emit()
        if changed:
            self.unit_changed.emit(unit)

    def _select_by_key(self, event: QKeyEvent) -> None:
        cursor = self.textCursor()
        if not cursor.hasSelection() and not self.viewport().rect().intersects(self.cursorRect(cursor)):
            height = self.reading_line().at(self.verticalScrollBar().value())
            cursor.setPosition(geometry.line_at(self.document(), height).position)
            self._put(cursor)
        self._before = self.verticalScrollBar().value()
        super().keyPressEvent(event)
        self.announce_selection()
        if self.verticalScrollBar().value() != self._before:
            self._take()


_ACTION = QAbstractSlider.SliderAction
_NONE, _SHIFT, _CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
_SCROLLING: dict[tuple[int, Qt.KeyboardModifier], QAbstractSlider.SliderAction] = {
    (Qt.Key.Key_Up, _NONE): _ACTION.SliderSingleStepSub,
    (Qt.Key.Key_Down, _NONE): _ACTION.SliderSingleStepAdd,
    (Qt.Key.Key_PageUp, _NONE): _ACTION.SliderPageStepSub,
    (Qt.Key.Key_PageDown, _NONE): _ACTION.SliderPageStepAdd,
    (Qt.Key.Key_Space, _NONE): _ACTION.SliderPageStepAdd,
    (Qt.Key.Key_Space, _SHIFT): _ACTION.SliderPageStepSub,
    (Qt.Key.Key_Home, _NONE): _ACTION.SliderToMinimum,
    (Qt.Key.Key_End, _NONE): _ACTION.SliderToMaximum,
    (Qt.Key.Key_Home, _CTRL): _ACTION.SliderToMinimum,
    (Qt.Key.Key_End, _CTRL): _ACTION.SliderToMaximum,
}
_SELECTING = {
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
}
