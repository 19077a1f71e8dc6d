"""Tell of the rows that a damaged file still holds whose they are, and which of them are as they were written."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from zhutiao.store import canonical, seals

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from sqlite3 import Connection

    from zhutiao.store.leaf_pages import Pages
    from zhutiao.store.records import Value

Row = dict[str, Any]

TABLES = ("text", *seals.SEALED)
"""What is salvaged; the history fits only a library of which nothing is lost."""

_TYPES: dict[str, tuple[type, ...]] = {"TEXT": (str,), "INTEGER": (int,), "REAL": (float, int), "BLOB": (bytes,)}
# Of these a row that was not quite what was written is better than none.
_READABLE_ANYHOW = (
    "note",
    "dossier",
    "document",
    "mark",
    "place",
    "tag",
    "tagging",
    "meaning",
    "briefing",
    "briefing_item",
)
_MISREAD = "\ufffd"


class Column(NamedTuple):
    """A column as this program makes it."""

    name: str
    type: str
    needed: bool


@dataclass(slots=True)
class Found:
    """The rows of each table by their keys, how many are lost, which to seal anew, and the texts by older names."""

    rows: dict[str, dict[Any, Row]] = field(default_factory=lambda: {table: {} for table in TABLES})
    lost: int = 0
    touched: set[tuple[str, Any]] = field(default_factory=set)
    renamed: dict[str, str] = field(default_factory=dict[str, str])

    def put(self, table: str, row: Row) -> None:
        """Add a row or change one, to be sealed anew."""
        key = key_of(table, row)
        self.rows[table][key] = row
        self.touched.add((table, key))

    def drop(self, table: str, key: object) -> None:
        """Give a row up."""
        del self.rows[table][key]
        self.lost += 1


def layout(connection: Connection) -> dict[str, list[Column]]:
    """Return the columns of the tables that an empty library has."""
    columns = 'select name, type, "notnull" or pk from pragma_table_info(?)'
    known = {table: [Column(*row) for row in connection.execute(columns, [table])] for table in TABLES}
    return {table: columns for table, columns in known.items() if columns}


def key_of(table: str, row: Mapping[str, Any]) -> object:
    """Return what a row is known by."""
    if table == "linked":
        return row["dossier"], row["document"]
    return row["sha256"] if table in ("text", "source") else row["id"]


def read(pages: Pages, tables: Mapping[str, list[Column]]) -> Found:
    """Read all that the *pages* of a file hold of these tables."""
    found = Found()
    roots = pages.tables()
    known: set[int] = set()
    broken = 0
    for table, columns in tables.items():
        tree = pages.tree(roots.get(table, 0))
        known.update(tree.leaves)
        broken += tree.broken
        before = len(found.rows[table])
        for values in _rows(pages, tree.leaves):
            _take(found, table, columns, values)
        found.lost += tree.broken * ((len(found.rows[table]) - before) // len(tree.leaves) if tree.leaves else 1)
    if broken:
        strays = pages.leaves(frozenset(known))
        for values in _rows(pages, strays):
            _take_stray(found, tables, values)
    return found


def _rows(pages: Pages, leaves: Iterable[int]) -> Iterator[list[Value] | None]:
    for leaf in leaves:
        yield from pages.rows(leaf)


def _take(found: Found, table: str, columns: list[Column], values: list[Value] | None) -> None:
    row = _row(columns, values)
    if row is None:
        found.lost += 1
    elif _is_whole(table, row):
        _add(found, table, row)
    elif table in _READABLE_ANYHOW:
        found.put(table, row)
    elif table == "text":
        _rename_text(found, row)
    else:
        found.lost += 1


def _take_stray(found: Found, tables: Mapping[str, list[Column]], values: list[Value] | None) -> None:
    """Add a row whose table nobody names any more: its seal, made over the names of its columns, tells which."""
    for table, columns in tables.items():
        row = _row(columns, values)
        if row is not None and (seals.SEAL in row or table in ("text", "source")) and _is_whole(table, row):
            _add(found, table, row)
            # Counted as lost with the page that led to it.
            found.lost = max(0, found.lost - 1)
            return


def _add(found: Found, table: str, row: Row) -> None:
    """Add a row; of two with one key the one that was changed later."""
    key = key_of(table, row)
    other = found.rows[table].get(key)
    if other is None or (table, key) in found.touched or row.get("modified", "") > other.get("modified", ""):
        found.rows[table][key] = row
        found.touched.discard((table, key))


def _row(columns: list[Column], values: list[Value] | None) -> Row | None:
    """Return values by column, where they are of the right number and kind."""
    if values is None or len(values) != len(columns):
        return None
    for column, value in zip(columns, values, strict=True):
        if value is None:
            if column.needed:
                return None
        elif not isinstance(value, _TYPES[column.type]):
            return None
    return {column.name: value for column, value in zip(columns, values, strict=True)}


def _is_whole(table: str, row: Row) -> bool:
    if table == "text":
        return _MISREAD not in row["body"] and canonical.name(row["body"]) == row["sha256"]
    if table == "source" and hashlib.sha256(row["bytes"]).hexdigest() != row["sha256"]:
        return False
    # Before the fourth version there were no seals: what has the right shape is believed.
    return seals.SEAL not in row or row[seals.SEAL] == seals.of(row)


def _rename_text(found: Found, row: Row) -> None:
    """Keep an altered text under the name that fits it: a wrong sign in it is less than all the marks on it."""
    try:
        canonical.article(row["body"])
    except ValueError:
        found.lost += 1
        return
    name = canonical.name(row["body"])
    found.rows["text"][name] = {**row, "sha256": name}
    found.renamed[row["sha256"]] = name
