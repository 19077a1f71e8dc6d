"""Lay variants in the words they stand in: each within the one around it, cut where one would reach out of another."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zhutiao.variants import Stretch


class Paragraph(NamedTuple):
    """Some of what a segment prints, in code points, that stands in an element of its own."""

    segment: str
    start: int
    end: int


class Spot(NamedTuple):
    """Where a variant, told by its number, stands in a paragraph, or where a part of it does."""

    start: int
    end: int
    variant: int


@dataclass(frozen=True, slots=True)
class Part:
    """A variant in its place, or a part of one: the `nth`, and all that stands within."""

    variant: int
    nth: int
    inner: tuple[Laid, ...]


Laid = tuple[int, int] | Part
"""Words between variants, from one code point to another, or a variant."""


def laid(
    paragraphs: Sequence[Paragraph], places: Sequence[Sequence[Stretch]]
) -> tuple[dict[Paragraph, tuple[Laid, ...]], dict[int, int]]:
    """Return what stands in each paragraph, and how many parts each variant has.

    *places* are those of each variant, in order; one that stands in none of the paragraphs has no part.
    """
    spots = _spots(paragraphs, places)
    parts: defaultdict[int, int] = defaultdict(int)
    return {each: _nested(each.start, each.end, spots[each], parts) for each in paragraphs}, parts


def _spots(paragraphs: Sequence[Paragraph], places: Sequence[Sequence[Stretch]]) -> dict[Paragraph, list[Spot]]:
    within: defaultdict[str, list[Paragraph]] = defaultdict(list)
    for each in paragraphs:
        within[each.segment].append(each)
    found: dict[Paragraph, list[Spot]] = {each: [] for each in paragraphs}
    for number, stretches in enumerate(places):
        for stretch in stretches:
            for paragraph, spot in _cut(within[stretch.segment], stretch, number):
                found[paragraph].append(spot)
    return found


def _cut(paragraphs: Sequence[Paragraph], stretch: Stretch, number: int) -> Iterable[tuple[Paragraph, Spot]]:
    """Yield where a stretch stands; one between two signs, or on a line break alone, has no width."""
    there = [
        (each, Spot(max(stretch.start, each.start), min(stretch.end, each.end), number))
        for each in paragraphs
        if each.start < stretch.end and stretch.start < each.end
    ]
    wide = [(each, spot) for each, spot in there if spot.start < spot.end]
    if wide:
        return wide
    at = stretch.start
    inside = (each for each in paragraphs if each.start <= at < each.end)
    nearest = next(inside, None) or next((each for each in reversed(paragraphs) if each.end <= at), None)
    nearest = nearest or next(iter(paragraphs), None)
    if nearest is None:
        return []
    at = min(max(at, nearest.start), nearest.end)
    return [(nearest, Spot(at, at, number))]


def _nested(start: int, end: int, spots: Iterable[Spot], parts: defaultdict[int, int]) -> tuple[Laid, ...]:
    waiting: list[Spot] = sorted(spots, key=_order)
    made, at = list[Laid](), start
    while waiting:
        first, *rest = waiting
        if at < first.start:
            made.append((at, first.start))
        nth = parts[first.variant]
        parts[first.variant] += 1
        inner = [each for each in rest if each.start < first.end]
        out = [Spot(first.end, each.end, each.variant) for each in inner if each.end > first.end]
        within = [each._replace(end=min(each.end, first.end)) for each in inner]
        made.append(Part(first.variant, nth, _nested(first.start, first.end, within, parts)))
        at = first.end
        waiting = sorted([*out, *(each for each in rest if each.start >= first.end)], key=_order)
    if at < end:
        made.append((at, end))
    return tuple(made)


def _order(spot: Spot) -> tuple[int, bool, int, int]:
    """Put what has no width first, then the widest."""
    return spot.start, spot.start < spot.end, -spot.end, spot.variant
