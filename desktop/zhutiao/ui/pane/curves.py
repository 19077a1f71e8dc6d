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

STEPS = 16
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
    tops, bottoms = ((one.left[side], one.right[side]) for side in (0, 1))
    others, below = ((other.left[side], other.right[side]) for side in (0, 1))
    pairs = ((tops, others), (bottoms, below), (tops, below), (bottoms, others))
    shares = sorted({*_EVEN, *(share for first, second in pairs for share in _crossing(first, second))})
    upper, lower = list[QPointF](), list[QPointF]()
    for share in shares:
        top, bottom = max(_at(tops, share), _at(others, share)), min(_at(bottoms, share), _at(below, share))
        if top <= bottom:
            x = width * _run(share)
            upper.append(QPointF(x, top))
            lower.append(QPointF(x, bottom))
    return QPolygonF([*upper, *reversed(lower)]) if len(upper) > 1 else None


def dots(ribbon: Ribbon, width: float) -> list[QRectF]:
    """Return dots along both edges, all as far apart."""
    ends = ((ribbon.left[side], ribbon.right[side]) for side in (0, 1))
    return [QRectF(x - DOT / 2, y - DOT / 2, DOT, DOT) for each in ends for x, y in _strewn(each, width)]


def _strewn(ends: tuple[float, float], width: float) -> Iterator[tuple[float, float]]:
    left = APART / 2
    x, y = 0.0, ends[0]
    for share, run in zip(_EVEN[1:], _RUNS[1:], strict=True):
        to_x, to_y = width * run, _at(ends, share)
        length = math.hypot(to_x - x, to_y - y)
        while left <= length:
            yield x + (to_x - x) * left / length, y + (to_y - y) * left / length
            left += APART
        left -= length
        x, y = to_x, to_y


def _crossing(one: tuple[float, float], other: tuple[float, float]) -> Iterator[float]:
    """Yield how far the curve has risen where two edges meet."""
    before, after = one[0] - other[0], one[1] - other[1]
    if before * after < 0:
        yield before / (before - after)


def _at(ends: tuple[float, float], share: float) -> float:
    return ends[0] + (ends[1] - ends[0]) * share


def _run(share: float) -> float:
    """Return how far across the gutter the curve is that has risen by *share*: 3t² - 2t³, read backwards."""
    t = 0.5 - math.sin(math.asin(1 - 2 * share) / 3)
    return t * (1.5 - 1.5 * t + t * t)


_EVEN = [t * t * (3 - 2 * t) for t in (step / STEPS for step in range(STEPS + 1))]
_RUNS = [_run(share) for share in _EVEN]
