"""Tell the variants of a text: each place where its witnesses have other words, with what every witness reads there."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from zhutiao.text.collate import excerpts, kinds, passages, signs, weighing
from zhutiao.text.collate.assembled import Held
from zhutiao.text.collate.places import FREE, Place, Places
from zhutiao.variants import Evidence, Suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from zhutiao.text.collate.assembled import Assembled
    from zhutiao.text.collate.growing import Range
    from zhutiao.text.collate.passages import Told
    from zhutiao.text.collate.prints import Print
    from zhutiao.variants import Variant, VariantKind

SIGNS = Suggestion(None, "undecided", (Evidence("signs"),))


def variants(witnesses: Assembled, *, quiet: bool) -> list[Variant]:
    """Return the variants in the order of the base; those of how words are printed among them if *quiet*."""
    told = [*_words(witnesses), *passages.told(witnesses)]
    if quiet:
        told += _signs(witnesses, [place for place, _ in told])
    return [variant for _, variant in sorted(told, key=lambda pair: pair[0]) if quiet or not variant.is_quiet]


def _words(witnesses: Assembled) -> Iterator[Told]:
    places = Places(witnesses.text, list(witnesses.others.values()), witnesses.words)
    found = places.found()
    for place in [*found, *_only_quoted(witnesses, places, found)]:
        held = witnesses.held(place)
        kind = _kind(witnesses, place, held)
        held |= _quoting(witnesses, place, held)
        if len({each.tokens for each in held.values()}) > 1:
            said = weighing.suggested(witnesses, kind, held)
            yield (place.first, place.last), witnesses.variant(place.start, kind, held, said)


def _kind(witnesses: Assembled, place: Place, held: Mapping[str, Held]) -> VariantKind:
    swapped = any(
        edit.start < place.end and place.start < edit.end
        for other in witnesses.others.values()
        for edit in other.sorted.swapped
    )
    return "moved" if swapped else kinds.kind([each.core for each in held.values()])


def _quoting(witnesses: Assembled, place: Place, held: Mapping[str, Held]) -> dict[str, Held]:
    """Return what the texts that quote the place have there."""
    readings = {each.tokens: each for each in held.values()}
    left, right = place.first - place.start, place.end - place.last
    found: dict[str, Held] = {}
    for siglum, excerpt in witnesses.excerpts.items():
        for edit in excerpt.edits:
            if (edit.start, edit.end) == (place.first, place.last):
                found[siglum] = Held(excerpt.print, edit.begin - left, edit.stop + right, edit.begin, edit.stop)
        for each in readings.values():
            if siglum not in found and (core := excerpts.quoted(excerpt.print, *each.core)):
                found[siglum] = Held(excerpt.print, *_around(each, excerpt.print, core), *core)
    return found


def _around(held: Held, quoting: Print, core: tuple[int, int]) -> tuple[int, int]:
    """Return the tokens of a quotation with as much around them as is quoted of the words around them."""
    start, end = core
    before, after = held.first, held.last
    while before > held.start and start and quoting.tokens[start - 1] == held.print.tokens[before - 1]:
        start, before = start - 1, before - 1
    while after < held.end and end < len(quoting) and quoting.tokens[end] == held.print.tokens[after]:
        end, after = end + 1, after + 1
    return start, end


def _only_quoted(witnesses: Assembled, places: Places, known: Sequence[Place]) -> Iterator[Place]:
    """Yield the places at which only somebody who quotes has other words."""
    cores: dict[tuple[int, int], list[Range]] = defaultdict(list)
    for excerpt in witnesses.excerpts.values():
        for edit in excerpt.edits:
            cores[edit.start, edit.end].append((excerpt.print, edit.begin, edit.stop))
    for (first, last), quoting in sorted(cores.items()):
        if not any(place.start <= last and first <= place.end for place in known):
            yield places.grown(first, last, (FREE, FREE), also=quoting)


def _signs(witnesses: Assembled, told: Sequence[tuple[int, int]]) -> Iterator[Told]:
    """Tell where the same words are printed in another way, outside of what differs in words."""
    for each in signs.found(witnesses.text, list(witnesses.others.values())):
        if not any(start <= each.start and each.end <= end for start, end in told if start < end):
            start, end = _as_words(witnesses, each.start, each.end)
            if any(first < end and start < last for first, last in told):
                start, end = each.start, each.end
            held = witnesses.held(Place(start, end, start, end))
            yield (each.start, each.end), witnesses.variant(start, each.kind, held, SIGNS)


def _as_words(witnesses: Assembled, start: int, end: int) -> tuple[int, int]:
    """Return the words of the base that some of its tokens are part of."""
    text, words = witnesses.text, witnesses.words
    return (
        next((at for at in range(start, 0, -1) if words.begins(text, at)), 0),
        next((at for at in range(end, len(text)) if words.begins(text, at)), len(text)),
    )
