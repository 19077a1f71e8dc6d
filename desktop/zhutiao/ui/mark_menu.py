"""The menu of one or several marks: edit, tag, recolour, delete."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QKeySequence, QPainter, QPixmap

from zhutiao import terms
from zhutiao.model import COLOURS
from zhutiao.terms import meaning
from zhutiao.ui import menus
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QMenu

    from zhutiao.model import Mark
    from zhutiao.ui.card_list import CardList
    from zhutiao.ui.theme import Theme

STYLE_KEYS = {Qt.Key.Key_H: "highlight", Qt.Key.Key_U: "underline", Qt.Key.Key_W: "wavy"}


def mark_menu(cards: CardList, theme: Theme, names: Mapping[str, str], marks: Sequence[Mark]) -> QMenu:
    """Return the menu of *marks*, the chosen ones of *cards*; what cannot be done to them is left out."""
    menu = menus.menu(cards, passing=True)
    if len(marks) == 1:
        action = menu.addAction(_("Edit note"))
        action.setShortcut(QKeySequence(Qt.Key.Key_Return))
        action.triggered.connect(cards.write)
    action = menu.addAction(_("Tags…"))
    action.setShortcut(QKeySequence(Qt.Key.Key_T))
    action.triggered.connect(lambda: cards.tags_wanted.emit(tuple(marks)))
    action = menu.addAction(_("Collect into the briefing"))
    action.setShortcut(QKeySequence(Qt.Key.Key_B))
    action.triggered.connect(lambda: cards.collect_wanted.emit(tuple(marks)))
    if len(marks) == 1 and marks[0].id:
        menu.addAction(_("Copy a link to the mark")).triggered.connect(lambda: cards.link_wanted.emit(marks[0].id))
    if cards.offers_placing() and any(mark.state != "placed" for mark in marks):
        _add_placing(menu, cards, marks)
    if any(mark.style != "none" for mark in marks):
        menu.addSeparator()
        for n, colour in enumerate(COLOURS, 1):
            action = menu.addAction(swatch(theme, colour), menus.plain(meaning(colour, names)))
            action.setShortcut(QKeySequence(str(n)))
            action.triggered.connect(lambda _checked=False, colour=colour: cards.recolour(colour))
        menu.addSeparator()
        for pressed, style in STYLE_KEYS.items():
            action = menu.addAction(terms.style(style))
            action.setShortcut(QKeySequence(pressed))
            action.triggered.connect(lambda _checked=False, style=style: cards.restyle(style))
    menu.addSeparator()
    action = menu.addAction(_("Delete"))
    action.setShortcut(QKeySequence(Qt.Key.Key_Delete))
    action.triggered.connect(cards.erase)
    return menu


def _add_placing(menu: QMenu, cards: CardList, marks: Sequence[Mark]) -> None:
    menu.addSeparator()
    if any(mark.state == "check" for mark in marks):
        action = menu.addAction(_("Confirm the place"))
        action.setShortcut(QKeySequence(Qt.Key.Key_A))
        action.triggered.connect(cards.confirm)
    action = menu.addAction(_("Place by hand"))
    action.setShortcut(QKeySequence(Qt.Key.Key_P))
    action.triggered.connect(cards.place_by_hand)


def swatch(theme: Theme, colour: str, size: int = 14) -> QIcon:
    """Return a dot in the colour, with a rim that is seen on every page."""
    drawn = QPixmap(2 * size, 2 * size)
    drawn.setDevicePixelRatio(2)
    drawn.fill(Qt.GlobalColor.transparent)
    with QPainter(drawn) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(theme.lines[colour]))
        painter.setBrush(QColor(theme.marks[colour]))
        painter.drawEllipse(QRectF(1, 1, size - 2, size - 2))
    return QIcon(drawn)
