"""The library: one SQLite file with everything a reader keeps."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager, suppress
from functools import cached_property
from typing import TYPE_CHECKING, Self

from zhutiao.errors import LibraryError
from zhutiao.store import copies, guarding, opening, schema, stamps, succession
from zhutiao.store.briefings import Briefings
from zhutiao.store.clock import now
from zhutiao.store.documents import Documents
from zhutiao.store.editions import Editions
from zhutiao.store.health import Health
from zhutiao.store.history import History
from zhutiao.store.link_decisions import LinkDecisions
from zhutiao.store.links import Links
from zhutiao.store.marks import Marks
from zhutiao.store.meanings import Meanings
from zhutiao.store.notes import Notes
from zhutiao.store.reading_choices import ReadingChoices
from zhutiao.store.reads import Reads
from zhutiao.store.recorder import Recorder
from zhutiao.store.rows import Rows
from zhutiao.store.saved_searches import SavedSearches
from zhutiao.store.tags import Tags

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from zhutiao.store.bin import Bin
    from zhutiao.store.purging import Purging
    from zhutiao.store.returning import Returns
    from zhutiao.store.search_index import SearchIndex


class Library:
    """One open database: the only door to SQL."""

    def __init__(
        self,
        path: Path,
        connection: sqlite3.Connection,
        clock: Callable[[], str] | None = None,
        new_id: Callable[[], str] | None = None,
        author: str | None = None,
    ) -> None:
        """Use `open` or `create`."""
        self.path, self.clock = path, clock or now
        self.new_id, self.author = new_id or stamps.fresh_id, author or stamps.reader()
        self._connection = connection
        self._bring_up_to_date()
        self._rows = rows = Rows(connection, path, self.clock, self.new_id, self.author)
        self._recorder = Recorder(connection)
        # Its triggers are made before the first change: a start that only reads is spared 4 ms.
        self._schema: int | None = None
        self.documents = Documents(rows, lambda: self.index)
        self.marks = Marks(rows, self.documents)
        self.notes, self.meanings = Notes(rows), Meanings(rows)
        self.tags, self.reads = Tags(rows), Reads(rows)
        self.links, self.link_decisions = Links(rows), LinkDecisions(rows)
        self.editions, self.choices = Editions(rows), ReadingChoices(rows)
        self.saved_searches, self.briefings = SavedSearches(rows), Briefings(rows)
        self.history = History(rows, self._recorder, self._writing, lambda: self.index)
        self.health = Health(rows, self.documents, self.history.altered)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        clock: Callable[[], str] | None = None,
        new_id: Callable[[], str] | None = None,
        author: str | None = None,
    ) -> Self:
        """Open the library at *path*; raises LibraryError where that is not a library to write in."""
        return cls._on(path, opening.connect(path), clock, new_id, author)

    @classmethod
    def create(
        cls,
        path: Path,
        *,
        clock: Callable[[], str] | None = None,
        new_id: Callable[[], str] | None = None,
        author: str | None = None,
    ) -> Self:
        """Make an empty library at *path*, where there is no file yet."""
        connection = opening.claim(path)
        try:
            return cls._on(path, connection, clock, new_id, author)
        except BaseException:
            path.unlink(missing_ok=True)
            raise

    @classmethod
    def reading(cls, path: Path) -> Self:
        """Open the library at *path*, up to date as it must be, to read only: for a thread beside the window's."""
        return cls._on(path, opening.peek(path), None, None, None)

    # What keeps the library safe is loaded when it is wanted: a start does without it.

    @cached_property
    def bin(self) -> Bin:
        """What was deleted and can be brought back."""
        from zhutiao.store.bin import Bin  # noqa: PLC0415

        return Bin(self._rows)

    @cached_property
    def purging(self) -> Purging:
        """What leaves the bin for good."""
        from zhutiao.store.purging import Purging  # noqa: PLC0415

        return Purging(self._rows, self._writing, self.index)

    @cached_property
    def returns(self) -> Returns:
        """What a damaged file holds and this library lacks."""
        from zhutiao.store.returning import Returns  # noqa: PLC0415

        return Returns(self._rows)

    @cached_property
    def index(self) -> SearchIndex:
        """Where which words stand, to be searched."""
        from zhutiao.store.search_index import SearchIndex  # noqa: PLC0415

        return SearchIndex(self._rows, self._writing)

    @contextmanager
    def step(self, name: str, joins: str | None = None) -> Iterator[None]:
        """Write as one transaction and one undo called *name*; a step inside a step is part of it.

        Steps that join the same (`note <id>`) become one where hardly a pause lies between them.
        """
        if self._connection.in_transaction:
            from sqlite_utils import Database  # noqa: PLC0415 - a start that writes nothing is spared it

            with Database(self._connection, execute_plugins=False).atomic():
                yield
            return
        with self._writing():
            step = self.history.begin(name, joins)
            yield
            self.history.end(step, joins)

    def data_version(self) -> int:
        """Return a number that changes when another connection has written."""
        with opening.explaining(self.path):
            return self._connection.execute("pragma data_version").fetchone()[0]

    def state(self) -> tuple[int, int]:
        """Return numbers that change when this or another connection has written."""
        return self.data_version(), self._connection.total_changes

    def copy(self, out: Path | None = None, why: str = "") -> Path:
        """Copy everything to *out*, else into the folder of backups, named after *why*; return where it is."""
        if out is None:
            return copies.keep(self._connection, self.path, self.clock(), why)
        copies.write(self._connection, self.path, out)
        return out

    def copy_committed(self, why: str) -> Path:
        """Copy what is there without the step that is open into the folder of backups, named after *why*."""
        with opening.explaining(self.path), closing(opening.beside(self.path)) as reader:
            return copies.keep(reader, self.path, self.clock(), why)

    def would_lose(self, out: Path) -> succession.Loss:
        """Return what would be lost if a copy of this library took the place of the library at *out*."""
        with opening.explaining(self.path):
            return succession.loss(self._connection, out)

    def close(self) -> None:
        """Close the file and leave no empty journal beside it."""
        # Another connection may be at work; then the journal is its own affair.
        with suppress(sqlite3.Error):
            self._connection.execute("pragma journal_mode = delete")
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @classmethod
    def _on(
        cls,
        path: Path,
        connection: sqlite3.Connection,
        clock: Callable[[], str] | None,
        new_id: Callable[[], str] | None,
        author: str | None,
    ) -> Self:
        try:
            with opening.explaining(path):
                return cls(path, connection, clock, new_id, author)
        except BaseException:
            connection.close()
            raise

    def _bring_up_to_date(self) -> None:
        version = self._connection.execute("pragma user_version").fetchone()[0]
        if version == schema.VERSION:
            return
        from zhutiao.store import migrations  # noqa: PLC0415 - loads sqlite-utils, which a usual start is spared

        kept = copies.keep(self._connection, self.path, self.clock(), "migration") if version else None
        try:
            migrations.apply_pending(self._connection)
        except BaseException as error:
            # The library is as it was; a copy at every start would only push better ones out.
            if kept:
                kept.unlink(missing_ok=True)
            if isinstance(error, migrations.StrayRowsError):
                raise LibraryError(self.path, "damaged") from error
            raise

    @contextmanager
    def _writing(self, *, remaking: bool = False) -> Iterator[None]:
        with opening.explaining(self.path):
            self._meet_another_schema()
            self._connection.execute("begin immediate")
            try:
                yield
                if not remaking:
                    self._require_same_schema()
                self._connection.execute("commit")
            except BaseException:
                self._connection.rollback()
                raise

    def _meet_another_schema(self) -> None:
        found = self._schema_version()
        if found != self._schema:
            guarding.look_inside(self._connection, self.path)
            self._recorder.install()
            self._schema = found

    def _require_same_schema(self) -> None:
        if self._schema_version() != self._schema:
            message = "a step may not change the tables: the recorder would not know the new ones"
            raise RuntimeError(message)

    def _schema_version(self) -> int:
        return self._connection.execute("pragma schema_version").fetchone()[0]
