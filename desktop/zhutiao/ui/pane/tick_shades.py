"""The colours of ticks at the edges of a scroll bar."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtGui import QColor

if TYPE_CHECKING:
    from zhutiao.ui.pane.palette import Palette


def shade(palette: Palette, lane: str, colour: str) -> QColor:
    """Return the colour of a tick."""
    lines = cast("dict[str, str]", palette.lines)
    return QColor(lines[colour] if lane == "marks" and colour in lines else palette.badge_ink)
