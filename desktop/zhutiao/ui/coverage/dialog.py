"""The coverage map as a page over the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from zhutiao.ui import dialog_look, fonts
from zhutiao.ui.coverage.legend import Legend
from zhutiao.ui.coverage.view import CoverageView
from zhutiao.words import _

if TYPE_CHECKING:
    from zhutiao.ui.coverage.board import Board
    from zhutiao.ui.theme import Theme

EDGE = 28
AROUND = 60
"""What is left of the window around the page."""


class CoverageMap(QDialog):
    """Shows a board with a heading and a legend; says what is wanted and does nothing itself."""

    copy_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, theme: Theme, board: Board, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading, self._about = QLabel(textFormat=Qt.TextFormat.PlainText), _plain()
        self._empty = _plain()
        self.view = CoverageView(board, self)
        self.legend = Legend(board.shades, self)
        self._copy, self._save, self._close = (QPushButton(self, autoDefault=False) for _n in range(3))
        self._lay_out()
        self._dress(theme)
        self._wire()
        self._write()
        self.show_board(board)

    def show_board(self, board: Board) -> None:
        """Show what is known now."""
        self.view.show_board(board)
        self._empty.setVisible(board.own == 0)

    def say(self, sentence: str) -> None:
        """Say what was done, where the hint stands."""
        self._about.setText(sentence)

    def sizeHint(self) -> QSize:
        """Be as large as the map needs, and never larger than the window has room for."""
        wished = self.view.sizeHint()
        height = wished.height() + 200
        window = self.parentWidget()
        room = window.size() if window else QSize(1280, 800)
        return QSize(
            min(max(wished.width() + 2 * EDGE, 920), room.width() - AROUND),
            min(max(height, 400), room.height() - AROUND),
        )

    def _write(self) -> None:
        self.setWindowTitle(_("Coverage map"))
        self._heading.setText(_("Coverage map: clauses by what is said about them"))
        self._about.setText(
            _("Click a cell, a clause or a text to go there. Arrow keys move the frame, Enter goes there.")
        )
        self._empty.setText(_("This dossier has no commentary or transcript yet. File → Import files…"))
        self.view.setAccessibleName(_("Coverage map"))
        self._copy.setText(_("Copy as a table"))
        self._save.setText(_("Save as…"))
        self._close.setText(_("Close"))

    def _lay_out(self) -> None:
        self._heading.setFont(fonts.sans(18, bold=True))
        buttons = QHBoxLayout()
        buttons.addWidget(self._about, 1)
        for button in (self._copy, self._save, self._close):
            buttons.addWidget(button)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(EDGE, 22, EDGE, 18)
        lines.setSpacing(8)
        for part in (self._heading, self.legend):
            lines.addWidget(part)
        lines.addSpacing(8)
        lines.addWidget(self.view, 1)
        lines.addWidget(self._empty)
        lines.addLayout(buttons)

    def _dress(self, theme: Theme) -> None:
        page = theme.page["page"]
        self.setStyleSheet(dialog_look.sheet(theme) + _SHEET.format(page=page, **theme.chrome))
        colours = self.view.palette()
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            colours.setColor(role, QColor(page))
        self.view.setPalette(colours)

    def _wire(self) -> None:
        self._copy.clicked.connect(self.copy_wanted)
        self._save.clicked.connect(self.save_wanted)
        self._close.clicked.connect(self.reject)
        QShortcut(QKeySequence.StandardKey.Copy, self).activated.connect(self.copy_wanted)
        QShortcut(QKeySequence.StandardKey.Save, self).activated.connect(self.save_wanted)
        self.view.setFocus()


def _plain() -> QLabel:
    label = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
    label.setProperty("faint", True)
    return label


_SHEET = """
QDialog {{ background: {page}; }}
QTableView, QHeaderView, QTableView QTableCornerButton::section {{ background: {page}; border: 0; outline: 0; }}
QAbstractScrollArea::corner {{ background: {page}; border: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 8px; margin: 0 2px; }}
QScrollBar::handle:horizontal {{ background: {trough}; border-radius: 3px; min-width: 32px; margin: 1px 0; }}
QScrollBar::add-line:horizontal, QScrollBar::sub-line:horizontal {{ width: 0; }}
"""
