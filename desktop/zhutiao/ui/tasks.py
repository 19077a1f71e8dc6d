"""Work that takes longer than a blink: a thread that waits for it or reads the library, and can be told to stop."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, QThread, Signal
from shiboken6 import isValid

from zhutiao.errors import ZhutiaoError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Task(QThread):
    """Runs one function away from the window; says how far it is, what came of it, or why not.

    What it says is heard in the window's thread, and nothing of it once the task is cancelled.
    """

    progressed = Signal(int, int)
    came = Signal(object)
    done = Signal(object)
    failed = Signal(object)
    ended = Signal()
    _reported = Signal(object)

    def __init__(self, work: Callable[[Task], Any], *, lasting: bool = False) -> None:
        """Prepare *work*, which gets this task to report to and may ask whether it is `stopped`; *lasting* never is."""
        super().__init__()
        self.lasting = lasting
        # Qt's own flag is forgotten when the thread ends, before all it said has been heard.
        self.stopped = False
        self._work = work
        self._reported.connect(self._hear)

    def run(self) -> None:
        """Do the work; Qt calls this in the new thread."""
        try:
            answer = self._work(self)
        except ZhutiaoError as error:
            self._reported.emit(partial(self.failed.emit, error))
        except Exception as error:  # noqa: BLE001 - ours: it is raised again where the window can show it
            self._reported.emit(partial(_raise, error))
        else:
            self._reported.emit(partial(self.done.emit, answer))
        self._reported.emit(self.ended.emit)

    def progress(self, n: int, count: int) -> None:
        """Say that the work is at *n* of *count*; called by the work."""
        self._reported.emit(partial(self.progressed.emit, n, count))

    def bring(self, part: object) -> None:
        """Hand over a part of the answer that is ready; called by the work."""
        self._reported.emit(partial(self.came.emit, part))

    def cancel(self) -> None:
        """Ask the work to stop, and hear no more of it."""
        self.stopped = not self.lasting

    def _hear(self, tell: Callable[[], object]) -> None:
        if not self.stopped:
            tell()


class Tasks(QObject):
    """The work under way for one window, which ends before the window does."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: list[Task] = []

    def add(self, work: Callable[[Task], Any], *, lasting: bool = False) -> Task:
        """Return a task for *work*, to be listened to and then started."""
        task = Task(work, lasting=lasting)
        self._running.append(task)
        task.finished.connect(self._forget)
        return task

    def busy(self) -> bool:
        """Say whether anything is still being done."""
        return any(task.isRunning() for task in self._running)

    def cancel(self) -> Sequence[Task]:
        """Ask all that may be stopped to stop, and return it."""
        for task in self._running:
            task.cancel()
        return [task for task in self._running if task.stopped]

    def finish(self) -> None:
        """Wait until everything has ended, and let what was done be heard."""
        for task in list(self._running):
            task.wait()
            QCoreApplication.sendPostedEvents(task)

    def _forget(self) -> None:
        # Whoever still holds one of these may ask it; the last who does ends it.
        # Another may have ended too, and what it said is still on its way to be heard.
        gone = self.sender()
        self._running = [task for task in self._running if task is not gone]


def while_there(asker: QObject, hear: Callable[..., object]) -> Callable[..., None]:
    """Return *hear*, which falls silent once *asker* is gone: work may outlast what asked for it."""

    def told(*answer: object) -> None:
        if isValid(asker):
            hear(*answer)

    return told


def _raise(error: Exception) -> None:
    raise error
