"""The bin: what was deleted in the last 30 days, and the way back for any of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractItemView

from zhutiao.services import binning
from zhutiao.ui.safety import when
from zhutiao.ui.safety.lines import LINE, Line
from zhutiao.ui.safety.sheet import Sheet
from zhutiao.words import _

if TYPE_CHECKING:
    from zhutiao.services.binning import Binned
    from zhutiao.ui.window import Window


class BinSheet(QObject):
    """Serves one dialog; whatever is chosen there, one thing or many, comes back as one step."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.sheet = Sheet(window.appearance, self.write, window)
        self.sheet.lines.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.sheet.lines.activated.connect(lambda _index: self._bring_back())
        self._back = self.sheet.offer(self._bring_back)
        self.sheet.finished.connect(self.deleteLater)
        window.session.changed.connect(self.show_things)
        self.write()

    def open(self) -> Sheet:
        """Show the dialog."""
        self.sheet.open()
        return self.sheet

    def write(self) -> None:
        """Say everything in the language spoken now."""
        about = _("What you delete stays here for {0} days. Choose one or more to bring them back.")
        self.sheet.say(_("Bin"), about.format(binning.DAYS), _("What was deleted, the newest first"))
        self._back.setText(_("Bring back"))
        self.show_things()

    def show_things(self) -> None:
        """Show what is in the bin now."""
        lines = [_line(thing) for thing in binning.bin(self._window.session.library)]
        self.sheet.show_lines(lines, _("The bin is empty."))
        self._back.setEnabled(bool(lines))

    def _bring_back(self) -> None:
        chosen = [index.data(LINE) for index in self.sheet.lines.selectionModel().selectedRows()]
        if chosen:
            self._window.session.do(binning.bring_back, [line.key for line in chosen])
            self._window.status.say(_("Brought back: {0}").format("、".join(line.words for line in chosen[:3])))


def _line(thing: Binned) -> Line:
    left = _("deleted {0} · days left: {1}").format(when.said(thing.deleted), thing.days)
    return Line(thing.id, thing.words or _named(thing.what), f"{_named(thing.what)} · {left}")


def _named(what: str) -> str:
    match what:
        case "mark":
            return _("Highlight")
        case "note":
            return _("Note")
        case "tag":
            return _("Tag")
        case "document":
            return _("Text")
        case "briefing":
            return _("Briefing")
        case "dossier":
            return _("Dossier")
        case _:
            return what
