"""What comes in and goes out as files: import, export, backup, and notes rendered to be read."""

from __future__ import annotations

from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from zhutiao.errors import ZhutiaoError
from zhutiao.ui import messages
from zhutiao.ui.tasks import Tasks
from zhutiao.words import _
from zhutiao.workshop import Workshop

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from zhutiao.ui.export.dialog import ExportDialog
    from zhutiao.ui.import_dialog import ImportDialog
    from zhutiao.ui.outgoing import Outgoing
    from zhutiao.ui.receiving.desk import ReceivingDesk
    from zhutiao.ui.search.finding_workers import FindingWorkers
    from zhutiao.ui.whole_library import WholeLibrary
    from zhutiao.ui.window import Window


class Files(QObject):
    """Reads and writes files for one window; keeps its workshops and the work under way."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.tasks, self.workshop = Tasks(self), Workshop()
        # Nobody who waits for one of these should wait for another; each starts its process when first used.
        self.linking_workshop, self.finding_workshop, self.searching_workshop = Workshop(), Workshop(), Workshop()

    @cached_property
    def finding(self) -> FindingWorkers:
        """What finds in the texts on the screen beside the window."""
        from zhutiao.ui.search.finding_workers import FindingWorkers  # noqa: PLC0415 - not before it is wanted

        return FindingWorkers(self.tasks, self.finding_workshop, self._window.session.library.path)

    @cached_property
    def receiving(self) -> ReceivingDesk:
        """What takes other people's marks in."""
        from zhutiao.ui.receiving.desk import ReceivingDesk  # noqa: PLC0415 - not before it is wanted

        return ReceivingDesk(self._window, self.tasks, self.workshop)

    def take(self, paths: Iterable[Path]) -> None:
        """Show what dropped files hold: texts in the import dialog, else marks of other people."""
        from zhutiao.ui.receiving.desk import is_of_marks  # noqa: PLC0415

        dropped = list(paths)
        marks = [path for path in dropped if is_of_marks(path)]
        texts = [path for path in dropped if path not in marks]
        if texts:
            self.ask_import(texts)
        elif marks:
            self.receiving.ask(marks)

    @cached_property
    def whole(self) -> WholeLibrary:
        """What writes the whole library as open files, and makes libraries of them."""
        from zhutiao.ui.whole_library import WholeLibrary  # noqa: PLC0415 - not before it is wanted

        return WholeLibrary(self._window, self.tasks)

    def ask_import(self, paths: Iterable[Path] = ()) -> ImportDialog:
        """Show the import dialog, and in it what *paths* hold."""
        from zhutiao.ui.incoming import Incoming  # noqa: PLC0415 - importers and linker are wanted for nothing else

        return Incoming(self._window, self.tasks, self.workshop).ask(paths)

    def choose_import(self) -> None:
        """Ask for files, then show what they hold."""
        names, _kind = QFileDialog.getOpenFileNames(self._window, _("Import files"), _documents())
        if names:
            self.ask_import(map(Path, names))

    def ask_export(self, briefing: str = "") -> ExportDialog | None:
        """Show the export dialog, if there is anything to export; with that *briefing* chosen where one is named."""
        outgoing = self._outgoing()
        dialog = outgoing.ask(Path(_documents())) if outgoing else None
        if dialog and briefing:
            dialog.choose_briefing(briefing)
        return dialog

    def export_again(self) -> None:
        """Export as last time, without the dialog; with it where this dossier was never exported."""
        if outgoing := self._outgoing():
            outgoing.again(Path(_documents()))

    def print_dossier(self) -> None:
        """Ask for a printer, and print as it was exported last."""
        if outgoing := self._outgoing():
            outgoing.print_last()

    def receive(self) -> None:
        """Ask for files of other people's marks."""
        self.receiving.choose()

    def export_library(self) -> None:
        """Ask where to, and write the whole library as open files."""
        self.whole.ask_export()

    def rebuild_library(self) -> None:
        """Ask for such files, and make a library of them."""
        self.whole.ask_rebuild()

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

    def render(self, note: str, show: Callable[[str], object], hrefs: Mapping[str, str] | None = None) -> None:
        """Hand a note as safe HTML to *show*, when it is made; *hrefs* are the addresses of what it refers to."""
        from zhutiao.services import previewing  # noqa: PLC0415 - Markdown takes a tenth of a second to load

        task = self.tasks.add(lambda task: previewing.html(note, partial(self.workshop.run, owner=task), hrefs))
        task.done.connect(show)
        task.start()

    def close(self) -> None:
        """Give up what is still being read, and wait for what is still being written."""
        for task in self.tasks.cancel():
            for workshop in self._workshops():
                workshop.cancel(task)
        self.tasks.finish()
        for workshop in self._workshops():
            workshop.close()

    def _outgoing(self) -> Outgoing | None:
        from zhutiao.ui.outgoing import Outgoing  # noqa: PLC0415 - templates take a while to load

        dossier = self._window.session.dossier
        return Outgoing(self._window, self.tasks, self.workshop, dossier) if dossier else None

    def _workshops(self) -> tuple[Workshop, ...]:
        return self.workshop, self.linking_workshop, self.finding_workshop, self.searching_workshop


def _documents() -> str:
    """Return the reader's folder for documents, which not every system has."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return folder if Path(folder).is_dir() else str(Path.home())
