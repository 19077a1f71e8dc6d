"""What is drawn for the marks of one segment: boxes behind words, lines under them, none hidden by another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from zhutiao.ui.pane.cover import Cover

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zhutiao.model import Colour, Span, Style

Shape = Literal["box", "line", "wave", "dots"]

_UNDER: dict[Style, Shape] = {"underline": "line", "wavy": "wave"}
# Between two lines of text there is room for three lines under words.
LANES = 3


class Stroke(NamedTuple):
    """One shape along *span*; without a colour it is under words shared with another text, dots where that may be."""

    span: Span
    shape: Shape
    colour: Colour | None
    lane: int = 0


def strokes(
    marks: Sequence[tuple[Span, Colour, Style]], shared: Sequence[Span], suggested: Sequence[Span] = ()
) -> list[Stroke]:
    """Return the shapes of *marks*, given from bottom to top, and of words *shared* or *suggested*, sorted by start.

    Of highlights that overlap the top one is the background, each lower one a line in a lane of its own.
    """
    boxes, lines = _boxes([(span, colour) for span, colour, style in marks if style == "highlight"])
    lines += [Stroke(span, _UNDER[style], colour) for span, colour, style in marks if style in _UNDER]
    drawn = boxes + _joined(shared, suggested) + _laned(lines, [*shared, *suggested])
    return sorted(drawn, key=lambda stroke: stroke.span)


def _joined(shared: Sequence[Span], suggested: Sequence[Span]) -> list[Stroke]:
    """Return the lines under words that another text has too, each word once: surely before perhaps."""
    taken, lines = Cover(), list[Stroke]()
    shapes: tuple[tuple[Shape, Sequence[Span]], ...] = ("line", shared), ("dots", suggested)
    for shape, spans in shapes:
        for span in spans:
            lines += [Stroke(piece, shape, None) for piece in taken.divide(span)[0]]
            taken.add(span)
    return lines


def _boxes(highlights: list[tuple[Span, Colour]]) -> tuple[list[Stroke], list[Stroke]]:
    boxes: list[Stroke] = []
    hidden: list[Stroke] = []
    above = Cover()
    for span, colour in reversed(highlights):
        free, taken = above.divide(span)
        boxes += [Stroke(piece, "box", colour) for piece in free]
        hidden += [Stroke(piece, "line", colour) for piece in taken]
        above.add(span)
    return boxes, hidden


def _laned(lines: list[Stroke], shared: Iterable[Span]) -> list[Stroke]:
    taken = Cover()
    for span in shared:
        taken.add(span)
    ends = [0] * LANES
    laned = []
    for line in sorted(lines, key=lambda line: line.span):
        span = line.span
        free = [lane for lane in range(LANES) if ends[lane] <= span.start and not (lane == 0 and taken.meets(span))]
        lane = free[0] if free else LANES - 1
        ends[lane] = max(ends[lane], span.end)
        laned.append(line._replace(lane=lane))
    return laned
