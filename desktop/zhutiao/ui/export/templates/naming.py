"""Ask what a template is to be called, and what a new one begins with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from zhutiao.ui import dialog_look
from zhutiao.ui.dialog_look import Chooser
from zhutiao.words import _, sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.errors import TemplateError
    from zhutiao.ui.theme import Theme

WIDTH = 380


class NameDialog(QDialog):
    """Says the name that was typed; stays until somebody accepts it, and tells why it cannot be taken."""

    named = Signal(str, str)

    def __init__(
        self, theme: Theme, title: str, verb: str, *, name: str = "", examples: Sequence[str] = (), parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setStyleSheet(dialog_look.sheet(theme))
        self._name, self._example = QLineEdit(name, self), Chooser(self)
        self._told = QLabel(self, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._do, self._leave = QPushButton(verb, self), QPushButton(_("Cancel"), self)
        for example in examples:
            self._example.addItem(_called(example), example)
        self._lay_out(begins=bool(examples))
        self._name.textChanged.connect(self._check)
        self._do.clicked.connect(self._tell)
        self._leave.clicked.connect(self.reject)
        self._name.selectAll()
        self._check()

    def explain(self, error: TemplateError) -> None:
        """Say why this name cannot be taken."""
        self._told.setText(sentence(error))
        self._told.show()
        self._name.setFocus()

    def _check(self) -> None:
        self._told.hide()
        self._do.setEnabled(bool(self._name.text().strip()))

    def _tell(self) -> None:
        self.named.emit(self._name.text().strip(), self._example.currentData() or "")

    def _lay_out(self, *, begins: bool) -> None:
        self._name.setAccessibleName(_("Name of the template"))
        self._example.setAccessibleName(_("Begin with"))
        self._do.setDefault(True)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(20, 16, 20, 16)
        lines.setSpacing(6)
        lines.addWidget(QLabel(_("Name of the template"), self))
        lines.addWidget(self._name)
        if begins:
            lines.addSpacing(6)
            lines.addWidget(QLabel(_("Begin with"), self))
            lines.addWidget(self._example)
        self._example.setVisible(begins)
        lines.addWidget(self._told)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self._leave)
        foot.addWidget(self._do)
        lines.addSpacing(8)
        lines.addLayout(foot)
        self.setMinimumWidth(WIDTH)


def _called(example: str) -> str:
    match example:
        case "reading-notes":
            return _("Notes clause by clause")
        case "quotes-table":
            return _("Table of quotes by colour")
        case _:
            return example
