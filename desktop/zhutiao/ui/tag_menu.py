"""The menu of one tag: its notes, another name, another colour, merge, delete."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from zhutiao.model import COLOURS
from zhutiao.ui import menus
from zhutiao.ui.mark_menu import swatch
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu

    from zhutiao.ui.tags_panel import TagsPanel
    from zhutiao.ui.theme import Theme


def tag_menu(panel: TagsPanel, theme: Theme, path: str) -> QMenu:
    """Return the menu of the tag *path*; each row says its key."""
    menu = menus.menu(panel, passing=True)
    _add(menu, _("Show its notes"), Qt.Key.Key_Return, lambda: panel.tag_chosen.emit(path))
    menu.addSeparator()
    _add(menu, _("Rename or move…"), Qt.Key.Key_F2, panel.rename)
    _add(menu, _("Merge into…"), Qt.Key.Key_M, lambda: panel.merge_wanted.emit(path))
    _fill_colours(menus.within(menu, _("Colour")), panel, theme, path)
    menu.addSeparator()
    _add(menu, _("Delete the tag…"), Qt.Key.Key_Delete, lambda: panel.delete_wanted.emit(path))
    return menu


def _fill_colours(menu: QMenu, panel: TagsPanel, theme: Theme, path: str) -> None:
    names = (_("Amber"), _("Green"), _("Blue"), _("Rose"), _("Violet"))
    for key, (colour, name) in enumerate(zip(COLOURS, names, strict=True), 1):
        action = menu.addAction(swatch(theme, colour), name)
        action.setShortcut(QKeySequence(str(key)))
        action.triggered.connect(lambda _checked=False, colour=colour: panel.colour_wanted.emit(path, colour))
    menu.addSeparator()
    none = menu.addAction(_("No colour of its own"), lambda: panel.colour_wanted.emit(path, None))
    none.setShortcut(QKeySequence("0"))


def _add(menu: QMenu, words: str, key: Qt.Key, act: Callable[[], object]) -> None:
    action = menu.addAction(words)
    action.setShortcut(QKeySequence(key))
    action.triggered.connect(lambda _checked=False: act())
