"""Rows that come back from a damaged library into the one that stands in its place."""

# ruff: noqa: S608 - the names put into statements are this package's own, values are parameters

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

from zhutiao.store.notes import joined
from zhutiao.store.schema import RECORDED, SLOTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from zhutiao.store.rows import Rows

Row = dict[str, Any]

_GIVEN = ("text", "source", "intake")  # known by what they hold: who has one has the same
# What points forward is set once everything is there.
_LATER = {"dossier": ("base", "document"), "document": ("printing_of", "document"), "version": ("basis", "version")}
_TWINS = {
    "version": ("document", "n"),
    "tag": ("path",),
    "tagging": ("mark", "tag"),
    "meaning": ("colour",),
    "tick": ("document", "segment"),
}


class Returns:
    """Adds what another library has and this one lacks, or has in an older form; takes nothing away."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def take(self, found: Mapping[str, Mapping[Any, Row]]) -> int:
        """Write the rows *found*, given by table, as far as they fit in, and return how many that were."""
        for table in _GIVEN:
            for row in found[table].values():
                self._give(table, row)
        taken = 0
        tags: dict[str, str] = {}
        for table in RECORDED:
            rows = found[table] if table != "mark" else {**self._made_for_places(found), **found["mark"]}
            if table == "note":
                taken += sum(self._take_note(row) for row in rows.values())
                continue
            for row in self._new(table, rows):
                fitting = {**row, "tag": tags.get(row["tag"], row["tag"])} if table == "tagging" else row
                taken += self._take(table, fitting, tags)
        for table, (column, target) in _LATER.items():
            self._point(table, column, target, found[table])
        return taken

    def _made_for_places(self, found: Mapping[str, Mapping[Any, Row]]) -> dict[Any, Row]:
        """Return marks for places whose own are neither there nor here: words are worth more than a colour."""
        here = {mark for (mark,) in self._rows.all("select id from mark")}
        lost = (place for place in found["place"].values() if place["mark"] not in here)
        stamps = ("author", "created", "modified", "deleted")
        return {
            place["mark"]: {"id": place["mark"], "colour": "amber", "style": "highlight"}
            | {name: place[name] for name in stamps}
            for place in lost
        }

    def _new(self, table: str, found: Mapping[Any, Row]) -> Iterator[Row]:
        known = dict(self._rows.all(f"select id, modified from {table}"))
        # Parents first, also among the documents: a printing stands behind the text it is a printing of.
        for row in found.values():
            if row["id"] not in known or row["modified"] > known[row["id"]]:
                yield {**row, _LATER[table][0]: None} if table in _LATER else row

    def _take(self, table: str, row: Row, tags: dict[str, str]) -> bool:
        try:
            self._write(table, row)
        except sqlite3.IntegrityError:
            twin = self._twin(table, row)
            if twin and table == "tag":
                tags[row["id"]] = twin
            return False
        return True

    def _write(self, table: str, row: Row) -> None:
        if self._rows.one(f"select 1 from {table} where id = ?", row["id"]) is None:
            self._rows.put(table, row)
            return
        # What points forward is left as it is here.
        columns = [name for name in row if name not in ("id", "seal", *_LATER.get(table, ()))]
        changes = ", ".join(f'"{name}" = ?' for name in columns)
        values = [row[name] for name in columns]
        self._rows.db.execute(f"update {table} set {changes} where id = ?", [*values, row["id"]])
        self._rows.seal(table, row["id"])

    def _give(self, table: str, row: Row) -> None:
        if table == "text":
            self._rows.db.execute("insert or ignore into text values (?, ?)", [row["sha256"], row["body"]])
        else:
            self._rows.put(table, row, once=True)

    def _twin(self, table: str, row: Row) -> str | None:
        """Return the row that says the same thing here, if that is why another does not fit in."""
        columns = _TWINS.get(table, ())
        if not columns or row["deleted"] is not None:
            return None
        same = " and ".join(f"{column} is ?" for column in columns)
        values = [row[column] for column in columns]
        found = self._rows.one(f"select id from {table} where {same} and deleted is null", *values)
        return found[0] if found else None

    def _take_note(self, row: Row) -> bool:
        """Bring back what a note says and the one in its place here does not: below what that says."""
        # One that lies in the bin here is in its place too, where no other is.
        here = self._rows.one(
            "select id, body, deleted from note where mark is ? and dossier is ? and (deleted is null or id = ?) "
            "order by deleted is not null",
            row["mark"],
            row["dossier"],
            row["id"],
        )
        note, words, deleted = here or (row["id"], "", True)
        body = joined(words, row["body"])
        if here is None or row["deleted"] is not None or (deleted and body == words):
            return any(self._take("note", new, {}) for new in self._new("note", {row["id"]: row}))
        if body == words or self._stood_before(note, row["body"]):
            return False
        self._rows.change("note", note, body=body, deleted=None)
        return True

    def _stood_before(self, note: str, words: str) -> bool:
        """Say whether a note said these words before its reader wrote others."""
        slots = ", ".join(f"v{n}" for n in range(SLOTS))
        found = self._rows.one(f"select 1 from undo where tbl = 'note' and id = ? and ? in ({slots})", note, words)
        return found is not None

    def _point(self, table: str, column: str, target: str, found: Mapping[Any, Row]) -> None:
        for row in found.values():
            here = self._rows.one(f"select {column} from {table} where id = ?", row["id"])
            there = self._rows.one(f"select 1 from {target} where id = ?", row.get(column))
            if here == (None,) and there:
                self._rows.change(table, row["id"], **{column: row[column]})
