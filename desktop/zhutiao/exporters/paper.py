"""The colours of marks on white paper: those of the light theme, which a test holds them to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zhutiao.model import Colour

BEHIND: Mapping[Colour, str] = {
    "amber": "#fbe69a",
    "green": "#cfe8c9",
    "blue": "#cfe0f5",
    "rose": "#f3d3e4",
    "violet": "#e1d8f6",
}
"""Behind highlighted words."""

UNDER: Mapping[Colour, str] = {
    "amber": "#b98a00",
    "green": "#4f8556",
    "blue": "#3f74b8",
    "rose": "#bb4f92",
    "violet": "#7a5fc0",
}
"""Under words: the same colours, strong enough for a line."""

INK, SOFT, FAINT = "#23262b", "#5b5f66", "#8a8d93"
ACCENT, LINE, SHADE = "#b5432f", "#d3cec2", "#f5f3ee"
