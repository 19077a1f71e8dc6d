"""An export on its way out: chosen in the dialog, or as last time without it, and written away from the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from zhutiao import words
from zhutiao.exporters import WRITERS
from zhutiao.services import exporting
from zhutiao.ui import messages
from zhutiao.ui.export.remembered import Remembered
from zhutiao.ui.export.serving import Serving
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from zhutiao.errors import ZhutiaoError
    from zhutiao.model import Dossier
    from zhutiao.ui.export.choice import ExportChoice
    from zhutiao.ui.export.dialog import ExportDialog
    from zhutiao.ui.tasks import Task, Tasks
    from zhutiao.ui.window import Window
    from zhutiao.workshop import Workshop

PATIENCE = 60.0


class Outgoing(QObject):
    """Takes one dossier out of the window; the workshop reads the library on a connection of its own."""

    def __init__(self, window: Window, tasks: Tasks, workshop: Workshop, dossier: Dossier) -> None:
        super().__init__(window)
        self._window, self._tasks, self._workshop, self._dossier = window, tasks, workshop, dossier
        self._remembered = Remembered(window.settings)

    def ask(self, folder: Path) -> ExportDialog:
        """Show the dialog with what was chosen last, else with a file in *folder*."""
        about = (self._window, self._tasks, self._workshop, self._dossier)
        serving = Serving(*about, self._remembered, folder)
        serving.chosen.connect(partial(self._take, serving.dialog))
        return serving.dialog

    def again(self, folder: Path) -> None:
        """Export as last time; ask what and where to, beginning with *folder*, where there was no last time."""
        last = self._remembered.last(self._dossier.id, {writer.name for writer in WRITERS})
        if last is None:
            self.ask(folder)
        else:
            self._export(last)

    def _take(self, dialog: ExportDialog, choice: ExportChoice) -> None:
        dialog.accept()
        self._remembered.keep(self._dossier.id, choice)
        self._export(choice)

    def _export(self, choice: ExportChoice) -> None:
        self._window.status.say(_("Exporting to “{0}”…").format(choice.path.name))
        # What was begun is finished, also when the window is closed meanwhile.
        task = self._tasks.add(partial(self._written, choice), lasting=True)
        task.done.connect(self._tell)
        task.failed.connect(self._explain)
        task.start()

    def _written(self, choice: ExportChoice, task: Task) -> Path:
        return exporting.write(choice.path, self._files(choice.format, choice.options, task))

    def _files(self, name: str, options: Mapping[str, object], task: Task) -> Sequence[tuple[str, bytes]]:
        asked = (self._window.session.library.path, words.language(), self._dossier.id, name, dict(options))
        return self._workshop.run(exporting.files_of, *asked, timeout=PATIENCE, owner=task)

    def _tell(self, path: Path) -> None:
        self._window.status.say(_("Exported to “{0}”.").format(path.name))

    def _explain(self, error: ZhutiaoError) -> None:
        self._window.status.say("")
        messages.explain(self._window, error)
