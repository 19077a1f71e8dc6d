"""Ask what a saved search is to be called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout

from zhutiao.services.saved_searches import LONGEST
from zhutiao.ui import dialog_look
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtWidgets import QWidget

    from zhutiao.ui.theme import Theme

WIDTH = 380


class NameDialog(QDialog):
    """Takes a name that is not *taken*; Enter takes it, Escape leaves all as it is."""

    named = Signal(str)

    def __init__(self, theme: Theme, name: str, taken: Collection[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Name of the search"))
        self.setStyleSheet(dialog_look.sheet(theme))
        self._taken = {" ".join(each.split()) for each in taken}
        self.field = QLineEdit(name, maxLength=LONGEST)
        self.field.setAccessibleName(_("Name of the search"))
        self._refusal = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._refusal.setStyleSheet(f"color: {theme.chrome['accent']};")
        self.do, leave = QPushButton(_("Save")), QPushButton(_("Cancel"), autoDefault=False)
        self.do.setDefault(True)
        self.do.clicked.connect(self._take)
        leave.clicked.connect(self.reject)
        self.field.textChanged.connect(self._look)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(leave)
        foot.addWidget(self.do)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(10)
        for part in (QLabel(_("Name of the search")), self.field, self._refusal):
            column.addWidget(part)
        column.addLayout(foot)
        self.setFixedWidth(WIDTH)
        self._look(name)
        self.field.selectAll()
        self.field.setFocus()

    def _look(self, typed: str) -> None:
        name = " ".join(typed.split())
        self._refusal.setText(_("Another search is called so.") if name in self._taken else "")
        self._refusal.setVisible(name in self._taken)
        self.do.setEnabled(bool(name) and name not in self._taken)

    def _take(self) -> None:
        self.accept()
        self.named.emit(self.field.text())
