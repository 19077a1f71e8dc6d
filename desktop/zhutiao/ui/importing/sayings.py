"""What the two sides of a file say of themselves: reasons, verbs, doubts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao import remarks
from zhutiao.model import Aside
from zhutiao.ui import menus
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QMenu, QWidget

    from zhutiao.model import Decisions
    from zhutiao.ui.importing.page_map import Doubt, Owner, PageMap

KEY_NAMES = {"begin_at": "⏎", "join": "⌫", "leave_out": "Del", "keep": "K"}


def verb(name: str) -> str:
    """Return a decision about lines in a word or two."""
    match name:
        case "begin_at":
            return _("New paragraph here")
        case "join":
            return _("Join to the line above")
        case "leave_out":
            return _("Not text")
        case _:
            return _("This is text")


def purpose(name: str) -> str:
    """Say what a decision about lines does."""
    match name:
        case "begin_at":
            return _("Let a paragraph begin at this line")
        case "join":
            return _("Let this line go on with the one before it")
        case "leave_out":
            return _("Set these lines aside: they are no text")
        case _:
            return _("Take these lines for text")


def decided(decisions: Decisions, number: int) -> str:
    """Say what the reader decided about a line; nothing where nothing is decided."""
    sets = zip(KEY_NAMES, (decisions.starts, decisions.joins, decisions.aside, decisions.kept), strict=True)
    named = [verb(name) for name, lines in sets if number in lines]
    return _("You decided: {0}").format(" · ".join(named)) if named else ""


def menu(parent: QWidget, verbs: Iterable[str], decide: Callable[[str], None]) -> QMenu:
    """Return a menu of what can be decided."""
    made = menus.menu(parent, passing=True)
    for name in verbs:
        made.addAction(f"{verb(name)}\t{KEY_NAMES[name]}", lambda name=name: decide(name))
    return made


def reason(owner: Owner) -> str:
    """Say in a word why a line is no paragraph of the text; nothing where it is one."""
    match owner.what:
        case "text" | "label":
            return ""
        case "furniture":
            return _("Part of the page")
        case "title":
            return _("Title")
        case "duplicate":
            return _("Stands twice")
        case "cut":
            return _("Breaks off")
        case "caption":
            return _("Caption")
        case "credit":
            return _("About the text")
        case _:
            return _("Undecided")


def line(page: PageMap, number: int) -> str:
    """Say what became of a line of the source."""
    doubtful = page.doubt(number)
    if doubtful is not None:
        return doubt(page.doubts[doubtful])
    owner = page.owner(number)
    if owner is None or owner.what in ("text", "label"):
        return _("Goes on in the next line") if page.goes_on(number) else ""
    return reason(owner)


def doubt(place: Doubt) -> str:
    """Say what is doubtful about a place."""
    about = place.about
    if isinstance(about, Aside):
        return _("{0}: {1}").format(remarks.aside(about), about.text)
    return remarks.finding(about)
