"""TEMP triggers that copy what a change overwrites into the log of the history.

They live in the connection, never in the file: a library that holds a trigger of its own is refused.
"""

# ruff: noqa: S608 - the names put into statements are this package's own, values are parameters

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.store.schema import RECORDED, SLOTS
from zhutiao.store.seals import SEAL

if TYPE_CHECKING:
    from sqlite3 import Connection

# Merging needs `modified` to rise, so it is never put back.
RISING = "modified"


class Recorder:
    """Copies old values while a step is being recorded, once it is installed."""

    def __init__(self, db: Connection) -> None:
        self._db = db
        self.columns: dict[str, list[str]] = {}

    def install(self) -> None:
        """Make the triggers for the tables as they are now, in place of any earlier ones."""
        self._db.execute("create temp table if not exists recording (step integer)")
        self._db.execute("delete from temp.recording")
        self._db.execute("insert into temp.recording values (null)")
        for table in RECORDED:
            columns = [row[1] for row in self._db.execute(f"pragma main.table_info({table})")]
            self.columns[table] = [column for column in columns if column not in ("id", SEAL)]
            for name, body in _triggers(table, self.columns[table]):
                self._db.execute(f"drop trigger if exists temp.{name}")
                self._db.execute(f"create temp trigger {name} {body}")
        (made,) = self._db.execute("select count(*) from sqlite_temp_master where type = 'trigger'").fetchone()
        if made != 4 * len(RECORDED):
            message = f"{made} triggers watch {len(RECORDED)} tables"
            raise RuntimeError(message)

    def record(self, step: int | None) -> None:
        """Record into *step* from now on; None stops."""
        self._db.execute("update temp.recording set step = ?", [step])


def _triggers(table: str, columns: list[str]) -> list[tuple[str, str]]:
    if len(columns) > SLOTS:
        message = f"{table} has more columns than the log has room for"
        raise RuntimeError(message)
    recording = "(select step from recording) is not null"
    values = ", ".join(f"v{n}" for n in range(len(columns)))
    every = (1 << len(columns)) - 1
    old = ", ".join(f'old."{column}"' for column in columns)
    mask = " + ".join(f"({_differs(column)}) * {1 << n}" for n, column in enumerate(columns) if column != RISING)
    changed = ", ".join(f'case when {_differs(column)} then old."{column}" end' for column in columns)

    inserted = _log(table, "insert", "0").replace("old.id", "new.id")
    updated, deleted = _log(table, "update", mask, values, changed), _log(table, "delete", str(every), values, old)
    # A guard: a row whose name changes could not be found again.
    guard = "select raise(abort, 'an id never changes');"
    on = f"on main.{table}"
    return [
        (f"{table}_inserted", f"after insert {on} when {recording} begin {inserted} end"),
        (f"{table}_updated", f"after update {on} when {recording} and ({mask}) <> 0 begin {updated} end"),
        (f"{table}_deleted", f"after delete {on} when {recording} begin {deleted} end"),
        (f"{table}_renamed", f"before update of id {on} when old.id is not new.id begin {guard} end"),
    ]


def _log(table: str, op: str, mask: str, values: str = "", old: str = "") -> str:
    columns, olds = (f", {values}", f", {old}") if values else ("", "")
    return (
        f"insert into undo (step, tbl, op, id, mask{columns}) "
        f"select step, '{table}', '{op}', old.id, {mask}{olds} from recording; "
    )


def _differs(column: str) -> str:
    # Under another collation a change of case would pass unseen.
    return f'old."{column}" is not new."{column}" collate binary'
