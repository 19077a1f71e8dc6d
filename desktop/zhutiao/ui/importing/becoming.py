"""What an article becomes that resembles a text of the dossier: its new version, another printing, or its own text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QSizePolicy

from zhutiao.ui.dialog_look import Chooser
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from zhutiao.services.expecting import Expected
    from zhutiao.services.recognising import Wish

SHORT, LEAST = 24, 160


class Becoming(Chooser):
    """Offers the three where an article resembles a text, the guess first chosen; remembers what readers wish."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._expected: dict[str, Mapping[str, Expected]] = {}
        self._wishes: dict[str, dict[str, Wish]] = {}
        self._shown = ("", "")
        self.setSizeAdjustPolicy(Chooser.SizeAdjustPolicy.AdjustToContents)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        # A long title must not keep the dialog from becoming small.
        self.setMinimumWidth(LEAST)
        self.activated.connect(self._wish)
        self.hide()

    def expect(self, source: str, expected: Mapping[str, Expected]) -> None:
        """Take notice of what the articles of a file resemble."""
        self._expected[source] = expected
        self.show_article(*self._shown)

    def show_article(self, source: str, article: str) -> None:
        """Offer what this article of a file may become, nothing where it resembles no text."""
        self._shown = source, article
        expected = self._expected.get(source, {}).get(article)
        with QSignalBlocker(self):
            self.clear()
            if expected:
                self._offer(expected, self._wishes.get(source, {}).get(article, expected.guess))
        self.setVisible(expected is not None)

    def wishes(self, source: str) -> Mapping[str, Wish]:
        """Return what readers wish for the articles of a file, where they know better than the guess."""
        return dict(self._wishes.get(source, {}))

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self.setAccessibleName(_("What this text becomes"))
        self.show_article(*self._shown)

    def _offer(self, expected: Expected, chosen: Wish) -> None:
        title = expected.title if len(expected.title) <= SHORT else expected.title[: SHORT - 1] + "…"
        version = _("Becomes the new version of “{0}” (marks that go along: {1})").format(title, expected.marks)
        self.addItem(version, "version")
        self.addItem(_("Becomes another printing of “{0}”").format(title), "printing")
        self.addItem(_("Becomes a text of its own"), "new")
        self.setCurrentIndex(self.findData(chosen))

    def _wish(self, _row: int) -> None:
        source, article = self._shown
        wish: Wish = self.currentData()
        wishes = self._wishes.setdefault(source, {})
        if wish == self._expected[source][article].guess:
            wishes.pop(article, None)
        else:
            wishes[article] = wish
