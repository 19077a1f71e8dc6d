"""Addresses of places and marks, `zhutiao://…`: followed where they lead, and copied to be put elsewhere."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from zhutiao.errors import UnknownPlaceError
from zhutiao.exporters.escape import phrase
from zhutiao.model import Place
from zhutiao.text import backlinks, note_links
from zhutiao.ui import clipboard
from zhutiao.ui.unit_names import passage_of, unit_of
from zhutiao.words import _

if TYPE_CHECKING:
    from zhutiao.model import Document, Mark
    from zhutiao.ui.window import Window

LONGEST = 40
"""Signs of a mark's words that a link says."""


class Addresses:
    """Stands for the addresses in one window; what they say comes from anywhere and can do no more than show."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def follow(self, address: str) -> None:
        """Show what an address names, in whichever dossier it stands; say so where there is nothing."""
        named = backlinks.read(address)
        try:
            if isinstance(named, Place):
                self._show_place(named)
            elif named:
                self._show_mark(self._window.session.library.marks.get(named.id))
            else:
                self._say(_("This link leads to no place in a library. Nothing was changed."))
        except UnknownPlaceError:
            self._say(_("What this link leads to is not in this library. It may be in the bin, or in another library."))

    def copy_link(self, mark: str | None = None) -> None:
        """Copy a link to *mark*, else to what the reader means, as Markdown and for programs that know links."""
        if copied := self._meant(mark):
            address, words = copied
            made = clipboard.linked(f"[{phrase(words)}]({address})", f'<a href="{escape(address)}">{escape(words)}</a>')
            QGuiApplication.clipboard().setMimeData(made)
            self._say(_("Copied as a link: {0}").format(words))

    def copy_address(self) -> None:
        """Copy the address of what the reader means."""
        if copied := self._meant(None):
            QGuiApplication.clipboard().setText(copied[0])
            self._say(_("Copied: {0}").format(copied[0]))

    def _show_place(self, place: Place) -> None:
        document = self._opened(place.document)
        pieces = list(document.article.pieces())
        known = {piece.id for piece in pieces}
        if place.segment not in known and document.article.turn_of(place.segment) is None:
            self._window.reading.show_place(Place(place.document, pieces[0].id))
            self._say(_("This text has no “{0}” any more. Its beginning is shown.").format(place.segment))
            return
        self._window.reading.show_place(place)
        self._flash([place])

    def _show_mark(self, mark: Mark) -> None:
        self._opened(mark.place.document)
        window = self._window
        window.reading.show_place(mark.place)
        window.verbs.marker.choose([mark.id])
        if mark.note and mark.id not in {each.id for each in window.marks_here()}:
            window.show_notes_of(mark.place)
        if mark.state == "unplaced":
            self._say(_("The words of this mark are no longer in the text. It is listed under Unplaced."))
            return
        self._flash([anchor.place for anchor in mark.anchors])

    def _opened(self, document: str) -> Document:
        """Return a text of the library once its dossier is open; raises UnknownPlaceError where it is gone."""
        window = self._window
        dossier = window.session.library.documents.get(document).dossier
        if not (window.session.dossier and window.session.dossier.id == dossier):
            window.open_dossier(dossier)
        found = window.session.document(document)
        if found is None:
            raise UnknownPlaceError("document", document)
        return found

    def _flash(self, places: list[Place]) -> None:
        from zhutiao.ui.flashing import Flash  # noqa: PLC0415 - not before it is wanted

        for box in self._window.reading.boxes:
            here = [place for place in places if place.document == box.pane.document_id]
            if here and box.isVisible():
                Flash(box.pane, here, self._window.appearance.theme.colour("accent"))

    def _meant(self, mark: str | None) -> tuple[str, str] | None:
        """Return address and words of *mark*, of the mark or words that are meant, else of the clause."""
        window = self._window
        marks = {each.id: each for each in window.session.marks}
        chosen = [each for each in (mark, *window.verbs.marker.chosen) if each in marks]
        selected = window.reading.selected()
        if chosen and (mark or not selected):
            return backlinks.to_mark(chosen[0]), _words(marks[chosen[0]])
        place = selected[0] if selected else window.reading.passage() or window.place()
        document = window.session.document(place.document) if place else None
        if place is None or document is None:
            return None
        name = unit_of(document, place.segment)[1] if document.is_base else passage_of(document, place.segment)
        return backlinks.to_place(place.document, place.segment), name

    def _say(self, sentence: str) -> None:
        self._window.status.say(sentence)


def _words(mark: Mark) -> str:
    """Return what a mark is called: its words, else the first line of its note."""
    words = " ".join((mark.quote or note_links.title(mark.note or "")).split())
    return words if len(words) <= LONGEST else words[:LONGEST] + "…"
