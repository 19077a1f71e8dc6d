"""Propose the tags that fit what is typed: by characters or pinyin, the most used first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter

from zhutiao.text import pinyin

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtWidgets import QLineEdit

    from zhutiao.ui.theme import Theme

MOST = 12


def fitting(typed: str, paths: Iterable[str]) -> list[str]:
    """Return the *paths* found by *typed*: those that begin so, hold it, are spelt so; equals as they came."""
    sought = typed.strip().lstrip("#＃")
    ranked = [(pinyin.rank(sought, path), n, path) for n, path in enumerate(paths)]
    return [path for _rank, _n, path in sorted(found for found in ranked if found[0] is not None)]


class TagCompleter(QCompleter):
    """The list that opens below the field of a tag."""

    def __init__(self, field: QLineEdit) -> None:
        self._proposed = QStringListModel()
        super().__init__(self._proposed, field)
        self._proposed.setParent(self)
        self._known: Sequence[str] = ()
        # What fits has been found already.
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
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
        return self._proposed.stringList()

    def _narrow(self, typed: str) -> None:
        self._proposed.setStringList(fitting(typed, self._known)[:MOST] if typed.strip() else [])


_SHEET = """
QListView {{ background: {raised}; color: {ink}; border: 1px solid {line}; padding: 3px; outline: 0; }}
QScrollBar:vertical {{ background: transparent; width: 0; }}
QListView::item {{ padding: 2px 8px; border-radius: 5px; }}
QListView::item:hover {{ background: {hover}; color: {ink}; }}
QListView::item:selected {{ background: {chosen}; color: {ink}; }}
"""
