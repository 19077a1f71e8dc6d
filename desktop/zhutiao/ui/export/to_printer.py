"""Asks for a printer and says what becomes of the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from zhutiao.ui import messages
from zhutiao.ui.export.printing import Printing
from zhutiao.ui.export.under_way import UnderWay
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zhutiao.errors import ZhutiaoError
    from zhutiao.model import Dossier
    from zhutiao.ui.tasks import Tasks
    from zhutiao.ui.window import Window
    from zhutiao.workshop import Workshop


class ToPrinter(QObject):
    """Takes one dossier to a printer."""

    def __init__(self, window: Window, tasks: Tasks, workshop: Workshop, dossier: Dossier) -> None:
        super().__init__(window)
        self._window, self._dossier = window, dossier
        self._printing = Printing(tasks, workshop, window.session.library.path, dossier.id, self)

    def ask(self, options: Mapping[str, object]) -> None:
        """Show the system's dialog, then print."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._dossier.name)
        dialog = QPrintDialog(printer, self._window)
        dialog.setWindowTitle(_("Print"))
        # It tells which printer, too: the one it was given.
        dialog.accepted.connect(lambda *_printer: self._begin(printer, options))
        dialog.rejected.connect(self.deleteLater)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()  # type: ignore[call-arg] - the stubs know only the kind that tells a slot

    def _begin(self, printer: QPrinter, options: Mapping[str, object]) -> None:
        printing = self._printing
        strip = UnderWay(_("Sending “{0}” to the printer…").format(self._dossier.name), _("page {0} of {1}"))
        self._window.show_strip(strip)
        strip.stopped.connect(printing.stop)
        strip.stopped.connect(self._tell_stopped)
        printing.progressed.connect(strip.show_progress)
        printing.done.connect(self._tell)
        printing.failed.connect(self._explain)
        printing.refused.connect(self._tell_refused)
        printing.ended.connect(strip.deleteLater)
        printing.ended.connect(self.deleteLater)
        printing.begin(printer, options)

    def _tell(self, pages: int) -> None:
        self._window.status.say(_("Sent to the printer, pages: {0}.").format(f"{pages:,}"))

    def _tell_stopped(self) -> None:
        self._window.status.say(_("Stopped. Pages that the printer has already may still come out."))

    def _tell_refused(self) -> None:
        messages.tell(
            self._window,
            _("The printer does not take anything. Nothing is lost. Look at the printer, then print again."),
        )

    def _explain(self, error: ZhutiaoError) -> None:
        messages.explain(self._window, error)
