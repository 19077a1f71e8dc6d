"""The colours a text pane is drawn in, by role; themes fill it from TOML."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QColor

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zhutiao.model import Colour


class Palette(NamedTuple):
    """Colours as `#rrggbb`: `fills` lie behind marked words, `lines` under them; `hit` is behind what was searched."""

    page: str
    ink: str
    dim: str
    soft: str
    tint: str
    accent: str
    link: str
    rule: str
    handle: str
    icon: str
    selection: str
    hit: str
    badge: str
    badge_ink: str
    fills: Mapping[Colour, str]
    lines: Mapping[Colour, str]

    def tick(self) -> QColor:
        """Return the colour of what stands for a hit where it cannot be seen itself: as its ground, and stronger."""
        return mixed(self.ink, self.hit, 0.5)


LIGHT = Palette(
    page="#fffefb",
    ink="#23262b",
    dim="#65686e",
    soft="#5b5f66",
    tint="#fbf3ee",
    accent="#b5432f",
    link="#b5432f",
    rule="#e3dfd5",
    handle="#e1ddd2",
    icon="#a38a2a",
    selection="#b9d4f6",
    hit="#f5e6bd",
    badge="#fdf0cf",
    badge_ink="#8e611b",
    fills={"amber": "#fbe69a", "green": "#cfe8c9", "blue": "#cfe0f5", "rose": "#f3d3e4", "violet": "#e1d8f6"},
    lines={"amber": "#c79a00", "green": "#4f8556", "blue": "#3f74b8", "rose": "#c2519a", "violet": "#7a5fc0"},
)

DARK = Palette(
    page="#1b1c1f",
    ink="#dedbd3",
    dim="#a0a2a6",
    soft="#a9abae",
    tint="#2a2321",
    accent="#e58a72",
    link="#e58a72",
    rule="#34363a",
    handle="#3a3c41",
    icon="#d0b757",
    selection="#2f4f7d",
    hit="#40391f",
    badge="#4a3d17",
    badge_ink="#e2c168",
    fills={"amber": "#5d4f17", "green": "#264a2f", "blue": "#24405f", "rose": "#57304a", "violet": "#40346a"},
    lines={"amber": "#d9b63a", "green": "#7fb287", "blue": "#79a8e0", "rose": "#d98cbb", "violet": "#aa95e6"},
)


@lru_cache(maxsize=256)
def mixed(colour: str, page: str, share: float = 1.0) -> QColor:
    """Return *share* of *colour* on *page*: opaque, so that overlapping pieces look like one."""
    over, under = QColor(colour), QColor(page)
    return QColor(
        round(over.red() * share + under.red() * (1 - share)),
        round(over.green() * share + under.green() * (1 - share)),
        round(over.blue() * share + under.blue() * (1 - share)),
    )
