"""Files on their way in: read in the workshop, looked at in the dialog, written by a worker."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from zhutiao.errors import LibraryError, ZhutiaoError
from zhutiao.model import Decisions
from zhutiao.services import fetching, importing
from zhutiao.store.library import Library
from zhutiao.ui import messages
from zhutiao.ui.dropping import Drops
from zhutiao.ui.import_dialog import ImportDialog
from zhutiao.words import _, sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from zhutiao.model import Kind, Prepared
    from zhutiao.services.importing import Imported
    from zhutiao.ui.import_dialog import ImportChoice
    from zhutiao.ui.tasks import Task, Tasks
    from zhutiao.ui.window import Window
    from zhutiao.workshop import Workshop

    Kept = Sequence[tuple[ImportChoice, bytes, bool]]

PATIENCE = 60.0
# Another program that writes is waited for: so often, and so long each time.
TRIES, PAUSE = 50, 0.2


@dataclass(frozen=True, slots=True)
class Read:
    """One file as it was read, and its bytes."""

    prepared: Prepared
    data: bytes


@dataclass(frozen=True, slots=True)
class Refused:
    """One file that could not be read, and why."""

    name: str
    error: ZhutiaoError

    def sentence(self) -> str:
        """Say which file it was and what to do."""
        said = sentence(self.error)
        return said if self.name in said else _("“{0}”: {1}").format(self.name, said)


class Incoming(QObject):
    """Serves one import dialog, from the files named to the articles kept."""

    def __init__(self, window: Window, tasks: Tasks, workshop: Workshop) -> None:
        super().__init__(window)
        self._window, self._tasks, self._workshop = window, tasks, workshop
        self._dialog = ImportDialog(window.appearance.theme, window.session.dossiers(), window)
        self._known: dict[str, Read] = {}
        self._corrected: set[str] = set()
        self._reading: list[Task] = []
        self._dialog.chosen.connect(self._keep)
        self._dialog.kinds_corrected.connect(self._divide_again)
        self._dialog.finished.connect(self._leave)
        Drops(self._dialog).dropped.connect(self.read)

    def ask(self, paths: Iterable[Path]) -> ImportDialog:
        """Show the dialog, and in it what *paths* hold, file by file as they are read."""
        self._dialog.open()
        self.read(list(paths))
        return self._dialog

    def read(self, paths: Sequence[Path]) -> None:
        """Read files one after another; what is wrong with one is said, and the others go on."""
        if paths:
            self._begin(lambda task: self._read_all(task, paths))

    def _divide_again(self, prepared: Prepared, kinds: Mapping[str, Kind]) -> None:
        self._corrected.add(prepared.sha256)
        name, data = Path(prepared.file), self._known[prepared.sha256].data
        self._begin(lambda task: task.bring(self._attempt(task, name, data, kinds)))

    def _begin(self, work: Callable[[Task], None]) -> None:
        task = self._tasks.add(work)
        task.progressed.connect(self._dialog.show_progress)
        task.came.connect(self._show)
        task.ended.connect(self._dialog.show_progress)
        self._reading.append(task)
        task.start()

    def _read_all(self, task: Task, paths: Sequence[Path]) -> None:
        for n, path in enumerate(paths, 1):
            if task.stopped:
                return
            task.progress(n, len(paths))
            task.bring(self._attempt(task, path))

    def _attempt(
        self, task: Task, path: Path, data: bytes | None = None, kinds: Mapping[str, Kind] | None = None
    ) -> Read | Refused:
        run = partial(self._workshop.run, timeout=PATIENCE, owner=task)
        try:
            known: bytes = run(fetching.fetch, path) if data is None else data
            return Read(run(importing.digest, path, known, Decisions(kinds=kinds or {})), known)
        except ZhutiaoError as error:
            return Refused(path.name, error)

    def _show(self, found: Read | Refused) -> None:
        if isinstance(found, Refused):
            self._dialog.show_trouble(found.sentence())
            return
        self._known[found.prepared.sha256] = found
        self._dialog.show_file(found.prepared)

    def _leave(self) -> None:
        """Give up what is still being read: nobody looks at it any more."""
        for task in self._reading:
            task.cancel()
            self._workshop.cancel(task)
        self._reading.clear()
        self._known.clear()
        self._dialog.deleteLater()

    def _keep(self, choices: Sequence[ImportChoice]) -> None:
        if not choices:
            return
        kept = [(choice, self._known[each].data, each not in self._corrected) for choice, each in _by_source(choices)]
        library, shown = self._window.session.library, self._window.session.dossier
        opened = shown.id if shown else None
        # What was begun is finished, also when the window is closed meanwhile.
        task = self._tasks.add(lambda task: _written(task, library.path, library.author, kept, opened), lasting=True)
        task.progressed.connect(self._count)
        task.done.connect(self._arrive)
        task.failed.connect(partial(messages.explain, self._window))
        task.ended.connect(self._window.session.release)
        self._window.session.hold()
        task.start()

    def _count(self, n: int, count: int) -> None:
        self._window.status.say(_("Importing file {0} of {1}…").format(n, count))

    def _arrive(self, done: Sequence[Imported]) -> None:
        shown = self._window.session.dossier
        home = done[-1].dossier
        if any(each.structure for each in done) or shown is None or shown.id != home:
            self._window.open_dossier(home)
        self._window.status.say(_said(done))


def _written(task: Task, path: Path, author: str, kept: Kept, opened: str | None) -> Sequence[Imported]:
    """Write everything that was chosen as one step, after whoever else is writing."""
    for _try in range(TRIES):
        try:
            return _write(task, path, author, kept, opened)
        except LibraryError as error:
            if error.reason != "locked":
                raise
        time.sleep(PAUSE)
    return _write(task, path, author, kept, opened)


def _write(task: Task, path: Path, author: str, kept: Kept, opened: str | None) -> Sequence[Imported]:
    done: list[Imported] = []
    with Library.open(path, author=author) as library, library.step("Import"):
        for n, (choice, data, guessed) in enumerate(kept, 1):
            task.progress(n, len(kept))
            named, wanted = choice.dossier, choice.articles
            done.append(importing.keep(library, choice.prepared, data, named, wanted, opened, guessed=guessed))
            opened = done[-1].dossier  # files chosen together stay together
    return done


def _by_source(choices: Sequence[ImportChoice]) -> list[tuple[ImportChoice, str]]:
    return [(choice, choice.prepared.sha256) for choice in choices]


def _said(done: Sequence[Imported]) -> str:
    counts = Counter(result for each in done for _article, _document, result in each.results)
    said = _("Imported: {0} new, {1} other printings, {2} there already.")
    return said.format(counts["new"] + counts["version"], counts["printing"], counts["same"])
