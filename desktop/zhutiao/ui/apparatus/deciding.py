"""What the reader decides about readings in one window: one of them, all sure ones, a text made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from zhutiao.services import choosing, editing
from zhutiao.ui import messages
from zhutiao.ui.apparatus import told
from zhutiao.ui.unit_names import unit_of
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.ui.window import Window
    from zhutiao.variants import Apparatus, Entry


class Deciding(QObject):
    """Runs use cases, and says what became of them."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session

    def choose(self, document: str, entry: Entry, siglum: str) -> None:
        """Say which reading is the right one."""
        if self._session.do(choosing.choose, document, entry.id, siglum):
            reading = entry.variant.readings.get(siglum)
            words = told.shown(reading.words) if reading else ""
            self._window.status.say(_("“{0}” ({1}) is chosen. Backspace leaves it open again.").format(words, siglum))

    def leave_open(self, document: str, entry: Entry) -> None:
        """Take the choice of a reading back."""
        if entry.state == "chosen" and self._session.do(choosing.leave_open, document, entry.id):
            self._window.status.say(_("The reading is left open again."))

    def choose_sure(self, apparatus: Apparatus) -> None:
        """Choose every reading that is surely right, after saying how many these are."""
        sure = [
            entry
            for entry in apparatus.entries
            if entry.state == "suggested" and entry.variant.suggestion.confidence == "sure"
        ]
        if not sure:
            self._window.status.say(_("No suggestion is sure and still open."))
            return
        words = _("Sure suggestions that are still open: {0}. Choose them all? It can be undone in one step.")
        if messages.ask(self._window, words.format(len(sure)), _("Choose them")):
            self._session.do(choosing.choose_all, apparatus.document)

    def make_edition(self, apparatus: Apparatus) -> None:
        """Show the text that is made of what was chosen and of what is sure."""
        if done := self._session.do(editing.make, apparatus.document):
            made = _("The text now reads as chosen, else as taken on trust. The printing is kept and can be restored.")
            none = _("Nothing was chosen that differs from the printing, so there is no edition to make.")
            said = made if done.structure else none
            if isinstance(done, editing.Emended) and done.left:
                said = self._left(apparatus.document, done.left, said if done.structure else "")
            self._window.status.say(said)

    def _left(self, document: str, left: Sequence[str], said: str) -> str:
        """Say that some readings could not be put in, and where the first of them is."""
        text = self._window.session.document(document)
        where = unit_of(text, left[0])[1] if text and left[0] in text.article.units() else left[0]
        missing = _("Readings that could not be put in: {0}, the first in {1}. What you chose is kept.")
        return f"{said} {missing.format(len(left), where)}".strip()

    def drop_edition(self, apparatus: Apparatus) -> None:
        """Show the printing again that the edition was made from."""
        if done := self._session.do(editing.drop_edition, apparatus.document):
            back = _("The text reads as printed again. Your choices are kept.")
            self._window.status.say(back if done.structure else _("The text is shown as printed; there is no edition."))
