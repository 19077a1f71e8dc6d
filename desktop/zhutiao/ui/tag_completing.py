"""Propose the tags that fit what is typed: by characters or pinyin, the most used first.

Where letters are typed that only spell tags, Enter takes the first of these; a new tag of that name stands last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter

from zhutiao.text import pinyin
from zhutiao.text.tag_paths import parts
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtWidgets import QAbstractItemView, QLineEdit

    from zhutiao.ui.theme import Theme

MOST = 12
PATH = Qt.ItemDataRole.UserRole
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def fitting(typed: str, paths: Iterable[str]) -> list[str]:
    """Return the *paths* found by *typed*: those that begin so, hold it, are spelt so; equals as they came."""
    sought = typed.strip().lstrip("#＃")
    ranked = [(pinyin.rank(sought, path), n, path) for n, path in enumerate(paths)]
    return [path for _rank, _n, path in sorted(found for found in ranked if found[0] is not None)]


def spells(typed: str, paths: Sequence[str]) -> bool:
    """Say whether *typed* is letters that none of the fitting *paths* holds: they only spell them."""
    sought = typed.strip().lstrip("#＃")
    letters = sought.isascii() and any(sign.isalpha() for sign in sought)
    return letters and bool(paths) and pinyin.rank(sought, paths[0]) == pinyin.SPELT


class TagCompleter(QCompleter):
    """The list that opens below the field of a tag."""

    def __init__(self, field: QLineEdit) -> None:
        self._proposed = QStandardItemModel()
        super().__init__(self._proposed, field)
        self._proposed.setParent(self)
        self._known: Sequence[str] = ()
        self._first_meant = False
        # What fits has been found already.
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setCompletionRole(PATH)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setMaxVisibleItems(MOST)
        field.setCompleter(self)
        field.textEdited.connect(self._narrow)

    def know(self, paths: Iterable[str]) -> None:
        """Propose from *paths*, the most used first."""
        self._known = tuple(paths)
        self._narrow(self.completionPrefix())

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        if shown := self.popup():
            shown.setStyleSheet(_SHEET.format_map(theme.chrome))

    def proposed(self) -> list[str]:
        """Return what is proposed for what has been typed."""
        return [self._proposed.item(row).text() for row in range(self._proposed.rowCount())]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter take the chosen row or what is typed; Qt would take both."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched == self._list():
            self._choose_first()
            if event.key() in _ENTER:
                self._enter(event)
                return True
        return super().eventFilter(watched, event)

    def _enter(self, event: QKeyEvent) -> None:
        chosen = self._list().selectionModel().selectedIndexes()
        self._list().hide()
        if chosen:
            self.activated.emit(chosen[0].data(PATH))
        else:
            QCoreApplication.sendEvent(self.widget(), event)

    def _list(self) -> QAbstractItemView:
        # Qt makes it when it is first asked for.
        return cast("QAbstractItemView", self.popup())

    def _narrow(self, typed: str) -> None:
        found = fitting(typed, self._known)[:MOST] if typed.strip() else []
        rows = [_row(path, path) for path in found]
        self._first_meant = spells(typed, found)
        if self._first_meant and all(named := parts(typed)):
            new = "/".join(named)
            rows = [*rows[: MOST - 1], _row(_("New tag #{0}").format(new), new)]
        self._proposed.clear()
        for row in rows:
            self._proposed.appendRow(row)
        # Once the list is shown.
        QTimer.singleShot(0, self, self._choose_first)

    def _choose_first(self) -> None:
        shown = self._list()
        if not (self._first_meant and shown.isVisible()):
            return
        self._first_meant = False
        # Told of it, Qt would write the row into the field, over what is being typed.
        with QSignalBlocker(shown.selectionModel()):
            shown.setCurrentIndex(self.completionModel().index(0, 0))
        shown.viewport().update()


def _row(words: str, path: str) -> QStandardItem:
    row = QStandardItem(words)
    row.setData(path, PATH)
    return row


_SHEET = """
QListView {{ background: {raised}; color: {ink}; border: 1px solid {line}; padding: 3px; outline: 0; }}
QScrollBar:vertical {{ background: transparent; width: 0; }}
QListView::item {{ padding: 2px 8px; border-radius: 5px; }}
QListView::item:hover {{ background: {hover}; color: {ink}; }}
QListView::item:selected {{ background: {chosen}; color: {ink}; }}
"""
