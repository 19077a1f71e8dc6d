"""Keyword in context: one line for each occurrence, the found words below each other in the middle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from zhutiao.ui.search.sheet.lines_view import LinesView
from zhutiao.ui.search.sheet.near_line import NearLine
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.services.concordance import Order
    from zhutiao.text.neighbours import Side
    from zhutiao.ui.search.sheet.gathering import Row, Sorted
    from zhutiao.ui.theme import Theme


class LinesPage(QWidget):
    """Shows lines; says which was opened, which are to be copied, and which neighbour they shall have."""

    opened = Signal(object)
    copy_wanted = Signal(object)
    narrowed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.near = NearLine(self)
        self.view = LinesView(theme, self)
        self._nothing = QLabel(self, textFormat=Qt.TextFormat.PlainText, alignment=Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        self.setFocusProxy(self.view)
        self.view.opened.connect(self.opened)
        self.view.copy_wanted.connect(self.copy_wanted)
        self.near.chosen.connect(self.narrowed)
        self.dress(theme)
        self.retranslate()

    def clear(self) -> None:
        """Show nothing until lines come."""
        self.view.table.show(())
        self.near.show_company((), (), None)
        self._stack.setCurrentWidget(self.view)

    def extend(self, rows: Sequence[Row]) -> None:
        """Show more lines below."""
        self.view.table.extend(rows)

    def show_sorted(self, found: Sorted, order: Order, only: tuple[Side, str] | None) -> None:
        """Show lines in another order, the current one kept in sight."""
        self.view.show_rows(found.rows, order)
        self.near.show_company(found.left, found.right, only)
        self._stack.setCurrentWidget(self.view if found.rows else self._nothing)

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.near.dress(theme)
        self.view.dress(theme)
        self._nothing.setStyleSheet(f"color: {theme.chrome['soft']};")

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self.near.retranslate()
        self.view.setAccessibleName(_("Occurrences in context"))
        self._nothing.setText(_("No text, note, tag or link has these words."))

    def _lay_out(self) -> None:
        self._stack = QStackedLayout()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.near)
        column.addLayout(self._stack, 1)
