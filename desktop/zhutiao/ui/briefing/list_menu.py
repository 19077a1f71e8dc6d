"""The menu of the chosen pieces of a briefing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from zhutiao.ui import menus
from zhutiao.ui.briefing.rows import OWN
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QMenu

    from zhutiao.ui.briefing.piece_list import PieceList

Entry = tuple[str, str, "Callable[[], object]"]


def list_menu(pieces: PieceList) -> QMenu:
    """Return the menu of what is chosen in *pieces*; what cannot be done to it is left out."""
    menu = menus.menu(pieces, passing=True)
    for entry in _entries(pieces):
        if entry is None:
            menu.addSeparator()
            continue
        said, keys, act = entry
        action = menu.addAction(said)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _checked=False, act=act: act())
    return menu


def _entries(pieces: PieceList) -> Iterator[Entry | None]:
    chosen = pieces.chosen()
    if len(chosen) == 1:
        yield _("Write") if chosen[0].kind in OWN else _("Show in the text"), "Return", pieces.act
        yield _("Minutes…"), "", pieces.write_time
        yield None
    yield _("Heading behind it") if chosen else _("Heading at the end"), "H", pieces.heading_wanted.emit
    yield _("Free text behind it") if chosen else _("Free text at the end"), "T", pieces.text_wanted.emit
    if chosen:
        yield None
        yield _("Move up"), "Alt+Up", lambda: pieces.shift(-1)
        yield _("Move down"), "Alt+Down", lambda: pieces.shift(1)
        yield None
        yield _("Take out of the briefing"), "Delete", pieces.remove
