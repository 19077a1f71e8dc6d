"""What a companion's header says of the clause: how many passages are about it, which one is shown, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from zhutiao import terms
from zhutiao.ui import icons
from zhutiao.ui.elided import Elided
from zhutiao.ui.pane.header_button import header_button
from zhutiao.ui.tips import tip
from zhutiao.words import _

if TYPE_CHECKING:
    from zhutiao.ui.pane.followed import Followed
    from zhutiao.ui.pane.palette import Palette

GAP = 2


class Found(QObject):
    """Counts what is sure and what may be, apart; steps through both; where there is nothing, offers to look.

    Its parts stand in the header's row.
    """

    next_wished = Signal()
    previous_wished = Signal()
    search_wished = Signal()
    link_wished = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._state: Followed | None = None
        self._clause_name = ""
        self._said = Elided()
        self._count = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._previous = header_button(self.previous_wished.emit)
        self._next = header_button(self.next_wished.emit)
        self._search = header_button(self.search_wished.emit)
        self._link = header_button(self.link_wished.emit)
        self.parts = (self._said, self._search, self._link, self._previous, self._count, self._next)

    def show_links(self, clause_name: str, state: Followed | None) -> None:
        """Say how many passages are about the clause and which one is shown; None says nothing."""
        self._clause_name, self._state = clause_name, state
        self._count.setText(self._which())
        self._count.setToolTip(self._how())
        self._count.setAccessibleName(" ".join(filter(None, (self._spoken(), self._how()))))

    def fit(self, room: int) -> int | None:
        """Take at most *room*, for counts before words; return what is left, None where the words are not in full."""
        said = self._sentences()
        full, short = said[0], said[-1]
        stepping, offering = bool(self._any()), self._is_bare()
        self._previous.setVisible(stepping)
        self._next.setVisible(stepping)
        room -= sum(_room(part) for part in (self._previous, self._next) if stepping)
        self._count.setVisible(stepping and _room(self._count) <= room)
        room -= _room(self._count) if stepping and _room(self._count) <= room else 0
        offers = _room(self._search) + _room(self._link)
        for part in (self._search, self._link):
            part.setVisible(offering and offers + _width(self._said, short) <= room)
        room -= offers if not self._search.isHidden() else 0
        words = next((words for words in said if _width(self._said, words) <= room), short)
        self._said.setText(words)
        self._said.setToolTip(tip(full))
        self._said.setVisible(bool(words))
        return room - _width(self._said, words) if words == full else None

    def set_palette(self, palette: Palette) -> None:
        """Draw in other colours."""
        for part in (self._said, self._count):
            colours = part.palette()
            colours.setColor(QPalette.ColorRole.WindowText, QColor(palette.soft))
            part.setPalette(colours)
        for part, name in (
            (self._previous, "chevron-left"),
            (self._next, "chevron-right"),
            (self._search, "search"),
            (self._link, "link-2"),
        ):
            part.setIcon(icons.icon(name, palette.soft, 14))

    def retranslate(self) -> None:
        """Write everything in the reader's language."""
        for part, words in (
            (self._previous, _("Previous passage")),
            (self._next, _("Next passage")),
            (self._search, _("Search this text for the clause")),
            (self._link, _("Link by hand")),
        ):
            part.setToolTip(tip(words))
            part.setAccessibleName(words)
        self.show_links(self._clause_name, self._state)

    def _any(self) -> int:
        return len(self._state.links) if self._state and self._state.clause else 0

    def _is_bare(self) -> bool:
        """Say whether a clause is read that nothing here is about."""
        return bool(self._state and self._state.clause and self._clause_name and not self._state.links)

    def _sentences(self) -> tuple[str, ...]:
        """Return what is said of the clause's passages, in full, then ever shorter."""
        state, name = self._state, self._clause_name
        if not state or not state.clause or not name:
            return ("",)
        if not state.links and state.rejected:
            said = _("{0}: {1} rejected, none left").format(name, state.rejected)
            return (said,)
        if not state.links:
            # What was not found may still be there: the links are made by counting words.
            return _("No linked passage found (which does not mean there is none)"), _("No linked passage found")
        firm, possible = len(state.firm), len(state.possible)
        if not firm:
            return _("{0}: none linked · {1} possible").format(name, possible), name
        sure = _("{0}: {1} linked").format(name, firm)
        if possible:
            return _("{0}: {1} linked · {2} possible").format(name, firm, possible), sure, name
        return sure, name

    def _which(self) -> str:
        """Return which of how many is shown, in signs; what may be is counted apart."""
        state = self._state
        if state is None or not state.links:
            return ""
        if state.index is None:
            return f"–/{len(state.firm) or len(state.possible)}"
        at, of = state.place
        return f"{at}/{of}" if state.is_firm else _("possible {0}/{1}").format(at, of)

    def _spoken(self) -> str:
        state = self._state
        if state is None or state.index is None:
            return ""
        said = _("Passage {0} of {1}") if state.is_firm else _("Possible passage {0} of {1}")
        return said.format(*state.place)

    def _how(self) -> str:
        """Return how the passage shown is about the clause, and how sure that is."""
        link = self._state.link if self._state else None
        return _("{0}, {1}").format(terms.relation(link.relation), terms.grade(link.grade)) if link else ""


def _room(part: QWidget) -> int:
    return part.sizeHint().width() + GAP


def _width(label: QLabel, words: str) -> int:
    return label.fontMetrics().horizontalAdvance(words) + 4 * GAP if words else 0
