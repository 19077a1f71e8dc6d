"""In which order lines stand: four words beside each other, or in a narrow sheet one with a menu."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from zhutiao.services.concordance import ORDERS
from zhutiao.ui import icons, menus
from zhutiao.ui.tips import tip
from zhutiao.words import _

if TYPE_CHECKING:
    from zhutiao.services.concordance import Order
    from zhutiao.ui.theme import Theme


class OrderChoice(QWidget):
    """Says which order was chosen."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order: Order = "position"
        self._buttons: dict[Order, QToolButton] = {name: self._button() for name in ORDERS}
        self._one = QToolButton(self)
        self._one.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._one.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._one.setMenu(menus.menu(self._one))
        self._one.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        row, group = QHBoxLayout(self), QButtonGroup(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for name, button in self._buttons.items():
            group.addButton(button)
            row.addWidget(button)
            button.clicked.connect(partial(self._choose, name))
        row.addWidget(self._one)
        self.spread(on=True)
        self.retranslate()

    def spread(self, *, on: bool) -> None:
        """Show all orders beside each other, or the chosen one alone."""
        for button in self._buttons.values():
            button.setVisible(on)
        self._one.setVisible(not on)

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._one.setIcon(icons.icon("arrow-down-wide-narrow", theme.chrome["soft"]))

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        words: dict[Order, tuple[str, str]] = {
            "position": (_("In order"), _("As they are read")),
            "left": (_("By left"), _("The commonest word before it first")),
            "right": (_("By right"), _("The commonest word behind it first")),
            "text": (_("By text"), _("The text with most occurrences first")),
        }
        menu = self._one.menu()
        menu.clear()
        for name, (said, about) in words.items():
            self._buttons[name].setText(said)
            self._buttons[name].setToolTip(tip(about))
            self._buttons[name].setAccessibleName(f"{said}: {about}")
            menu.addAction(said).triggered.connect(partial(self._choose, name))
        self._show()

    def _choose(self, name: Order) -> None:
        self._order = name
        self._show()
        self.chosen.emit(name)

    def _show(self) -> None:
        self._buttons[self._order].setChecked(True)
        self._one.setText(self._buttons[self._order].text())
        self._one.setAccessibleName(self._buttons[self._order].accessibleName())

    def _button(self) -> QToolButton:
        button = QToolButton(self)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button
