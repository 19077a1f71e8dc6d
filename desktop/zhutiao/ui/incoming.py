"""Files on their way in: read in the workshop, looked at in the dialog, written by a worker."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from zhutiao import remarks
from zhutiao.errors import ManyMarksError
from zhutiao.services import importing
from zhutiao.services.importing import Arrival
from zhutiao.ui import messages
from zhutiao.ui.dropping import Drops
from zhutiao.ui.import_dialog import ImportDialog
from zhutiao.ui.importing import fetched, keeping
from zhutiao.ui.importing.fetched import Read, Refused
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from zhutiao.errors import ZhutiaoError
    from zhutiao.model import Decisions, Prepared
    from zhutiao.services.importing import Imported
    from zhutiao.ui.importing.choice import ImportChoice
    from zhutiao.ui.tasks import Task, Tasks
    from zhutiao.ui.window import Window
    from zhutiao.workshop import Workshop

FEW, PAUSE = 12, 150


class Incoming(QObject):
    """Serves one import dialog, from the files named to the articles kept."""

    def __init__(self, window: Window, tasks: Tasks, workshop: Workshop) -> None:
        super().__init__(window)
        self._window, self._tasks, self._workshop = window, tasks, workshop
        self._dialog = ImportDialog(window.appearance.theme, window.session.dossiers(), window)
        self._known: dict[str, Read] = {}
        self._corrected: set[str] = set()
        self._reading: list[Task] = []
        self._dividing: dict[str, Task] = {}
        self._arrived: list[Read | Refused] = []
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._show_all)
        self._dialog.chosen.connect(self._keep)
        self._dialog.decided.connect(self._divide_again)
        self._dialog.stopped.connect(self._stop)
        self._dialog.finished.connect(self._leave)
        self._dialog.adding.named.connect(self.read)
        self._dialog.adding.pasted.connect(self.take)
        Drops(self._dialog).dropped.connect(self.read)

    def ask(self, paths: Iterable[Path]) -> ImportDialog:
        """Show the dialog, and in it what *paths* hold, file by file as they are read."""
        self._dialog.open()
        self.read(list(paths))
        return self._dialog

    def read(self, paths: Sequence[Path]) -> None:
        """Read files one after another; what is wrong with one is said, and the others go on."""
        if paths:
            self._begin(lambda task: fetched.read_all(task, self._workshop, paths))

    def take(self, name: str, data: bytes) -> None:
        """Read bytes that never were a file."""
        self._begin(lambda task: task.bring(fetched.attempt(task, self._workshop, Path(name), data)))

    def _divide_again(self, prepared: Prepared, decisions: Decisions) -> None:
        source = prepared.sha256
        self._corrected.add(source)
        # An answer to what is no longer wanted is not heard; the child that makes it goes on, being quick to come by.
        if earlier := self._dividing.get(source):
            earlier.cancel()
        before = self._known[source]
        task = self._tasks.add(lambda task: fetched.divide_again(task, self._workshop, before, decisions))
        task.came.connect(self._show)
        self._dividing[source] = task
        task.start()

    def _begin(self, work: Callable[[Task], None]) -> None:
        task = self._tasks.add(work)
        task.progressed.connect(self._dialog.show_progress)
        task.came.connect(self._receive)
        task.ended.connect(self._show_all)
        task.ended.connect(self._dialog.show_progress)
        self._reading.append(task)
        task.start()

    def _receive(self, found: Read | Refused) -> None:
        """Show what came at once while there is little, then a handful at a time: each handful lays out the list."""
        self._arrived.append(found)
        if len(self._known) < FEW:
            self._show_all()
        elif not self._pause.isActive():
            self._pause.start()

    def _show_all(self) -> None:
        arrived, self._arrived = self._arrived, []
        for found in arrived:
            self._show(found)

    def _show(self, found: Read | Refused) -> None:
        if isinstance(found, Refused) and found.source:
            self._dialog.give_up(found.source, found.sentence())
            return
        if isinstance(found, Refused):
            self._dialog.show_trouble(found.sentence(), found.name)
            return
        earlier = self._known.get(found.prepared.sha256)
        if earlier and earlier.prepared.file != found.prepared.file:
            said = _("The same as “{0}”, which is listed already.").format(earlier.prepared.file)
            self._dialog.show_trouble(said, found.prepared.file)
            return
        self._known[found.prepared.sha256] = found
        self._dialog.show_file(found.prepared, self._note(found.prepared.sha256), found.page)
        if len(self._known) <= FEW:
            self._compare(found.prepared)

    def _compare(self, prepared: Prepared) -> None:
        """Find out what texts of the dossier a file resembles, so that the reader can say what becomes of them."""
        session = self._window.session
        opened, library = session.dossier.id if session.dossier else None, session.library
        task = self._tasks.add(lambda _task: keeping.expected(library.path, library.author, prepared, opened))
        task.done.connect(partial(self._dialog.becoming.expect, prepared.sha256))
        self._reading.append(task)
        task.start()

    def _note(self, sha256: str) -> str:
        """Say where the library has a file already."""
        names = importing.known(self._window.session.library, sha256)
        return _("In the library already: {0}").format("、".join(names)) if names else ""

    def _stop(self) -> None:
        """Read no further; what was read stays."""
        self._drop(self._reading)
        self._reading.clear()
        self._show_all()
        self._dialog.show_progress()

    def _leave(self) -> None:
        """Give up what is still being read: nobody looks at it any more."""
        self._stop()
        self._drop(self._dividing.values())
        self._known.clear()
        self._dialog.deleteLater()

    def _drop(self, tasks: Iterable[Task]) -> None:
        for task in tasks:
            task.cancel()
            self._workshop.cancel(task)

    def _keep(self, choices: Sequence[ImportChoice]) -> None:
        if not choices:
            return
        kept = [self._arrival(choice) for choice in choices]
        self._write(kept, sure=False)

    def _write(self, kept: Sequence[Arrival], *, sure: bool) -> None:
        library, shown = self._window.session.library, self._window.session.dossier
        opened = shown.id if shown else None
        # What was begun is finished, also when the window is closed meanwhile.
        task = self._tasks.add(
            lambda task: keeping.written(task, library.path, library.author, kept, opened, sure=sure), lasting=True
        )
        task.progressed.connect(self._count)
        task.done.connect(self._arrive)
        task.failed.connect(partial(self._refuse, kept))
        task.ended.connect(self._window.session.release)
        self._window.session.hold()
        task.start()

    def _refuse(self, kept: Sequence[Arrival], error: ZhutiaoError) -> None:
        if not isinstance(error, ManyMarksError):
            messages.explain(self._window, error)
        elif self._window.session.is_sure(error):
            self._write(kept, sure=True)

    def _arrival(self, choice: ImportChoice) -> Arrival:
        source = choice.prepared.sha256
        guessed, data = source not in self._corrected, self._known[source].data
        return Arrival(choice.prepared, data, choice.dossier, choice.articles, guessed, choice.wishes)

    def _count(self, n: int, count: int) -> None:
        self._window.status.say(_("Importing file {0} of {1}…").format(n, count))

    def _arrive(self, done: Sequence[Imported]) -> None:
        shown = self._window.session.dossier
        home = done[-1].dossier
        if any(each.structure for each in done) or shown is None or shown.id != home:
            self._window.open_dossier(home)
        self._window.status.say(remarks.imported(importing.counted(done)))
