"""What stands over the sheet: what is shown of which words, in which order, and what can be done with it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QToolButton, QWidget

from zhutiao.ui import icons
from zhutiao.ui.elided import Elided
from zhutiao.ui.search.sheet.order_choice import OrderChoice
from zhutiao.ui.tips import tip
from zhutiao.words import _

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from zhutiao.ui.theme import Theme

Part = Literal["lines", "chart"]
PARTS: tuple[Part, ...] = ("lines", "chart")
HEIGHT = 42
WIDE = 860
"""Where the orders stand beside each other; a narrower head has them in a menu."""


class SheetHead(QFrame):
    """Says what was chosen; the sheet does it."""

    part_chosen = Signal(str)
    order_chosen = Signal(str)
    per_thousand = Signal(bool)
    printings_wanted = Signal(bool)
    copy_wanted = Signal()
    save_wanted = Signal()
    stop_wanted = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sheetHead")
        self._done: tuple[int, int] | None = None
        self._parts = {name: _button(self) for name in PARTS}
        self._orders = OrderChoice(self)
        self.density, self.printings = _button(self), _button(self)
        self._said = Elided()
        self._stop, self._copy, self._save, self._close = (_button(self, checks=False) for _n in range(4))
        self._lay_out()
        self._wire()
        self.dress(theme)
        self.retranslate()
        self.show_part("lines")

    def show_part(self, name: Part) -> None:
        """Show what belongs to one of the two views."""
        self._parts[name].setChecked(True)
        self._orders.setVisible(name == "lines")
        self.density.setVisible(name == "chart")

    def say(self, words: str) -> None:
        """Say what is shown."""
        self._said.setText(words)

    def said(self) -> str:
        """Return what is said."""
        return self._said.text()

    def show_progress(self, n: int | None, total: int = 0) -> None:
        """Show how far the reading is, as a line below everything where that is known; None where it has ended."""
        self._done = (n, total) if n is not None and total else None
        self._stop.setVisible(n is not None)
        self.update()

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.setStyleSheet(_SHEET.format_map(theme.chrome))
        self._accent = theme.colour("accent")
        self._orders.dress(theme)
        for button, name in ((self._copy, "copy"), (self._save, "download"), (self._close, "x")):
            button.setIcon(icons.icon(name, theme.chrome["soft"]))

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        for button, words, about in (
            (self._parts["lines"], _("Context"), _("Every occurrence with the words around it")),
            (self._parts["chart"], _("Frequency"), _("How often it occurs in each text and clause")),
            (self.density, _("Per 1,000 characters"), _("How often in a thousand characters, spaces not counted")),
            (self.printings, _("Printings"), _("Count what stands in several printings each time")),
            (self._stop, _("Stop"), _("Read no more")),
        ):
            button.setText(words)
            button.setToolTip(tip(about))
            button.setAccessibleName(f"{words}: {about}")
        self._orders.retranslate()
        for button, words, key in (
            (self._copy, _("Copy with citation"), "Ctrl+C"),
            (self._save, _("Save as…"), "Ctrl+S"),
            (self._close, _("Close"), "Esc"),
        ):
            button.setToolTip(f"{tip(words)}  {key}")
            button.setAccessibleName(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the orders beside each other where there is room, else in a menu."""
        super().resizeEvent(event)
        self._orders.spread(on=event.size().width() >= WIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a thin line as long as the part that has been read."""
        super().paintEvent(event)
        if self._done:
            with QPainter(self) as painter:
                width = round(self.width() * min(1.0, self._done[0] / self._done[1]))
                painter.fillRect(0, self.height() - 2, width, 2, self._accent)

    def _lay_out(self) -> None:
        self.setFixedHeight(HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 8, 0)
        row.setSpacing(4)
        for button in self._parts.values():
            row.addWidget(button)
        row.addSpacing(8)
        row.addWidget(self._said, 100)
        row.addWidget(self._stop)
        row.addStretch(1)
        for button in (self.printings, self._orders, self.density):
            row.addWidget(button)
        row.addSpacing(8)
        for button in (self._copy, self._save, self._close):
            row.addWidget(button)
        chosen = QButtonGroup(self)
        for button in self._parts.values():
            chosen.addButton(button)
        self._stop.hide()

    def _wire(self) -> None:
        for name, button in self._parts.items():
            button.clicked.connect(partial(self.part_chosen.emit, name))
        self._orders.chosen.connect(self.order_chosen)
        self.density.clicked.connect(self.per_thousand)
        self.printings.clicked.connect(self.printings_wanted)
        for button, signal in (
            (self._stop, self.stop_wanted),
            (self._copy, self.copy_wanted),
            (self._save, self.save_wanted),
            (self._close, self.closed),
        ):
            button.clicked.connect(signal)


def _button(parent: QWidget, *, checks: bool = True) -> QToolButton:
    button = QToolButton(parent)
    button.setCheckable(checks)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


_SHEET = """
#sheetHead {{ background: {bar}; border-bottom: 1px solid {line}; }}
QLabel {{ color: {ink}; background: transparent; }}
QToolButton {{ color: {soft}; background: transparent; border: 1px solid transparent; border-radius: 6px;
  padding: 4px 9px; }}
QToolButton::menu-indicator {{ image: none; width: 0; }}
QToolButton:hover {{ background: {hover}; color: {ink}; }}
QToolButton:checked {{ background: {chosen}; border-color: {line}; color: {ink}; }}
QToolButton:focus {{ border-color: {accent}; }}
"""
