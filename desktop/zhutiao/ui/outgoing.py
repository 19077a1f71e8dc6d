"""An export on its way out: previewed and written away from the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from zhutiao import words
from zhutiao.exporters import WRITERS
from zhutiao.exporters.names import file_name
from zhutiao.services import exporting
from zhutiao.ui import messages
from zhutiao.ui.export_dialog import ExportDialog
from zhutiao.words import _, sentence

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from zhutiao.errors import ZhutiaoError
    from zhutiao.model import Dossier
    from zhutiao.ui.export_dialog import ExportChoice
    from zhutiao.ui.tasks import Task, Tasks
    from zhutiao.ui.window import Window
    from zhutiao.workshop import Workshop

PATIENCE = 60.0
Asked = tuple[str, "Mapping[str, object]"]


class Outgoing(QObject):
    """Serves one export dialog; the workshop reads the library on a connection of its own."""

    def __init__(self, window: Window, tasks: Tasks, workshop: Workshop, dossier: Dossier) -> None:
        super().__init__(window)
        self._window, self._tasks, self._workshop = window, tasks, workshop
        self._library, self._dossier = window.session.library.path, dossier
        self._preview: Task | None = None
        self._next: Asked | None = None

    def ask(self, folder: Path) -> ExportDialog:
        """Show the dialog, which suggests a file in *folder*."""
        suggested = folder / file_name(self._dossier.name, WRITERS[0].suffix)
        self._dialog = ExportDialog(self._window.appearance.theme, WRITERS, suggested, self._window)
        self._dialog.chosen.connect(self._export)
        self._dialog.preview_wanted.connect(self._want)
        self._dialog.open()
        return self._dialog

    def _export(self, choice: ExportChoice) -> None:
        self._window.status.say(_("Exporting to “{0}”…").format(choice.path.name))
        # What was begun is finished, also when the window is closed meanwhile.
        task = self._tasks.add(partial(self._written, choice), lasting=True)
        task.done.connect(self._tell)
        task.failed.connect(self._explain)
        task.start()

    def _written(self, choice: ExportChoice, task: Task) -> Path:
        return exporting.write(choice.path, self._files(choice.format, choice.options, task))

    def _rendered(self, name: str, options: Mapping[str, object], task: Task) -> str:
        return self._files(name, options, task)[0][1].decode("utf-8", "replace")

    def _files(self, name: str, options: Mapping[str, object], task: Task) -> Sequence[tuple[str, bytes]]:
        asked = (self._library, words.language(), self._dossier.id, name, dict(options))
        return self._workshop.run(exporting.files_of, *asked, timeout=PATIENCE, owner=task)

    def _want(self, name: str, options: Mapping[str, object]) -> None:
        """Preview the newest wish; of those that came while another was being made, only the last."""
        self._next = (name, options)
        if self._preview is None:
            self._begin()

    def _begin(self) -> None:
        asked, self._next = self._next, None
        if asked is None:
            return
        self._preview = self._tasks.add(partial(self._rendered, *asked))
        self._preview.done.connect(self._show)
        self._preview.failed.connect(lambda error: self._show(sentence(error)))
        self._preview.ended.connect(self._go_on)
        self._preview.start()

    def _show(self, text: str) -> None:
        if self._next is None:
            self._dialog.show_preview(text)

    def _go_on(self) -> None:
        self._preview = None
        self._begin()

    def _tell(self, path: Path) -> None:
        self._window.status.say(_("Exported to “{0}”.").format(path.name))

    def _explain(self, error: ZhutiaoError) -> None:
        self._window.status.say("")
        messages.explain(self._window, error)
