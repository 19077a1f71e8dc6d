"""Menus with a little air, whose words are shown as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

AIR = 5


def menu(parent: QWidget, *, passing: bool = False) -> QMenu:
    """Return an empty menu; a *passing* one is gone for good once it is closed."""
    made = QMenu(parent)
    made.setContentsMargins(0, AIR, 0, AIR)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=passing)
    return made


def plain(words: str) -> str:
    """Return *words* so that a menu shows them as they are: Qt takes an ampersand for the mark of a key."""
    return words.replace("&", "&&")
