"""One mark that came, and where there is one beside it, the reader's own: what only one of them says is underlined."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from zhutiao import terms
from zhutiao.services.received import ANSWERS
from zhutiao.ui.check_words import differing
from zhutiao.ui.export.preview.leaf import Leaf
from zhutiao.ui.export.preview.ways import Ways
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zhutiao.model import Mark
    from zhutiao.services.received import Answer, Met
    from zhutiao.ui.theme import Theme

MOST = 3_000
"""Signs that are compared; of longer notes the rest stands as it is."""


class Sides(QWidget):
    """Shows a mark as it came and as it is here; says whose is to count."""

    answered = Signal(str)

    def __init__(self, theme: Theme, meanings: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._meanings = meanings
        self._met: Met | None = None
        self._said = QLabel(self, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._ways = Ways(self)
        self._mine, self._theirs = Leaf(theme, self), Leaf(theme, self)
        self._lay_out()
        self._ways.chosen.connect(self.answered)
        self.retranslate()

    def show_met(self, met: Met | None, answer: Answer | None) -> None:
        """Show a mark, and what is answered to it."""
        self._met = met
        self.setVisible(met is not None)
        if met is None:
            return
        self._said.setText(_told(met))
        conflict = met.verdict == "conflict"
        self._ways.setVisible(conflict)
        self._ways.offer([(each, _answer(each)) for each in ANSWERS] if conflict else ())
        self._ways.choose(answer or "")
        self._mine.setVisible(met.mine is not None)
        note, other = (met.mine.note or "") if met.mine else "", met.theirs.note or ""
        gone, new = differing(note[:MOST], other[:MOST]) if met.mine else (set[int](), set[int]())
        if met.mine:
            head = _("Yours")
            self._mine.show_html(self._page(head, met.mine, met.mine.quote or "", _marked(note, gone)))
        head = " · ".join(filter(None, (_("Theirs"), met.theirs.author, met.theirs.modified[:10])))
        self._theirs.show_html(self._page(head, met.theirs, met.words, _marked(other, new)))

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._mine.dress(theme)
        self._theirs.dress(theme)

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self._ways.setAccessibleName(_("Whose mark counts"))
        self._mine.setAccessibleName(_("Your mark"))
        self._theirs.setAccessibleName(_("Their mark"))

    def _page(self, head: str, mark: Mark, quote: str, note: str) -> str:
        facts = [terms.colour(mark.colour, self._meanings), terms.style(mark.style)] if mark.style != "none" else []
        said = " · ".join([*facts, *(f"#{tag}" for tag in mark.tags)])
        kind = mark.colour if mark.style == "highlight" else f"{mark.colour}-line" if mark.style != "none" else "plain"
        words = f'<p class="words"><span class="{kind}">{escape(quote)}</span></p>' if quote else ""
        return f'<p class="facts">{escape(head)}</p>{words}<p>{note}</p><p class="facts">{escape(said)}</p>'

    def _lay_out(self) -> None:
        self._said.setProperty("faint", True)
        row = QHBoxLayout()
        row.setContentsMargins(16, 6, 12, 4)
        row.addWidget(self._said, 1)
        row.addWidget(self._ways)
        halves = QHBoxLayout()
        halves.setSpacing(0)
        halves.addWidget(self._mine, 1)
        halves.addWidget(self._theirs, 1)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addLayout(row)
        lines.addLayout(halves, 1)


def _marked(note: str, differs: set[int]) -> str:
    """Return a note as HTML, the signs that the other lacks underlined."""
    pieces, at = list[str](), 0
    while at < len(note):
        end = at
        while end < len(note) and (end in differs) == (at in differs):
            end += 1
        said = escape(note[at:end]).replace("\n", "<br>")
        pieces.append(f'<u class="tag">{said}</u>' if at in differs else said)
        at = end
    return "".join(pieces)


def _told(met: Met) -> str:
    match met.verdict:
        case "new":
            return _("New here. Its words were found.")
        case "same":
            return _("You have this mark already, and it says the same.")
        case "conflict":
            return _("You have this mark, and it differs in: {0}.").format(", ".join(map(_difference, met.differ)))
        case "unplaced":
            return _("Its words were not found in the text. Taken, it is listed under Unplaced.")
        case "deleted":
            return _("You deleted this mark. Taken, it comes back.")
        case _:
            return _("No text of yours is the one that was marked, so it cannot be taken.")


def _difference(name: str) -> str:
    match name:
        case "words":
            return _("words")
        case "note":
            return _("note")
        case "tags":
            return _("tags")
        case "colour":
            return _("colour")
        case _:
            return _("style")


def _answer(answer: Answer) -> str:
    match answer:
        case "mine":
            return _("Keep yours (M)")
        case "theirs":
            return _("Take theirs (T)")
        case _:
            return _("Both (B)")
