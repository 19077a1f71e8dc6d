"""What stands around a note while it is written: how it will be read, what it may refer to, where its links lead."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from PySide6.QtGui import QGuiApplication

from zhutiao.model import Mark, Place
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QUrl

    from zhutiao.services.referring import Name, References
    from zhutiao.ui.window import Window


class NoteDesk:
    """Serves every note of one window; loads what makes HTML and finds references when first asked."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def render(self, note: str, target: str | Place, show: Callable[[str], None]) -> None:
        """Hand the note on *target* as safe HTML to *show*, with its references and those to it as links."""
        from zhutiao.services import previewing, referring  # noqa: PLC0415

        dossier = self._window.session.dossier
        known = self._references()
        below = previewing.linked_from(known.sources(referring.DOSSIER if dossier and target == dossier.id else target))
        self._window.verbs.pages.files().render(note, lambda html: show(html + below), known.hrefs(note))

    def names(self) -> Sequence[Name]:
        """Return what can be referred to."""
        return self._references().names()

    def follow(self, link: QUrl) -> None:
        """Go to the clause or note that a link leads to; the address of anything else is only copied."""
        from zhutiao.text import backlinks  # noqa: PLC0415

        window = self._window
        address = bytes(link.toEncoded().data()).decode()
        if backlinks.read(address):
            window.verbs.addresses.follow(address)
            return
        goal = self._references().goal(unquote(link.toString()))
        if isinstance(goal, Place):
            window.go_to(goal.segment)
            window.reading.focus()
        elif isinstance(goal, Mark):
            window.reading.show_place(goal.place)
            window.verbs.marker.edit(goal.id)
        elif goal:
            window.verbs.pages.write_on_dossier()
        elif link.scheme() in ("http", "https", "mailto"):
            QGuiApplication.clipboard().setText(address)
            window.status.say(_("Nothing is opened from here. The address has been copied: {0}").format(address))
        else:
            window.status.say(_("What this link leads to is not in this dossier."))

    def _references(self) -> References:
        from zhutiao.services.referring import References  # noqa: PLC0415

        session = self._window.session
        note = session.labels.note(session.dossier.id) if session.dossier else None
        return References(session.base, session.marks, note)
