"""The funnel above the passages: which relations, grades and states are shown, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from zhutiao import terms
from zhutiao.ui import icons
from zhutiao.ui.connections.link_filter import GRADES, RELATIONS, STATES, LinkFilter
from zhutiao.words import _

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent

    from zhutiao.ui.theme import Theme


class FilterButton(QToolButton):
    """Opens a menu of ticks; looks pressed as long as the filter is not the usual one."""

    filter_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filter")
        self._asked = LinkFilter()
        self._menu = StayingMenu(self)
        self._ticks = {name: self._tick(name) for name in (*RELATIONS, *GRADES, *STATES)}
        self._heads = [self._head(names[0]) for names in (RELATIONS, GRADES, STATES)]
        self._menu.addSeparator()
        self._usual = self._menu.addAction("", lambda: self.show_filter(LinkFilter()))
        self.setCheckable(True)
        self.setMenu(self._menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.show_filter(self._asked, tell=False)

    def show_filter(self, asked: LinkFilter, *, tell: bool = True) -> None:
        """Ask for this, and say so."""
        self._asked = asked
        for name, action in self._ticks.items():
            action.setChecked(name not in asked.hidden)
        self.setChecked(asked != LinkFilter())
        self._usual.setEnabled(asked != LinkFilter())
        if tell:
            self.filter_chosen.emit(asked)

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.setIcon(icons.icon("filter", theme.chrome["soft"]))

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self.setAccessibleName(_("Which passages are shown"))
        self.setToolTip(_("Which passages are shown"))
        for names, said in ((RELATIONS, terms.relation), (GRADES, terms.grade), (STATES, terms.decision)):
            for name in names:
                self._ticks[name].setText(said(name))
        for action, words in zip(
            self._heads, (_("Relation"), _("How sure, if not decided"), _("Decision")), strict=True
        ):
            action.setText(words)
        self._usual.setText(_("As usual"))

    def _tick(self, name: str) -> QAction:
        action = self._menu.addAction("")
        action.setObjectName(name)
        action.setCheckable(True)
        action.triggered.connect(lambda on: self.show_filter(self._asked.without(name, hidden=not on)))
        return action

    def _head(self, before: str) -> QAction:
        self._menu.insertSeparator(self._ticks[before])
        head = self._menu.addAction("")
        self._menu.removeAction(head)
        self._menu.insertAction(self._ticks[before], head)
        head.setEnabled(False)
        return head


class StayingMenu(QMenu):
    """A menu that stays open while ticks are set."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Set the tick that is pressed, and stay."""
        if not self._toggled():
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Set the tick with the space bar, and stay."""
        if event.key() != Qt.Key.Key_Space or not self._toggled():
            super().keyPressEvent(event)

    def _toggled(self) -> bool:
        action = self.activeAction()
        if action is None or not action.isCheckable():
            return False
        action.trigger()
        return True
