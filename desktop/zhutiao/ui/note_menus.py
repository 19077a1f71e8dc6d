"""The menus above the notes: which of them are shown, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from zhutiao import terms
from zhutiao.model import STYLES
from zhutiao.ui import menus
from zhutiao.ui.note_chips import period_name, style_name, written_name
from zhutiao.ui.note_filter import DAYS, HERE, NoteFilter
from zhutiao.ui.note_order import GROUPS, SORTS, Order
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from PySide6.QtGui import QAction


def fill_filter(
    menu: QMenu,
    asked: NoteFilter,
    texts: Mapping[str, str],
    take: Callable[[NoteFilter], object],
    want: Callable[[str], object],
) -> None:
    """Put into *menu* all that can be asked for; *take* gets another filter, *want* what has to be chosen first."""
    _empty(menu)

    def tick(into: QMenu, name: str, values: Iterable[str], said: Callable[[str], str]) -> None:
        for value in values:
            action = into.addAction(menus.plain(said(value)))
            action.setCheckable(True)
            action.setChecked(asked.turned(name, value) == asked.without(name, value) != asked)
            action.triggered.connect(lambda _on, value=value: take(asked.turned(name, value)))

    tick(menu, "clause", (HERE,), lambda _here: _("This clause, as I read on"))
    _want(menu, _("Choose a clause…"), want, "clause")
    _want(menu, _("Choose a tag…"), want, "tag")
    menu.addSeparator()
    tick(menu, "written", ("with", "without"), written_name)
    menu.addSeparator()
    tick(menu, "states", ("check", "unplaced"), terms.state)
    menu.addSeparator()
    tick(menus.within(menu, _("Text")), "documents", texts, lambda document: texts[document])
    tick(menus.within(menu, _("Style")), "styles", STYLES, style_name)
    days = menus.within(menu, _("Changed on"))
    tick(days, "period", DAYS, period_name)
    _want(days, _("From one day to another…"), want, "period")
    menu.addSeparator()
    menu.addAction(_("Show all"), lambda: take(NoteFilter())).setEnabled(asked != NoteFilter())


def fill_order(menu: QMenu, chosen: Order, take: Callable[[Order], object]) -> None:
    """Put into *menu* the orders and headings there are."""
    _empty(menu)
    for head, name, values, said in (
        (_("Sort by"), "sort", SORTS, _sort_name),
        (_("Group by"), "group", GROUPS, _group_name),
    ):
        _head(menu, head)
        made: list[QAction] = []
        for value in values:
            action = menu.addAction(said(value))
            action.setCheckable(True)
            action.setChecked(getattr(chosen, name) == value)
            action.triggered.connect(lambda _on, name=name, value=value: take(chosen._replace(**{name: value})))
            made.append(action)
        menus.choose_among(made)


def _empty(menu: QMenu) -> None:
    menu.clear()
    # Qt takes the row away and leaves the menu behind it.
    for inner in menu.findChildren(QMenu):
        inner.setParent(None)
        inner.deleteLater()


def _head(menu: QMenu, words: str) -> None:
    if not menu.isEmpty():
        menu.addSeparator()
    menu.addAction(words).setEnabled(False)


def _want(menu: QMenu, words: str, want: Callable[[str], object], what: str) -> None:
    # Once the menu is gone: what opens then takes the focus.
    menu.addAction(words).triggered.connect(lambda _checked=False: want(what))


def _sort_name(name: str) -> str:
    match name:
        case "position":
            return _("Place in the texts")
        case "created":
            return _("Newest first")
        case _:
            return _("Changed last first")


def _group_name(name: str) -> str:
    match name:
        case "clause":
            return _("Clause")
        case "tag":
            return _("Tag")
        case "text":
            return _("Text")
        case "day":
            return _("Day")
        case _:
            return _("Nothing")
