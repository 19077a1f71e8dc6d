"""In which colour and style everything is to be marked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from zhutiao import terms
from zhutiao.model import COLOURS, STYLES
from zhutiao.ui.mark_menu import swatch
from zhutiao.ui.tips import tip

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zhutiao.model import Colour, Style
    from zhutiao.ui.theme import Theme

DOT = 18


class LookLine(QWidget):
    """Five colours, with what they mean to the reader, and three styles; one of each is chosen."""

    changed = Signal()

    def __init__(self, theme: Theme, meanings: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.colour: Colour = "amber"
        self.style_: Style = "highlight"
        self.setStyleSheet(_SHEET.format_map(theme.chrome))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        colours, styles = QButtonGroup(self), QButtonGroup(self)
        self._colours: dict[Colour, QToolButton] = {}
        self._styles: dict[Style, QToolButton] = {}
        for colour in COLOURS:
            button = self._colours[colour] = _button(self, terms.colour(colour, meanings))
            button.setIcon(swatch(theme, colour, DOT))
            button.setIconSize(QSize(DOT, DOT))
            button.clicked.connect(partial(self._choose_colour, colour))
            colours.addButton(button)
            row.addWidget(button)
        row.addSpacing(12)
        for style in STYLES[:3]:
            button = self._styles[style] = _button(self, terms.style(style))
            button.setText(terms.style(style))
            button.clicked.connect(partial(self._choose_style, style))
            styles.addButton(button)
            row.addWidget(button)
        row.addStretch(1)

    def show_look(self, colour: Colour, style: Style) -> None:
        """Show what is chosen."""
        self.colour, self.style_ = colour, style
        self._colours[colour].setChecked(True)
        self._styles[style].setChecked(True)

    def _choose_colour(self, colour: Colour) -> None:
        self.colour = colour
        self.changed.emit()

    def _choose_style(self, style: Style) -> None:
        self.style_ = style
        self.changed.emit()


def _button(parent: QWidget, name: str) -> QToolButton:
    button = QToolButton(parent)
    button.setCheckable(True)
    button.setAccessibleName(name)
    button.setToolTip(tip(name))
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


_SHEET = """
QToolButton {{ color: {soft}; background: transparent; border: 1px solid transparent; border-radius: 6px;
  padding: 4px 8px; }}
QToolButton:hover {{ background: {hover}; color: {ink}; }}
QToolButton:checked {{ background: {chosen}; border-color: {line}; color: {ink}; }}
QToolButton:focus {{ border-color: {accent}; }}
"""
