"""The sheet below the texts: what was sought in its context, or how often it occurs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QFrame, QStackedLayout, QVBoxLayout, QWidget

from zhutiao.ui.search.sheet.chart_page import ChartPage
from zhutiao.ui.search.sheet.head import SheetHead
from zhutiao.ui.search.sheet.lines_page import LinesPage

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from zhutiao.ui.search.sheet.head import Part
    from zhutiao.ui.theme import Theme

LOWEST, USUAL = 150, 300


class SearchSheet(QFrame):
    """Shows one of two views below a head; what they show is brought to them."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("searchSheet")
        self.setAutoFillBackground(True)
        self.head = SheetHead(theme, self)
        self.lines, self.chart = LinesPage(theme, self), ChartPage(theme, self)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.lines)
        self._stack.addWidget(self.chart)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(self._stack, 1)
        self.setMinimumHeight(LOWEST)
        self.head.closed.connect(self.closed)
        saves = QShortcut(QKeySequence.StandardKey.Save, self)
        saves.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        saves.activated.connect(self.head.save_wanted)
        self.dress(theme)

    @property
    def part(self) -> Part:
        """Return which view is shown."""
        return "chart" if self._stack.currentWidget() is self.chart else "lines"

    def show_part(self, part: Part) -> None:
        """Show the lines or the chart."""
        self._stack.setCurrentWidget(self.chart if part == "chart" else self.lines)
        self.head.show_part(part)

    def focus(self) -> None:
        """Give what is shown the focus."""
        (self.chart if self.part == "chart" else self.lines).setFocus()

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        colours = self.palette()
        for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base):
            colours.setColor(role, QColor(theme.page["page"]))
        self.setPalette(colours)
        for part in (self.head, self.lines, self.chart):
            part.dress(theme)
        for view in (self.lines.view, self.chart.texts, self.chart.clauses):
            view.verticalScrollBar().setStyleSheet(_BAR.format_map(theme.chrome))

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        for part in (self.head, self.lines, self.chart):
            part.retranslate()

    def sizeHint(self) -> QSize:
        """Be high enough for some lines."""
        return QSize(super().sizeHint().width(), USUAL)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


_BAR = """
QScrollBar:vertical {{ background: transparent; width: 8px; margin: 2px 0; }}
QScrollBar::handle:vertical {{ background: {trough}; border-radius: 3px; min-height: 32px; margin: 0 1px; }}
QScrollBar::handle:vertical:hover {{ background: {faint}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
