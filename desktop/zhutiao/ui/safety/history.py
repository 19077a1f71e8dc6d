"""The history of the library: every change that can be taken back or made again, and the way to any of them."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from zhutiao import terms
from zhutiao.services import stepping
from zhutiao.ui import undoing
from zhutiao.ui.safety import beside, when
from zhutiao.ui.safety.lines import Line
from zhutiao.ui.safety.sheet import Sheet
from zhutiao.ui.tasks import while_there
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex

    from zhutiao.store.steps import Step
    from zhutiao.ui.window import Window

BEGINNING = "beginning"


class HistorySheet(QObject):
    """Serves one dialog; a click on a step goes there, by undoing or redoing all that lies between."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._steps: Sequence[Step] = ()
        self._going, self._here = False, BEGINNING
        self.sheet = Sheet(window.appearance, self.write, window)
        self.sheet.lines.clicked.connect(self._go)
        self.sheet.lines.activated.connect(self._go)
        self._redo = self.sheet.offer(lambda: self._go_by(-1), apart=True)
        self._undo = self.sheet.offer(lambda: self._go_by(1), apart=True)
        self.sheet.finished.connect(self.deleteLater)
        window.session.changed.connect(self.show_steps)
        self.write()

    def open(self) -> Sheet:
        """Show the dialog."""
        self.sheet.open()
        return self.sheet

    def write(self) -> None:
        """Say everything in the language spoken now."""
        about = _("Every change of this library that can be taken back. Click one to go there; nothing is lost by it.")
        self.sheet.say(_("History"), about, _("Changes, the newest first"))
        self._undo.setText(_("One step back"))
        self._redo.setText(_("One step forth"))
        self.show_steps()

    def show_steps(self) -> None:
        """Show the steps as they are now, with the newest that is done chosen."""
        self._steps = stepping.steps(self._window.session.library)
        self._here = next((str(step.id) for step in self._steps if step.stack == "undo"), BEGINNING)
        lines = [self._line(step) for step in self._steps]
        if lines:
            lines.append(Line(BEGINNING, _("Before all of these"), sign=self._sign(here=self._here == BEGINNING)))
        self.sheet.show_lines(lines, _("What you change is listed here, and can be taken back."), self._here)
        self._undo.setEnabled(any(step.stack == "undo" for step in self._steps))
        self._redo.setEnabled(any(step.stack == "redo" for step in self._steps))

    def _line(self, step: Step) -> Line:
        undone = step.stack == "redo"
        time = when.said(step.at)
        side = _("taken back {0}").format(time) if undone else time
        sign = self._sign(here=str(step.id) == self._here)
        more = cache(partial(self._where, step))
        return Line(str(step.id), terms.step(step.label), side=side, faint=undone, sign=sign, more=more)

    def _where(self, step: Step) -> str:
        return undoing.where(self._window, stepping.places(self._window.session.library, step.id))

    def _sign(self, *, here: bool) -> tuple[str, str]:
        return ("chevron-right" if here else "", "accent")

    def _go(self, index: QModelIndex) -> None:
        self._go_to(self.sheet.lines.lines()[index.row()].key)

    def _go_by(self, rows: int) -> None:
        keys = [*(str(step.id) for step in self._steps), BEGINNING]
        at = keys.index(self._here) + rows
        if 0 <= at < len(keys):
            self._go_to(keys[at])

    def _go_to(self, key: str) -> None:
        # A double click is two clicks, and the second must not go on from where the first has led.
        if self._going or key == self._here:
            return
        self._going = True
        step = None if key == BEGINNING else int(key)
        rest = while_there(self.sheet, self._rest)
        beside.change(self._window, stepping.go_to, step, then=self._arrive, ended=rest)

    def _arrive(self, _changed: object) -> None:
        self._window.status.say(_("The library is as it was after: {0}").format(self._name()))

    def _rest(self) -> None:
        self._going = False
        self.show_steps()

    def _name(self) -> str:
        newest = next((step for step in stepping.steps(self._window.session.library) if step.stack == "undo"), None)
        return terms.step(newest.label) if newest else _("Before all of these")
