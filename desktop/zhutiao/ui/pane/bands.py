"""How high words stand on a page, measured once for each layout: ribbons ask in every frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.ui.pane import geometry, painting

if TYPE_CHECKING:
    from zhutiao.model import Span
    from zhutiao.ui.pane.page import Page


class Bands:
    """The heights of words in the document, as high as a highlight on them would be."""

    def __init__(self, page: Page) -> None:
        """Measure nothing yet."""
        self._page = page
        self._known: dict[tuple[str, int, int], tuple[float, float]] = {}

    def of(self, segment: str, span: Span | None) -> tuple[float, float]:
        """Return top and bottom of some words, from the first line to the last."""
        # By numbers: to hash a span takes longer than all the rest.
        key = (segment, span.start, span.end) if span else (segment, -1, -1)
        if key not in self._known:
            self._known[key] = self._measured(segment, span)
        return self._known[key]

    def forget(self) -> None:
        """Measure anew: the page was laid out otherwise."""
        self._known.clear()

    def _measured(self, segment: str, span: Span | None) -> tuple[float, float]:
        page = self._page
        start, end = page.shown.stretch(segment, span)
        em, ends = page.font().pixelSize(), (start, max(start, end - 1))
        first, last = (geometry.line_of(page.document(), at).baseline for at in ends)
        return first - painting.UP * em, last + painting.DOWN * em
