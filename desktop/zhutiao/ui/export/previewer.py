"""Makes previews beside the window: the newest wish wins, and what takes long for nobody is given up."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from zhutiao import words
from zhutiao.errors import WorkshopCrashedError, WorkshopTimeoutError
from zhutiao.exporters import note_html
from zhutiao.services import glancing
from zhutiao.ui.tasks import while_there

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from zhutiao.services.glancing import Glance
    from zhutiao.ui.tasks import Task, Tasks
    from zhutiao.workshop import Workshop

PATIENCE = 60.0
READING = 5.0
OUTDATED = 400
"""Milliseconds that a preview may go on being made when another is wished for already."""


class Asked(NamedTuple):
    """What is to be shown: a format of a dossier, how a template (name, source) fills, or how Markdown is read."""

    format: str
    options: Mapping[str, object]
    text: str = ""
    template: tuple[str, str] | None = None


class Previewer(QObject):
    """Says what came of the newest wish; of those that came while another was being made, only the last is made."""

    made = Signal(object)
    read = Signal(str)
    failed = Signal(object)

    def __init__(self, tasks: Tasks, workshop: Workshop, library: Path, dossier: str, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks, self._workshop = tasks, workshop
        self._about = library, dossier
        self._task: Task | None = None
        self._next: Asked | None = None
        self._late = QTimer(self, singleShot=True, interval=OUTDATED)
        self._late.timeout.connect(self._give_up)

    def want(self, asked: Asked) -> None:
        """Make this next."""
        self._next = asked
        if self._task is None:
            self._begin()
        elif not self._late.isActive():
            self._late.start()

    def stop(self) -> None:
        """Want nothing any more."""
        self._next = None
        if self._task:
            self._task.cancel()
            self._workshop.cancel(self._task)

    def busy(self) -> bool:
        """Say whether something is being made."""
        return self._task is not None

    def _begin(self) -> None:
        asked, self._next = self._next, None
        self._late.stop()
        if asked is None:
            return
        self._task = self._tasks.add(partial(self._make, asked, words.language()))
        self._task.done.connect(while_there(self, partial(self._tell, "read" if asked.text else "made")))
        self._task.failed.connect(while_there(self, partial(self._tell, "failed")))
        self._task.finished.connect(self._go_on)
        self._task.start()

    def _make(self, asked: Asked, spoken: words.Language, task: Task) -> Glance | str:
        if asked.text:
            return self._read(asked.text, task)
        library, dossier = self._about
        if asked.template:
            of_template = (library, spoken, dossier, asked.template, dict(asked.options))
            return self._workshop.run(glancing.tried, *of_template, timeout=PATIENCE, owner=task)
        about = (library, spoken, dossier, asked.format, dict(asked.options))
        return self._workshop.run(glancing.glance, *about, timeout=PATIENCE, owner=task)

    def _read(self, text: str, task: Task) -> str:
        try:
            return self._workshop.run(glancing.read, text, timeout=READING, owner=task)
        except (WorkshopTimeoutError, WorkshopCrashedError):
            return note_html.plain(text)

    def _tell(self, signal: str, answer: object) -> None:
        if self._next is None:
            getattr(self, signal).emit(answer)

    def _give_up(self) -> None:
        if self._task and self._next:
            self._task.cancel()
            self._workshop.cancel(self._task)

    def _go_on(self) -> None:
        self._task = None
        self._begin()
