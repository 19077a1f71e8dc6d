"""The menu of one or several marks: edit, tag, recolour, delete."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QKeySequence, QPainter, QPixmap
from PySide6.QtWidgets import QMenu

from zhutiao.model import COLOURS
from zhutiao.ui.meanings import meaning
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from zhutiao.ui.theme import Theme


def mark_menu(
    parent: QWidget,
    theme: Theme,
    *,
    names: Mapping[str, str],
    edit: Callable[[], object] | None,
    tag: Callable[[], object] | None,
    recolour: Callable[[str], object] | None,
    erase: Callable[[], object],
) -> QMenu:
    """Return the menu; what cannot be done to these marks is left out."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if edit:
        action = menu.addAction(_("Edit note"))
        action.setShortcut(QKeySequence(Qt.Key.Key_Return))
        action.triggered.connect(edit)
    if tag:
        action = menu.addAction(_("Tags…"))
        action.setShortcut(QKeySequence(Qt.Key.Key_T))
        action.triggered.connect(tag)
    if recolour:
        menu.addSeparator()
        for n, colour in enumerate(COLOURS, 1):
            action = menu.addAction(swatch(theme, colour), meaning(colour, names))
            action.setShortcut(QKeySequence(str(n)))
            action.triggered.connect(lambda _checked=False, colour=colour: recolour(colour))
    menu.addSeparator()
    action = menu.addAction(_("Delete"))
    action.setShortcut(QKeySequence(Qt.Key.Key_Delete))
    action.triggered.connect(erase)
    return menu


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
