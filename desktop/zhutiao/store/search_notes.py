"""Notes and tags that may have what is sought, found by their search keys where these are up to date."""

# ruff: noqa: S608 - the names put into statements are this package's own, values are parameters

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection

    from zhutiao.store.rows import Rows
    from zhutiao.text.search_query import Query

_FIRST_PLACE = """
    place.id = (select id from place where place.mark = note.mark and place.deleted is null order by position limit 1)
"""


class Note(NamedTuple):
    """A note, the id of its mark, else its own, and where the mark stands; one on a dossier stands nowhere."""

    made: str
    body: str
    document: str | None
    segment: str | None


def notes(rows: Rows, query: Query, dossier: str | None, *, keyed: bool) -> list[Note]:
    """Return the notes of a dossier, or of all, that may have what is sought, in the order they were written.

    With *keyed* search keys are believed where they were made of the note as it is; else every note is returned.
    """
    condition, values = _condition(query) if keyed else ("1", [])
    keys = "left join search_own as own on own.what = 'note' and own.id = note.id" if keyed else ""
    found = rows.all(
        "select coalesce(note.mark, note.id), note.body, document.id, place.segment from note "
        f"left join mark on mark.id = note.mark left join place on {_FIRST_PLACE} "
        "left join document on document.id = place.document "
        f"join dossier on dossier.id = coalesce(note.dossier, document.dossier) {keys} "
        "where note.deleted is null and mark.deleted is null and document.deleted is null "
        f"and dossier.deleted is null and dossier.id = coalesce(?, dossier.id) and {condition} "
        "order by note.created, note.id",
        dossier,
        *values,
    )
    return [Note(*row) for row in found]


def tags(rows: Rows, dossier: str | None, documents: Collection[str] | None) -> list[str]:
    """Return the paths of the tags that marks in a dossier, or in some documents, carry."""
    inside = "" if documents is None else "and document.id in (select value from json_each(?))"
    found = rows.all(
        "select distinct tag.path from tag join tagging on tagging.tag = tag.id and tagging.deleted is null "
        "join mark on mark.id = tagging.mark and mark.deleted is null "
        "join place on place.mark = mark.id and place.deleted is null "
        "join document on document.id = place.document and document.deleted is null "
        f"where tag.deleted is null and document.dossier = coalesce(?, document.dossier) {inside} order by tag.path",
        dossier,
        *([] if documents is None else [json.dumps(sorted(documents))]),
    )
    return [path for (path,) in found]


def _condition(query: Query) -> tuple[str, list[str]]:
    held = ["(" + " or ".join("instr(own.words, ?)" for _key in group) + ")" for group in query.groups]
    held += ["not instr(own.words, ?)" for _key in query.without]
    values = [key for group in query.groups for key in group] + list(query.without)
    # What was written past the index is looked at.
    return f"(own.sealed is not note.seal or ({' and '.join(held) or '1'}))", values
