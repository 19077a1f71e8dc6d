"""The line below the field: where to look, whether the words are a regular expression, and what can be typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from zhutiao.ui import icons
from zhutiao.ui.search.asked import RANGES, range_called
from zhutiao.ui.tips import tip
from zhutiao.words import _

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from zhutiao.ui.search.asked import Range
    from zhutiao.ui.theme import Theme

ROOMY = 320
USUAL, TIGHT = 10, 2
"""Pixels at both sides of a word, and where the line is less than roomy."""


class RangeLine(QWidget):
    """Says which range was chosen, whether it is a pattern, and that the guide was asked for."""

    chosen = Signal()
    guide_wanted = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_tight = False
        self._ranges = {name: _chip(self) for name in RANGES}
        self.pattern, self.guide = _chip(self), _chip(self)
        self.pattern.setText(".*")
        group = QButtonGroup(self)
        for chip in self._ranges.values():
            group.addButton(chip)
            chip.clicked.connect(self.chosen)
        self._ranges["dossier"].setChecked(True)
        self.pattern.clicked.connect(self.chosen)
        self.guide.clicked.connect(self.guide_wanted)
        self._lay_out()
        self.dress(theme)
        self.retranslate()

    @property
    def within(self) -> Range:
        """Return the range that is chosen."""
        return next(range_called(name) for name, chip in self._ranges.items() if chip.isChecked())

    def show_asked(self, within: Range, *, pattern: bool) -> None:
        """Show what is chosen, without saying so."""
        self._ranges[within].setChecked(True)
        self.pattern.setChecked(pattern)

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.setStyleSheet(_sheet(theme, TIGHT if self._is_tight else USUAL))
        self.guide.setIcon(icons.icon("circle-help", theme.chrome["soft"], 15))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the words closer together where there is little room, rather than cut them."""
        super().resizeEvent(event)
        tight = event.size().width() < ROOMY
        if tight != self._is_tight:
            self._is_tight = tight
            self.dress(self._theme)

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        for part, words, meaning in (
            (self._ranges["text"], _("This text"), _("Search the text you are in, and the notes on it")),
            (self._ranges["dossier"], _("Dossier"), _("Search all texts of this dossier, with notes, tags and links")),
            (self._ranges["library"], _("Library"), _("Search every dossier of the library")),
            (self.pattern, ".*", _("Take the words as a regular expression")),
            (self.guide, "", _("What can be typed here")),
        ):
            part.setText(words)
            part.setToolTip(tip(meaning))
            part.setAccessibleName(f"{words}: {meaning}" if words else meaning)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for chip in self._ranges.values():
            row.addWidget(chip)
        row.addStretch(1)
        row.addWidget(self.pattern)
        row.addWidget(self.guide)


def _chip(parent: QWidget) -> QToolButton:
    chip = QToolButton(parent)
    chip.setCheckable(True)
    chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return chip


def _sheet(theme: Theme, side: int) -> str:
    colours = theme.chrome
    return (
        f"QToolButton {{ color: {colours['soft']}; background: transparent; border: 1px solid transparent;"
        f" border-radius: 10px; padding: 2px {side}px; }}"
        f"QToolButton:hover {{ background: {colours['hover']}; color: {colours['ink']}; }}"
        f"QToolButton:checked {{ background: {colours['chosen']}; color: {colours['ink']};"
        f" border-color: {colours['line']}; }}"
        f"QToolButton:focus {{ border-color: {colours['accent']}; }}"
    )
