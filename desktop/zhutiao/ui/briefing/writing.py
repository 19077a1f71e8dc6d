"""What is written in the list of a briefing itself: headings, texts, minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QTimer, Signal

from zhutiao.ui import dialog_look
from zhutiao.ui.briefing.fields import HeadingField, LineField, MinutesField
from zhutiao.ui.kept_rows import ROW
from zhutiao.ui.note_editor import Desk, NoteEditor
from zhutiao.ui.note_field import NoteField
from zhutiao.words import _

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtWidgets import QListView

    from zhutiao.model import BriefingItem
    from zhutiao.ui.briefing.card import PieceDelegate
    from zhutiao.ui.briefing.rows import PieceRows

EDGE = 6
WIDE = 56


class PieceWriting(QObject):
    """Keeps one field, or none, in the place of what is being written."""

    reworded = Signal(object, str)
    timed = Signal(str, object)
    left = Signal(str)
    """Which piece is written no more; the focus belongs to the list again where the field still had it."""

    def __init__(self, view: QListView, rows: PieceRows, cards: PieceDelegate, desk: Desk | None) -> None:
        super().__init__(view)
        self._view, self._rows, self._cards, self._desk = view, rows, cards, desk
        self._field: HeadingField | MinutesField | NoteEditor | None = None
        self._name = ""

    def edited(self) -> str:
        """Return the id of the piece that is being written; "" for none."""
        return self._name

    def open_words(self, name: str) -> None:
        """Let the reader write a heading or a text."""
        item = self._begin(name)
        if item is None:
            return
        if item.kind == "heading":
            self._open(name, HeadingField(item.body, self._view.viewport()))
        elif item.kind == "text":
            self._open_text(name, item)

    def open_minutes(self, name: str, typed: str = "") -> None:
        """Let the reader write a time, begun with what was *typed*."""
        item = self._begin(name)
        if item is not None:
            field = MinutesField(item.minutes, typed, self._view.viewport())
            field.stepped.connect(self._step)
            self._open(name, field)

    def take(self) -> None:
        """Hear what the library holds now; a piece that is gone takes its field with it."""
        if self._field is None:
            return
        index = self._index(self._name)
        if index is None:
            self._drop()
        elif isinstance(self._field, NoteEditor):
            self._field.take(index.data(ROW).item.body)

    def place(self) -> None:
        """Keep the field where the words stand."""
        if self._field and (where := self._where()):
            self._field.setGeometry(where)

    def fit(self) -> None:
        """Make as much room as the text needs and the list has."""
        if isinstance(self._field, NoteEditor):
            height = self._height(self._field)
            if self._cards.editing != (self._name, height):
                self._cards.editing = (self._name, height)
                self._view.doItemsLayout()
            self._bring_into_sight()

    def flush(self) -> None:
        """Say what was typed and not yet said."""
        if isinstance(self._field, NoteEditor):
            self._field.flush()
        elif self._field:
            self._field.take()

    def close(self) -> None:
        """Say what was typed, and show the row again."""
        name = self._name
        self.flush()
        # Whoever heard that may have closed it already.
        if self._field and self._name == name:
            self._drop()
            self.left.emit(name)

    def _begin(self, name: str) -> BriefingItem | None:
        self.close()
        index = self._index(name)
        return index.data(ROW).item if index else None

    def _open_text(self, name: str, item: BriefingItem) -> None:
        editor = NoteEditor(name, item.body, self._desk, self._view.viewport())
        editor.text_changed_by_reader.connect(self.reworded)
        editor.left.connect(self._leave)
        editor.grown.connect(self.fit)
        field = editor.findChild(NoteField)
        if field:
            field.setAccessibleName(_("Text, in Markdown"))
            field.setPlaceholderText(_("Write what you will say; Markdown works here."))
        self._field, self._name = editor, name
        self.fit()
        self._show()
        # Only once it is seen does it know how high it is.
        QTimer.singleShot(0, editor, self.fit)

    def _open(self, name: str, field: HeadingField | MinutesField) -> None:
        field.setStyleSheet(dialog_look.field(self._cards.theme))
        field.taken.connect(lambda _typed: self._take_line(name, field))
        field.left.connect(self._leave)
        self._field, self._name = field, name
        self._show()

    def _take_line(self, name: str, field: LineField) -> None:
        if isinstance(field, MinutesField):
            self.timed.emit(name, field.minutes())
        elif field.text().strip():
            self.reworded.emit(name, field.text())

    def _show(self) -> None:
        if self._field:
            self._bring_into_sight()
            self._field.show()
            self._field.setFocus()

    def _step(self, step: int) -> None:
        """Go on with the time of the piece above or below."""
        at = (self._rows.row_of(self._name) or 0) + step
        if 0 <= at < self._rows.rowCount():
            self._view.setCurrentIndex(self._rows.index(at))
            self.open_minutes(self._rows.rows()[at].item.id)
        else:
            self._leave()

    def _leave(self) -> None:
        had = self._field is not None and self._field.isAncestorOf(self._view.window().focusWidget() or self._view)
        had = had or (self._field is not None and self._field.hasFocus())
        self.close()
        if had:
            self._view.setFocus()

    def _drop(self) -> None:
        field, self._field, self._name = self._field, None, ""
        if field:
            field.blockSignals(True)
            field.hide()
            field.deleteLater()
        if self._cards.editing:
            self._cards.editing = None
            self._view.doItemsLayout()

    def _height(self, editor: NoteEditor) -> int:
        return min(editor.sizeHint().height(), max(60, self._view.viewport().height() - 2 * EDGE))

    def _index(self, name: str) -> QModelIndex | None:
        row = self._rows.row_of(name)
        return None if row is None else self._rows.index(row)

    def _where(self) -> QRect | None:
        index = self._index(self._name)
        if index is None:
            return None
        row, layout, first = self._view.visualRect(index), self._cards.layout, index.row() == 0
        if isinstance(self._field, NoteEditor):
            return layout.text_place(row, self._height(self._field))
        if isinstance(self._field, HeadingField):
            return layout.heading_place(row, first=first)
        place = layout.time_place(index.data(ROW), row, first=first)
        return place.adjusted(min(0, place.width() - WIDE), -2, 4, 2)

    def _bring_into_sight(self) -> None:
        where, bar = self._where(), self._view.verticalScrollBar()
        if where:
            below, above = where.bottom() + EDGE - self._view.viewport().height(), where.top() - EDGE
            bar.setValue(bar.value() + (above if above < 0 else max(0, min(below, above))))
            self.place()
