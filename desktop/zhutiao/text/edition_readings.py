"""What an edition reads where the witnesses it was made from differ: it takes part, and changes nothing of that."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.text.collate import EDITION
from zhutiao.text.collate.beside import Beside
from zhutiao.text.collate.prints import Interned, Print
from zhutiao.variants import Reading, Witness

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.model import Article
    from zhutiao.variants import Collation, Variant


class Bounds(NamedTuple):
    """Where in the whole of the base witness a variant begins and ends."""

    start: int
    end: int


def told(
    collation: Collation, places: Sequence[Bounds | None], base: Article, edition: Article, source: str
) -> Collation:
    """Return a collation in which the edition of *source* tells what it reads, as the last of the full witnesses.

    *places* are where the variants stand in the base witness, None where that is not known.
    """
    interned = Interned()
    mine = Print(base, interned)
    beside = Beside(mine, Print(edition, interned))
    doubled = {each.text for each in base.findings if each.what == "duplicate"}
    full = [each for each in collation.witnesses if not each.partial]
    partial = [each for each in collation.witnesses if each.partial]
    order = [*full, Witness(EDITION, source, edition.id, edition=True), *partial]
    variants: list[Variant] = []
    for variant, place in zip(collation.variants, places, strict=True):
        own = variant.readings[collation.base]
        twice = variant.kind == "duplicate" and own is not None and own.words in doubled
        reads = _reading(beside, own, place, is_left_out=twice) if place else None
        readings = {each.siglum: reads if each.edition else variant.readings[each.siglum] for each in order}
        variants.append(replace(variant, readings=readings))
    return replace(collation, witnesses=tuple(order), variants=tuple(variants))


def _reading(beside: Beside, own: Reading | None, place: Bounds, *, is_left_out: bool) -> Reading | None:
    starts = beside.base.starts
    first, last = bisect_left(starts, place.start), bisect_left(starts, place.end)
    if is_left_out:
        # Printed twice in the source alone: the second was set aside when it was read.
        first = last
    found = beside.range(first, last)
    if own is None and found and found[0] == found[1]:
        # Where what stood around it has moved, what was put in stands up to the next word of the base witness.
        found = found[0], min((each for each in beside.to if each >= found[0]), default=len(beside.print))
    if found is None or (own is None and found[0] == found[1]):
        return None
    return beside.print.reading(*found, whole=own is None or _has_signs(own.words))


def _has_signs(words: str) -> bool:
    """Say whether a reading is told with the signs around its words."""
    return bool(words) and not (words[0].isalnum() and (words[-1].isalnum() or words[-1] in "%％"))
