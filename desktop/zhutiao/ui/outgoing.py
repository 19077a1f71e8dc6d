"""An export on its way out: chosen in the dialog, or as last time without it, and written away from the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from zhutiao.errors import WorkshopCancelledError
from zhutiao.exporters.writers import WRITERS
from zhutiao.services import export_words
from zhutiao.ui import messages
from zhutiao.ui.export.difference import DifferenceDialog
from zhutiao.ui.export.remembered import Remembered
from zhutiao.ui.export.serving import Serving
from zhutiao.ui.export.under_way import UnderWay
from zhutiao.ui.export.writing import Writing
from zhutiao.ui.tasks import while_there
from zhutiao.words import _, sentence

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from zhutiao.errors import ZhutiaoError
    from zhutiao.model import Dossier
    from zhutiao.services.export_plans import PlannedFile
    from zhutiao.ui.export.choice import ExportChoice
    from zhutiao.ui.export.dialog import ExportDialog
    from zhutiao.ui.export.writing import Outcome
    from zhutiao.ui.tasks import Tasks
    from zhutiao.ui.window import Window
    from zhutiao.workshop import Workshop


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
        serving.print_wanted.connect(partial(self._take_to_print, serving.dialog))
        return serving.dialog

    def again(self, folder: Path) -> None:
        """Export as last time; ask what and where to, beginning with *folder*, where there was no last time."""
        last = self._remembered.last(self._dossier.id, {writer.name for writer in WRITERS})
        if last is None:
            self.ask(folder)
        else:
            self._export(last)

    def print_last(self) -> None:
        """Print in the arrangement of the last export, else clause by clause."""
        last = self._remembered.last(self._dossier.id, {writer.name for writer in WRITERS})
        self._print(last.options if last else {})

    def _take_to_print(self, dialog: ExportDialog, choice: ExportChoice) -> None:
        dialog.accept()
        self._print(choice.options)

    def _print(self, options: Mapping[str, object]) -> None:
        from zhutiao.ui.export.to_printer import ToPrinter  # noqa: PLC0415 - many never print

        about = self._window, self._tasks, self._workshop, self._dossier
        ToPrinter(*about).ask(options)

    def _take(self, dialog: ExportDialog, choice: ExportChoice) -> None:
        dialog.accept()
        self._remembered.keep(self._dossier.id, choice)
        self._export(choice)

    def _export(self, choice: ExportChoice, *, look: bool = False, back: bool = False) -> None:
        self._window.status.say(_("Exporting to “{0}”…").format(choice.path.name))
        writing = self._writing(choice.path.name)
        writing.done.connect(partial(self._take_in, choice, back=back))
        writing.plan(choice, look=look, back=back)

    def _writing(self, name: str) -> Writing:
        writing = Writing(self._tasks, self._workshop, self._window.session.library.path, self._dossier.id, self)
        strip = UnderWay(_("Exporting to “{0}”…").format(name), _("file {0} of {1}"))
        writing.slow.connect(lambda: self._window.show_strip(strip))
        writing.progressed.connect(strip.show_progress)
        writing.failed.connect(self._explain)
        writing.ended.connect(strip.deleteLater)
        writing.ended.connect(writing.deleteLater)
        strip.stopped.connect(writing.stop)
        return writing

    def _take_in(self, choice: ExportChoice, outcome: Outcome, *, back: bool) -> None:
        if outcome.written:
            self._tell(outcome)
        else:
            self._show(choice, outcome, back=back)

    def _show(self, choice: ExportChoice, outcome: Outcome, *, back: bool) -> None:
        """Show what would change, and write it if the reader says so."""
        self._window.status.say("")
        dialog = DifferenceDialog(self._window.appearance.theme, outcome.plan, self._window, back=back)
        dialog.lines_wanted.connect(partial(self._compare, dialog))
        dialog.planned_otherwise.connect(partial(self._plan_otherwise, dialog, choice))
        dialog.accepted.connect(lambda: self._carry_out(outcome))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        dialog.begin()

    def _compare(self, dialog: DifferenceDialog, file: PlannedFile) -> None:
        task = self._tasks.add(lambda _task: file.difference())
        task.done.connect(while_there(dialog, partial(dialog.show_difference, file)))
        task.start()

    def _plan_otherwise(self, dialog: DifferenceDialog, choice: ExportChoice, back: bool) -> None:  # noqa: FBT001
        dialog.done(0)
        self._export(choice, look=True, back=back)

    def _carry_out(self, outcome: Outcome) -> None:
        writing = self._writing((outcome.plan.folder or outcome.plan.path).name)
        writing.done.connect(self._tell)
        writing.carry_out(outcome.plan)

    def _tell(self, outcome: Outcome) -> None:
        said = [export_words.written(outcome.plan), *export_words.particulars(outcome.plan)]
        self._window.status.say(" ".join(said))

    def _explain(self, error: ZhutiaoError) -> None:
        stopped = isinstance(error, WorkshopCancelledError)
        self._window.status.say(sentence(error) if stopped else "")
        if not stopped:
            messages.explain(self._window, error)
