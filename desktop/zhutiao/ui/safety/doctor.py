"""A check of the library: what was looked at, what was found, and what can be done about it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from zhutiao import terms
from zhutiao.errors import LibraryError, ZhutiaoError
from zhutiao.services import doctoring
from zhutiao.store.library import Library
from zhutiao.ui import messages
from zhutiao.ui.safety import reindexing
from zhutiao.ui.safety.lines import Line
from zhutiao.ui.safety.patience import patiently
from zhutiao.ui.safety.sheet import Sheet
from zhutiao.ui.tasks import while_there
from zhutiao.words import _, sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.services.doctoring import Check
    from zhutiao.store.salvaging import Salvaged
    from zhutiao.ui.window import Window

WELL, ILL = ("check", "tick"), ("triangle-alert", "accent")

LONG = 72
"""Signs of a finding that the list may cut short."""


class DoctorSheet(QObject):
    """Serves one dialog; the library is read on a connection that can only read, away from the window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window, self._path = window, window.session.library.path
        self._checks: Sequence[Check] | None = None
        self._trouble = ""
        self._remade = False
        self.sheet = Sheet(window.appearance, self.write, window)
        self._again = self.sheet.offer(self._look, apart=True)
        self._save = self.sheet.offer(self._choose_file)
        self._restore = self.sheet.offer(self._open_backups)
        self.sheet.lines.selectionModel().currentChanged.connect(lambda *_indexes: self._tell())
        self.sheet.finished.connect(self.deleteLater)
        self.write()
        self._look()

    def open(self) -> Sheet:
        """Show the dialog."""
        self.sheet.open()
        return self.sheet

    def write(self) -> None:
        """Say everything in the language spoken now."""
        self.sheet.say(_("Check the library"), self._summary(), _("What was looked at"))
        self._again.setText(_("Check again"))
        self._save.setText(_("Save what can be read…"))
        self._restore.setText(_("Restore a backup…"))
        self._show()

    def _look(self) -> None:
        self._checks, self._trouble = None, ""
        self.write()
        task = self._window.verbs.pages.files().tasks.add(lambda _task: patiently(partial(_examined, self._path)))
        task.done.connect(while_there(self.sheet, self._hear))
        task.failed.connect(while_there(self.sheet, self._fail))
        task.start()

    def _hear(self, checks: Sequence[Check]) -> None:
        self._checks = checks
        self.write()
        if self._is_index_alone() and not self._remade:
            # Nothing of the reader's is in it: nobody needs to be asked.
            self._remade = True
            reindexing.remake(self._window, while_there(self.sheet, self._look))

    def _is_index_alone(self) -> bool:
        """Say whether only the search index is not as it should be."""
        return [check.name for check in self._checks or () if not check.ok] == ["search"]

    def _fail(self, error: ZhutiaoError) -> None:
        self._checks, self._trouble = (), sentence(error)
        self.write()

    def _summary(self) -> str:
        if self._checks is None:
            return _("Looking through everything that could be damaged…")
        if self._trouble:
            return self._trouble
        ill = sum(not check.ok for check in self._checks)
        if self._is_index_alone():
            return _("Only the search index is not as it should be. It is made anew; nothing of yours is in it.")
        if ill:
            said = _("Not as it should be: {0}. You can restore a backup, or save what can be read as a new library.")
            return said.format(ill)
        return _("Everything is as it should be.")

    def _show(self) -> None:
        checks = self._checks or ()
        # What is wrong stands first.
        lines = [_line(check) for check in sorted(checks, key=lambda check: check.ok)]
        waiting = "" if self._trouble else _("This takes a moment.")
        self.sheet.show_lines(lines, waiting if self._checks is None else "")
        ill = any(not check.ok for check in checks)
        self._again.setEnabled(self._checks is not None)
        for button in (self._save, self._restore):
            button.setVisible((ill and not self._is_index_alone()) or bool(self._trouble))
        self._tell()

    def _tell(self) -> None:
        """Say in whole what the chosen check has found; in the list it may be cut short."""
        chosen = next((check for check in self._checks or () if check.name == self.sheet.lines.chosen_key()), None)
        self.sheet.tell(chosen.detail if chosen and len(chosen.detail) > LONG else "")

    def _choose_file(self) -> None:
        name = self._path.with_stem(f"{self._path.stem}-saved")
        out, _kind = QFileDialog.getSaveFileName(self.sheet, _("Save what can be read"), str(name))
        if out:
            self._salvage(Path(out))

    def _salvage(self, out: Path) -> None:
        task = self._window.verbs.pages.files().tasks.add(lambda _task: _salvaged(self._path, out), lasting=True)
        task.done.connect(partial(self._saved, out))
        # The sheet may be closed by then.
        task.failed.connect(partial(messages.explain, self._window))
        task.start()

    def _saved(self, out: Path, saved: Salvaged) -> None:
        said = _("Saved as “{0}”, rows lost: {1}. The library itself was not changed.")
        messages.tell(self._window, said.format(out.name, saved.lost))

    def _open_backups(self) -> None:
        self.sheet.accept()
        self._window.actions_["backups"].trigger()


def _examined(path: Path) -> Sequence[Check]:
    try:
        with Library.reading(path) as library:
            return doctoring.doctor(library)
    except LibraryError as error:
        if error.reason not in {"damaged", "triggers"}:
            raise
        return doctoring.examine(path)


def _salvaged(path: Path, out: Path) -> Salvaged:
    from zhutiao.services import mending  # noqa: PLC0415 - hardly any library is damaged

    return mending.salvage(path, out)


def _line(check: Check) -> Line:
    if check.ok:
        # Of what is as it should be only the name of a backup is worth a second line.
        return Line(check.name, _well(check.name), check.detail if check.name == "backups" else "", sign=WELL)
    return Line(check.name, terms.unsound(check.name), check.detail, sign=ILL)


def _well(name: str) -> str:
    return {
        "integrity": _("The file can be read to its last page"),
        "references": _("Nothing refers to what is not there"),
        "triggers": _("The file holds no code of its own"),
        "texts": _("The texts are as they were imported"),
        "sources": _("The source files are kept byte for byte"),
        "rows": _("Marks, notes and tags are as they were written"),
        "history": _("Every change can be taken back as it was made"),
        "quotes": _("Marks stand on the words they were made on"),
        "search": _("The search index says what the texts say"),
        "backups": _("The newest backup"),
    }.get(name, name)
