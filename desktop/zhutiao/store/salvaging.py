"""Read out of a damaged library whatever can still be read, into a new one."""

# ruff: noqa: S608 - the names put into statements are this package's own, values are parameters

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from zhutiao.errors import LibraryError, UnwritableFileError
from zhutiao.store import (
    canonical,
    copies,
    descriptors,
    migrations,
    opening,
    reparenting,
    salvaged_rows,
    schema,
    seals,
    soundness,
)
from zhutiao.store.leaf_pages import EndlessError, Pages

if TYPE_CHECKING:
    from pathlib import Path

    from zhutiao.store.salvaged_rows import Found, Row


Reading = Callable[[str, bytes, str], Iterable[str]]


def _nothing(_name: str, _content: bytes, _decisions: str) -> tuple[str, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What was read out of a damaged library: rows, those known to be lost, and the marks and notes among them."""

    rows: int
    lost: int
    marks: int
    notes: int


def salvage(damaged: Path, out: Path, again: Reading = _nothing) -> Salvaged:
    """Make a library at *out*, where there is no file yet, of what can be read in the file *damaged*.

    Texts that are lost are read *again* from their sources: given a file's name, its bytes and what a reader decided
    about it, that returns the bodies of its texts. Every row that is kept is sealed and has its parents. Raises
    LibraryError where *damaged* cannot be read at all or in time, and UnwritableFileError for *out*.
    """
    with _pages(damaged) as pages, _made(out) as library:
        salvaged = _fill(library, pages, again)
    try:
        copies.settle(out)
    except OSError as error:
        out.unlink(missing_ok=True)
        raise UnwritableFileError(out, "failed") from error
    return salvaged


def beside(path: Path, again: Reading = _nothing) -> tuple[Path, Salvaged]:
    """Salvage the library at *path* into a file beside it, and return that."""
    fresh = opening.unnamed(path)
    return fresh, salvage(path, fresh, again)


def whole_rows(damaged: Path) -> dict[str, dict[Any, Row]]:
    """Return the rows of a damaged library, by table and key, that are as they were written."""
    with _pages(damaged) as pages:
        if pages.version() in (0, schema.VERSION):
            return _whole(pages)
    # Those of an older version are brought up to date in a library of their own.
    fresh, _salvaged = beside(damaged)
    try:
        with _pages(fresh) as pages:
            return _whole(pages)
    finally:
        fresh.unlink(missing_ok=True)


def _whole(pages: Pages) -> dict[str, dict[Any, Row]]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as empty:
        migrations.apply_pending(empty)
        found = salvaged_rows.read(pages, salvaged_rows.layout(empty))
    for table, key in found.touched:
        found.rows[table].pop(key, None)
    return found.rows


@contextmanager
def _pages(damaged: Path) -> Iterator[Pages]:
    """Let the pages of a file be read; raises LibraryError where it cannot be opened or is made never to end."""
    with ExitStack() as opened:
        try:
            descriptor = opened.enter_context(descriptors.reading(damaged))
        except FileNotFoundError as error:
            raise LibraryError(damaged, "missing") from error
        except OSError as error:
            raise LibraryError(damaged, "disk") from error
        try:
            yield Pages(opened.enter_context(open(descriptor, "rb", closefd=False)))
        except EndlessError as error:
            raise LibraryError(damaged, "damaged") from error


@contextmanager
def _made(out: Path) -> Iterator[sqlite3.Connection]:
    """Let a new library be filled; it does not stay where that comes to nothing."""
    library = opening.claim(out)
    try:
        with closing(library):
            yield library
    except BaseException as error:
        for end in ("", "-journal"):
            out.with_name(out.name + end).unlink(missing_ok=True)
        if isinstance(error, sqlite3.OperationalError):
            raise UnwritableFileError(out, "failed") from error
        raise


def _fill(library: sqlite3.Connection, pages: Pages, again: Reading) -> Salvaged:
    version = pages.version()
    migrations.apply_pending(library, version if 1 <= version <= schema.VERSION else None)
    library.execute("pragma foreign_keys = off")
    tables = salvaged_rows.layout(library)
    found = salvaged_rows.read(pages, tables)
    _read_again(found, again)
    reparenting.repair(found)
    library.execute("begin immediate")
    _write(library, found, {table: [column.name for column in columns] for table, columns in tables.items()})
    found.lost += _drop_orphans(library)
    library.execute("commit")
    migrations.apply_pending(library)
    library.execute("pragma journal_mode = delete")
    rows = sum(library.execute(f"select count(*) from {table}").fetchone()[0] for table in tables)
    return Salvaged(rows, found.lost, *soundness.counted(library))


def _read_again(found: Found, again: Reading) -> None:
    held = found.rows["text"]
    wanted = {row["text"] for row in found.rows["version"].values()} - held.keys()
    sources = {row["source"] for row in found.rows["document"].values() if wanted}
    for intake in list(found.rows["intake"].values()):
        source = found.rows["source"].get(intake["source"])
        if wanted and source and source["sha256"] in sources:
            for body in again(source["name"], source["bytes"], intake["decisions"]):
                name = canonical.name(body)
                if name in wanted:
                    held[name] = {"sha256": name, "body": body}
                    wanted.remove(name)
                    found.lost = max(0, found.lost - 1)


def _write(library: sqlite3.Connection, found: Found, tables: dict[str, list[str]]) -> None:
    for table, key in found.touched:
        row = found.rows[table].get(key)
        if row is not None and seals.SEAL in tables[table]:
            row[seals.SEAL] = seals.of({name: row.get(name) for name in tables[table]})
    for table, columns in tables.items():
        names, holes = seals.quoted(columns), ", ".join("?" * len(columns))
        # Of two notes on one mark the one that was written later stays.
        rows = sorted(found.rows[table].values(), key=lambda row: row.get("modified", ""), reverse=True)
        values = [[row.get(name) for name in columns] for row in rows]
        written = library.executemany(f"insert or ignore into {table} ({names}) values ({holes})", values).rowcount
        found.lost += len(rows) - max(written, 0)


def _drop_orphans(library: sqlite3.Connection) -> int:
    """Delete what still has no parent, until everything has one; return how many rows that were."""
    dropped = 0
    while rows := {(table, rowid) for table, rowid, *_ in library.execute("pragma foreign_key_check")}:
        for table, rowid in rows:
            library.execute(f"delete from {table} where rowid = ?", [rowid])
        dropped += len(rows)
    return dropped
