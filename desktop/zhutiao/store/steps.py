"""The named steps of a library's history, as its file tells them; a stranger may have called them anything."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Literal, NamedTuple

from zhutiao.moments import moment

if TYPE_CHECKING:
    from zhutiao.store.rows import Rows

Stack = Literal["undo", "redo"]

PAUSE = timedelta(seconds=2)
LONG_AGO = "1971-01-01T00:00:00.000Z"
"""When a step was that does not tell."""


class Step(NamedTuple):
    """A step that is done (and can be undone) or undone (and can be redone), and when that happened last."""

    id: int
    label: str
    at: str
    stack: Stack


def told(rows: Rows) -> list[Step]:
    """Return what is undone and then what is done, the newest change first."""
    found = rows.all("select id, label, at, stack from undo_step where stack in ('undo', 'redo') order by id")
    steps = [Step(step, _words(label), at if moment(at) else LONG_AGO, stack) for step, label, at, stack in found]
    done = [step for step in steps if step.stack == "undo"]
    # What was undone first is the newest change, for undoing begins with that.
    return [*(step for step in steps if step.stack == "redo"), *reversed(done)]


def newest(rows: Rows, stack: Stack) -> tuple[int, str] | None:
    """Return the step that is taken back, or done again, next: its id and its label."""
    row = rows.one("select id, label from undo_step where stack = ? order by id desc limit 1", stack)
    return (row[0], _words(row[1])) if row else None


def joinable(rows: Rows, joins: str, now: str) -> int | None:
    """Return the newest step where it joins the same and hardly a pause lies between."""
    # A step that was undone or redone joins nothing: typing then begins afresh.
    row = rows.one("select id, joins, at, stack from undo_step order by id desc limit 1")
    if row is None or row[1] != joins or row[3] != "undo":
        return None
    then, here = moment(row[2]), moment(now)
    return row[0] if then and here and timedelta(0) <= here - then < PAUSE else None


def _words(label: object) -> str:
    return label if isinstance(label, str) else ""
