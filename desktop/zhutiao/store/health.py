"""What can be wrong inside a library."""

# ruff: noqa: S608 - the names put into statements are this package's own, values are parameters

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from zhutiao.errors import LibraryError, ZhutiaoError
from zhutiao.model import Span
from zhutiao.store import seals, soundness
from zhutiao.store.opening import explaining
from zhutiao.store.saying import SAYS_SOMETHING
from zhutiao.store.schema import TABLES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zhutiao.store.documents import Documents
    from zhutiao.store.rows import Rows


def attempt(look: Callable[[], Sequence[str]]) -> Sequence[str]:
    """Return what *look* finds wrong; where damage stops it half-way, what it met."""
    try:
        return look()
    except LibraryError as error:
        return [error.reason]
    except (ZhutiaoError, sqlite3.Error, ValueError, TypeError, KeyError, AttributeError) as error:
        # Anything may stand where a value stood.
        return [str(error)]


class Health:
    """Looks for damage and changes nothing; every answer lists what is wrong."""

    def __init__(self, rows: Rows, documents: Documents, altered_steps: Callable[[], list[str]]) -> None:
        self._rows = rows
        self._documents = documents
        self._altered_steps = altered_steps

    def counts(self) -> tuple[int, int]:
        """Return how many marks and how many notes there are."""
        with explaining(self._rows.path):
            return soundness.counted(self._rows.db)

    def damage(self) -> list[str]:
        """Return what SQLite finds wrong with the file, the search index left aside."""
        with explaining(self._rows.path):
            return soundness.damage(self._rows.db)

    def damaged_tables(self) -> list[str]:
        """Return what SQLite finds wrong with the tables, one at a time, so that nobody waits long to write."""
        checks = (self._rows.all(f"pragma integrity_check({table})") for table in sorted(TABLES))
        return [row[0] for rows in checks for row in rows if row[0] != "ok"]

    def orphans(self) -> list[str]:
        """Return the tables with rows whose parent is missing."""
        return sorted({row[0] for row in self._rows.all("pragma foreign_key_check")})

    def planted(self) -> list[str]:
        """Return the triggers and views, which a library never has."""
        things = self._rows.all("select name from sqlite_schema where type in ('trigger', 'view') order by name")
        return [name for (name,) in things]

    def altered_texts(self) -> list[str]:
        """Return the texts that are no longer what their SHA-256 says."""
        with explaining(self._rows.path):
            return soundness.altered(self._rows.db, "text", "body")

    def altered_sources(self) -> list[str]:
        """Return the source files that are no longer what their SHA-256 says."""
        with explaining(self._rows.path):
            return soundness.altered(self._rows.db, "source", "bytes")

    def strayed_quotes(self) -> list[str]:
        """Return the marks whose words are not what stands at their place in the text of now."""
        rows = self._rows.all(
            'select mark.id, place.text, document.text, segment, start, "end", exact from place '
            "join mark on mark.id = place.mark join document on document.id = place.document "
            "where place.state <> 'unplaced' and place.deleted is null and mark.deleted is null "
            f"and document.deleted is null and {SAYS_SOMETHING}",
        )
        strayed = (mark for mark, text, now, *place in rows if text != now or self._strayed(now, *place))
        return list(dict.fromkeys(strayed))

    def _strayed(self, text: str, segment: str, start: int | None, end: int | None, exact: str | None) -> bool:
        printed = self._documents.printed_in(text).get(segment, "")
        return exact is not None and Span(start or 0, end or 0).cut(printed) != exact

    def broken_seals(self) -> list[str]:
        """Return the rows (as `table id`) and steps whose values are not those that were written."""
        return [*self.broken_rows(), *self.broken_steps()]

    def broken_rows(self) -> list[str]:
        """Return the rows (as `table id`) whose values are not those that were written."""
        return [f"{table} {row_id}" for table in seals.SEALED for row_id in self._broken(table)]

    def broken_steps(self) -> list[str]:
        """Return the steps (as `undo label`) whose log is not what was written."""
        return [f"undo {label}" for label in self._altered_steps()]

    def _broken(self, table: str) -> list[str]:
        names = seals.columns(self._rows.db, table)
        rows = self._rows.all(f"select {seals.quoted(names)} from {table}")
        held = (dict(zip(names, row, strict=True)) for row in rows)
        return [str(row[names[0]]) for row in held if row[seals.SEAL] != seals.of(row)]
