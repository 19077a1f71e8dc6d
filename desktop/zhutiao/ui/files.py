"""What comes in and goes out as files: import, export, backup; slow work waits in the workshop, never in the window."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from zhutiao.errors import WorkshopCancelledError, ZhutiaoError
from zhutiao.services import fetching, importing
from zhutiao.ui import messages
from zhutiao.ui.import_dialog import ImportDialog
from zhutiao.ui.tasks import Task
from zhutiao.words import _
from zhutiao.workshop import Workshop

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from zhutiao.model import Kind, Prepared
    from zhutiao.ui.export_dialog import ExportChoice, ExportDialog
    from zhutiao.ui.window import Window

PATIENCE = 60.0


class Files(QObject):
    """Reads and writes files for one window; keeps its workshop."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._workshop = Workshop()
        self._bytes: dict[str, tuple[Path, bytes]] = {}

    def ask_import(self, paths: Iterable[Path] = ()) -> ImportDialog:
        """Show the import dialog, and in it what *paths* hold; without any, ask for them."""
        window = self._window
        dialog = ImportDialog(window.appearance.theme, window.session.dossiers(), window)
        dialog.chosen.connect(self._keep)
        dialog.kinds_corrected.connect(partial(self._divide_again, dialog))
        dialog.finished.connect(self._workshop.cancel)
        dialog.open()
        for path in paths:
            self._read(dialog, path)
        return dialog

    def choose_import(self) -> None:
        """Ask for files, then show what they hold."""
        names, _kind = QFileDialog.getOpenFileNames(self._window, _("Import files"), _documents())
        if names:
            self.ask_import(map(Path, names))

    def ask_export(self) -> ExportDialog | None:
        """Show the export dialog."""
        from zhutiao.exporters import WRITERS  # noqa: PLC0415 - templates take a while to load
        from zhutiao.ui.export_dialog import ExportDialog  # noqa: PLC0415

        dossier = self._window.session.dossier
        if dossier is None:
            return None
        suggested = Path(_documents()) / f"{dossier.name.replace('/', '／')}.md"
        dialog = ExportDialog(self._window.appearance.theme, WRITERS, suggested, self._window)
        dialog.chosen.connect(self._export)
        dialog.preview_wanted.connect(partial(self._preview, dialog))
        dialog.open()
        return dialog

    def backup(self) -> None:
        """Copy the library into the folder of backups beside it."""
        from zhutiao.services import backing  # noqa: PLC0415 - a check of the copy needs more than a page does

        try:
            kept = backing.backup(self._window.session.library)
        except ZhutiaoError as error:
            messages.explain(self._window, error)
        else:
            said = _("Backed up as “{0}”, marks: {1}, notes: {2}.").format(kept.path.name, kept.marks, kept.notes)
            self._window.status.say(said)

    def render(self, note: str) -> str:
        """Return a note as safe HTML."""
        from zhutiao.services import previewing  # noqa: PLC0415 - Markdown takes a tenth of a second to load

        return previewing.html(note, self._workshop.run)

    def close(self) -> None:
        """End what is still being read."""
        self._workshop.close()

    def _read(self, dialog: ImportDialog, path: Path, kinds: Mapping[str, Kind] | None = None) -> None:
        self._window.status.say(_("Reading “{0}”…").format(path.name))
        task = Task(lambda _task: self._prepared(path, kinds), self)
        task.done.connect(partial(self._show, dialog, path))
        task.failed.connect(self._failed)
        task.start()

    def _prepared(self, path: Path, kinds: Mapping[str, Kind] | None) -> tuple[Prepared, bytes]:
        data = fetching.fetch(path)
        return self._workshop.run(importing.digest, path, data, kinds, timeout=PATIENCE), data

    def _show(self, dialog: ImportDialog, path: Path, found: tuple[Prepared, bytes]) -> None:
        prepared, data = found
        self._bytes[prepared.sha256] = path, data
        dialog.show_file(prepared)
        self._window.status.say("")

    def _divide_again(self, dialog: ImportDialog, prepared: Prepared, kinds: Mapping[str, Kind]) -> None:
        self._read(dialog, self._bytes[prepared.sha256][0], kinds)

    def _keep(self, choices: Iterable[Any]) -> None:
        for choice in choices:
            data = self._bytes[choice.prepared.sha256][1]
            done = self._window.session.do(importing.keep, choice.prepared, data, choice.dossier, choice.articles)
            if isinstance(done, importing.Imported):
                self._window.open_dossier(done.dossier)
        self._bytes.clear()

    def _export(self, choice: ExportChoice) -> None:
        from zhutiao.services import exporting  # noqa: PLC0415

        session = self._window.session
        try:
            path = exporting.export(
                session.library,
                session.dossier.id if session.dossier else "",
                choice.format,
                choice.path,
                choice.options,
            )
        except ZhutiaoError as error:
            messages.explain(self._window, error)
        else:
            self._window.status.say(_("Exported to “{0}”.").format(path.name))

    def _preview(self, dialog: ExportDialog, name: str, options: Mapping[str, object]) -> None:
        from zhutiao.services import exporting  # noqa: PLC0415

        session = self._window.session
        made = exporting.render(session.library, session.dossier.id if session.dossier else "", name, options)
        dialog.show_preview(made.decode("utf-8", "replace"))

    def _failed(self, error: ZhutiaoError) -> None:
        if not isinstance(error, WorkshopCancelledError):
            messages.explain(self._window, error)


def _documents() -> str:
    """Return the reader's folder for documents, which not every system has."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return folder if Path(folder).is_dir() else str(Path.home())
