"""Named steps, undone and redone by one function of parameterised statements."""

# ruff: noqa: S608 - the names put into statements are this package's own, values are parameters

from __future__ import annotations

import sqlite3
from contextlib import nullcontext
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from zhutiao.errors import ChangedElsewhereError, LibraryError, NothingToUndoError
from zhutiao.model import Changed
from zhutiao.store import schema, seals, steps, touched
from zhutiao.store.recorder import RISING
from zhutiao.store.schema import RECORDED, SEARCHED, SLOTS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from contextlib import AbstractContextManager

    from zhutiao.store.recorder import Recorder
    from zhutiao.store.rows import Rows
    from zhutiao.store.search_index import SearchIndex
    from zhutiao.store.steps import Stack, Step

Watch: TypeAlias = "AbstractContextManager[None] | None"

STEPS = 1_000
BYTES = 64 * 1024 * 1024

_OPS = ("insert", "update", "delete")
_SLOTS = ", ".join(f"v{n}" for n in range(SLOTS))
_SIZE = " + ".join(f"coalesce(length(cast(v{n} as blob)), 0)" for n in range(SLOTS))


class _Entry(NamedTuple):
    """What one statement of a step overwrote."""

    table: str
    op: str
    id: str
    mask: int
    old: tuple[Any, ...]


class History:
    """The steps that can be undone and redone; kept in the library, so they survive a restart."""

    def __init__(
        self,
        rows: Rows,
        recorder: Recorder,
        writing: Callable[[], AbstractContextManager[None]],
        index: Callable[[], SearchIndex],
    ) -> None:
        self._rows = rows
        self._index = index
        self._db = rows.db
        self._recorder = recorder
        self._writing = writing

    def names(self) -> tuple[str | None, str | None]:
        """Return the label of what would be undone next, and of what would be redone next."""
        undo, redo = steps.newest(self._rows, "undo"), steps.newest(self._rows, "redo")
        return undo and undo[1], redo and redo[1]

    def undo(self, watched: Watch = None) -> Changed:
        """Take the newest step back and say what that changed, *watched* by what may refuse it before it is written."""
        return self._turn("undo", "redo", watched)

    def redo(self, watched: Watch = None) -> Changed:
        """Do again what was undone last and say what that changed, *watched* like an undo."""
        return self._turn("redo", "undo", watched)

    def steps(self) -> list[Step]:
        """Return what is undone and then what is done, the newest change first."""
        return steps.told(self._rows)

    def places(self, step: int) -> frozenset[tuple[str, str]]:
        """Return where the rows a step speaks of stand, as far as these exist now."""
        return touched.places(self._rows, step)

    def turn_to(self, step: int | None, watched: Watch = None) -> Changed:
        """Undo or redo, all or nothing, until *step* is the newest one done; without one, until none is done."""
        if step is None:
            return self._turn("undo", "redo", watched, 0)
        row = self._rows.one("select stack from undo_step where id = ?", step)
        if row is None:
            raise NothingToUndoError
        if row[0] == "undo":
            return self._turn("undo", "redo", watched, step + 1)
        return self._turn("redo", "undo", watched, step)

    def forget(self) -> None:
        """End the history: what was done so far can no longer be undone."""
        with self._writing():
            schema.forget(self._db)

    def begin(self, label: str, joins: str | None) -> int:
        """Start recording, into the newest step where both join the same and hardly a pause lies between."""
        now = self._rows.clock()
        step = steps.joinable(self._rows, joins, now) if joins else None
        if step is None:
            step = self._new("undo", label, joins, now)
        else:
            self._db.execute("update undo_step set at = ? where id = ?", [now, step])
        self._recorder.record(step)
        return step

    def end(self, step: int, joins: str | None) -> None:
        """Stop recording; a step that changed nothing is forgotten, any other ends what could be redone."""
        self._recorder.record(None)
        if joins:
            self._drop_covered(step)
        if not self._rows.one("select 1 from undo where step = ?", step):
            self._db.execute("delete from undo_step where id = ?", [step])
            return
        self._db.execute("delete from undo_step where stack = 'redo'")
        size = f"(select sum({_SIZE}) from undo where step = undo_step.id)"
        self._db.execute(f"update undo_step set size = {size} where id = ?", [step])
        self._seal(step)
        self._index_again(step)
        self._forget_oldest(step)

    def _turn(self, source: Stack, target: Stack, watched: Watch = None, down_to: int | None = None) -> Changed:
        """Turn the newest step of *source*, or all that are not older than *down_to*."""
        label, done = "", list[Changed]()
        try:
            with self._writing(), watched or nullcontext():
                while last := steps.newest(self._rows, source):
                    if done if down_to is None else last[0] < down_to:
                        break
                    step, label = last
                    done.append(self._exchange(step, label, target))
                if not done:
                    raise NothingToUndoError
                return _together(done)
        except sqlite3.IntegrityError as error:
            raise ChangedElsewhereError(label) from error

    def _exchange(self, step: int, label: str, target: Stack) -> Changed:
        # References need to hold only at the end: a row and its parent come back in either order.
        self._db.execute("pragma defer_foreign_keys = on")
        log = self._log(step)
        before = touched.places(self._rows, step), touched.dossiers(self._rows, step)
        made = self._new(target, label, None, self._rows.clock())
        self._recorder.record(made)
        for entry in log:
            if self._db.execute(*self._reverse(entry)).rowcount != 1:
                raise ChangedElsewhereError(label)
        self._recorder.record(None)
        for table, row_id in dict.fromkeys((entry.table, entry.id) for entry in log):
            self._rows.seal(table, row_id)
        self._seal(made)
        self._index_again(made)
        places = before[0] | touched.places(self._rows, step)
        dossiers = before[1] | touched.dossiers(self._rows, step)
        self._db.execute("delete from undo_step where id = ?", [step])
        tables = {entry.table for entry in log}
        structure, links, labels, readings = (
            not tables.isdisjoint(these)
            for these in (touched.STRUCTURE, touched.LINKS, touched.LABELS, touched.READINGS)
        )
        return Changed(places, structure, dossiers=dossiers, links=links, labels=labels, readings=readings)

    def _reverse(self, entry: _Entry) -> tuple[str, list[Any]]:
        # A stranger's file may say anything here; none of it becomes a statement.
        if entry.table not in RECORDED or entry.op not in _OPS or not isinstance(entry.mask, int):
            raise LibraryError(self._rows.path, "damaged")
        if entry.op == "insert":
            return f"delete from {entry.table} where id = ?", [entry.id]
        columns = self._recorder.columns[entry.table]
        row = {
            column: old for n, (column, old) in enumerate(zip(columns, entry.old, strict=False)) if entry.mask >> n & 1
        }
        row[RISING] = self._rows.clock()
        if entry.op == "update":
            changes = ", ".join(f'"{column}" = ?' for column in row)
            return f"update {entry.table} set {changes} where id = ?", [*row.values(), entry.id]
        names = ", ".join(f'"{column}"' for column in row)
        holes = ", ?" * len(row)
        return f"insert into {entry.table} (id, {names}) values (?{holes})", [entry.id, *row.values()]

    def _log(self, step: int) -> list[_Entry]:
        rows = self._rows.all(f"select tbl, op, id, mask, {_SLOTS} from undo where step = ? order by seq desc", step)
        return [_Entry(table, op, row_id, mask, tuple(old)) for table, op, row_id, mask, *old in rows]

    def altered(self) -> list[str]:
        """Return the labels of the steps whose log is no longer what was written."""
        steps = self._rows.all("select id, label, seal from undo_step order by id")
        return [label for step, label, seal in steps if self._seal_of(step) != seal]

    def _seal(self, step: int) -> None:
        self._db.execute("update undo_step set seal = ? where id = ?", [self._seal_of(step), step])

    def _seal_of(self, step: int) -> bytes:
        head = self._rows.all("select stack, label, joins, at, size from undo_step where id = ?", step)
        rows = self._rows.all(f"select seq, tbl, op, id, mask, {_SLOTS} from undo where step = ? order by seq", step)
        return seals.over([value for row in head + rows for value in row])

    def _index_again(self, step: int) -> None:
        for table in SEARCHED:
            rows = self._rows.all("select distinct id from undo where step = ? and tbl = ?", step, table)
            if rows:
                self._index().keeping.renew(table, [row_id for (row_id,) in rows])

    def _new(self, stack: Stack, label: str, joins: str | None, now: str) -> int:
        made = self._db.execute(
            "insert into undo_step (stack, label, joins, at) values (?, ?, ?, ?)",
            [stack, label, joins, now],
        )
        return made.lastrowid or 0

    def _drop_covered(self, step: int) -> None:
        self._db.execute(
            "delete from undo where step = ? and op = 'update' and exists (select 1 from undo as earlier "
            "where earlier.step = undo.step and earlier.tbl = undo.tbl and earlier.id = undo.id "
            "and earlier.seq < undo.seq and (earlier.op = 'insert' or earlier.mask & undo.mask = undo.mask))",
            [step],
        )

    def _forget_oldest(self, newest: int) -> None:
        self._db.execute(
            "delete from undo_step where id <= (select id from undo_step order by id desc limit 1 offset ?)",
            [STEPS],
        )
        weight = self._rows.one("select total(size) from undo_step")
        if weight and weight[0] > BYTES:
            heavy = "select id, total(size) over (order by id desc) as weight from undo_step"
            self._db.execute(
                f"delete from undo_step where id <> ? and id in (select id from ({heavy}) where weight > ?)",
                [newest, BYTES],
            )


def _together(changes: Sequence[Changed]) -> Changed:
    return Changed(
        frozenset[tuple[str, str]]().union(*(change.places for change in changes)),
        structure=any(change.structure for change in changes),
        dossiers=frozenset[str]().union(*(change.dossiers for change in changes)),
        links=any(change.links for change in changes),
        labels=any(change.labels for change in changes),
        readings=any(change.readings for change in changes),
    )
