"""The words of a clause as they stand in its file, one key away and one key back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from zhutiao.ui import dialog_look, fonts
from zhutiao.ui.elided import Elided
from zhutiao.ui.source_lines import SourceLines
from zhutiao.words import _

if TYPE_CHECKING:
    from zhutiao.services.tracing import Traced
    from zhutiao.ui.theme import Theme

SHARE = (0.62, 0.78)
SMALLEST = (520, 380)


class SourceDialog(QDialog):
    """Shows some words in their source; the key that opened it closes it."""

    report_wanted = Signal()

    def __init__(self, theme: Theme, name: str, found: Traced, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._found, self._key = name, found, key
        self._title, self._where = Elided(), QLabel(textFormat=Qt.TextFormat.PlainText)
        self._title.setFont(fonts.sans(15, bold=True))
        self._where.setProperty("faint", True)
        self._legend = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._legend.setProperty("faint", True)
        self.lines = SourceLines(self)
        self._report, self._close = QPushButton(), QPushButton()
        self._lay_out()
        self._wire()
        self.setStyleSheet(dialog_look.sheet(theme))
        self.lines.dress(theme)
        self.lines.show_text(found.text)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language spoken now."""
        first, last = self._found.lines
        self.setWindowTitle(_("As in the file"))
        self._title.setText(self._name)
        said = _("Line {0}").format(first) if first == last else _("Lines {0} to {1}").format(first, last)
        self._where.setText(f"{self._found.file}  ·  {said}")
        joined = len(self._found.joined)
        self._legend.setText(_("↵ Line ends that were joined: {0}").format(joined) if joined else "")
        self._report.setText(_("Import report…"))
        self._close.setText(_("Back to the text  {0}").format(self._key).strip())

    def showEvent(self, event: object) -> None:
        """Bring the words into sight, once there is room."""
        super().showEvent(event)  # pyright: ignore[reportArgumentType]
        self.lines.mean(self._found.lines, self._found.spans, self._found.joined)
        self.lines.setFocus()

    def _lay_out(self) -> None:
        parent = self.parentWidget()
        room = parent.size() if parent else self.size()
        self.resize(max(SMALLEST[0], round(room.width() * SHARE[0])), max(SMALLEST[1], round(room.height() * SHARE[1])))
        foot = QHBoxLayout()
        foot.addWidget(self._legend, 1)
        foot.addWidget(self._report)
        foot.addWidget(self._close)
        for button in (self._report, self._close):
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self._where)
        column.addSpacing(6)
        column.addWidget(self.lines, 1)
        column.addSpacing(6)
        column.addLayout(foot)

    def _wire(self) -> None:
        self._close.clicked.connect(self.reject)
        self._report.clicked.connect(self._ask_report)
        if self._key:
            QShortcut(QKeySequence(self._key), self, self.reject)

    def _ask_report(self) -> None:
        self.reject()
        self.report_wanted.emit()
