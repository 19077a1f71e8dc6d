"""A page that can be selected and clicked: it says which words, which marks, which unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QWidget

from zhutiao.model import Place, Span
from zhutiao.ui import clipboard
from zhutiao.ui.pane import badges, geometry, painting
from zhutiao.ui.pane.canvas import seen_between
from zhutiao.ui.pane.page import Page

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent

    from zhutiao.ui.pane.palette import Palette


class SelectablePage(Page):
    """Announces what the mouse did; rectangles and points are in the viewport's coordinates."""

    span_selected = Signal(object, QRect)
    selection_cleared = Signal()
    mark_clicked = Signal(object, QPoint)
    mark_hovered = Signal(object, QPoint)
    shared_hovered = Signal(object)
    unit_clicked = Signal(str)
    variant_clicked = Signal(str, QRect)
    guests_clicked = Signal(object, QPoint)
    variant_hovered = Signal(str, QRect)

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(palette, parent)
        self._pressed: QPoint | None = None
        self._clearing = False
        self._clicked = ""
        # A double click selects a word: its first half must not count as a click on the unit.
        self._click_soon = QTimer(self)
        self._click_soon.setSingleShot(True)
        self._click_soon.timeout.connect(lambda: self.unit_clicked.emit(self._clicked))
        self._had_selection = False
        self._hovered: list[str] = []
        self._shared_at: Place | None = None
        self._variant_at = ""
        self.selectionChanged.connect(self._notice_cleared)
        self.viewport().setMouseTracking(True)

    def selected_places(self) -> list[Place]:
        """Return the selected words, one place for each segment."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return []
        spans = self.shown.spans(cursor.selectionStart(), cursor.selectionEnd())
        return [Place(self.sheet.document, segment, span) for segment, span in spans]

    def select(self, place: Place) -> None:
        """Select the words at *place*; nothing moves."""
        if place.document != self.sheet.document or place.segment not in self.shown.ranges:
            return
        start, end = self.shown.stretch(place.segment, place.span)
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._put(cursor)

    def clear_selection(self) -> None:
        """Select nothing; nothing moves."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self._put(cursor)

    def put_caret(self, point: QPoint) -> None:
        """Let the caret stand at a point of the viewport, unless words are selected; nothing moves."""
        if not self.textCursor().hasSelection():
            self._put(self.cursorForPosition(point))

    def place_at(self, point: QPoint) -> Place | None:
        """Return the character at a point of the viewport; None beside the text and on labels."""
        at = geometry.character_at(self.document(), QPointF(point.x(), point.y() + self.verticalScrollBar().value()))
        if at is None or not self.shown.blocks:
            return None
        segment, offset = self.shown.offset(at)
        return Place(self.sheet.document, segment, Span(offset, offset + 1)) if segment else None

    def segment_at_caret(self) -> str | None:
        """Return the segment in which the reader has put the caret, while that can be seen."""
        cursor = self.textCursor()
        seen = cursor.position() > 0 and self.viewport().rect().intersects(self.cursorRect(cursor))
        return self.shown.offset(cursor.position())[0] if seen and self.shown.blocks else None

    def marks_at(self, point: QPoint) -> list[str]:
        """Return the marks at a point of the viewport, the top one first; a pencil counts as its marks."""
        place = self.place_at(point)
        if place and place.span:
            return self.sheet.marks_at(place.segment, place.span.start)
        return self._pencil_at(point)

    def variant_at(self, point: QPoint) -> tuple[str, QRect]:
        """Return the variant whose badge stands at a point of the viewport, and where; "" where there is none."""
        if not self.sheet.spots.all:
            return "", QRect()
        scrolled = self.verticalScrollBar().value()
        for seen in seen_between(self.document(), point.y() + scrolled, point.y() + scrolled):
            at = QPointF(point.x(), point.y() + scrolled)
            if found := badges.spot_at(self.sheet, seen, self.font().pixelSize(), at):
                return found[0].name, found[1].translated(0, -scrolled).toRect()
        return "", QRect()

    def guests_at(self, point: QPoint) -> list[str]:
        """Return the marks of other printings that lie at a point of the viewport."""
        guests, place = self.sheet.guests, self.place_at(point)
        if guests is None or place is None or place.span is None:
            return []
        return guests.at(self.shown.position(place.segment, place.span.start))

    def badge_of(self, variant: str) -> QRect:
        """Return where the badge of a variant stands in the viewport, the top of it where that is not seen."""
        scrolled, height = self.verticalScrollBar().value(), self.viewport().height()
        for seen in seen_between(self.document(), scrolled, scrolled + height):
            for spot, box in badges.boxes(self.sheet, seen, self.font().pixelSize()):
                if spot.name == variant:
                    return box.translated(0, -scrolled).toRect()
        return QRect(self.viewport().width() // 3, 0, 1, 1)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the words as stored: Qt has rewritten some of them."""
        cursor = self.textCursor()
        return clipboard.plain(self.shown.words(cursor.selectionStart(), cursor.selectionEnd()))

    def announce_selection(self) -> None:
        """Tell what is selected, and where it ends."""
        if places := self.selected_places():
            self._had_selection = True
            end = QTextCursor(self.document())
            end.setPosition(self.textCursor().selectionEnd())
            self.span_selected.emit(places, self.cursorRect(end))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click or a drag begins."""
        self._pressed, self._clearing = event.position().toPoint(), self.textCursor().hasSelection()
        super().mousePressEvent(self._on_a_line(event))
        if event.button() == Qt.MouseButton.RightButton:
            self.put_caret(event.position().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word, and take back the click it began with."""
        self._click_soon.stop()
        super().mouseDoubleClickEvent(self._on_a_line(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Announce what was dragged over or clicked."""
        super().mouseReleaseEvent(self._on_a_line(event))
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self.textCursor().hasSelection():
            self.announce_selection()
        elif self._pressed is not None:
            self._click(self._pressed, event.position().toPoint())
        self._pressed = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say which marks the mouse is over, once they change."""
        super().mouseMoveEvent(self._on_a_line(event))
        if event.buttons() == Qt.MouseButton.NoButton:
            self._hover(event.position().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        """Say that the mouse is over nothing."""
        super().leaveEvent(event)
        self._hover(QPoint(-1, -1))

    def _on_a_line(self, event: QMouseEvent) -> QMouseEvent:
        where, scrolled = event.position(), self.verticalScrollBar().value()
        height = geometry.on_a_line(self.document(), where.y() + scrolled, painting.DOWN * self.font().pixelSize())
        moved = QPointF(where.x(), height - scrolled)
        return QMouseEvent(
            event.type(),
            moved,
            event.scenePosition(),
            event.globalPosition(),
            event.button(),
            event.buttons(),
            event.modifiers(),
        )

    def _click(self, pressed: QPoint, released: QPoint) -> None:
        if (released - pressed).manhattanLength() >= QApplication.startDragDistance():
            return
        variant, where = self.variant_at(released)
        if variant:
            self.variant_clicked.emit(variant, where)
        elif marks := self.marks_at(released):
            self.mark_clicked.emit(marks, released)
        elif guests := self.guests_at(released):
            self.guests_clicked.emit(guests, released)
        elif (place := self.place_at(released)) and not self._clearing:
            self._clicked = self.shown.unit_of(place.segment)
            self._click_soon.start(QApplication.doubleClickInterval())

    def _hover(self, point: QPoint) -> None:
        within = self.viewport().rect().contains(point)
        marks = self.marks_at(point) if within else []
        if marks != self._hovered:
            self._hovered = marks
            self.mark_hovered.emit(marks, point)
        variant, where = self.variant_at(point) if within else ("", QRect())
        if variant != self._variant_at:
            self._variant_at = variant
            self.variant_hovered.emit(variant, where)
        over = Qt.CursorShape.PointingHandCursor if marks or variant else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(over)
        self._hover_shared(self.place_at(point) if within else None)

    def _hover_shared(self, at: Place | None) -> None:
        span = self.sheet.shared_at(at.segment, at.span.start) if at and at.span else None
        shared = Place(at.document, at.segment, span) if at and span else None
        if shared != self._shared_at:
            self._shared_at = shared
            self.shared_hovered.emit(shared)

    def _put(self, cursor: QTextCursor) -> None:
        # Setting the cursor scrolls to it.
        value = self.verticalScrollBar().value()
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(value)

    def _notice_cleared(self) -> None:
        if self._had_selection and not self.textCursor().hasSelection():
            self._had_selection = False
            self.selection_cleared.emit()

    def _pencil_at(self, point: QPoint) -> list[str]:
        em, height = self.font().pixelSize(), point.y() + self.verticalScrollBar().value()
        for seen in seen_between(self.document(), height, height):
            for row, marks in painting.note_lines(self.sheet, seen).items():
                left = row.left - painting.NOTE_AT * em
                beside = row.baseline - em <= height <= row.baseline + 0.4 * em
                if left - 3 <= point.x() <= left + 1.2 * em and beside:
                    return marks
        return []
