"""Lay variants in the words they stand in: each within the one around it, cut where one would reach out of another."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zhutiao.variants import Stretch


class Paragraph(NamedTuple):
    """Some of what a segment prints, in code points, that is written in one piece."""

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
) -> tuple[dict[Paragraph, tuple[Laid, ...]], dict[int, list[Paragraph]]]:
    """Return what stands in each paragraph, and where the parts of each variant stand.

    *places* are those of each variant, in order; one that stands in none of the paragraphs has no part.
    """
    spots = _spots(paragraphs, places)
    parts: defaultdict[int, list[Paragraph]] = defaultdict(list)
    return {each: _nested(each, spots[each], parts) for each in paragraphs}, parts


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


def _nested(around: Paragraph, spots: Iterable[Spot], parts: defaultdict[int, list[Paragraph]]) -> tuple[Laid, ...]:
    waiting: list[Spot] = sorted(spots, key=_order)
    made, at = list[Laid](), around.start
    while waiting:
        first, *rest = waiting
        if at < first.start:
            made.append((at, first.start))
        here = Paragraph(around.segment, first.start, first.end)
        nth = len(parts[first.variant])
        parts[first.variant].append(here)
        inner = [each for each in rest if each.start < first.end]
        out = [Spot(first.end, each.end, each.variant) for each in inner if each.end > first.end]
        within = [each._replace(end=min(each.end, first.end)) for each in inner]
        made.append(Part(first.variant, nth, _nested(here, within, parts)))
        at = first.end
        waiting = sorted([*out, *(each for each in rest if each.start >= first.end)], key=_order)
    if at < around.end:
        made.append((at, around.end))
    return tuple(made)


def _order(spot: Spot) -> tuple[int, bool, int, int]:
    """Put what has no width first, then the widest."""
    return spot.start, spot.start < spot.end, -spot.end, spot.variant


def shared(words: str, shown: Sequence[str]) -> list[str]:
    """Return what of a reading belongs to each part of a variant, of which the text shows these words.

    What is the same at the beginning and at the end goes with its part, the rest to the first that is left.
    """
    found = [""] * len(shown)
    first, last = 0, len(shown)
    while first < last - 1 and _alike(words[: len(shown[first])], shown[first]):
        found[first], words = words[: len(shown[first])], words[len(shown[first]) :]
        first += 1
    while first < last - 1 and _alike(words[len(words) - len(shown[last - 1]) :], shown[last - 1]):
        last -= 1
        cut = len(words) - len(shown[last])
        found[last], words = words[cut:], words[:cut]
    found[first] = words
    return found


def _alike(one: str, other: str) -> bool:
    """Say whether words are the same but for the width of their signs."""
    return unicodedata.normalize("NFKC", one) == unicodedata.normalize("NFKC", other)
