"""Rows as a reader makes them: with an id, an author, times, and a tombstone instead of a gap."""

# ruff: noqa: S608 - the names put into statements are this package's own, values are parameters

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

from zhutiao.store import seals
from zhutiao.store.opening import explaining, undecodable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path
    from sqlite3 import Connection


class Rows:
    """Writes and reads rows; the table and column names come from this package alone."""

    def __init__(
        self, db: Connection, path: Path, clock: Callable[[], str], new_id: Callable[[], str], author: str
    ) -> None:
        self.db = db
        self.path = path
        self.clock = clock
        self.new_id = new_id
        self.author = author

    def add(self, table: str, **values: Any) -> str:
        """Write one row, with a fresh id and the stamps of here and now unless others are given, and return its id."""
        now = self.clock()
        row = {"id": None, "author": self.author, "created": now, "modified": now, **values}
        row["id"] = row["id"] or self.new_id()
        self.put(table, row)
        return row["id"]

    def put(self, table: str, row: Mapping[str, Any], *, once: bool = False) -> None:
        """Write one row as it is, sealed; with *once* a row of that id that is there already stays."""
        sealed = {**row, seals.SEAL: seals.of(row)}
        columns = ", ".join(f'"{column}"' for column in sealed)
        holes = ", ".join("?" * len(sealed))
        insert = "insert or ignore" if once else "insert"
        self.db.execute(f"{insert} into {table} ({columns}) values ({holes})", list(sealed.values()))

    def change(self, table: str, row_id: str, **values: Any) -> None:
        """Change columns of one row, if it is there; its seal with them."""
        held = self._held(table, row_id)
        if held is None:
            return
        changed = {**values, "modified": self.clock()}
        row = {**changed, seals.SEAL: seals.of({**held, **changed})}
        columns = ", ".join(f'"{column}" = ?' for column in row)
        self.db.execute(f"update {table} set {columns} where id = ?", [*row.values(), row_id])

    def seal(self, table: str, row_id: str) -> None:
        """Seal a row as it stands now, if there is one."""
        held = self._held(table, row_id)
        if held is not None:
            self.db.execute(f"update {table} set seal = ? where id = ?", [seals.of(held), row_id])

    def _held(self, table: str, row_id: str) -> dict[str, Any] | None:
        found = self.db.execute(f"select * from {table} where id = ?", [row_id])
        row = found.fetchone()
        return None if row is None else dict(zip((column[0] for column in found.description), row, strict=True))

    def bury(self, table: str, row_id: str, at: str | None = None) -> None:
        """Delete one row, leaving a tombstone; what goes with another goes *at* the same moment."""
        self.change(table, row_id, deleted=at or self.clock())

    def all(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """Return every row of a query, fetched at once: an open cursor would block the writer."""
        return self._read(sql, values, sqlite3.Cursor.fetchall)

    def one(self, sql: str, *values: Any) -> tuple[Any, ...] | None:
        """Return the first row of a query."""
        return self._read(sql, values, sqlite3.Cursor.fetchone)

    def _read(self, sql: str, values: tuple[Any, ...], fetch: Callable[[sqlite3.Cursor], Any]) -> Any:
        with explaining(self.path):
            try:
                return fetch(self.db.execute(sql, values))
            except sqlite3.OperationalError as error:
                if not undecodable(error):
                    raise
            # One damaged word must not hide a thousand rows; the seal of its row tells the doctor.
            self.db.text_factory = lambda words: words.decode("utf-8", "replace")
            try:
                return fetch(self.db.execute(sql, values))
            finally:
                self.db.text_factory = str
