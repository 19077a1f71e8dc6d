"""The sheet of keys, made from the table of actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from zhutiao.ui import fonts
from zhutiao.ui import theme as themes
from zhutiao.ui.acts import MENUS
from zhutiao.words import _

if TYPE_CHECKING:
    from zhutiao.ui.actions import Actions
    from zhutiao.ui.acts import Act
    from zhutiao.ui.theme import Theme

COLUMNS = (("mark", "link"), ("edit", "go"), ("view", "file"), ("variants", "briefing", "structure", "help"))
FEWER = (("mark", "link", "variants", "briefing", "structure"), ("edit", "go", "view", "file", "help"))
WIDE = 1500
"""Windows narrower than this get fewer columns."""


AROUND = (80, 190)
"""What the sheet has around its columns, and a strip of the window."""


class KeySheet(QDialog):
    """Shows every key, by menu; Escape or F1 puts it away."""

    def __init__(self, window: QWidget, actions: Actions, theme: Theme) -> None:
        super().__init__(window)
        self.setWindowTitle(_("Keys"))
        self._actions, self._theme = actions, theme
        sheet = QWidget()
        columns = QHBoxLayout(sheet)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(32)
        for names in COLUMNS if window.width() >= WIDE else FEWER:
            column = QVBoxLayout()
            for name in names:
                acts = [act for act in actions.acts() if act.menu.partition(".")[0] == name and act.keys]
                column.addWidget(self._menu(name, acts))
            column.addStretch(1)
            columns.addLayout(column)
        about = QLabel(_("Single letters act while a text has the focus. They can be switched off in the View menu."))
        about.setTextFormat(Qt.TextFormat.PlainText)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(28, 22, 28, 18)
        outer.setSpacing(18)
        outer.addWidget(_Scrolled(sheet, window, theme), 1)
        outer.addWidget(about)
        outer.addWidget(close)
        # Not `adjustSize`: it holds a dialog to two thirds of the screen.
        self.resize(self.sizeHint())

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


class _Scrolled(QScrollArea):
    """As large as what it shows, but never larger than fits into the window."""

    def __init__(self, shown: QWidget, window: QWidget, theme: Theme) -> None:
        super().__init__()
        self.setStyleSheet(themes.sheet(theme))
        self._shown, self._window = shown, window
        self.setWidget(shown)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def sizeHint(self) -> QSize:
        """Leave room for the window's edge and for what stands below."""
        bar = self.verticalScrollBar().sizeHint()
        wanted = self._shown.sizeHint() + QSize(bar.width(), 0)
        return wanted.boundedTo(self._window.size() - QSize(*AROUND))


_KEY = """
QLabel {{ background: {side}; color: {soft}; border: 1px solid {line}; border-radius: 4px; padding: 1px 6px; }}
"""
