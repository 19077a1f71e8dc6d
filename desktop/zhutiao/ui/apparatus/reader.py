"""Finds beside the window where the printings of the open texts differ, again whenever that may have changed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from zhutiao.ui.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from zhutiao.model import Changed
    from zhutiao.store.library import Library
    from zhutiao.ui.session import Session
    from zhutiao.ui.tasks import Task
    from zhutiao.variants import Apparatus

    Read = Callable[[Library, str], tuple[Apparatus, ...]]

PAUSE = 120
"""Milliseconds without a change before it is read."""
LATER = 1000
"""Milliseconds after which a library that could not be read is asked again."""


class ApparatusReader(QObject):
    """Knows the apparatus of each text of the open dossier; `changed` tells when it knows another."""

    changed = Signal()

    def __init__(self, session: Session, read: Read | None = None) -> None:
        super().__init__(session)
        self._session, self._read = session, read or collated
        self._tasks = Tasks(self)
        self._known: tuple[str, tuple[Apparatus, ...]] = ("", ())
        self._task: Task | None = None
        self._again = False
        self._rest = QTimer(self, singleShot=True, interval=PAUSE)
        self._later = QTimer(self, singleShot=True, interval=LATER)
        for timer in (self._rest, self._later):
            timer.timeout.connect(self.begin)
        session.changed.connect(self._hear)

    @property
    def found(self) -> tuple[Apparatus, ...]:
        """Return what is known of the open dossier's texts."""
        dossier = self._session.dossier
        return self._known[1] if dossier and dossier.id == self._known[0] else ()

    def of(self, document: str) -> Apparatus | None:
        """Return the apparatus of the text that is shown as *document*, whichever of its printings that is."""
        text = self._session.document(document)
        names = {document, text.printing_of if text else None}
        return next((each for each in self.found if each.document in names), None)

    def begin(self) -> None:
        """Read it now, or once what is being read has come."""
        dossier = self._session.dossier
        self._again = self._task is not None
        if dossier is None or self._task:
            return
        self._rest.stop()
        work = partial(_read_beside, self._session.library.path, dossier.id, self._read)
        self._task = self._tasks.add(lambda _task: work())
        self._task.done.connect(partial(self._keep, dossier.id))
        self._task.failed.connect(lambda _error: self._later.start())
        self._task.ended.connect(self._end)
        self._task.start()

    def busy(self) -> bool:
        """Say whether it is being read, or about to be."""
        return self._task is not None or self._rest.isActive()

    def close(self) -> None:
        """Give up what is being read; should the window stay open after all, the next change is read again."""
        for timer in (self._rest, self._later):
            timer.stop()
        self._tasks.cancel()
        self._tasks.finish()
        self._task = None

    def _hear(self, changed: Changed) -> None:
        dossier = self._session.dossier
        if dossier is None or dossier.id != self._known[0]:
            self.changed.emit()
            self._rest.start()
        elif changed.structure or changed.readings:
            self._rest.start()

    def _keep(self, dossier: str, found: tuple[Apparatus, ...]) -> None:
        if (dossier, found) != self._known:
            self._known = dossier, found
            self.changed.emit()

    def _end(self) -> None:
        self._task = None
        if self._again:
            self.begin()


def _read_beside(path: Path, dossier: str, read: Read) -> tuple[Apparatus, ...]:
    """Read on a connection of its own; in the thread."""
    from zhutiao.store.library import Library  # noqa: PLC0415 - beside the window

    with Library.reading(path) as library:
        return read(library, dossier)


def collated(library: Library, dossier: str) -> tuple[Apparatus, ...]:
    """Return the apparatus of each text of a dossier, with what is only printed otherwise: choosing asks for that too.

    In the thread; what was compared is remembered there for the window's.
    """
    from zhutiao.services import collating  # noqa: PLC0415 - beside the window

    return collating.apparatus(library, dossier, quiet=True)
