"""The backups of the library: what is in each, and what would change if one stood in the library's place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QUrl
from PySide6.QtGui import QDesktopServices

from zhutiao import words
from zhutiao.services import backing
from zhutiao.ui import messages
from zhutiao.ui.safety import beside, previews, when
from zhutiao.ui.safety.lines import Line
from zhutiao.ui.safety.patience import patiently
from zhutiao.ui.safety.sheet import Sheet
from zhutiao.ui.tasks import while_there
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from zhutiao.services.backing import Backup, Difference, Kept
    from zhutiao.ui.window import Window

SIZES = QLocale.DataSizeFormat.DataSizeTraditionalFormat


class BackupsSheet(QObject):
    """Serves one dialog; backups are read and written away from the window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window, self._path = window, window.session.library.path
        self._backups: dict[str, Backup] = {}
        self._looked: dict[str, Difference | None] = {}
        self._listed = False
        self.sheet = Sheet(window.appearance, self.write, window)
        self._folder = self.sheet.offer(self._show_folder, apart=True)
        self._now = self.sheet.offer(self._back_up)
        self._restore = self.sheet.offer(self._ask)
        self.sheet.lines.selectionModel().currentChanged.connect(lambda *_indexes: self._look())
        self.sheet.lines.activated.connect(lambda _index: self._ask())
        self.sheet.finished.connect(self.deleteLater)
        self.write()
        self._list()

    def open(self) -> Sheet:
        """Show the dialog."""
        self.sheet.open()
        return self.sheet

    def write(self) -> None:
        """Say everything in the language spoken now."""
        about = _(
            "Whole copies of the library, in the folder “{0}” beside it. Older ones are thinned out by themselves."
        )
        self.sheet.say(_("Backups"), about.format(f"{self._path.name}-backups"), _("Backups, the newest first"))
        self._folder.setText(_("Show in folder"))
        self._now.setText(_("Back up now"))
        self._restore.setText(_("Restore…"))
        self._show()

    def _list(self, chosen: str | None = None) -> None:
        task = self._window.verbs.pages.files().tasks.add(lambda _task: backing.backups(self._path))
        task.done.connect(while_there(self.sheet, partial(self._fill, chosen)))
        task.failed.connect(while_there(self.sheet, partial(messages.explain, self.sheet)))
        task.start()

    def _fill(self, chosen: str | None, backups: Sequence[Backup]) -> None:
        self._backups, self._listed = {str(each.path): each for each in backups}, True
        self._show(chosen)

    def _show(self, chosen: str | None = None) -> None:
        empty = _("There is no backup yet.") if self._listed else _("Looking for backups…")
        self.sheet.show_lines([_line(each) for each in self._backups.values()], empty, chosen)
        self._look()

    def _chosen(self) -> Backup | None:
        return self._backups.get(self.sheet.lines.chosen_key())

    def _look(self) -> None:
        """Find out what restoring the chosen backup would change, unless that is known."""
        chosen = self._chosen()
        self._restore.setEnabled(bool(chosen and chosen.readable))
        self._folder.setEnabled(bool(self._backups))
        if chosen and chosen.readable and str(chosen.path) not in self._looked:
            self._looked[str(chosen.path)] = None
            work = partial(backing.preview, self._path, chosen.path)
            task = self._window.verbs.pages.files().tasks.add(lambda _task: patiently(work))
            task.done.connect(while_there(self.sheet, partial(self._keep, str(chosen.path))))
            task.start()
        self._tell()

    def _keep(self, name: str, found: Difference) -> None:
        self._looked[name] = found
        self._tell()

    def _tell(self) -> None:
        chosen = self._chosen()
        found = self._looked.get(str(chosen.path)) if chosen else None
        if chosen and not chosen.readable:
            self.sheet.tell(_("It cannot be read. It was kept so that what is in it could still be saved."))
        else:
            self.sheet.tell(previews.said(found) if found else (_("Looking what is in it…") if chosen else ""))

    def _back_up(self) -> None:
        beside.change(self._window, backing.backup, then=self._backed_up)

    def _backed_up(self, kept: Kept) -> None:
        said = _("Backed up as “{0}”, marks: {1}, notes: {2}.").format(kept.path.name, kept.marks, kept.notes)
        self._window.status.say(said)
        while_there(self.sheet, self._list)(str(kept.path))

    def _ask(self) -> None:
        chosen = self._chosen()
        if chosen is None or not chosen.readable:
            return
        found = self._looked.get(str(chosen.path))
        asked = _("Restore the backup from {0}?").format(when.on_day(chosen.when))
        safe = _("How the library is now is kept as a backup too. You will no longer be able to undo earlier changes.")
        question = "\n".join(filter(None, (asked, previews.said(found) if found else "", safe)))
        if messages.ask(self.sheet, question, _("Restore")):
            self._put_back(chosen)

    def _put_back(self, chosen: Backup) -> None:
        # The reader has just seen what would be missing.
        work = partial(_restored, source=chosen.path)
        beside.change_file(self._window, work, partial(self._restored, chosen))

    def _restored(self, chosen: Backup, _kept: Kept) -> None:
        self._looked.clear()
        while_there(self.sheet, self._list)(str(chosen.path))
        self._window.status.say(_("Restored the backup of {0}.").format(when.on_day(chosen.when)))

    def _show_folder(self) -> None:
        chosen = self._chosen()
        if chosen:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(chosen.path.parent)))


def _restored(path: Path, source: Path) -> Kept:
    return backing.restore(path, source, sure=True)


def _line(backup: Backup) -> Line:
    size = QLocale(words.language()).formattedDataSize(backup.size, 1, SIZES)
    if backup.readable:
        held = _("marks {0} · notes {1} · {2}").format(backup.marks, backup.notes, size)
    else:
        held = _("cannot be read") + f" · {size}"
    return Line(
        str(backup.path), when.on_day(backup.when), held, previews.reason(backup.why), faint=not backup.readable
    )
