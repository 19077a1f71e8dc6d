"""Kinds of what is connected with a clause, each with a count, one of which is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QToolButton, QWidget

from zhutiao.ui import fonts
from zhutiao.ui.tips import tip
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent

    from zhutiao.ui.theme import Theme

NAMES = ("all", "commentaries", "transcripts", "variants", "notes")
GAP = 2
SIDES, ABOVE = 16, 5


class Said(NamedTuple):
    """What a chip says, and what hangs below the pointer; without a count there is nothing to see yet."""

    name: str
    number: int | None
    about: str


class Chips(QWidget):
    """Buttons side by side, in as many lines as they need."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons = {name: self._chip(name) for name in NAMES}
        group = QButtonGroup(self)
        for button in self._buttons.values():
            group.addButton(button)
        room = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        room.setHeightForWidth(True)
        self.setSizePolicy(room)
        self.setAccessibleName(_("What is connected with the clause"))
        self.dress(theme)

    def say(self, said: Mapping[str, Said]) -> None:
        """Write the chips: a name, a count, and more for who points at them."""
        for name, (words, count, about) in said.items():
            button = self._buttons[name]
            button.setText(f"{words} {'–' if count is None else count}")
            button.setToolTip(tip(about))
            button.setAccessibleName(f"{words} {'' if count is None else count}".strip())
            button.setAccessibleDescription(about)
            button.setEnabled(count is not None)
        self._flow()

    def choose(self, name: str) -> None:
        """Show which chip is chosen."""
        self._buttons[name].setChecked(True)

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        colours = theme.chrome
        self.setStyleSheet(
            f"QToolButton {{ color: {colours['soft']}; background: transparent; border: 1px solid transparent;"
            f" border-radius: 10px; padding: 0; }}"
            f"QToolButton:hover {{ background: {colours['hover']}; color: {colours['ink']}; }}"
            f"QToolButton:checked {{ background: {colours['chosen']}; color: {colours['ink']};"
            f" border-color: {colours['line']}; }}"
            f"QToolButton:focus {{ border-color: {colours['accent']}; }}"
            f"QToolButton:disabled {{ color: {colours['faint']}; }}"
        )
        self._flow()

    def hasHeightForWidth(self) -> bool:
        """Say that fewer chips fit into a narrower line."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the room of all lines at *width*."""
        return max(place.bottom() + 1 for place in self._places(width))

    def sizeHint(self) -> QSize:
        """Return the room of all lines at the present width."""
        return QSize(120, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Be no wider than the column."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self._flow()

    def _chip(self, name: str) -> QToolButton:
        chip = QToolButton(self)
        chip.setCheckable(True)
        chip.setObjectName(f"chip-{name}")
        chip.setFont(fonts.sans(12))
        chip.clicked.connect(lambda: self.chosen.emit(name))
        return chip

    def _flow(self) -> None:
        for button, place in zip(self._buttons.values(), self._places(self.width()), strict=True):
            button.setGeometry(place)
        self.updateGeometry()

    def _places(self, width: int) -> list[QRect]:
        x = y = 0
        places: list[QRect] = []
        for button in self._buttons.values():
            size = _size(button).boundedTo(QSize(max(60, width), 200))
            if x and x + size.width() > width:
                x, y = 0, y + size.height() + GAP
            places.append(QRect(QPoint(x, y), size))
            x += size.width() + GAP
        return places


def _size(button: QToolButton) -> QSize:
    # Qt's own hint keeps room for an icon and a menu's arrow.
    metrics = button.fontMetrics()
    return QSize(metrics.horizontalAdvance(button.text()) + SIDES, metrics.height() + ABOVE)
