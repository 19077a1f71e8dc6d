"""What notes refer to, `[[…]]`: clauses by number, other notes by their first line; and which notes refer to what."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.errors import UnknownPlaceError
from zhutiao.model import Mark, Place
from zhutiao.services import reading
from zhutiao.text import note_links, note_titles

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhutiao.model import Document

SCHEME = "zhutiao:"
NOTE = "note/"
DOSSIER = "note/dossier"


class Name(NamedTuple):
    """Something that can be referred to: what is written between the brackets, and what is said beside it."""

    target: str
    words: str


class Source(NamedTuple):
    """A note that refers to something: its address, and its first line."""

    href: str
    title: str


class References:
    """All that the notes of one dossier can refer to, as things stand now.

    An address is `zhutiao:三/（七）`, `zhutiao:note/` with a mark's id, or `zhutiao:note/dossier`; others lead nowhere.
    """

    def __init__(self, base: Document | None, marks: Sequence[Mark], note: str | None) -> None:
        self._base, self._marks, self._note = base, marks, note

    def href(self, target: str) -> str | None:
        """Return the address of what is called so: a clause, else the first note with that first line.

        A target that ends in … is the beginning of a first line.
        """
        try:
            return SCHEME + reading.clause_called(self._base, target).segment
        except UnknownPlaceError:
            pass
        return note_titles.called(self._titles, target)

    def hrefs(self, note: str) -> dict[str, str]:
        """Return the addresses of what a note refers to, by target; what is not known is left out."""
        targets = {link.target for link in note_links.links(note)}
        return {target: href for target in targets if (href := self.href(target))}

    def goal(self, href: str) -> Place | Mark | str | None:
        """Return where an address leads: a clause, the mark whose note it is, DOSSIER; None for anything else."""
        name = href.removeprefix(SCHEME)
        if name == href:
            return None
        if name == DOSSIER:
            return name
        if name.startswith(NOTE):
            return next((mark for mark in self._marks if mark.id == name.removeprefix(NOTE)), None)
        ids = {piece.id for piece in self._base.article.pieces()} if self._base else set[str]()
        return Place(self._base.id, name) if self._base and name in ids else None

    def sources(self, target: str | Place) -> list[Source]:
        """Return the notes that refer to the note of a mark, of a clause (or to the clause), or of the dossier."""
        wanted = self._addresses(target)
        found = (Source(href, note_links.title(note)) for href, note in self._notes() if self._refers(note, wanted))
        return [source for source in found if source.href not in wanted]

    def names(self) -> list[Name]:
        """Return what can be referred to, clauses first, each note once."""
        pieces = self._base.article.pieces() if self._base else ()
        clauses = [Name(piece.id, piece.title or "") for piece in pieces if piece.kind in ("clause", "section")]
        titles = dict.fromkeys(note_links.title(note) for _, note in self._notes())
        notes = [Name(title, "") for title in titles if title and not any(sign in title for sign in "[]|")]
        return clauses + notes

    def _refers(self, note: str, wanted: set[str]) -> bool:
        return "[[" in note and any(self.href(link.target) in wanted for link in note_links.links(note))

    def _addresses(self, target: str | Place) -> set[str]:
        """Return all addresses of one note: the note on a clause is meant by the clause's address too."""
        if target == DOSSIER:
            return {SCHEME + DOSSIER}
        alike = (mark for mark in self._marks if target in (mark.id, mark.place if mark.style == "none" else None))
        mark = next(alike, None)
        place = target if isinstance(target, Place) else mark.place if mark and mark.style == "none" else None
        addresses = {SCHEME + NOTE + mark.id} if mark else set[str]()
        on_clause = place and self._base and place.document == self._base.id
        return addresses | {SCHEME + place.segment} if place and on_clause else addresses

    @cached_property
    def _titles(self) -> dict[str, str]:
        """Return the addresses of all notes by first line; of several that begin alike the first in reading order."""
        return note_titles.titles(self._notes())

    def _notes(self) -> Iterator[tuple[str, str]]:
        if self._note:
            yield SCHEME + DOSSIER, self._note
        for mark in self._marks:
            if mark.note:
                yield SCHEME + NOTE + mark.id, mark.note
