"""The funnel above the variants: which kinds are shown, and decided or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QToolButton

from zhutiao import variant_words
from zhutiao.ui import icons
from zhutiao.ui.apparatus.variant_filter import STATES, VariantFilter
from zhutiao.ui.connections.filter_button import StayingMenu
from zhutiao.variants import KINDS
from zhutiao.words import _

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from zhutiao.ui.theme import Theme


class VariantFilterButton(QToolButton):
    """Opens a menu of ticks; looks pressed as long as the filter is not the usual one."""

    filter_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filter")
        self._asked = VariantFilter()
        self._menu = StayingMenu(self)
        self._kinds_head = self._head()
        self._ticks = {name: self._tick(name) for name in KINDS}
        self._menu.addSeparator()
        self._states_head = self._head()
        self._ticks |= {name: self._tick(name) for name in STATES}
        self._menu.addSeparator()
        self._usual = self._menu.addAction("", lambda: self.show_filter(VariantFilter()))
        self.setCheckable(True)
        self.setMenu(self._menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.show_filter(self._asked, tell=False)

    def show_filter(self, asked: VariantFilter, *, tell: bool = True) -> None:
        """Ask for this, and say so."""
        self._asked = asked
        for name, action in self._ticks.items():
            action.setChecked(name not in asked.hidden)
        self.setChecked(asked != VariantFilter())
        self._usual.setEnabled(asked != VariantFilter())
        if tell:
            self.filter_chosen.emit(asked)

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.setIcon(icons.icon("filter", theme.chrome["soft"]))

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self.setAccessibleName(_("Which variants are shown"))
        self.setToolTip(_("Which variants are shown"))
        said = {"undecided": _("Undecided"), "suggested": _("Suggested"), "chosen": _("Chosen")}
        for name, action in self._ticks.items():
            action.setText(said.get(name) or variant_words.kind(name))
        self._kinds_head.setText(_("Kind"))
        self._states_head.setText(_("Decision"))
        self._usual.setText(_("As usual"))

    def _tick(self, name: str) -> QAction:
        action = self._menu.addAction("")
        action.setObjectName(name)
        action.setCheckable(True)
        action.triggered.connect(lambda on: self.show_filter(self._asked.without(name, hidden=not on)))
        return action

    def _head(self) -> QAction:
        head = self._menu.addAction("")
        head.setEnabled(False)
        return head
