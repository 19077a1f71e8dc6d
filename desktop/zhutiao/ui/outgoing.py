"""An export on its way out: previewed and written away from the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from zhutiao import words
from zhutiao.errors import MissingExtraError
from zhutiao.exporters import WRITERS
from zhutiao.exporters.names import file_name
from zhutiao.services import exporting
from zhutiao.ui import messages
from zhutiao.ui.export.choice import ExportChoice
from zhutiao.ui.export.dialog import ExportDialog
from zhutiao.ui.export.previewer import Asked, Previewer
from zhutiao.ui.export.remembered import Remembered
from zhutiao.ui.export.what import Stock
from zhutiao.words import _, sentence

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from zhutiao.errors import ZhutiaoError
    from zhutiao.model import Dossier
    from zhutiao.services.glancing import Glance
    from zhutiao.ui.tasks import Task, Tasks
    from zhutiao.ui.window import Window
    from zhutiao.workshop import Workshop

PATIENCE = 60.0


class Outgoing(QObject):
    """Serves one export dialog; the workshop reads the library on a connection of its own."""

    def __init__(self, window: Window, tasks: Tasks, workshop: Workshop, dossier: Dossier) -> None:
        super().__init__(window)
        self._window, self._tasks, self._workshop = window, tasks, workshop
        self._library, self._dossier = window.session.library.path, dossier
        self._remembered = Remembered(window.settings)
        self._previewer = Previewer(tasks, workshop, self._library, dossier.id, self)

    def ask(self, folder: Path) -> ExportDialog:
        """Show the dialog with what was chosen last, else with a file in *folder*."""
        self._folder = folder
        last = self._remembered.last(self._dossier.id, {writer.name for writer in WRITERS})
        first = last or ExportChoice(WRITERS[0].name, self._suggested(WRITERS[0].name), {})
        theme = self._window.appearance.theme
        self._dialog = ExportDialog(theme, WRITERS, first, self._stock(), self._window)
        self._dialog.chosen.connect(self._export)
        self._dialog.format_changed.connect(lambda name: self._dialog.foot.lead_to(self._suggested(name)))
        self._dialog.preview_wanted.connect(lambda name, options: self._previewer.want(Asked(name, options)))
        self._dialog.preview.reading_wanted.connect(lambda text: self._previewer.want(Asked("", {}, text)))
        self._dialog.finished.connect(self._leave)
        self._previewer.made.connect(self._show)
        self._previewer.read.connect(self._dialog.preview.show_read)
        self._previewer.failed.connect(self._explain_preview)
        self._dialog.open()
        return self._dialog

    def _stock(self) -> Stock:
        session = self._window.session
        tags = sorted({tag for mark in session.marks for tag in mark.tags})
        return Stock(self._dossier.name, (), tags, session.labels.meanings)

    def _suggested(self, format_name: str) -> Path:
        writer = next(writer for writer in WRITERS if writer.name == format_name)
        folder = self._remembered.folder(format_name) or self._folder
        return folder / file_name(self._dossier.name, writer.suffix)

    def _show(self, glance: Glance) -> None:
        self._dialog.preview.show_glance(glance)
        self._dialog.foot.allow(on=True)

    def _explain_preview(self, error: ZhutiaoError) -> None:
        self._dialog.preview.say(sentence(error))
        self._dialog.foot.allow(on=not isinstance(error, MissingExtraError))

    def _export(self, choice: ExportChoice) -> None:
        self._dialog.accept()
        self._remembered.keep(self._dossier.id, choice)
        self._window.status.say(_("Exporting to “{0}”…").format(choice.path.name))
        # What was begun is finished, also when the window is closed meanwhile.
        task = self._tasks.add(partial(self._written, choice), lasting=True)
        task.done.connect(self._tell)
        task.failed.connect(self._explain)
        task.start()

    def _written(self, choice: ExportChoice, task: Task) -> Path:
        return exporting.write(choice.path, self._files(choice.format, choice.options, task))

    def _files(self, name: str, options: Mapping[str, object], task: Task) -> Sequence[tuple[str, bytes]]:
        asked = (self._library, words.language(), self._dossier.id, name, dict(options))
        return self._workshop.run(exporting.files_of, *asked, timeout=PATIENCE, owner=task)

    def _tell(self, path: Path) -> None:
        self._window.status.say(_("Exported to “{0}”.").format(path.name))

    def _explain(self, error: ZhutiaoError) -> None:
        self._window.status.say("")
        messages.explain(self._window, error)

    def _leave(self) -> None:
        self._previewer.stop()
        self._dialog.deleteLater()
