"""From one variant of a text to the next, in the order in which they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhutiao.ui.pane.pane import TextPane


def next_name(pane: TextPane, at: str, step: int) -> str | None:
    """Return the variant after *at*, with -1 the one before; where that is not in sight, go on from what is read.

    After the last comes the first; None where the text has no variants.
    """
    spots = [(start, spot) for start, _end, spot in pane.sheet.spots.all if spot.badge]
    if not spots:
        return None
    names = [spot.name for _start, spot in spots]
    if at in names:
        spot = spots[names.index(at)][1]
        if pane.sees([(spot.segment, spot.span)]) == [True]:
            return names[(names.index(at) + step) % len(names)]
    here = _read_from(pane)
    later = next((n for n, (start, _spot) in enumerate(spots) if start >= here), len(spots))
    return names[(later if step > 0 else later - 1) % len(names)]


def _read_from(pane: TextPane) -> int:
    """Return the position at which what is read begins."""
    unit = pane.current_unit()
    owned = pane.shown.by_unit.get(unit)
    return pane.shown.starts[owned[0]] if owned else pane.first_position()
