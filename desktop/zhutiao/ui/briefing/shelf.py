"""Which briefing of the dossier is worked on, and what the reader does with it as a whole."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zhutiao.errors import UnknownPlaceError
from zhutiao.services import briefing as use_cases
from zhutiao.ui import menus
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QMenu

    from zhutiao.model import Briefing
    from zhutiao.ui.window import Window

SETTING = "briefings"


class Shelf(QObject):
    """Remembers for each dossier which briefing was worked on last; without one it is the newest."""

    turned = Signal()
    """Another briefing is worked on now, or this one is another."""
    naming = Signal()
    """The reader wants to name the one that is worked on."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.current: Briefing | None = None
        self._stale = True

    def all(self) -> Sequence[Briefing]:
        """Return the briefings of the open dossier."""
        dossier = self._window.session.dossier
        return use_cases.briefings(self._window.session.library, dossier.id) if dossier else ()

    def forget(self) -> None:
        """Hear that the library may hold something else."""
        self._stale = True

    def read(self) -> Briefing | None:
        """Return the one that is worked on, as the library holds it now."""
        if self._stale:
            self.current = self._found()
            self._stale = False
        return self.current

    def choose(self, name: str) -> None:
        """Work on a briefing from now on."""
        dossier = self._window.session.dossier
        if dossier:
            self._window.settings.keep(**{SETTING: {**self._kept(), dossier.id: name}})
            self.forget()
            self.turned.emit()

    def own_name(self) -> str:
        """Return what a new briefing is called: its number and what the dossier is about."""
        base, dossier = self._window.session.base, self._window.session.dossier
        title = (base.article.title if base else None) or (dossier.name if dossier else "")
        return _("Briefing {0}: {1}").format(len(self.all()) + 1, title) if title else ""

    def begin(self) -> None:
        """Begin a briefing, and let the reader name it."""
        session = self._window.session
        made = session.do(use_cases.begin, session.dossier.id, self.own_name()) if session.dossier else None
        if made and made.made:
            self.choose(made.made[0])
            self.naming.emit()

    def rename(self, name: str) -> None:
        """Give the briefing another name."""
        if self.current:
            self._window.session.do(use_cases.rename, self.current.id, name)

    def copy(self) -> None:
        """Go on with a copy of the briefing."""
        made = self._window.session.do(use_cases.copy, self.current.id) if self.current else None
        if made and made.made:
            self.choose(made.made[0])
            self._window.status.say(_("Copied. You are working on the copy now."))

    def delete(self) -> None:
        """Put the briefing into the bin and go on with the newest of the others."""
        gone, window = self.current, self._window
        if gone and window.session.do(use_cases.delete, gone.id):
            said = _("“{0}” is in the bin. {1} brings it back.")
            window.status.say(said.format(gone.name, window.actions_["undo"].shortcut().toString()))

    def fill(self, menu: QMenu) -> None:
        """Offer the briefings of the dossier, and what can be done with the one that is worked on."""
        menu.clear()
        for each in self.all():
            offered = menu.addAction(menus.plain(each.name))
            offered.setCheckable(True)
            offered.setChecked(self.current is not None and each.id == self.current.id)
            offered.triggered.connect(lambda _checked=False, name=each.id: self.choose(name))
        menus.choose_one(menu)
        menu.addSeparator()
        menu.addAction(_("New briefing"), self.begin)
        for words, act in ((_("Rename"), self.naming.emit), (_("Make a copy"), self.copy), (_("Delete"), self.delete)):
            menu.addAction(words, act).setEnabled(self.current is not None)

    def _kept(self) -> dict[str, object]:
        kept = self._window.settings.get(SETTING, {})
        return kept if isinstance(kept, dict) else {}

    def _found(self) -> Briefing | None:
        dossier = self._window.session.dossier
        kept = self._kept().get(dossier.id) if dossier else None
        if dossier and isinstance(kept, str):
            with suppress(UnknownPlaceError):
                found = use_cases.briefing(self._window.session.library, kept)
                if found.dossier == dossier.id:
                    return found
        return next(iter(reversed(self.all())), None)
