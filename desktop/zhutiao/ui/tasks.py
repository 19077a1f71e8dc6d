"""Work that takes longer than a blink: a thread that waits for it or reads the library, and can be told to stop."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QThread, Signal

from zhutiao.errors import ZhutiaoError

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

WAIT = 3000


class Task(QThread):
    """Runs one function away from the window; says how far it is, what came of it, or why not."""

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)

    def __init__(self, work: Callable[[Task], Any], parent: QObject | None = None) -> None:
        """Prepare *work*, which gets this task to report to and asks it whether to stop."""
        super().__init__(parent)
        self._work = work
        self.finished.connect(self.deleteLater)

    def run(self) -> None:
        """Do the work; Qt calls this in the new thread."""
        try:
            answer = self._work(self)
        except ZhutiaoError as error:
            self.failed.emit(error)
        else:
            if not self.isInterruptionRequested():
                self.done.emit(answer)

    def cancel(self) -> None:
        """Ask the work to stop."""
        self.requestInterruption()
