"""Serves one export dialog: what it begins with, its previews, and what is done with what was chosen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from zhutiao import words
from zhutiao.errors import MissingExtraError
from zhutiao.exporters.writers import WRITERS
from zhutiao.services import briefing, copied
from zhutiao.ui import clipboard
from zhutiao.ui.export.choice import ExportChoice
from zhutiao.ui.export.dialog import ExportDialog
from zhutiao.ui.export.previewer import Asked, Previewer
from zhutiao.ui.export.templates.desk import TemplateDesk
from zhutiao.ui.export.usual_names import usual
from zhutiao.ui.export.what import Stock
from zhutiao.ui.tasks import while_there
from zhutiao.words import _, sentence

if TYPE_CHECKING:
    from pathlib import Path

    from zhutiao.errors import ZhutiaoError
    from zhutiao.model import Dossier
    from zhutiao.services.copied import Copied
    from zhutiao.services.glancing import Glance
    from zhutiao.ui.export.remembered import Remembered
    from zhutiao.ui.tasks import Tasks
    from zhutiao.ui.window import Window
    from zhutiao.workshop import Workshop

PATIENCE = 60.0


class Serving(QObject):
    """Shows the dialog with what was chosen last, else with a file in *folder*."""

    chosen = Signal(object)
    print_wanted = Signal(object)

    def __init__(
        self,
        window: Window,
        tasks: Tasks,
        workshop: Workshop,
        dossier: Dossier,
        remembered: Remembered,
        folder: Path,
    ) -> None:
        super().__init__(window)
        self._window, self._dossier = window, dossier
        self._tasks, self._workshop = tasks, workshop
        self._remembered, self._folder = remembered, folder
        self._briefings = briefing.briefings(window.session.library, dossier.id)
        previewer = partial(Previewer, tasks, workshop, window.session.library.path, dossier.id)
        self._previewer = previewer(self)
        self.dialog = ExportDialog(window.appearance.theme, WRITERS, self._first(), self._stock(), window)
        self._templates = TemplateDesk(window.appearance.theme, self.dialog, previewer)
        self._wire()
        self.dialog.open()

    def _first(self) -> ExportChoice:
        last = self._remembered.last(self._dossier.id, {writer.name for writer in WRITERS})
        return last or ExportChoice(WRITERS[0].name, self._suggested(WRITERS[0].name), {})

    def _stock(self) -> Stock:
        session = self._window.session
        tags = sorted({tag for mark in session.marks for tag in mark.tags})
        return Stock(self._dossier.name, self._briefings, tags, session.labels.meanings)

    def _suggested(self, format_name: str, briefing: str = "") -> Path:
        writer = next(writer for writer in WRITERS if writer.name == format_name)
        folder = self._remembered.folder(format_name) or self._folder
        return folder / self._usual(briefing, writer.suffix)

    def _usual(self, briefing: str, suffix: str) -> str:
        names = {each.id: each.name for each in self._briefings}
        base = self._window.session.base
        titles = [base.article.title] if base and base.article.title else []
        return usual(self._dossier.name, names.get(briefing, ""), titles, suffix)

    def _rename(self) -> None:
        """Call the file after what goes out now, unless the reader calls it otherwise."""
        path = self.dialog.foot.path
        names = (self._usual(briefing, path.suffix) for briefing in ("", *(each.id for each in self._briefings)))
        if path.name in names:
            self.dialog.foot.rename(self._usual(self.dialog.briefing, path.suffix))

    def _show(self, glance: Glance) -> None:
        self.dialog.preview.show_glance(glance)
        self.dialog.foot.allow(on=True)

    def _explain(self, error: ZhutiaoError) -> None:
        self.dialog.preview.say(sentence(error))
        self.dialog.foot.allow(on=not isinstance(error, MissingExtraError))

    def _copy(self, choice: ExportChoice) -> None:
        """Copy what is chosen, made in the workshop."""
        about = (self._window.session.library.path, words.language(), self._dossier.id)
        work = partial(self._workshop.run, copied.copied, *about, choice.format, dict(choice.options))
        task = self._tasks.add(lambda task: work(timeout=PATIENCE, owner=task))
        task.done.connect(while_there(self, self._take_copied))
        task.failed.connect(while_there(self, lambda error: self.dialog.foot.say(sentence(error))))
        task.start()

    def _take_copied(self, made: Copied) -> None:
        data = clipboard.table(made.text, made.html) if made.html else clipboard.plain(made.text)
        QGuiApplication.clipboard().setMimeData(data)
        self.dialog.foot.say(_("Copied, characters: {0}.").format(f"{len(made.text):,}"))

    def _leave(self) -> None:
        self._previewer.stop()
        self.dialog.deleteLater()
        self.deleteLater()

    def _wire(self) -> None:
        dialog, previewer = self.dialog, self._previewer
        dialog.chosen.connect(self.chosen)
        dialog.print_wanted.connect(self.print_wanted)
        dialog.copy_wanted.connect(self._copy)
        dialog.format_changed.connect(lambda name: dialog.foot.lead_to(self._suggested(name, dialog.briefing)))
        dialog.scope_changed.connect(self._rename)
        dialog.preview_wanted.connect(lambda name, options: previewer.want(Asked(name, options)))
        dialog.preview.reading_wanted.connect(lambda text: previewer.want(Asked("", {}, text)))
        dialog.template_wanted.connect(self._templates.do)
        self._templates.changed.connect(dialog.choose_template)
        dialog.finished.connect(self._leave)
        previewer.made.connect(self._show)
        previewer.read.connect(dialog.preview.show_read)
        previewer.failed.connect(self._explain)
