"""Put what belongs together on as few slides as hold it, and about as much on each."""

from __future__ import annotations

import math
from itertools import chain
from typing import TYPE_CHECKING

from zhutiao.exporters.slides import fitting
from zhutiao.exporters.slides.units import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST = 5
"""Things on one slide: a few, or nobody reads them."""


def pages(units: Sequence[Unit]) -> list[list[Unit]]:
    """Return *units* in order, page by page; one too high for a page goes on over the next ones."""
    small = list(chain.from_iterable(map(_parted, units)))
    filled = list(_filled(small, MOST))
    if len(filled) > 1:
        even = list(_filled(small, math.ceil(len(small) / len(filled))))
        return even if len(even) == len(filled) else filled
    return filled


def _filled(units: Sequence[Unit], most: int) -> Iterator[list[Unit]]:
    page: list[Unit] = []
    high = 0.0
    for unit in units:
        needed = fitting.height(unit.bullets)
        if page and (len(page) == most or high + needed > fitting.ROOM):
            yield page
            page, high = [], 0.0
        page.append(unit)
        high += needed
    if page:
        yield page


def _parted(unit: Unit) -> Iterator[Unit]:
    """Yield a unit in parts that each fit on a slide; the speaker's notes go with the first."""
    part, notes = list(unit.bullets[:1]), unit.notes
    for bullet in unit.bullets[1:]:
        if fitting.height([*part, bullet]) > fitting.ROOM:
            yield Unit(tuple(part), notes)
            part, notes = [], ()
        part.append(bullet)
    yield Unit(tuple(part), notes)
