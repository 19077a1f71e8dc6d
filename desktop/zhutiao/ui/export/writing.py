"""Writes an export beside the window: planned, shown first where it meets handwork, carried out whole or not at all."""

from __future__ import annotations

from functools import partial
from threading import Event
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from zhutiao import words
from zhutiao.errors import WorkshopCancelledError
from zhutiao.services import export_plans, exporting
from zhutiao.ui.tasks import while_there

if TYPE_CHECKING:
    from pathlib import Path

    from zhutiao.services.export_plans import Plan
    from zhutiao.ui.export.choice import ExportChoice
    from zhutiao.ui.tasks import Task, Tasks
    from zhutiao.workshop import Workshop

PATIENCE = 600.0
SLOW = 700
"""Milliseconds after which it is said that an export is under way."""


class Outcome(NamedTuple):
    """What was planned, and whether it was carried out."""

    plan: Plan
    written: bool


def is_calm(plan: Plan) -> bool:
    """Say whether a plan only adds and renews, so that nobody needs to look at it before."""
    for file in plan.changes:
        report = file.report
        if file.state == "foreign" or (report and (report.edited or report.offered or report.removed or report.fields)):
            return False
    return True


class Writing(QObject):
    """One export on its way; what was begun is finished, also when the window is closed, unless it is stopped."""

    done = Signal(object)
    failed = Signal(object)
    slow = Signal()
    progressed = Signal(int, int)
    ended = Signal()

    def __init__(self, tasks: Tasks, workshop: Workshop, library: Path, dossier: str, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks, self._workshop = tasks, workshop
        self._about = library, dossier
        self._stopped = Event()
        self._task: Task | None = None
        self._slow = QTimer(self, singleShot=True, interval=SLOW)
        self._slow.timeout.connect(self.slow)

    def plan(self, choice: ExportChoice, *, look: bool = False, back: bool = False) -> None:
        """Plan an export, and carry it out unless somebody should *look* at it before."""
        self._begin(partial(self._planned, choice, words.language(), look=look, back=back))

    def carry_out(self, plan: Plan) -> None:
        """Write what was planned."""
        self._begin(partial(self._written, plan))

    def stop(self) -> None:
        """Write no further; every file that was written is whole, and the others are as they were."""
        self._stopped.set()
        if self._task:
            self._workshop.cancel(self._task)

    def _begin(self, work: partial[Outcome]) -> None:
        self._task = self._tasks.add(work, lasting=True)
        self._task.progressed.connect(while_there(self, self.progressed.emit))
        self._task.done.connect(while_there(self, self.done.emit))
        self._task.failed.connect(while_there(self, self.failed.emit))
        self._task.ended.connect(while_there(self, self._end))
        self._slow.start()
        self._task.start()

    def _end(self) -> None:
        self._slow.stop()
        self._task = None
        self.ended.emit()

    def _planned(self, choice: ExportChoice, spoken: words.Language, task: Task, *, look: bool, back: bool) -> Outcome:
        asked = (*self._about[:1], spoken, self._about[1], choice.format, dict(choice.options))
        work = partial(exporting.plan_of, back=back)
        plan: Plan = self._workshop.run(work, asked, choice.path, timeout=PATIENCE, owner=task)
        if look or not is_calm(plan):
            return Outcome(plan, written=False)
        return self._written(plan, task)

    def _written(self, plan: Plan, task: Task) -> Outcome:
        def tell(n: int, count: int) -> None:
            if self._stopped.is_set():
                raise WorkshopCancelledError
            task.progress(n, count)

        export_plans.carry_out(plan, tell)
        return Outcome(plan, written=True)
