"""How dialogs and fields look: calm fields and one button that stands out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QComboBox

from zhutiao.ui import icons

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from zhutiao.ui.theme import Theme


def sheet(theme: Theme) -> str:
    """Return the style sheet of a dialog; there is no text pane in one that it could disturb."""
    return _SHEET.format_map(theme.chrome)


def field(theme: Theme) -> str:
    """Return the style sheet of a single field that stands in a column or bar."""
    return _FIELD.format_map(theme.chrome)


class Chooser(QComboBox):
    """A list to choose from, with an arrow that is seen on every theme."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the arrow, which a style sheet can only take from a file of one colour."""
        super().paintEvent(event)
        colour = self.palette().color(QPalette.ColorRole.PlaceholderText)
        arrow = icons.pixmap("chevron-down", colour.name(), 14, self.devicePixelRatioF())
        with QPainter(self) as painter:
            painter.drawPixmap(self.width() - 23, (self.height() - 14) // 2, arrow)


_FIELD = """
QLineEdit {{ background: {raised}; color: {ink}; border: 1px solid {line}; border-radius: 6px; padding: 4px 6px;
  placeholder-text-color: {faint};
  selection-background-color: {chosen}; selection-color: {ink}; }}
QLineEdit:focus {{ border-color: {accent}; }}
"""
_SHEET = """
QDialog {{ background: {bar}; }}
QLabel {{ color: {ink}; }}
QLabel[faint="true"] {{ color: {soft}; }}
QListWidget, QPlainTextEdit, QTextBrowser {{ background: {raised}; color: {ink}; border: 1px solid {line};
  border-radius: 7px; selection-background-color: {chosen}; selection-color: {ink}; outline: 0; }}
QLineEdit {{ placeholder-text-color: {faint}; }}
QLineEdit, QComboBox {{ background: {raised}; color: {ink}; border: 1px solid {line}; border-radius: 6px;
  padding: 4px 8px; min-height: 18px; selection-background-color: {chosen}; selection-color: {ink}; }}
QLineEdit:focus, QComboBox:focus, QListWidget:focus {{ border-color: {accent}; }}
QComboBox QLineEdit {{ border: 0; padding: 0; }}
QComboBox::drop-down {{ border: 0; width: 22px; }}
QComboBox::down-arrow {{ image: none; }}
QComboBox QAbstractItemView {{ background: {raised}; color: {ink}; border: 1px solid {line};
  selection-background-color: {chosen}; selection-color: {ink}; }}
QCheckBox {{ color: {ink}; spacing: 8px; padding: 2px; }}
QCheckBox::indicator {{ width: 16px; height: 16px; border: 0; background: transparent; image: none; }}
QCheckBox:focus {{ color: {accent}; }}
QPushButton {{ background: {raised}; color: {ink}; border: 1px solid {line}; border-radius: 6px; padding: 6px 18px; }}
QPushButton:hover {{ background: {hover}; }}
QPushButton:focus {{ border-color: {accent}; }}
QPushButton:default {{ background: {accent}; color: {on_accent}; border-color: {accent}; }}
QPushButton:disabled {{ background: {hover}; color: {faint}; border-color: {line}; }}
QTabWidget::pane {{ border: 0; }}
QTabBar::tab {{ background: transparent; color: {soft}; border: 1px solid transparent; border-radius: 6px;
  padding: 5px 12px; margin: 0 4px 6px 0; }}
QTabBar::tab:hover {{ background: {hover}; }}
QTabBar::tab:selected {{ background: {chosen}; color: {ink}; }}
QTabBar::tab:focus {{ border-color: {accent}; }}
QScrollBar:vertical {{ background: transparent; width: 8px; margin: 2px 0; }}
QScrollBar::handle:vertical {{ background: {trough}; border-radius: 3px; min-height: 32px; margin: 0 1px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
