"""What was searched, in a window's texts: its hits painted in all of them, one brought, F3 from one to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from zhutiao.ui.search import going

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.hits import Hit
    from zhutiao.text.patterns import Pattern
    from zhutiao.text.search_query import Query
    from zhutiao.ui.window import Window


class HitsInPanes(QObject):
    """Shows one search in the texts of one window from `paint` or `show` to `end`, or until another takes its place.

    Whoever has a list of results gives it with `show`: F3 and Shift+F3 then go through that list, whatever has the
    focus, occurrence by occurrence; `moved` says where they went. A list that is fetched bit by bit hears `wanted`
    when its last hit is reached, and may `extend`. After the last hit of all the first comes again.
    """

    moved = Signal(object, int)
    """The hit that is shown now, and the number of the span in it; of hits that have none the number is 0."""
    wanted = Signal()
    """More hits than those of the list are wanted, if there are any."""
    ended = Signal()
    """Nothing of a search is shown any more."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._sought: Query | Pattern | None = None
        self._hits: Sequence[Hit] = ()
        self._at = (0, 0)
        self.goes = False
        """Whether it is on the way to a hit: should another dossier be opened, then for that."""
        window.reading.escaped.connect(self.end)

    @property
    def lasts(self) -> bool:
        """Say whether a search is shown in the texts now."""
        return self._sought is not None

    def paint(self, sought: Query | Pattern) -> None:
        """Paint what is sought in every text on the screen, and in those that come there, and leave them in place.

        There is no list to go through then: F3 goes through the text with the focus.
        """
        self._hits = ()
        if sought != self._sought:
            self._lend(sought)

    def show(self, sought: Query | Pattern, hits: Sequence[Hit], at: Hit, span: int = 0) -> None:
        """Paint what is sought, bring *at*, one of *hits*, and go through *hits* from there on; bars for finding go.

        Its dossier is opened and its text put beside the base text where they are not on the screen; of a note its
        words and its card are shown, of a tag the marks that carry it, of a link its clause and passage. The focus
        stays where it is, unless it is in another text.
        """
        self.paint(sought)
        for box in self._window.reading.boxes:
            if box.finding.is_typed():
                box.finding.forget()
        self.extend(hits)
        self.go(at, span)

    def extend(self, hits: Sequence[Hit]) -> None:
        """Take the whole list again, of which more is known than before, as soon as it has what is shown now."""
        (at, span), hits = self._at, tuple(hits)
        here = self._hits[at] if self._hits else None
        if here and not (at < len(hits) and hits[at] == here):
            if here not in hits:
                return
            self._at = hits.index(here), span
        self._hits = hits

    def go(self, hit: Hit, span: int = 0) -> None:
        """Bring a hit of the list, and say that it was."""
        self._go(self._hits.index(hit), span)

    def step(self, step: int) -> bool:
        """Bring the next occurrence, with -1 the one before, and say whether there is one; tags have no place."""
        if not any(hit.where != "tag" for hit in self._hits):
            return False
        (at, span), count = self._at, len(self._hits)
        if 0 <= span + step < len(self._hits[at].spans):
            self._go(at, span + step)
        else:
            at = next(n for k in range(1, count + 1) if self._hits[n := (at + step * k) % count].where != "tag")
            self._go(at, max(0, len(self._hits[at].spans) - 1) if step < 0 else 0)
        return True

    def end(self) -> None:
        """Paint nothing any more, as Escape in a text does; the texts stay where they are."""
        self._hits = ()
        if self._sought is not None:
            self._lend(None)
            self.ended.emit()

    def _go(self, number: int, span: int) -> None:
        self._at, hit = (number, span), self._hits[number]
        focused, in_text = QApplication.focusWidget(), self._window.reading.isAncestorOf
        self.goes = True
        try:
            going.go(self._window, hit, span)
        finally:
            self.goes = False
        if focused and focused.isVisible() and not in_text(focused):
            focused.setFocus()
        self.moved.emit(hit, span)
        if number == len(self._hits) - 1:
            self.wanted.emit()

    def _lend(self, sought: Query | Pattern | None) -> None:
        self._sought = sought
        for box in self._window.reading.boxes:
            box.finding.lend(sought)
