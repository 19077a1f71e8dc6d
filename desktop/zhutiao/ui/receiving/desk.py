"""Takes other people's marks in: read beside the window, shown, and kept as the reader answers, in one step."""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from zhutiao.errors import LibraryError
from zhutiao.services import receiving
from zhutiao.store.library import Library
from zhutiao.ui import messages
from zhutiao.ui.importing.adding import documents
from zhutiao.ui.receiving.dialog import ReceiveDialog
from zhutiao.ui.tasks import while_there
from zhutiao.words import _, sentence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhutiao.services.received import Choices, Received
    from zhutiao.ui.tasks import Task, Tasks
    from zhutiao.ui.window import Window
    from zhutiao.workshop import Workshop

KINDS = (".jsonld", ".json", ".csv")
"""How the names of files end that hold marks and are no texts."""
PATIENCE = 300.0
# Another program that writes is waited for: so often, and so long each time.
TRIES, PAUSE = 50, 0.2


def is_of_marks(path: Path) -> bool:
    """Say whether a file is one of marks by its name."""
    return path.suffix.lower() in KINDS


class ReceivingDesk(QObject):
    """Serves one window; of several files one is shown after the other."""

    def __init__(self, window: Window, tasks: Tasks, workshop: Workshop) -> None:
        super().__init__(window)
        self._window, self._tasks, self._workshop = window, tasks, workshop
        self._waiting: list[Path] = []

    def choose(self) -> None:
        """Ask for files, then show what marks they hold."""
        kinds = _("Marks ({0})").format(" ".join(f"*{each}" for each in (*KINDS, ".docx")))
        named, _kind = QFileDialog.getOpenFileNames(self._window, _("Receive marks"), documents(), kinds)
        if named:
            self.ask(map(Path, named))

    def ask(self, paths: Iterable[Path]) -> ReceiveDialog | None:
        """Show what marks files hold, one file after the other."""
        self._waiting += paths
        return self._next()

    def _next(self) -> ReceiveDialog | None:
        if not self._waiting:
            return None
        path, session = self._waiting.pop(0), self._window.session
        dialog = ReceiveDialog(self._window.appearance.theme, path.name, session.labels.meanings, self._window)
        about = (path, session.library.path, session.library.author, None)
        work = partial(self._workshop.run, receiving.survey_of, *about, timeout=PATIENCE)
        task = self._tasks.add(lambda task: work(owner=task))
        task.done.connect(while_there(dialog, dialog.show_received))
        task.failed.connect(while_there(dialog, lambda error: dialog.say(sentence(error))))
        dialog.stopped.connect(partial(self._stop, task))
        dialog.wanted.connect(partial(self._keep, dialog))
        dialog.finished.connect(lambda _answer: self._leave(dialog))
        dialog.open()
        task.start()
        return dialog

    def _stop(self, task: Task) -> None:
        task.cancel()
        self._workshop.cancel(task)

    def _leave(self, dialog: ReceiveDialog) -> None:
        dialog.deleteLater()
        self._next()

    def _keep(self, dialog: ReceiveDialog, received: Received, choices: Choices) -> None:
        dialog.accept()
        session = self._window.session
        self._window.status.say(_("Taking marks from “{0}”…").format(received.foreign.file))
        path, author = session.library.path, session.library.author
        # What was begun is finished, also when the window is closed meanwhile.
        task = self._tasks.add(lambda _task: _kept(path, author, received, choices), lasting=True)
        task.done.connect(partial(self._tell, received, choices))
        task.failed.connect(partial(messages.explain, self._window))
        task.ended.connect(session.release)
        session.hold()
        task.start()

    def _tell(self, received: Received, choices: Choices, _done: object) -> None:
        self._window.session.look()
        answers = [(met, choices.answer(met)) for met in received.marks]
        new = sum(met.verdict in ("new", "unplaced") and answer != "mine" for met, answer in answers)
        changed = sum(met.verdict == "conflict" and answer != "mine" for met, answer in answers)
        back = sum(met.verdict == "deleted" and answer != "mine" for met, answer in answers)
        counts = ((_("new"), new), (_("changed"), changed), (_("brought back"), back))
        said = " · ".join(f"{name} {count:,}" for name, count in counts if count)
        self._window.status.say(_("Marks from “{0}”: {1}. Ctrl+Z undoes it.").format(received.foreign.file, said))


def _kept(path: Path, author: str, received: Received, choices: Choices) -> object:
    """Keep marks as one step, after whoever else is writing."""
    for _try in range(TRIES):
        try:
            with Library.open(path, author=author) as library:
                return receiving.keep(library, received, choices)
        except LibraryError as error:
            if error.reason != "locked":
                raise
        time.sleep(PAUSE)
    with Library.open(path, author=author) as library:
        return receiving.keep(library, received, choices)
