"""The report of an import: what was found in the file and what was done about it, beside the lines it speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from zhutiao.ui import dialog_look, fonts, report_entries
from zhutiao.ui.elided import Elided
from zhutiao.ui.report_rows import ReportRows
from zhutiao.ui.source_lines import SourceLines
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.model import Article, Intake
    from zhutiao.ui.report_entries import Entry
    from zhutiao.ui.theme import Theme

SHARE = 0.86
LEFT = 340


class ReportDialog(QDialog):
    """Shows a report; a click on an entry brings its lines into sight."""

    def __init__(
        self, theme: Theme, intake: Intake, articles: Sequence[Article], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._intake, self._articles = intake, articles
        self._title, self._facts = Elided(), QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._title.setFont(fonts.sans(15, bold=True))
        self._facts.setProperty("faint", True)
        self._facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.list = QListWidget(self)
        self._rows = ReportRows(theme, self.list)
        self.list.setItemDelegate(self._rows)
        self.lines = SourceLines(self)
        self._close = QPushButton()
        self._entries: list[Entry] = []
        self._lay_out()
        self.list.currentRowChanged.connect(self._bring)
        self._close.clicked.connect(self.reject)
        self.setStyleSheet(dialog_look.sheet(theme))
        self.lines.dress(theme)
        self.lines.show_text(intake.text or "")
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language spoken now."""
        self.setWindowTitle(_("Import report"))
        self._title.setText(_("Import report") + f" · {self._intake.file}")
        told = dict(report_entries.facts(self._intake))
        told.pop(_("File"))
        self._facts.setText("   ".join(f"{name}  {value}" for name, value in told.items() if value))
        self.list.setAccessibleName(_("What was found and done"))
        self._close.setText(_("Close"))
        self._entries = list(report_entries.entries(self._intake, self._articles))
        self.list.clear()
        for entry in self._entries:
            self.list.addItem(_item(entry))
        self.list.setCurrentRow(1 if len(self._entries) > 1 else -1)

    def showEvent(self, event: object) -> None:
        """Bring the lines of the chosen entry into sight, once there is room."""
        super().showEvent(event)  # pyright: ignore[reportArgumentType]
        self._bring(self.list.currentRow())
        self.list.setFocus()

    def _bring(self, row: int) -> None:
        if 0 <= row < len(self._entries) and (lines := self._entries[row].lines):
            self.lines.mean(lines, self._entries[row].raw)

    def _lay_out(self) -> None:
        parent = self.parentWidget()
        self.resize(parent.size() * SHARE if parent else self.sizeHint())
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        halves = QHBoxLayout()
        halves.setSpacing(12)
        halves.addWidget(self.list, 2)
        halves.addWidget(self.lines, 3)
        self.list.setMinimumWidth(min(LEFT, self.width() // 3))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._facts)
        column.addLayout(halves, 1)
        column.addLayout(foot)


def _item(entry: Entry) -> QListWidgetItem:
    below = " · ".join(part for part in (entry.about, entry.lines and report_entries.where(entry.lines)) if part)
    item = QListWidgetItem(f"{entry.words}\n{below}" if entry.lines else entry.words)
    if entry.lines is None:
        item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item
