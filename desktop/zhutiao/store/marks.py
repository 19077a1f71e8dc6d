"""Marks: highlights, underlines, and the notes and tags on words or on a whole clause."""

# ruff: noqa: S608 - the names put into statements are this package's own, values are parameters

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from zhutiao.errors import UnknownPlaceError
from zhutiao.model import Mark
from zhutiao.store import collecting, fitting
from zhutiao.store.marked import Marked
from zhutiao.store.places import COLUMNS, Places, anchor_of
from zhutiao.store.saying import SAYS_SOMETHING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zhutiao.model import Anchor, Document
    from zhutiao.store.documents import Documents
    from zhutiao.store.rows import Rows


class Marks:
    """The reader's marks, each with its places, its note and its tags."""

    def __init__(self, rows: Rows, documents: Documents) -> None:
        self._rows = rows
        self._documents = documents
        self.places = Places(rows)
        self.marked = Marked(rows)

    def add(self, anchors: Sequence[Anchor], colour: str, style: str, mark_id: str | None = None) -> str:
        """Make a mark at *anchors* and return its id."""
        made = self._rows.add("mark", id=mark_id, colour=colour, style=style)
        self.places.add(made, anchors)
        return made

    def receive(self, mark: Mark) -> None:
        """Make a mark as it is, with its id, who made it and when; its tags are put on it apart."""
        stamps = stamps_of(mark)
        self._rows.add("mark", id=mark.id, colour=mark.colour, style=mark.style, **stamps)
        self.places.add(mark.id, mark.anchors, **stamps)
        if mark.note:
            self._rows.add("note", mark=mark.id, body=mark.note, **stamps)

    def revive(self, mark_id: str) -> None:
        """Take a mark out of the bin."""
        self._rows.change("mark", mark_id, deleted=None)

    def binned(self, ids: Iterable[str]) -> set[str]:
        """Return which of these marks lie in the bin, by themselves or with the texts that they stand in."""
        stands = (
            "exists (select 1 from place join document on document.id = place.document "
            "where place.mark = mark.id and place.deleted is null and document.deleted is null)"
        )
        among = f"id in (select value from json_each(?)) and (deleted is not null or not {stands})"
        found = self._rows.all(f"select id from mark where {among}", json.dumps(list(ids)))
        return {mark for (mark,) in found}

    def move(self, mark_id: str, anchors: Sequence[Anchor], texts: Sequence[str | None] = ()) -> None:
        """Let a mark stand at *anchors* from now on, each in the text its document has now, or in that of *texts*."""
        self.places.move(mark_id, anchors, texts)

    def standing(self) -> frozenset[str]:
        """Return the ids of all marks that say something and stand somewhere: a place of theirs is not unplaced."""
        rows = self._rows.all(
            "select distinct mark.id from mark join place on place.mark = mark.id and place.deleted is null "
            "join document on document.id = place.document and document.deleted is null "
            f"where mark.deleted is null and place.state <> 'unplaced' and {SAYS_SOMETHING}",
        )
        return frozenset(mark for (mark,) in rows)

    def get(self, mark_id: str) -> Mark:
        """Return one mark."""
        found = self._where("mark.id = ?", mark_id)
        if not found:
            raise UnknownPlaceError("mark", mark_id)
        return found[0]

    def these(self, ids: Sequence[str]) -> list[Mark]:
        """Return marks, the oldest first, with a few statements for any number of them."""
        self.require(ids)
        return self.known(ids)

    def known(self, ids: Sequence[str]) -> list[Mark]:
        """Return those of these marks that are there, the oldest first."""
        return self._where("mark.id in (select value from json_each(?))", json.dumps(list(ids)))

    def twins(self, ids: Iterable[str], length: int) -> set[str]:
        """Return which of these ids, of no mark that is there, begin with the same *length* signs as one's that is."""
        found = self._rows.all(
            "select value from json_each(?1) where value not in (select id from mark) "
            "and substr(value, 1, ?2) in (select substr(id, 1, ?2) from mark)",
            json.dumps(list(ids)),
            length,
        )
        return {name for (name,) in found}

    def require(self, ids: Iterable[str]) -> None:
        """Raise UnknownPlaceError where one of these marks is not there, or no more."""
        unknown = self._rows.one(
            "select value from json_each(?) where value not in (select id from mark where deleted is null)",
            json.dumps(list(ids)),
        )
        if unknown:
            raise UnknownPlaceError("mark", unknown[0])

    def of(self, dossier_id: str) -> list[Mark]:
        """Return a dossier's marks in reading order; those whose segment is gone come last in their document.

        A clause's own mark is left out while it holds neither note nor tag.
        """
        inside = "select place.mark from place join document on document.id = place.document where dossier = ?"
        with collecting.paused():
            marks = self._where(f"mark.id in ({inside} and document.deleted is null)", dossier_id)
            return in_reading_order(self._documents.of(dossier_id), marks)

    def within(self, places: Iterable[tuple[str, str]]) -> list[Mark]:
        """Return the marks with a place in one of these (document, segment) pairs, in no order."""
        inside = "mark.id in (select mark from place where document = ? and segment = ?)"
        return list({mark.id: mark for place in places for mark in self._where(inside, *place)}.values())

    def stand_in(self, document_id: str) -> bool:
        """Say whether the reader has left a mark, a note or a tag in a document."""
        found = self._rows.one(
            "select 1 from place join mark on mark.id = place.mark where place.document = ? and place.deleted is null "
            f"and mark.deleted is null and {SAYS_SOMETHING}",
            document_id,
        )
        return found is not None

    def own(self, document_id: str, segment: str) -> Mark | None:
        """Return the mark without a style and without words that holds a clause's own note and tags."""
        inside = (
            "select mark from place where document = ? and segment = ? and start is null and state <> 'unplaced' "
            "and deleted is null"
        )
        found = self._where(f"mark.style = 'none' and mark.id in ({inside})", document_id, segment)
        return min(found, key=lambda mark: not (mark.note or mark.tags), default=None)

    def restyle(self, mark_id: str, colour: str | None = None, style: str | None = None) -> None:
        """Give a mark another colour or style."""
        values = {"colour": colour, "style": style}
        self._rows.change("mark", mark_id, **{name: value for name, value in values.items() if value})

    def remove(self, mark_id: str) -> None:
        """Put a mark into the bin, its note and tags with it."""
        self._rows.bury("mark", mark_id)

    def write_note(self, mark_id: str, text: str) -> None:
        """Write the note of a mark; empty text takes it away."""
        note = self._rows.one("select id from note where mark = ? and deleted is null", mark_id)
        if note and text:
            self._rows.change("note", note[0], body=text)
        elif note:
            self._rows.bury("note", note[0])
        elif text:
            self._rows.add("note", mark=mark_id, body=text)

    def _where(self, condition: str, *values: str) -> list[Mark]:
        # Every part is asked for by the same condition: four statements for any number of marks.
        among = f"from mark where mark.deleted is null and {condition}"
        parts: dict[str, _Parts] = defaultdict(_Parts)
        spots = self._rows.all(
            f"select {COLUMNS} from place where deleted is null and mark in (select id {among}) order by position",
            *values,
        )
        for row in fitting.places(spots):
            parts[row[0]].anchors.append(anchor_of(row))
        notes = self._rows.all(
            f"select mark, body, modified, deleted from note where mark in (select id {among})",
            *values,
        )
        for mark, body, modified, deleted in fitting.words(notes):
            part = parts[mark]
            part.note = part.note if deleted else body
            part.latest = max(part.latest, modified)
        tags = self._rows.all(
            "select tagging.mark, tag.path, tagging.modified, coalesce(tagging.deleted, tag.deleted) from tagging "
            f"join tag on tag.id = tagging.tag where tagging.mark in (select id {among}) order by tag.path",
            *values,
        )
        for mark, path, modified, deleted in fitting.words(tags):
            part = parts[mark]
            if not deleted:
                part.tags.append(path)
            part.latest = max(part.latest, modified)
        rows = self._rows.all(f"select id, colour, style, author, created, modified {among} order by created", *values)
        return [_mark(row, parts[row[0]]) for row in fitting.marks(rows) if parts[row[0]].anchors]


def in_reading_order(documents: Iterable[Document], marks: Iterable[Mark]) -> list[Mark]:
    """Sort *marks* as they stand in *documents*; what says nothing is left out, what stands nowhere comes last."""
    order: dict[tuple[str, str], int] = {}
    for document in documents:
        pieces = [(document.id, piece.id) for piece in document.article.pieces()]
        for key in [*pieces, (document.id, "")]:
            order[key] = len(order)

    def where(mark: Mark) -> tuple[int, int, str, str]:
        place = mark.anchors[0].place
        at = order.get((place.document, place.segment))
        if at is None:
            at = order.get((place.document, ""), len(order))
        return at, place.span.start if place.span else -1, mark.created, mark.id

    return sorted((mark for mark in marks if mark.style != "none" or mark.note or mark.tags), key=where)


def stamps_of(mark: Mark) -> dict[str, str]:
    """Return who made a mark and when, as the rows of its parts tell it."""
    return {"author": mark.author, "created": mark.created, "modified": mark.modified}


@dataclass(slots=True)
class _Parts:
    anchors: list[Anchor] = field(default_factory=list)
    note: str | None = None
    tags: list[str] = field(default_factory=list)
    latest: str = ""


def _mark(row: tuple[Any, ...], parts: _Parts) -> Mark:
    mark_id, colour, style, author, created, modified = row
    latest = max(modified, parts.latest)
    return Mark(mark_id, tuple(parts.anchors), colour, style, parts.note, tuple(parts.tags), author, created, latest)
