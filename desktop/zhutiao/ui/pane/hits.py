"""What was found in the text of a pane: painted in it, ticked off along its scroll bar, brought one after the other."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer

from zhutiao.ui.pane import strip
from zhutiao.ui.pane.finding import Findable
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.ui.pane.finding import Stretch
    from zhutiao.ui.pane.pane import TextPane
    from zhutiao.ui.pane.scroll_bar import SlimBar

REST = 120
"""Milliseconds after which a text that was laid out anew is at rest."""


class Hits(QObject):
    """The hits in one pane, in reading order."""

    def __init__(self, pane: TextPane) -> None:
        super().__init__(pane)
        self._pane, self._bar = pane, cast("SlimBar", pane.verticalScrollBar())
        self._text: Findable | None = None
        self._looked: Stretch | None = None
        self._shares: list[float] = []
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._measure)
        self._bar.rangeChanged.connect(self._laid_out)
        self._bar.tick_pressed.connect(self.bring)

    @property
    def all(self) -> Sequence[Stretch]:
        """Return where every hit stands."""
        return self._pane.sheet.hits

    @property
    def at(self) -> int | None:
        """Return the number of the hit that is looked at."""
        return self._pane.sheet.hit

    def text(self) -> Findable:
        """Return what can be found of the text that is shown now."""
        if self._text is None or not self._text.is_of(self._pane.shown):
            self._text = Findable(self._pane.shown)
        return self._text

    def show(self, hits: Sequence[Stretch]) -> None:
        """Show these; what is looked at stays so where it is among them."""
        sheet = self._pane.sheet
        sheet.lay_hits(hits)
        sheet.hit = self._number(self._looked)
        self._pane.viewport().update()
        self._measure()

    def look_at(self, stretch: Stretch | None) -> None:
        """Look at the hit at just these words, shown already or later, or at none; nothing moves."""
        self._looked, self._pane.sheet.hit = stretch, self._number(stretch)
        self._pane.viewport().update()
        self._tick()

    def first_from(self, position: int) -> int | None:
        """Return the number of the first hit at a position or after it."""
        number = bisect_left(self.all, (position,))
        return number if number < len(self.all) else None

    def next(self, step: int = 1) -> int | None:
        """Bring the next hit, with -1 the one before, and return its number; from the end on to the beginning."""
        if not self.all:
            return None
        if self.at is None:
            later = self.first_from(self._pane.first_position()) or 0
            number = later if step > 0 else later - 1
        else:
            number = self.at + step
        return self.bring(number % len(self.all))

    def bring(self, number: int) -> int:
        """Bring the hit of that number, as the reader's own movement, and return the number."""
        self.look_at(self.all[number])
        self._pane.bring_stretch(*self.all[number])
        return number

    def _number(self, stretch: Stretch | None) -> int | None:
        number = len(self.all) if stretch is None else bisect_left(self.all, stretch)
        return number if number < len(self.all) and self.all[number] == stretch else None

    def _laid_out(self, *_range: int) -> None:
        if self.all:
            self._rest.start()

    def _measure(self) -> None:
        self._shares = strip.shares(self._pane.document(), self._pane.shown, self.all)
        self._tick()

    def _tick(self) -> None:
        self._bar.show_ticks(self._shares, self.at)
        self._bar.setAccessibleDescription(_("Hits: {0}").format(len(self.all)) if self.all else "")
