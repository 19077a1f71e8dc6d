"""Where hits stand along a scroll bar: one tick for all that fall onto one pixel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.ui.pane import geometry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QTextDocument

    from zhutiao.ui.pane.finding import Stretch
    from zhutiao.ui.pane.shown import Shown

LONG = 300_000
"""Positions beyond which a text is laid out bit by bit: where its lines stand is then reckoned, not looked up."""


def shares(document: QTextDocument, shown: Shown, hits: Sequence[Stretch]) -> list[float]:
    """Return where each hit stands between the top and the end of all that is scrolled, 0 to 1."""
    if not hits:
        return []
    positions = [start for start, _end in hits]
    end = shown.starts[-1] + shown.maps[-1].length
    if end > LONG:
        return [position / (end + 1) for position in positions]
    whole = document.documentLayout().documentSize().height()
    heights: dict[int, tuple[float, float]] = {}
    return [_height(document, shown, position, heights) / whole for position in positions]


def ticks(shares: Sequence[float], top: int, room: int) -> dict[int, int]:
    """Return the pixels of a bar that have a hit, each with the number of its first."""
    found: dict[int, int] = {}
    for number, share in enumerate(shares):
        found.setdefault(pixel(share, top, room), number)
    return found


def pixel(share: float, top: int, room: int) -> int:
    """Return the pixel for a share of the way down *room* pixels from *top*."""
    return top + int(share * room)


def _height(document: QTextDocument, shown: Shown, position: int, known: dict[int, tuple[float, float]]) -> float:
    """Return about how high a position stands: as far down its block as it is far in its words."""
    number = shown.block_at(position)
    if number not in known:
        box = geometry.box(document.findBlockByNumber(number))
        known[number] = box.top(), box.height()
    top, height = known[number]
    return top + height * (position - shown.starts[number]) / max(1, shown.maps[number].length)
