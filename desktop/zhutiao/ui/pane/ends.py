"""The two ends of a mark: where they stand, where they are grasped, where they may go."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from zhutiao.model import Anchor, Place
from zhutiao.ui.pane import geometry
from zhutiao.ui.pane.painting import DOWN, UP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QTextDocument

    from zhutiao.model import Mark
    from zhutiao.ui.pane.clusters import Clusters
    from zhutiao.ui.pane.palette import Palette
    from zhutiao.ui.pane.sheet import Sheet

STEM = 2
KNOB = 4.5
# A finger needs 44 pixels each way; a mouse leaves more of the words beside an end to be selected.
HIGH, WIDE, WIDE_FOR_FINGERS = 44, 24, 44


class Ends(NamedTuple):
    """Qt's positions of the beginning and the end of a mark, all of which is on the page."""

    mark: Mark
    start: int
    end: int

    def at(self, *, end: bool) -> int:
        """Return the position of the one or the other."""
        return self.end if end else self.start


def ends_of(sheet: Sheet, mark: Mark | None) -> Ends | None:
    """Return the ends of a mark on words; None for one of which any words are lost, or stand in another text."""
    if mark is None or not all(_is_here(sheet, anchor) for anchor in mark.anchors):
        return None
    stretches = [sheet.shown.stretch(each.segment, each.span) for each in _places(mark)]
    return Ends(mark, min(start for start, _ in stretches), max(end for _, end in stretches))


def moved(sheet: Sheet, clusters: Clusters, ends: Ends, position: int, *, end: bool) -> list[Place] | None:
    """Return the mark's places with one end at the letter nearest to *position*, short of the other end."""
    near = clusters.near(position, end=end)
    if near is None:
        return None
    # One letter is left at least.
    last = clusters.step(ends.at(end=not end), 1 if end else -1, end=end)
    return _places_with(sheet, ends, max(near, last) if end else min(near, last), end=end)


def stepped(sheet: Sheet, clusters: Clusters, ends: Ends, step: int, *, end: bool) -> list[Place] | None:
    """Return the mark's places with one end a letter further on, with -1 further back."""
    return moved(sheet, clusters, ends, clusters.step(ends.at(end=end), step, end=end), end=end)


def standing_at(mark: Mark, places: Sequence[Place]) -> Mark:
    """Return *mark* as it looks at other places."""
    return replace(mark, anchors=tuple(Anchor(place, None) for place in places))


def point(document: QTextDocument, ends: Ends, em: float, *, end: bool) -> QPointF:
    """Return the middle of the line at one end, in the coordinates of the document."""
    return geometry.edge(document, ends.at(end=end), end=end) - QPointF(0, em * (UP - DOWN) / 2)


def grasped(document: QTextDocument, ends: Ends, em: float, at: QPointF, *, by_finger: bool) -> bool | None:
    """Return which end is grasped at a point, true for the end; None for neither."""
    wide = WIDE_FOR_FINGERS if by_finger else WIDE
    near: dict[bool, float] = {}
    for end in (True, False):
        middle = point(document, ends, em, end=end)
        # The knob hangs below the end and stands above the beginning.
        centre = middle + QPointF(0, KNOB if end else -KNOB)
        height = max(HIGH, em * (UP + DOWN) + 4 * KNOB)
        if QRectF(centre.x() - wide / 2, centre.y() - height / 2, wide, height).contains(at):
            near[end] = (at - centre).manhattanLength()
    return min(near, key=lambda end: near[end]) if near else None


def draw(painter: QPainter, document: QTextDocument, ends: Ends, em: float, palette: Palette) -> None:
    """Draw a stem and a knob at both ends, the painter in the coordinates of the document."""
    painter.setBrush(QColor(palette.lines[ends.mark.colour]))
    for end in (False, True):
        at = geometry.edge(document, ends.at(end=end), end=end)
        top, bottom = round(at.y() - UP * em), round(at.y() + DOWN * em)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRect(QRectF(round(at.x() - STEM / 2), top, STEM, bottom - top))
        # A rim in the colour of the page keeps it apart from the words of the next line.
        painter.setPen(QPen(QColor(palette.page), 1.5))
        centre = QPointF(round(at.x() - STEM / 2) + STEM / 2, bottom + KNOB - 1 if end else top - KNOB + 1)
        painter.drawEllipse(centre, KNOB + 0.75, KNOB + 0.75)


def _is_here(sheet: Sheet, anchor: Anchor) -> bool:
    place = anchor.place
    known = place.document == sheet.document and place.segment in sheet.shown.ranges
    return known and place.span is not None and anchor.state != "unplaced"


def _places(mark: Mark) -> list[Place]:
    return [anchor.place for anchor in mark.anchors]


def _places_with(sheet: Sheet, ends: Ends, to: int, *, end: bool) -> list[Place]:
    """Return the places on this side of the moved end; what it moves over belongs to the place next to it."""
    shown, document = sheet.shown, sheet.document
    at = sorted((*shown.stretch(place.segment, place.span), n) for n, place in enumerate(_places(ends.mark)))
    if end:
        left = [each for each in at if each[0] < to]
        kept, reach = left[:-1], (left[-1][0], to)
    else:
        left = [each for each in at if each[1] > to]
        kept, reach = left[1:], (to, left[0][1])
    whole = [_places(ends.mark)[n] for _, _, n in kept]
    new = [Place(document, segment, span) for segment, span in shown.spans(*reach)]
    return [*whole, *new] if end else [*new, *whole]
