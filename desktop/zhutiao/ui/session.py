"""The one place where the window meets the library: runs use cases and tells every view what they changed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTime, QTimer, Signal

from zhutiao.errors import LibraryError
from zhutiao.model import Changed
from zhutiao.services import marking, reading
from zhutiao.ui.labels import Labels
from zhutiao.ui.writing import Writing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zhutiao.errors import ManyMarksError
    from zhutiao.model import Document, Dossier, Link, Mark
    from zhutiao.services.reading import OutlineRow
    from zhutiao.store.library import Library

LOOK_EVERY = 2000
RETRY_EVERY = 1000


class Session(QObject):
    """Runs use cases; every view listens here and nowhere else."""

    changed = Signal(object)
    failed = Signal(object)
    saved = Signal(str)
    waiting = Signal(int)

    def __init__(self, library: Library, dossier: str | None = None, parent: QObject | None = None) -> None:
        """Open the dossier of that id, or the library's first."""
        super().__init__(parent)
        self.library = library
        self.dossier: Dossier | None = None
        self.labels = Labels(library)
        self._writing = Writing(self._told, self)
        self._writing.failed.connect(self.failed)
        self._writing.waiting.connect(self.waiting)
        self._texts: list[Document] = []
        self._marks: list[Mark] | None = None
        self._links: list[Link] | None = None
        self._version = library.data_version()
        self._choose(dossier)
        self._every(RETRY_EVERY, self.retry)
        self._every(LOOK_EVERY, self.look)

    @property
    def texts(self) -> Sequence[Document]:
        """Return every text of the dossier and every printing, in order."""
        return self._texts

    @property
    def documents(self) -> list[Document]:
        """Return the texts of the dossier, printings left out."""
        return [text for text in self._texts if not text.printing_of]

    @property
    def base(self) -> Document | None:
        """Return the text that the dossier is about."""
        return next((text for text in self._texts if self.dossier and text.id == self.dossier.base), None)

    @property
    def marks(self) -> list[Mark]:
        """Return every mark of the dossier, in reading order."""
        if self._marks is None:
            self._marks = list(reading.marks(self.library, self.dossier.id)) if self.dossier else []
        return self._marks

    @property
    def links(self) -> list[Link]:
        """Return every link of the dossier."""
        if self._links is None:
            self._links = list(reading.links(self.library, self.dossier.id)) if self.dossier else []
        return self._links

    def dossiers(self) -> Sequence[Dossier]:
        """Return all dossiers of the library."""
        return reading.dossiers(self.library)

    def document(self, name: str) -> Document | None:
        """Return the text or printing of that id."""
        return next((text for text in self._texts if text.id == name), None)

    def printings(self, document: str) -> list[Document]:
        """Return the other printings of a text."""
        return [text for text in self._texts if text.printing_of == document]

    def marks_of(self, document: str) -> list[Mark]:
        """Return the marks with a place in *document*."""
        return [mark for mark in self.marks if any(anchor.place.document == document for anchor in mark.anchors)]

    def outline(self) -> Sequence[OutlineRow]:
        """Return the base text's segments with what was marked in them and said about them."""
        base = self.base
        if base is None:
            return ()
        return reading.counted(base.id, self._texts, self.marks, self.links, self.library.reads.of(base.id))

    def open(self, dossier: str) -> None:
        """Show a dossier as it is in the library now."""
        self._version = self.library.data_version()
        self._choose(dossier)
        self.changed.emit(Changed(structure=True))

    def do(self, use_case: Callable[..., Changed], *args: Any, **options: Any) -> Changed | None:
        """Run a use case on the library and tell everyone what it changed; None where it was refused or must wait."""
        return self._writing.do(partial(use_case, self.library, *args, **options))

    def undo(self) -> Changed | None:
        """Take back the newest change; nothing while changes are held, for the newest is not known yet."""
        return None if self._writing.held else self.do(marking.undo)

    def redo(self) -> Changed | None:
        """Make the change taken back last again; nothing while changes are held."""
        return None if self._writing.held else self.do(marking.redo)

    def hold(self) -> None:
        """Let changes wait from now on: a worker of ours writes on a connection of its own."""
        self._writing.hold()

    def release(self) -> None:
        """Write what waited for the worker, and whatever is changed from now on."""
        self._writing.release()

    def unsaved(self) -> int:
        """Return how many changes wait to be written."""
        return self._writing.unsaved()

    def retry(self) -> None:
        """Write what waits, in order, as far as the library lets us."""
        self._writing.retry()

    def ask_with(self, confirm: Callable[[ManyMarksError], bool]) -> None:
        """Let *confirm* decide about changes that would take many marks away; without it none is made."""
        self._writing.confirm = confirm

    def is_sure(self, error: ManyMarksError) -> bool:
        """Ask whether a change that would take many marks away is wanted."""
        return self._writing.confirm(error)

    def look(self) -> None:
        """Tell everyone what another window or program has changed; while it still writes, look later."""
        texts, marks = self._texts, self._marks or []
        try:
            version = self.library.data_version()
            if version == self._version:
                return
            self._choose(self.dossier.id if self.dossier else None)
        except LibraryError:
            return
        self._version = version
        places = _places(set(marks) ^ set(self.marks))
        self.changed.emit(Changed(places, structure=texts != self._texts, links=True, labels=True))

    def stop(self) -> None:
        """Look at the library no more: it is about to be closed."""
        for timer in self.findChildren(QTimer):
            timer.stop()

    def _told(self, done: Changed) -> Changed:
        self.saved.emit(QTime.currentTime().toString("HH:mm"))
        try:
            if done.structure:
                self._choose(self.dossier.id if self.dossier else None)
            else:
                self._read_again(done)
            self.changed.emit(done)
        except LibraryError:
            # It is written; what it changed is read as soon as whoever holds the library lets go.
            self._version = None
        return done

    def _read_again(self, done: Changed) -> None:
        if done.links:
            self._links = None
        if done.labels:
            self.labels.forget()
        if self._marks is not None:
            self._marks = reading.marks_after(self.library, self._texts, self._marks, done.places)

    def _choose(self, dossier: str | None) -> None:
        self.dossier = reading.default_dossier(self.library, dossier)
        self._texts = list(reading.documents(self.library, self.dossier.id)) if self.dossier else []
        self._marks = self._links = None
        self.labels.forget()

    def _every(self, pause: int, act: Callable[[], None]) -> None:
        timer = QTimer(self)
        timer.setInterval(pause)
        timer.timeout.connect(act)
        timer.start()


def _places(marks: set[Mark]) -> frozenset[tuple[str, str]]:
    return frozenset((anchor.place.document, anchor.place.segment) for mark in marks for anchor in mark.anchors)
