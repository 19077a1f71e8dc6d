"""Collecting: what the reader means goes into the briefing, or out of it again, and it is said so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zhutiao.services import briefing as use_cases
from zhutiao.services.pieces import Piece
from zhutiao.ui.briefing.meant import meant
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.model import Briefing, BriefingItem, Place
    from zhutiao.ui.briefing.meant import Meant
    from zhutiao.ui.briefing.shelf import Shelf
    from zhutiao.ui.window import Window


class Collector(QObject):
    """Collects into the briefing that is worked on; where there is none one is begun with what was collected."""

    collected = Signal(object)
    """The ids of what was meant, new or there already."""

    def __init__(self, window: Window, shelf: Shelf) -> None:
        super().__init__(window)
        self._window, self._shelf = window, shelf

    def collect(self, pieces: Meant, after: str | None = None) -> None:
        """Collect *pieces* behind one, else behind all, and say so."""
        if not pieces or self._window.session.dossier is None:
            self._say(_("There is nothing to collect here. Show a text, or choose something in a list."))
            return
        before = self._shelf.read()
        made = self._collected(before, pieces, after)
        if made:
            self.collected.emit(made)
            self._tell(made, {item.id for item in before.items} if before else set())

    def take_out(self) -> None:
        """Take what the reader means now out of the briefing."""
        found, wanted = self._shelf.read(), meant(self._window)
        names = tuple(item.id for item in found.items if _is_among(item, wanted)) if found else ()
        if names:
            self.remove(names)
        else:
            self._say(_("It is not in the briefing. B collects it."))

    def remove(self, names: Sequence[str]) -> bool:
        """Take pieces out, and say so; say whether it was done."""
        found = self._shelf.current
        if found is None or self._window.session.do(use_cases.remove, names) is None:
            return False
        said = _("Taken out of “{0}”: {1}. {2} brings it back.")
        self._say(said.format(found.name, len(names), self._window.actions_["undo"].shortcut().toString()))
        return True

    def _collected(self, before: Briefing | None, pieces: Meant, after: str | None) -> tuple[str, ...]:
        session = self._window.session
        if before:
            done = session.do(use_cases.collect_many, before.id, pieces, after)
            return done.made if done else ()
        dossier = session.dossier.id if session.dossier else ""
        done = session.do(use_cases.begin_with, dossier, self._shelf.own_name(), pieces)
        return done.made[1:] if done else ()

    def _tell(self, made: Sequence[str], known: set[str]) -> None:
        found = self._shelf.read()
        if found is None:
            return
        fresh = any(name not in known for name in made)
        said = _("Collected into “{0}”. Pieces: {1}.")
        again = _("Already in “{0}”. Pieces: {1}. Shift+B takes it out.")
        self._say((said if fresh else again).format(found.name, len(found.items)))

    def _say(self, words: str) -> None:
        self._window.status.say(words)


def _is_among(item: BriefingItem, wanted: Sequence[Place | Piece]) -> bool:
    """Say whether a piece of a briefing is one of those that are meant."""
    if item.kind in ("mark", "note"):
        return Piece(item.kind, item.mark) in wanted
    return item.place is not None and item.place in wanted
