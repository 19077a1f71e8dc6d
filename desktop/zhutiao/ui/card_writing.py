"""The note that is being written on a card of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zhutiao.ui.mark_rows import ROW
from zhutiao.ui.note_editor import NoteEditor, Render

if TYPE_CHECKING:
    from PySide6.QtWidgets import QListView

    from zhutiao.model import Mark
    from zhutiao.ui.mark_rows import MarkRows
    from zhutiao.ui.note_card import CardDelegate


class CardWriting(QObject):
    """Keeps one editor, or none, in the place of a card's note."""

    note_changed = Signal(object, str)
    left = Signal()

    def __init__(self, view: QListView, rows: MarkRows, cards: CardDelegate, render: Render | None) -> None:
        super().__init__(view)
        self._view, self._rows, self._cards, self._render = view, rows, cards, render
        self._editor: NoteEditor | None = None

    def edited(self) -> str | None:
        """Return the key of the row that is being written in."""
        return self._cards.editing[0] if self._cards.editing else None

    def open(self, name: str) -> None:
        """Put an editor on the row with this key, and make room for it."""
        row = self._rows.row_of(name)
        if row is not None:
            self.close()
            self._editor = self._new_editor(self._rows.index(row).data(ROW))
            self._cards.editing = (name, self._editor.sizeHint().height())
            self._view.doItemsLayout()

    def show(self) -> None:
        """Let the reader write."""
        if self._editor:
            self.place()
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
        row = self._rows.row_of(self.edited() or "")
        if self._editor and row is not None:
            index = self._rows.index(row)
            self._editor.setGeometry(self._cards.note_rect(self._view.visualRect(index), index.data(ROW)))

    def flush(self) -> None:
        """Announce what was typed and not yet announced."""
        if self._editor:
            self._editor.flush()

    def close(self) -> None:
        """Announce what was typed, and show the card again."""
        editor, self._editor, self._cards.editing = self._editor, None, None
        if editor:
            editor.flush()
            editor.hide()
            editor.deleteLater()
            self._view.doItemsLayout()

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        if self._editor:
            self._editor.retranslate()

    def _new_editor(self, mark: Mark) -> NoteEditor:
        target = mark.place if mark.style == "none" else mark.id
        editor = NoteEditor(target, mark.note or "", self._render, self._view.viewport())
        editor.text_changed_by_reader.connect(self.note_changed)
        editor.left.connect(self._leave)
        editor.grown.connect(self._make_room)
        return editor

    def _make_room(self) -> None:
        editing, editor = self._cards.editing, self._editor
        if editing and editor and editing[1] != editor.sizeHint().height():
            self._cards.editing = (editing[0], editor.sizeHint().height())
            self._view.doItemsLayout()

    def _leave(self) -> None:
        self.close()
        self.left.emit()
