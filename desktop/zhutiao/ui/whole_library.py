"""The whole library as open files, and a library made of such files again; both beside the window."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from zhutiao.services import library_export, rebuilding
from zhutiao.ui import messages
from zhutiao.ui.importing.adding import documents
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhutiao.services.library_export import Exported
    from zhutiao.services.rebuilding import Rebuilt
    from zhutiao.ui.tasks import Task, Tasks
    from zhutiao.ui.window import Window


class WholeLibrary(QObject):
    """Asks where to and says what came of it; what was begun is finished, also when the window is closed."""

    def __init__(self, window: Window, tasks: Tasks) -> None:
        super().__init__(window)
        self._window, self._tasks = window, tasks

    def ask_export(self) -> None:
        """Ask for a file, and write all there is into it."""
        library = self._window.session.library.path
        suggested = str(Path(documents()) / f"{library.stem}.zip")
        named, _kind = QFileDialog.getSaveFileName(
            self._window, _("Export the whole library"), suggested, _("Open files in a zip ({0})").format("*.zip")
        )
        if named:
            path = Path(named)
            self.export(path if path.suffix else path.with_name(f"{path.name}.zip"))

    def export(self, out: Path) -> None:
        """Write the whole library to *out*."""
        library = self._window.session.library.path
        task = self._tasks.add(lambda task: library_export.export(library, out, _told(task)), lasting=True)
        self._begin(task, out.name)
        task.done.connect(self._tell_exported)
        task.start()

    def ask_rebuild(self) -> None:
        """Ask for such a file and for a name, and make a library of it beside the one that is open."""
        source, _kind = QFileDialog.getOpenFileName(
            self._window, _("Rebuild a library"), documents(), _("Open files in a zip ({0})").format("*.zip")
        )
        if not source:
            return
        suggested = str(Path(documents()) / f"{Path(source).stem}.zhutiao")
        named, _kind = QFileDialog.getSaveFileName(
            self._window, _("Name the new library"), suggested, _("Libraries ({0})").format("*.zhutiao")
        )
        if named:
            self.rebuild(Path(source), Path(named))

    def rebuild(self, source: Path, out: Path) -> None:
        """Make a library at *out* of what *source* holds; the one that is open is not touched."""
        task = self._tasks.add(lambda task: rebuilding.rebuild(source, out, _told(task)), lasting=True)
        self._begin(task, out.name)
        task.done.connect(self._tell_rebuilt)
        task.start()

    def _begin(self, task: Task, name: str) -> None:
        status = self._window.status
        said = _("Writing “{0}”: {1} of {2}…")
        task.progressed.connect(lambda n, count: status.say(said.format(name, f"{n:,}", f"{count:,}")))
        task.failed.connect(partial(messages.explain, self._window))

    def _tell_exported(self, done: Exported) -> None:
        said = _("Written: “{0}”, marks: {1}, notes: {2}.")
        self._window.status.say(said.format(done.path.name, f"{done.marks:,}", f"{done.notes:,}"))

    def _tell_rebuilt(self, made: Rebuilt) -> None:
        said = _("A library was made: “{0}”, marks: {1}, notes: {2}. “zhutiao --library” opens it.")
        self._window.status.say(said.format(made.path.name, f"{made.marks:,}", f"{made.notes:,}"))


def _told(task: Task) -> Callable[[int, int], bool]:
    """Return what hears how far the work is, and lets it go on."""

    def tell(n: int, count: int) -> bool:
        task.progress(n, count)
        return True

    return tell
