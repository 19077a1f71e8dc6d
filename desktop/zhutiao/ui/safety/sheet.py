"""A dialog of one form: what it is, a sentence about it, a list, and what can be done with what is chosen there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from zhutiao.ui import dialog_look, fonts
from zhutiao.ui.safety.lines import Lines
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zhutiao.ui.appearance import Appearance
    from zhutiao.ui.safety.lines import Line
    from zhutiao.ui.theme import Theme

SIZE = QSize(680, 540)
AROUND = 80
"""What is left of the window around it."""


class Sheet(QDialog):
    """Shows lines and offers what can be done with them; whoever made it writes the words and does it."""

    def __init__(self, appearance: Appearance, write: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._title, self._about, self._empty, self._detail = (_plain() for _n in range(4))
        self._title.setFont(fonts.sans(15, bold=True))
        for label in (self._about, self._empty, self._detail):
            label.setProperty("faint", True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.lines = Lines(appearance.theme, self)
        self._foot = QHBoxLayout()
        self._close = QPushButton(self, autoDefault=False)
        self._close.clicked.connect(self.reject)
        self._lay_out()
        self.dress(appearance.theme)
        appearance.theme_changed.connect(self.dress)
        appearance.language_changed.connect(write)

    def say(self, title: str, about: str, name: str) -> None:
        """Write the title, the sentence below it, and what the list is called."""
        self.setWindowTitle(title)
        self._title.setText(title)
        self._about.setText(about)
        self.lines.setAccessibleName(name)
        self._close.setText(_("Close"))

    def show_lines(self, lines: Sequence[Line], empty: str, chosen: str | None = None) -> None:
        """Show *lines*, and *empty* in their place where there are none."""
        self.lines.show_lines(lines, chosen)
        self.lines.setVisible(bool(lines))
        self._empty.setVisible(not lines)
        self._empty.setText(empty)
        (self.lines if lines else self._close).setFocus()

    def tell(self, sentence: str) -> None:
        """Say below the list what is known about the chosen line, or what was done."""
        self._detail.setText(sentence)
        self._detail.setVisible(bool(sentence))

    def offer(self, act: Callable[[], object], *, apart: bool = False) -> QPushButton:
        """Return a button that does *act*, behind the others, or *apart* from them at the left."""
        made = QPushButton(self, autoDefault=False)
        made.clicked.connect(lambda _on=False: act())
        self._foot.insertWidget(0 if apart else self._foot.count() - 1, made)
        return made

    def dress(self, theme: Theme) -> None:
        """Draw in the colours of *theme*."""
        self.setStyleSheet(dialog_look.sheet(theme) + _SHEET.format_map(theme.chrome))
        self.lines.dress(theme)

    def _lay_out(self) -> None:
        window = self.parentWidget()
        self.resize(SIZE.boundedTo(window.size() - QSize(AROUND, AROUND)) if window else SIZE)
        self._foot.setSpacing(8)
        self._foot.addStretch(1)
        self._foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(8)
        for part, stretch in ((self._title, 0), (self._about, 0), (self.lines, 1), (self._empty, 1), (self._detail, 0)):
            column.addWidget(part, stretch)
        column.addSpacing(2)
        column.addLayout(self._foot)
        self.tell("")


def _plain() -> QLabel:
    return QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)


_SHEET = """
QListView {{ background: {raised}; color: {ink}; border: 1px solid {line}; border-radius: 7px; outline: 0;
  padding: 3px 0; }}
QListView:focus {{ border-color: {accent}; }}
QPushButton {{ padding: 5px 14px; }}
"""
