"""Menus with a little air, whose words are shown as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from zhutiao.ui import tips

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

AIR = 5
LONGEST = 80


def menu(parent: QWidget, *, passing: bool = False) -> QMenu:
    """Return an empty menu; a *passing* one is gone for good once it is closed."""
    made = QMenu(parent)
    made.setContentsMargins(0, AIR, 0, AIR)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=passing)
    return made


def within(menu: QMenu, name: str) -> QMenu:
    """Return an empty menu called *name* that opens from a row of *menu*."""
    made = menu.addMenu(name)
    made.setContentsMargins(0, AIR, 0, AIR)
    return made


def choose_one(menu: QMenu) -> None:
    """Draw a dot at the one thing chosen in *menu*, instead of a box at each that could be."""
    choose_among([action for action in menu.actions() if action.isCheckable()])


def choose_among(choices: Sequence[QAction]) -> None:
    """Draw a dot at the one of *choices* that is chosen, and let no two be so."""
    # It goes when they go, as often as the menu is filled again.
    if choices:
        group = QActionGroup(choices[0])
        for action in choices:
            # Not `group.addAction`, which would own the action that owns the group.
            action.setActionGroup(group)


def plain(words: str) -> str:
    """Return *words* so that a menu shows them as they are, a line of them: Qt takes an ampersand for a key's mark."""
    return tips.clipped(words, LONGEST).replace("&", "&&")
