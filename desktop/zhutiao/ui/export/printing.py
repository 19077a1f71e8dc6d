"""Prints beside the window: pages are drawn in the workshop, and put on the paper one after the other."""

from __future__ import annotations

from functools import partial
from threading import Semaphore
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QImage, QPainter

from zhutiao import words
from zhutiao.errors import WorkshopCancelledError
from zhutiao.services import printed
from zhutiao.ui.tasks import while_there

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from PySide6.QtPrintSupport import QPrinter

    from zhutiao.ui.tasks import Task, Tasks
    from zhutiao.workshop import Workshop

FINEST = 300
"""Dots to an inch: text drawn finer looks no better on paper, and takes four times the room."""

PATIENCE, PATIENCE_OF_A_PAGE, GLANCE = 600.0, 60.0, 0.2
AHEAD = 2
"""Pages that are drawn before the one under way is on the paper."""


class Printing(QObject):
    """One arrangement on its way to a printer; says how many pages are on paper, or why there are none."""

    done = Signal(int)
    failed = Signal(object)
    refused = Signal()
    progressed = Signal(int, int)
    ended = Signal()

    def __init__(self, tasks: Tasks, workshop: Workshop, library: Path, dossier: str, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks, self._workshop = tasks, workshop
        self._about = library, dossier
        self._task: Task | None = None
        self._room = Semaphore(AHEAD)
        self._painter, self._count, self._stopped = QPainter(), 0, False

    def begin(self, printer: QPrinter, options: Mapping[str, object]) -> None:
        """Print on *printer*, only the pages that were chosen for it."""
        printer.setFullPage(True)
        self._printer = printer
        chosen = printer.fromPage(), printer.toPage()
        dpi = min(FINEST, printer.resolution())
        self._task = self._tasks.add(partial(self._draw, dict(options), words.language(), chosen, dpi))
        self._task.progressed.connect(while_there(self, self.progressed.emit))
        self._task.came.connect(while_there(self, self._put))
        self._task.failed.connect(while_there(self, self._give_up))
        self._task.finished.connect(self._end)
        self._task.start()

    def stop(self) -> None:
        """Put no further page on paper."""
        self._stopped = True
        if self._task:
            self._workshop.cancel(self._task)

    def _draw(
        self, options: Mapping[str, object], spoken: words.Language, chosen: tuple[int, int], dpi: int, task: Task
    ) -> None:
        run = partial(self._workshop.run, owner=task)
        library, dossier = self._about
        made, count = run(printed.pdf, library, spoken, dossier, options, timeout=PATIENCE)
        first, last = max(chosen[0], 1), min(chosen[1] or count, count)
        for n in range(first, last + 1):
            while not self._room.acquire(timeout=GLANCE):
                self._require_going_on(task)
            self._require_going_on(task)
            task.progress(n - first + 1, last - first + 1)
            task.bring(run(printed.page, made, n - 1, dpi, timeout=PATIENCE_OF_A_PAGE))

    def _require_going_on(self, task: Task) -> None:
        if self._stopped or task.stopped:
            raise WorkshopCancelledError

    def _put(self, picture: bytes) -> None:
        """Put a page on the paper, as large as the paper is."""
        if self._stopped:
            return
        if not (self._printer.newPage() if self._count else self._painter.begin(self._printer)):
            self.stop()
            self.refused.emit()
            return
        image = QImage.fromData(picture, "PNG")  # type: ignore[arg-type] - the stubs want bytes here
        paper = self._printer.pageLayout().fullRectPixels(self._printer.resolution())
        size = image.size().scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
        room = QRect(0, 0, size.width(), size.height())
        room.moveCenter(paper.center())
        self._painter.drawImage(room, image)
        self._count += 1
        self._room.release()

    def _give_up(self, error: object) -> None:
        if not (self._stopped and isinstance(error, WorkshopCancelledError)):
            self.failed.emit(error)

    def _end(self) -> None:
        if self._painter.isActive():
            if self._stopped:
                self._printer.abort()
            self._painter.end()
        self._task = None
        if self._count and not self._stopped:
            self.done.emit(self._count)
        self.ended.emit()
