"""Where ribbons run: from words of the clause to the same words in the passages, as far as both are in view."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint

from zhutiao.ui.pane.web import shared

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtWidgets import QWidget

    from zhutiao.model import Link, Reason, Span
    from zhutiao.ui.pane.pane import TextPane

THICK = 2


class End(NamedTuple):
    """Where a ribbon meets a pane; `seen` where the words themselves are in view."""

    top: float
    bottom: float
    seen: bool


class Ribbon(NamedTuple):
    """One band from the clause to a passage, in the gutter's coordinates, and why it is there."""

    pane: TextPane
    link: Link
    reason: Reason
    left: End
    right: End

    def is_at(self, pane: TextPane, segment: str, span: Span) -> bool:
        """Say whether the ribbon ends at some words of *pane*."""
        passage = pane is self.pane and (segment, span) == (self.link.passage.segment, self.reason.passage_span)
        return passage or (pane is not self.pane and (segment, span) == (self.link.clause, self.reason.clause_span))


class Weaver:
    """Finds the ribbons between the base and one companion as they stand at this moment."""

    def __init__(self, gutter: QWidget, around: QWidget, base: TextPane, pane: TextPane) -> None:
        """Measure everything as *gutter* does; *around* is what holds it and the panes."""
        self._pane, self._base = pane, base
        self._above = [each.viewport().mapTo(around, QPoint()).y() - gutter.y() for each in (base, pane)]
        self._heights = [each.viewport().height() for each in (base, pane)]

    def ribbons(self, links: Iterable[Link]) -> Iterator[Ribbon]:
        """Yield a ribbon for each piece of words that both sides have, where those of the passage are in view."""
        base, pane = self._base, self._pane
        for link in links:
            if link.clause in base.shown.ranges and link.passage.segment in pane.shown.ranges:
                for reason in shared(link):
                    # A clause is read to its end though its words are out of view; a passage out of view is not read.
                    right = self._end(1, pane.band(link.passage.segment, reason.passage_span))
                    if right.seen:
                        left = self._end(0, base.band(link.clause, reason.clause_span))
                        yield Ribbon(pane, link, reason, left, right)

    def _end(self, side: int, band: tuple[float, float]) -> End:
        """Return where a ribbon ends at a side, held within its view."""
        (top, bottom), above, height = band, self._above[side], self._heights[side]
        held = min(max(top, 0), height - THICK)
        return End(above + held, above + max(held + THICK, min(bottom, height)), seen=bottom > 0 and top < height)
