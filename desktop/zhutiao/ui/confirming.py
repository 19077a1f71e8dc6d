"""Ask before a change that concerns much: what it is, how much it concerns, what stays safe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from zhutiao.ui import dialog_look, fonts
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.ui.theme import Theme

WIDTH = 400


class Confirmation(QDialog):
    """A question with the counts that answer it; Enter does it, Escape leaves all as it is."""

    def __init__(
        self, parent: QWidget, theme: Theme, asked: str, counts: Sequence[tuple[str, int]], safe: str, verb: str
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Zhutiao"))
        self.setAccessibleDescription("\n".join([asked, *(f"{name} {count}" for name, count in counts), safe]))
        self.setStyleSheet(dialog_look.sheet(theme) + _SHEET.format_map(theme.chrome))
        self.do, self.leave = QPushButton(verb, self), QPushButton(_("Cancel"), self)
        self.do.setDefault(True)
        self.do.clicked.connect(self.accept)
        self.leave.clicked.connect(self.reject)
        title = _label(asked)
        title.setFont(fonts.sans(15, bold=True))
        promise = _label(safe)
        promise.setProperty("faint", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(12)
        for part in (title, _counted(counts), promise):
            column.addWidget(part)
        column.addLayout(self._foot())
        # As high as the lines of the longest name take at this width, and no wider.
        self.setFixedSize(WIDTH, column.totalHeightForWidth(WIDTH))
        self.do.setFocus()

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 6, 0, 0)
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.do)
        return foot


def _counted(counts: Sequence[tuple[str, int]]) -> QWidget:
    box = QFrame()
    box.setObjectName("counts")
    grid = QGridLayout(box)
    grid.setContentsMargins(14, 10, 14, 10)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(0, 1)
    for row, (name, count) in enumerate(counts):
        number = _label(f"{count:,}")
        number.setFont(fonts.sans(14, bold=True))
        grid.addWidget(_label(name), row, 0)
        grid.addWidget(number, row, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    return box


def _label(words: str) -> QLabel:
    label = QLabel(words, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
    # A tag may be one word of any length.
    label.setMinimumWidth(1)
    return label


_SHEET = """
#counts {{ background: {raised}; border: 1px solid {line}; border-radius: 7px; }}
#counts QLabel {{ background: transparent; border: 0; }}
"""
