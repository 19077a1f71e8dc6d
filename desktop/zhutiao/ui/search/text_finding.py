"""Finding in one text: the bar above it says what is sought, the pane shows where, and the bar which of them it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal

from zhutiao.text.patterns import Pattern
from zhutiao.text.search_reading import parse
from zhutiao.ui.search.finder import Finder

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhutiao.text.search_query import Query
    from zhutiao.ui.find_bar import FindBar
    from zhutiao.ui.pane.finding import Stretch
    from zhutiao.ui.pane.pane import TextPane
    from zhutiao.ui.search.finding_workers import FindingWorkers

LONGEST = 60
"""Selected words that are sought at once; more of them are there for something else."""


class TextFinding(QObject):
    """Seeks in one text what its bar says, or while the bar is away what a search of the window has `lent`.

    While words are typed the first hit from where the reader was is shown; to move on, to wrap and to close leave it.
    """

    sought = Signal(str)
    """Something else was typed here."""
    counted = Signal(int)
    """So many hits there are in all."""
    ended = Signal()
    """The bar was closed."""

    def __init__(self, pane: TextPane, make_bar: Callable[[], FindBar], workers: Callable[[], FindingWorkers]) -> None:
        super().__init__(pane)
        self.beyond: Callable[[int], bool] | None = None
        """Asked past the last hit, with -1 past the first: whether another text goes on."""
        self._pane, self._make_bar = pane, make_bar
        self._bar: FindBar | None = None
        self._lent: Query | Pattern | None = None
        self._from = 0
        self._aim: Literal["first", "last"] = "first"
        self._goes_to: Literal["first", "last"] | None = None
        self._finder = Finder(pane, workers)
        self._finder.came.connect(self._arrive)
        self._finder.ended.connect(self._end)

    @property
    def bar(self) -> FindBar | None:
        """Return the bar, if it was ever wanted."""
        return self._bar

    def is_typed(self) -> bool:
        """Say whether the bar is there and seeks something."""
        return self._typed() is not None

    def ask(self, words: str = "") -> None:
        """Show the bar, ready to type; *words*, or else those selected, are sought at once."""
        self._open(words or self._selected(), self._pane.first_position())

    def step(self, step: int) -> None:
        """Go to the next hit, with -1 to the one before; where nothing is sought, ask what."""
        hits = self._pane.hits
        if self._wanted() is None:
            self.ask()
        elif not (self.beyond and self._at_edge(step) and self.beyond(step)):
            before, at = hits.at, hits.next(step)
            around = before is not None and at is not None and (at - before) * step <= 0
            self._count(step if around else 0)

    def land(self, words: str, step: int) -> None:
        """Come from another text in which *words* were sought too: to the first hit, with -1 to the last."""
        self._aim = "first" if step > 0 else "last"
        self.put_away()
        self._open(words, 0)

    def lend(self, sought: Query | Pattern | None) -> None:
        """Show what a search of the window seeks, until the bar seeks something else, and again after that."""
        self._lent = sought
        if self._typed() is None:
            self._pane.hits.look_at(None)
            self._finder.seek(sought, whole=False)

    def look_at(self, stretch: Stretch) -> None:
        """Look at one of the hits that are shown."""
        self._pane.hits.look_at(stretch)
        self._count()

    def again(self) -> None:
        """Seek in the text that is shown now."""
        if self._wanted() is not None:
            self._goes_to = None
            self._finder.seek(self._wanted(), whole=self._typed() is not None)

    def put_away(self) -> None:
        """Hide the bar; what was found stays marked."""
        if self._bar:
            self._bar.hide()

    def forget(self) -> None:
        """Hide the bar and show no hits but those of the window's search."""
        self.put_away()
        self._goes_to = None
        self._pane.hits.look_at(None)
        self._finder.seek(self._lent, whole=False)

    def _open(self, words: str, start: int) -> None:
        if self._bar is None:
            self._bar = self._make_bar()
            self._bar.sought.connect(self._seek_typed)
            self._bar.next_wanted.connect(lambda: self.step(1))
            self._bar.previous_wanted.connect(lambda: self.step(-1))
            self._bar.closed.connect(self._close)
        self._from, hidden = start, self._bar.isHidden()
        if not self._bar.begin(words) and hidden and self._bar.text():
            self._seek_typed()

    def _typed(self) -> Query | Pattern | None:
        if self._bar is None or self._bar.isHidden() or not self._bar.text().strip():
            return None
        return Pattern(self._bar.text()) if self._bar.is_pattern() else parse(self._bar.text())

    def _wanted(self) -> Query | Pattern | None:
        return self._typed() or self._lent

    def _seek_typed(self) -> None:
        self.sought.emit(self._bar.text() if self._bar else "")
        self._goes_to, self._aim = self._aim, "first"
        self._pane.hits.look_at(None)
        self._finder.seek(self._wanted(), whole=self._typed() is not None)
        self._count()

    def _arrive(self) -> None:
        first = self._pane.hits.first_from(self._from)
        if self._goes_to == "first" and first is not None:
            self._goes_to = None
            self._pane.hits.bring(first)
        self._count()

    def _end(self, said: str) -> None:
        if self._bar:
            self._bar.say(said)
        self._arrive()
        self._settle()
        self.counted.emit(len(self._pane.hits.all))

    def _settle(self) -> None:
        """Go where is still to be gone, now that all hits are there."""
        goes_to, self._goes_to = self._goes_to, None
        if goes_to and self._pane.hits.all:
            self._pane.hits.bring(len(self._pane.hits.all) - 1 if goes_to == "last" else 0)
        self._count()

    def _count(self, around: int = 0) -> None:
        hits = self._pane.hits
        if self._bar:
            at = 0 if hits.at is None else hits.at + 1
            self._bar.show_count(at, len(hits.all), more=self._finder.is_busy(), around=around)

    def _at_edge(self, step: int) -> bool:
        hits = self._pane.hits
        return hits.at == (len(hits.all) - 1 if step > 0 else 0)

    def _selected(self) -> str:
        cursor = self._pane.textCursor()
        words = self._pane.shown.words(cursor.selectionStart(), cursor.selectionEnd()) if cursor.hasSelection() else ""
        return words if len(words) <= LONGEST and "\n" not in words else ""

    def _close(self) -> None:
        self.forget()
        self.ended.emit()
        self._pane.setFocus()
