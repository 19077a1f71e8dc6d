"""What a text adds to the base text, where it stands on the page: which words are in ink, and the lines beside them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt

from zhutiao.model import Span
from zhutiao.ui.pane import geometry, painting
from zhutiao.ui.pane.cover import Cover
from zhutiao.ui.pane.palette import mixed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from zhutiao.text.novelty import Sentence
    from zhutiao.ui.pane.canvas import Canvas
    from zhutiao.ui.pane.shown import Shown

ASIDE, WIDTH = 1.0, 2
"""How far right of the column the line stands, in em, and how wide it is."""


class Added:
    """The new words of one text, by their positions; everything else is dim while this lies on a page."""

    def __init__(self, shown: Shown, passages: Mapping[str, Sequence[Sentence]]) -> None:
        known = {segment: found for segment, found in passages.items() if segment in shown.ranges}
        self.inked = _joined(span for segment, found in known.items() for span in _inked(shown, segment, found))
        """In order, those that touch as one: a page of new sentences is drawn like a current one."""
        new = (each for segment, found in known.items() for each in _new(shown, segment, found))
        self._new = sorted(new, key=lambda span: span.start)
        self._starts = [span.start for span in self._new]
        self._ends = [span.end for span in self._new]

    def draw(self, canvas: Canvas) -> None:
        """Draw a line in the margin beside the sentences that are new as a whole."""
        canvas.painter.setPen(Qt.PenStyle.NoPen)
        canvas.painter.setBrush(mixed(canvas.palette.lines["green"], canvas.palette.page))
        for seen in canvas.seen:
            first, after = seen.block.position(), seen.block.position() + seen.block.length() - 1
            at = slice(bisect_right(self._ends, first), bisect_left(self._starts, after))
            for span in self._new[at]:
                ends = max(span.start, first) - first, min(span.end, after) - first
                if lines := list(geometry.stretches(seen.rows, *ends)):
                    top = round(lines[0].baseline - painting.UP * canvas.em)
                    bottom = round(lines[-1].baseline + painting.DOWN * canvas.em)
                    left = round(geometry.box(seen.block).right() + ASIDE * canvas.em)
                    canvas.painter.drawRoundedRect(QRectF(left, top, WIDTH, bottom - top), 1, 1)


def _inked(shown: Shown, segment: str, found: Sequence[Sentence]) -> Iterator[Span]:
    for each in found:
        if each.degree == "new":
            yield Span(*shown.stretch(segment, each.span))
        elif each.degree == "part":
            cover = Cover()
            for span in each.repeated:
                cover.add(span)
            for span in cover.divide(each.span)[0]:
                yield Span(*shown.stretch(segment, span))


def _new(shown: Shown, segment: str, found: Sequence[Sentence]) -> list[Span]:
    return _joined(Span(*shown.stretch(segment, each.span)) for each in found if each.degree == "new")


def _joined(spans: Iterator[Span]) -> list[Span]:
    """Return *spans* in order, those with no more than a sign between them as one."""
    joined: list[Span] = []
    for span in sorted(spans, key=lambda each: each.start):
        if joined and span.start <= joined[-1].end + 1:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined
