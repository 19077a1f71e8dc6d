"""The shape of a ribbon: level at both ends, and between them as smooth as a road over a hill.

All ribbons rise along one and the same curve, only from and to other heights. So where two of them lie over each
other is found by comparing straight lines: their heights over how far the curve has risen.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhutiao.ui.pane.ribbons import Ribbon

STEPS, PIECES = 16, 6
DOT, APART = 2.0, 4.8


def band(ribbon: Ribbon, width: float) -> QPainterPath:
    """Return all that lies between the edges of a ribbon."""
    (top, bottom, _), (far_top, far_bottom, _) = ribbon.left, ribbon.right
    middle, path = width / 2, QPainterPath(QPointF(0, top))
    path.cubicTo(middle, top, middle, far_top, width, far_top)
    path.lineTo(width, far_bottom)
    path.cubicTo(middle, far_bottom, middle, bottom, 0, bottom)
    path.closeSubpath()
    return path


def overlap(one: Ribbon, other: Ribbon, width: float) -> QPolygonF | None:
    """Return where two ribbons lie over each other."""
    first, last = 0.0, 1.0
    for above, below in ((one, other), (other, one)):
        # How far the bottom of the one is below the top of the other, at both ends.
        near, far = above.left.bottom - below.left.top, above.right.bottom - below.right.top
        if near <= 0 and far <= 0:
            return None
        if near < 0:
            first = max(first, near / (near - far))
        elif far < 0:
            last = min(last, near / (near - far))
    return _between(one, other, width, first, last) if first < last else None


def dots(ribbon: Ribbon, width: float) -> list[QRectF]:
    """Return dots along both edges, all as far apart."""
    edges = (_strewn(ribbon.left[edge], ribbon.right[edge], width) for edge in (0, 1))
    return [QRectF(x - DOT / 2, y - DOT / 2, DOT, DOT) for edge in edges for x, y in edge]


def _strewn(start: float, end: float, width: float) -> Iterator[tuple[float, float]]:
    left = APART / 2
    x, y = 0.0, start
    for run, share in _EVEN:
        to_x, to_y = width * run, start + (end - start) * share
        length = math.hypot(to_x - x, to_y - y)
        while left <= length:
            yield x + (to_x - x) * left / length, y + (to_y - y) * left / length
            left += APART
        left -= length
        x, y = to_x, to_y


def _between(one: Ribbon, other: Ribbon, width: float, first: float, last: float) -> QPolygonF:
    upper, lower = list[QPointF](), list[QPointF]()
    start, end = _time(first), _time(last)
    for step in range(PIECES + 1):
        t = start + (end - start) * step / PIECES
        x, share = width * _run(t), _risen(t)
        upper.append(QPointF(x, max(_at(one, 0, share), _at(other, 0, share))))
        lower.append(QPointF(x, min(_at(one, 1, share), _at(other, 1, share))))
    return QPolygonF([*upper, *reversed(lower)])


def _at(ribbon: Ribbon, edge: int, share: float) -> float:
    start, end = ribbon.left[edge], ribbon.right[edge]
    return start + (end - start) * share


def _risen(t: float) -> float:
    """Return how far the curve has risen at *t*, which runs from 0 to 1 along it."""
    return t * t * (3 - 2 * t)


def _run(t: float) -> float:
    """Return how far across the gutter the curve is at *t*."""
    return t * (1.5 - 1.5 * t + t * t)


def _time(share: float) -> float:
    """Return the *t* at which the curve has risen by *share*."""
    return 0.5 - math.sin(math.asin(1 - 2 * share) / 3)


_EVEN = [(_run(step / STEPS), _risen(step / STEPS)) for step in range(1, STEPS + 1)]
