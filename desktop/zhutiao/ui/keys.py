"""The sheet of keys, made from the table of actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from zhutiao.ui import fonts
from zhutiao.ui.acts import MENUS
from zhutiao.words import _

if TYPE_CHECKING:
    from zhutiao.ui.actions import Actions
    from zhutiao.ui.acts import Act
    from zhutiao.ui.theme import Theme

COLUMNS = (("mark", "edit", "link"), ("go", "file", "structure"), ("view", "help"))


class KeySheet(QDialog):
    """Shows every key, by menu; Escape or F1 puts it away."""

    def __init__(self, window: QWidget, actions: Actions, theme: Theme) -> None:
        super().__init__(window)
        self.setWindowTitle(_("Keys"))
        self._actions, self._theme = actions, theme
        columns = QHBoxLayout()
        columns.setSpacing(40)
        for names in COLUMNS:
            column = QVBoxLayout()
            for name in names:
                column.addWidget(self._menu(name, [act for act in actions.acts() if act.menu == name and act.keys]))
            column.addStretch(1)
            columns.addLayout(column)
        about = QLabel(_("Single letters act while a text has the focus. They can be switched off in the View menu."))
        about.setTextFormat(Qt.TextFormat.PlainText)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(28, 22, 28, 18)
        outer.setSpacing(18)
        outer.addLayout(columns)
        outer.addWidget(about)
        outer.addWidget(close)

    def _menu(self, name: str, acts: list[Act]) -> QWidget:
        part = QWidget()
        grid = QGridLayout(part)
        grid.setContentsMargins(0, 0, 0, 10)
        grid.setHorizontalSpacing(20)
        head = QLabel(_(dict(MENUS)[name]))
        head.setFont(fonts.sans(14, bold=True))
        grid.addWidget(head, 0, 0, 1, 2)
        for row, act in enumerate(acts, 1):
            words, keys = QLabel(self._actions.words(act).rstrip("…")), QLabel(QKeySequence(act.keys).toString())
            for label in (words, keys):
                label.setTextFormat(Qt.TextFormat.PlainText)
            keys.setAlignment(Qt.AlignmentFlag.AlignRight)
            keys.setStyleSheet(_KEY.format_map(self._theme.chrome))
            grid.addWidget(words, row, 0)
            grid.addWidget(keys, row, 1, Qt.AlignmentFlag.AlignRight)
        grid.setColumnStretch(0, 1)
        return part


_KEY = """
QLabel {{ background: {side}; color: {soft}; border: 1px solid {line}; border-radius: 4px; padding: 1px 6px; }}
"""
