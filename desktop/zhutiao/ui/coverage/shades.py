"""How strongly a cell of the map is coloured, and in which ink its number can be read on that."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zhutiao.ui.contrast import mix, ratio

if TYPE_CHECKING:
    from zhutiao.ui.theme import Theme

READABLE = 4.5
"""Contrast that every number has on its shade, as WCAG counts it."""

EMPTY, LIGHT, DEEP = 0.035, 0.13, 0.42
"""Shares of the colour: nothing found, one passage, one passage with the clause's own words."""

LIGHTER, DEEPER, MOST = 0.055, 0.1, 6
"""What each further passage adds, up to so many."""


class Shade(NamedTuple):
    """A fill and the ink on it."""

    fill: str
    ink: str


class Shades:
    """The colours of a map on one theme."""

    def __init__(self, theme: Theme) -> None:
        self.page, self.ink, self.soft = theme.page["page"], theme.page["ink"], theme.chrome["soft"]
        self.accent, self.own = theme.chrome["accent"], theme.lines["blue"]
        self.grid = mix(theme.chrome["line"], self.page, 0.35)
        self._inks = (self.ink, self.page, "#000000", "#ffffff")

    def said(self, count: int, *, quotes: bool) -> Shade:
        """Return the shade of so many passages; those with the clause's own words are deep."""
        further = min(count, MOST) - 1
        share = DEEP + DEEPER * further if quotes else LIGHT + LIGHTER * further
        return self._shade(self.accent, share if count else EMPTY)

    def left(self, count: int, most: int) -> Shade:
        """Return the shade of so many marks or notes where the fullest clause has *most*."""
        return self._shade(self.own, LIGHT + (0.87 - LIGHT) * (count - 1) / max(most - 1, 5) if count else EMPTY)

    def _shade(self, colour: str, share: float) -> Shade:
        fill = mix(colour, self.page, share)
        return Shade(fill, next(ink for ink in self._inks if ratio(ink, fill) >= READABLE))
