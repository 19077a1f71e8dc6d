"""The menu bar, made from the table of actions; a menu is filled when it is first opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenuBar

from zhutiao.ui import menus
from zhutiao.ui.acts import MENUS
from zhutiao.words import _

if TYPE_CHECKING:
    from zhutiao.ui.actions import Actions


class MenuBar(QMenuBar):
    """Says that a menu is about to be read, so that it can be brought up to date."""

    opened = Signal()

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("menubar")
        self._actions = actions
        self._menus = {name: menus.menu(self) for name, _words in MENUS}
        for name, menu in self._menus.items():
            self.addMenu(menu)
            # A start needs the shortcuts, not the menus.
            menu.aboutToShow.connect(lambda name=name: self._open(name))

    def retranslate(self) -> None:
        """Write the menus' names in the reader's language."""
        for name, words in MENUS:
            self._menus[name].setTitle(_(words))

    def _open(self, name: str) -> None:
        if self._menus[name].isEmpty():
            self._actions.fill(self._menus[name], name)
        self.opened.emit()
