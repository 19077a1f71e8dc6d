"""The passages about a clause, how many of them are shown, and where they were sought."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from zhutiao import terms
from zhutiao.services.connecting import ranked
from zhutiao.ui.connections.foot import Foot
from zhutiao.ui.connections.link_filter import LinkFilter
from zhutiao.ui.connections.passage_list import PassageList
from zhutiao.ui.kept_rows import Heading
from zhutiao.words import _

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from zhutiao.model import Document
    from zhutiao.services.connecting import Connected, Connection
    from zhutiao.ui.connections.passage_rows import Row
    from zhutiao.ui.theme import Theme

TITLE = 12
LOW = 230


class PassagesPage(QWidget):
    """Lists what the filter lets through, strongest first or as read; says so where there is nothing."""

    search_wanted = Signal()
    link_wanted = Signal()
    all_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Connected | None = None
        self.filter = LinkFilter()
        self.as_read = False
        self.list = PassageList(theme, self)
        self._foot = Foot(theme, self)
        self._none = QLabel(self, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._search, self._link, self._all = (QPushButton(self) for _n in range(3))
        self._lay_out()
        self._search.clicked.connect(self.search_wanted)
        self._link.clicked.connect(self.link_wanted)
        self._all.clicked.connect(self.all_wanted)
        self.retranslate()

    def show_connected(self, found: Connected) -> None:
        """Show what is connected with a clause."""
        another = self._found is None or self._found.clause != found.clause
        self._found = found
        self._show()
        if another:
            self.list.clearSelection()
            self.list.scrollToTop()

    def show_as(self, asked: LinkFilter, *, as_read: bool) -> None:
        """Show what *asked* lets through, as read or the strongest first."""
        self.filter, self.as_read = asked, as_read
        self._show()

    def said(self) -> str:
        """Return what is said below the list."""
        return self._foot.words()

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.list.dress(theme)
        self._foot.dress(theme)

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self._search.setText(_("Search"))
        self._link.setText(_("Link by hand"))
        self._all.setText(_("Show all"))
        self.list.retranslate()
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the list what room there is."""
        super().resizeEvent(event)
        self._foot.be_low(low=event.size().height() < LOW)

    def _show(self) -> None:
        if self._found is None:
            return
        everything = self._found.connections
        placed = [each for each in everything if each.link.placing == "placed"]
        lost = [each for each in everything if each.link.placing == "unplaced"]
        shown = [each for each in placed if self.filter.lets(each.link)]
        rows: list[Row] = list(shown if self.as_read else ranked(shown))
        if lost:
            rows += [Heading("lost", _("Words no longer in the text"), len(lost)), *lost]
        self.list.show_rows(rows)
        self._stack.setCurrentIndex(1 if rows else 0)
        self._say_none(hidden=len(placed) - len(shown))
        self._foot.say(self._sentence(shown, len(placed)) if self._found.clause else "")

    def _say_none(self, *, hidden: int) -> None:
        nothing = _("No linked passage found. That does not mean there is none.")
        filtered = _("No passage fits the filter. It hides {0}.").format(hidden)
        reads = bool(self._found and self._found.clause)
        self._none.setText((filtered if hidden else nothing) if reads else "")
        self._all.setVisible(bool(hidden))
        self._search.setVisible(reads and not hidden)
        self._link.setVisible(reads and not hidden)

    def _sentence(self, shown: list[Connection], count: int) -> str:
        texts = _(", ").join(_name(text) for text in self._found.searched) if self._found else ""
        if not texts:
            return _("There is no commentary or transcript to search yet. File → Import files…")
        return _("{0} of {1} shown: {2}; searched: {3}").format(len(shown), count, _counted(shown), texts)

    def _lay_out(self) -> None:
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        nothing, buttons = QWidget(self), QHBoxLayout()
        column = QVBoxLayout(nothing)
        column.setContentsMargins(14, 4, 14, 8)
        column.setSpacing(10)
        for button in (self._search, self._link, self._all):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addWidget(self._none)
        column.addLayout(buttons)
        column.addStretch(1)
        self._stack = QStackedLayout()
        self._stack.addWidget(nothing)
        self._stack.addWidget(self.list)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._stack, 1)
        whole.addWidget(self._foot)


def _counted(shown: list[Connection]) -> str:
    """Say how many of the passages shown are linked, as the chips count them, and what the others are."""
    firm, possible = sum(each.link.firm for each in shown), sum(each.link.suggests for each in shown)
    said = [_("{0} linked").format(firm)]
    said += [_("{0} possible").format(possible)] if possible else []
    rejected = len(shown) - firm - possible
    return _(", ").join([*said, _("{0} rejected").format(rejected)] if rejected else said)


def _name(text: Document) -> str:
    """Return what tells a text from the others in few words: its kind, and who brought it."""
    article = text.article
    who = article.origin or article.author or (article.title or text.file)[:TITLE]
    return _("{0} ({1})").format(terms.kind(article.kind), who)
