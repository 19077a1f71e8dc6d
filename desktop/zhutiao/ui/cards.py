"""The notes of the clause being read, as cards below the outline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QListView, QVBoxLayout

from zhutiao.ui.mark_rows import ROW, MarkRows
from zhutiao.ui.note_card import CardDelegate
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.model import Mark
    from zhutiao.ui.theme import Theme

NOTE_LINES = 4


class ClauseNotes(QFrame):
    """Shows what was noted in one clause; says which mark's card was chosen."""

    mark_chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("notes")
        self._head = QLabel()
        self._head.setTextFormat(Qt.TextFormat.PlainText)
        self._head.setContentsMargins(20, 0, 0, 0)
        self._rows = MarkRows(self)
        self._delegate = CardDelegate(theme, NOTE_LINES, self)
        self._list = QListView()
        self._list.setModel(self._rows)
        self._list.setItemDelegate(self._delegate)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setMouseTracking(True)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.clicked.connect(self._choose)
        self._list.activated.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 2)
        column.setSpacing(8)
        column.addWidget(self._head)
        column.addWidget(self._list)

    def dress(self, theme: Theme) -> None:
        """Draw with the colours of *theme*."""
        self._delegate.dress(theme)
        self._list.viewport().update()

    def show_marks(self, number: str | None, marks: Sequence[Mark]) -> None:
        """Show the marks of a clause that carry a note or a tag."""
        noted = [mark for mark in marks if mark.note or mark.tags]
        head = _("Notes on {0}").format(number) if number else _("Notes")
        self._head.setText(f"{head}   {len(noted)}" if noted else f"{head}   " + _("none yet"))
        self._list.setAccessibleName(head)
        self._rows.show(noted)

    def _choose(self, index: QModelIndex) -> None:
        self.mark_chosen.emit(index.data(ROW).id)
