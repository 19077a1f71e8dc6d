"""While `[[` is typed in a note: a list of the clauses and notes it may refer to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStringListModel, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QCompleter, QListView

from zhutiao.text import note_links
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QPlainTextEdit

    from zhutiao.services.referring import Name

SHOWN = 8
WIDTH = 320
_CHOOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class NoteOffers(QObject):
    """Completes references in one field, by any part of a clause's title or a note's first line."""

    def __init__(self, field: QPlainTextEdit, names: Callable[[], Sequence[Name]]) -> None:
        super().__init__(field)
        self._field, self._read = field, names
        self._names: Sequence[Name] = ()
        self._completer: QCompleter | None = None
        self._list: QListView
        # Not keys: an input method brings Chinese without any.
        field.textChanged.connect(self._look)

    def takes(self, event: QKeyEvent) -> bool:
        """Say whether a key is for the list and not for the note."""
        return bool(self._completer and self._list.isVisible() and event.key() in _CHOOSING)

    def _look(self) -> None:
        typed = self._typed()
        if typed is None:
            self._withdraw()
            return
        completer = self._completer or self._new_completer()
        if not self._list.isVisible():
            self._take_names(completer)
        completer.setCompletionPrefix(typed.strip())
        if not completer.completionCount() or any(name.target == typed for name in self._names):
            self._withdraw()
            return
        where = self._field.cursorRect()
        where.setWidth(WIDTH)
        completer.complete(where)
        self._list.setCurrentIndex(completer.completionModel().index(0, 0))

    def _typed(self) -> str | None:
        cursor = self._field.textCursor()
        if cursor.hasSelection() or not self._field.hasFocus():
            return None
        # Qt counts UTF-16 units from the start of the line.
        units = cursor.block().text().encode("utf-16-le", "surrogatepass")[: 2 * cursor.positionInBlock()]
        return note_links.opened(units.decode("utf-16-le", "replace"))

    def _take_names(self, completer: QCompleter) -> None:
        self._names = self._read()
        completer.setModel(
            QStringListModel([f"{name.target}  {name.words}".strip() for name in self._names], completer)
        )

    def _new_completer(self) -> QCompleter:
        self._list, completer = QListView(), QCompleter(self)
        completer.setWidget(self._field)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(SHOWN)
        completer.setPopup(self._list)
        self._list.setObjectName("references")
        self._list.setStyleSheet(_LOOK)
        self._list.setAccessibleName(_("Clauses and notes to refer to"))
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        completer.activated.connect(self._insert)
        self._completer = completer
        return completer

    def _insert(self, said: str) -> None:
        name = next(name for name in self._names if f"{name.target}  {name.words}".strip() == said)
        cursor, typed = self._field.textCursor(), self._typed() or ""
        start = cursor.position() - len(typed.encode("utf-16-le", "surrogatepass")) // 2
        after = cursor.block().text().encode("utf-16-le", "surrogatepass")[2 * cursor.positionInBlock() :]
        closed = after.decode("utf-16-le", "replace").startswith("]]")
        cursor.setPosition(start, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(name.target if closed else f"{name.target}]]")
        if closed:
            cursor.setPosition(cursor.position() + 2)
        self._field.setTextCursor(cursor)

    def _withdraw(self) -> None:
        if self._completer:
            self._list.hide()


_LOOK = """
QListView { padding: 4px; border: 1px solid palette(mid); outline: 0; }
QListView::item { padding: 4px 8px; border-radius: 4px; }
QListView::item:selected { background: palette(midlight); color: palette(text); }
"""
