"""The note that is being written on a card of a list."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from zhutiao.ui.mark_rows import ROW, Heading, key
from zhutiao.ui.note_editor import Desk, NoteEditor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QListView

    from zhutiao.model import Mark
    from zhutiao.ui.mark_rows import MarkRows, Row
    from zhutiao.ui.note_card import CardDelegate

EDGE = 4
LEAST = 60


class CardWriting(QObject):
    """Keeps one editor, or none, in the place of a card's note."""

    note_changed = Signal(object, str)
    left = Signal()
    left_unsaved = Signal()
    settled = Signal()

    def __init__(self, view: QListView, rows: MarkRows, cards: CardDelegate, desk: Desk | None) -> None:
        super().__init__(view)
        self._view, self._rows, self._cards, self._desk = view, rows, cards, desk
        self._editor: NoteEditor | None = None
        # What was typed and what the library held, by row, for notes that were left before they could be saved.
        self._unsaved: dict[str, tuple[str, str]] = {}
        rows.unsaved = cards.unsaved = self._unsaved.keys()

    def edited(self) -> str | None:
        """Return the key of the row that is being written in."""
        return self._cards.editing[0] if self._cards.editing else None

    def holds(self, name: str) -> bool:
        """Say whether the row with this key is written in, or was and is not saved yet."""
        return name == self.edited() or name in self._unsaved

    def held(self) -> frozenset[str]:
        """Return the keys of the rows that are written in, or were and are not saved yet."""
        return frozenset(filter(None, (self.edited(), *self._unsaved)))

    def with_unsaved(self, rows: Sequence[Row]) -> Sequence[Row]:
        """Return *rows* with the notes as the reader has left them."""
        return [self._as_left(row) for row in rows] if self._unsaved else rows

    def settle(self) -> None:
        """Hear that nothing waits to be saved any more."""
        if self._unsaved:
            self._unsaved.clear()
            self.settled.emit()

    def open(self, name: str) -> None:
        """Put an editor on the row with this key, and make room for it."""
        row = self._rows.row_of(name)
        if row is not None:
            self.close()
            self._editor = self._new_editor(self._rows.index(row).data(ROW))
            self._cards.editing = (name, self._height(self._editor))
            self._view.doItemsLayout()

    def show(self) -> None:
        """Let the reader write."""
        if self._editor:
            self._bring_into_sight()
            self._editor.show()
            self._editor.setFocus()

    def take(self) -> None:
        """Hear what the library holds now; a row that is gone takes its editor with it."""
        editing = self.edited()
        if self._editor and editing is not None:
            row = self._rows.row_of(editing)
            if row is None:
                self.close()
            else:
                self._editor.take(self._rows.index(row).data(ROW).note or "")

    def place(self) -> None:
        """Keep the editor on its card."""
        if self._editor and (where := self._where()):
            self._editor.setGeometry(where)

    def fit(self) -> None:
        """Make as much room as the note needs and the list has."""
        editing, editor = self._cards.editing, self._editor
        if editing and editor:
            if editing[1] != self._height(editor):
                self._cards.editing = (editing[0], self._height(editor))
                self._view.doItemsLayout()
            self._bring_into_sight()

    def flush(self) -> None:
        """Announce what was typed and not yet announced."""
        if self._editor:
            self._editor.flush()

    def close(self) -> None:
        """Announce what was typed, and show the card again."""
        name, editor = self.edited(), self._editor
        self._editor = self._cards.editing = None
        if editor:
            editor.flush()
            if name and editor.is_unsaved():
                self._unsaved[name] = (editor.text(), editor.saved())
                self.left_unsaved.emit()
            editor.hide()
            editor.deleteLater()
            self._view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
            self._view.doItemsLayout()

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        if self._editor:
            self._editor.retranslate()

    def _new_editor(self, mark: Mark) -> NoteEditor:
        target = mark.place if mark.style == "none" else mark.id
        note = mark.note or ""
        typed, saved = self._unsaved.pop(key(mark), (note, note))
        editor = NoteEditor(target, typed, self._desk, self._view.viewport(), saved=saved)
        editor.text_changed_by_reader.connect(self.note_changed)
        editor.left.connect(self._leave)
        editor.grown.connect(self.fit)
        return editor

    def _as_left(self, row: Row) -> Row:
        if isinstance(row, Heading) or key(row) not in self._unsaved:
            return row
        typed, held = self._unsaved.pop(key(row))[0], row.note or ""
        if held == typed:
            return row
        self._unsaved[key(row)] = (typed, held)
        return replace(row, note=typed or None)

    def _height(self, editor: NoteEditor) -> int:
        wanted, room = editor.sizeHint().height(), self._view.viewport().height() - 2 * EDGE
        if wanted > room:
            # The note scrolls now; it would be hard to say which of two bars moves what.
            self._view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return min(wanted, max(room, LEAST))

    def _where(self) -> QRect | None:
        row = self._rows.row_of(self.edited() or "")
        if row is None:
            return None
        index = self._rows.index(row)
        return self._cards.note_rect(self._view.visualRect(index), index.data(ROW))

    def _bring_into_sight(self) -> None:
        where, bar = self._where(), self._view.verticalScrollBar()
        if where:
            below = where.bottom() + EDGE - self._view.viewport().height()
            above = where.top() - EDGE
            bar.setValue(bar.value() + (above if above < 0 else max(0, min(below, above))))
            self.place()

    def _leave(self) -> None:
        self.close()
        self.left.emit()
