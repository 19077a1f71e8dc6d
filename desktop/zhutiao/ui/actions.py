"""The table of what a reader can do, brought to life: actions with their words and keys, and menus of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from zhutiao.model import COLOURS
from zhutiao.terms import meaning
from zhutiao.ui import menus
from zhutiao.ui.acts import ONE_OF, SUBMENUS, TABLE
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QMenu, QWidget

    from zhutiao.ui.acts import Act


class Actions:
    """The table brought to life in one window."""

    def __init__(self, window: QWidget, verbs: Mapping[str, Callable[[], object]]) -> None:
        """Make an action of every row that *verbs* can do."""
        self.made: dict[str, QAction] = {act.id: _make(act, window, verbs[act.id]) for act in TABLE if act.id in verbs}
        for names in ONE_OF:
            group = QActionGroup(window)
            for name in names:
                if name in self.made:
                    group.addAction(self.made[name])

    def __getitem__(self, name: str) -> QAction:
        return self.made[name]

    def retranslate(self, colours: Mapping[str, str] | None = None) -> None:
        """Write every action in the reader's language; *colours* are the reader's own words for what they mean."""
        for act in self.acts():
            self.made[act.id].setText(menus.plain(self.words(act, colours)))

    def words(self, act: Act, colours: Mapping[str, str] | None = None, *, whole: bool = False) -> str:
        """Return what a row says, a colour with its meaning; the *whole* of it where its menu is not seen."""
        if act.id in COLOURS:
            return f"{_(act.words)} · {meaning(act.id, colours)}"
        within = next((name for menu, _group, name in SUBMENUS if menu == act.menu), None)
        return f"{_(within)} · {_(act.words)}" if within and whole else _(act.words)

    def acts(self) -> list[Act]:
        """Return the rows that can be done here, in the table's order."""
        return [act for act in TABLE if act.id in self.made]

    def let_letters(self, on: bool) -> None:  # noqa: FBT001 - the answer of a checkbox
        """Switch the single-letter keys on or off."""
        for act in self.acts():
            if act.letter:
                self.made[act.id].setShortcut(QKeySequence(act.keys if on else ""))

    def trigger_letter(self, event: QKeyEvent) -> bool:
        """Do what the letter of *event* stands for, if there is such an action."""
        pressed = QKeySequence(event.keyCombination())
        found = next((self.made[act.id] for act in self.acts() if act.letter and self._means(act, pressed)), None)
        if found:
            found.trigger()
        return found is not None

    def give_to(self, pane: QWidget) -> None:
        """Let the single letters act while *pane* has the focus."""
        pane.addActions([self.made[act.id] for act in self.acts() if act.letter])

    def fill(self, menu: QMenu, name: str, without: Collection[str] = ()) -> None:
        """Put the rows of one menu into it, groups apart, and the menus within it behind theirs."""
        acts = [act for act in self.acts() if act.menu == name and act.id not in without]
        inner = {group: (each, words) for each, group, words in SUBMENUS if each.startswith(f"{name}.")}
        for group in dict.fromkeys(act.group for act in acts):
            if not menu.isEmpty():
                menu.addSeparator()
            self._fill(menu, [act for act in acts if act.group == group])
            if group in inner and inner[group][0] not in without:
                each, words = inner[group]
                self.fill(menus.within(menu, _(words)), each)

    def fill_for_text(self, menu: QMenu, without: Collection[str] = ()) -> None:
        """Put what can be done with words of a text into its context menu."""
        self._fill(menu, [act for act in self.acts() if act.on_text])
        if any(act.menu == "structure" for act in self.acts()):
            menu.addSeparator()
            self.fill(menus.within(menu, _("Structure")), "structure", without)

    def _means(self, act: Act, pressed: QKeySequence) -> bool:
        action = self.made[act.id]
        return action.isEnabled() and action.shortcut() == pressed

    def _fill(self, menu: QMenu, acts: list[Act]) -> None:
        for before, act in zip([None, *acts], acts, strict=False):
            if before and (before.menu, before.group) != (act.menu, act.group):
                menu.addSeparator()
            menu.addAction(self.made[act.id])


def _make(act: Act, window: QWidget, verb: Callable[[], object]) -> QAction:
    action = QAction(_(act.words), window)
    action.setObjectName(act.id)
    action.setCheckable(act.checks)
    action.setShortcut(QKeySequence(act.keys))
    if act.letter:
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    else:
        window.addAction(action)
    action.triggered.connect(lambda _checked=False: verb())
    return action
