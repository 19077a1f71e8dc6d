"""Tell the passages that a witness lacks, has in another place, or prints twice: each as one variant."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from zhutiao.text.collate import lacking
from zhutiao.text.collate.assembled import Held
from zhutiao.text.collate.places import Place
from zhutiao.text.collate.weighing import REVISED, TASTE
from zhutiao.variants import Evidence, Reading, Stretch, Suggestion, Variant

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from zhutiao.text.collate.assembled import Assembled
    from zhutiao.text.collate.laying import Edit
    from zhutiao.text.collate.prints import Print
    from zhutiao.variants import VariantKind

Told = tuple[tuple[int, int], Variant]
"""Where in the base a variant stands, and the variant."""


def told(witnesses: Assembled) -> Iterator[Told]:
    """Yield what witnesses lack, what the base lacks, what has moved, and what was set aside as printed twice."""
    yield from _lacking(witnesses)
    yield from _more(witnesses)
    yield from _moved(witnesses)
    yield from _twice(witnesses)


def _lacking(witnesses: Assembled) -> Iterator[Told]:
    """Tell the passages of the base that a witness lacks: those that lack the same as one."""
    found: dict[tuple[int, int, VariantKind], list[str]] = defaultdict(list)
    why: dict[tuple[int, int, str], Evidence] = {}
    for siglum, other in witnesses.others.items():
        for edit in other.sorted.lacking:
            around = lacking.Around(witnesses.text, edit.start, edit.end, other.print, edit.begin)
            kind = lacking.kind(around, witnesses.articles[witnesses.base], witnesses.articles[siglum])
            for start, end in lacking.pieces(around, kind):
                found[start, end, kind].append(siglum)
                why[start, end, siglum] = lacking.why(around, witnesses.articles[siglum])
    for (start, end, kind), sigla in found.items():
        held = witnesses.held(Place(start, end, start, end))
        having = {siglum: each for siglum, each in held.items() if siglum not in sigla}
        said = _gap(witnesses, kind, witnesses.base, [(siglum, why[start, end, siglum]) for siglum in sigla])
        yield (start, end), witnesses.variant(start, kind, having, said)


def _more(witnesses: Assembled) -> Iterator[Told]:
    """Tell the passages that the base lacks; what several have in one place, much the same, as one."""
    found: dict[int, list[dict[str, Edit]]] = defaultdict(list)
    for siglum, other in witnesses.others.items():
        for edit in other.sorted.more:
            alike = (
                each for each in found[edit.start] if siglum not in each and _is_alike(witnesses, each, siglum, edit)
            )
            home = next(alike, None)
            if home is None:
                found[edit.start].append({siglum: edit})
            else:
                home[siglum] = edit
    for at, groups in found.items():
        for edits in groups:
            yield from _had(witnesses, at, edits)


def _had(witnesses: Assembled, at: int, edits: Mapping[str, Edit]) -> Iterator[Told]:
    """Tell one passage that the base lacks before token *at*."""
    first = next(iter(edits))
    text = witnesses.others[first].print
    around = lacking.Around(text, edits[first].begin, edits[first].stop, witnesses.text, at)
    kind = lacking.kind(around, witnesses.articles[first], witnesses.articles[witnesses.base])
    why = lacking.why(around, witnesses.articles[witnesses.base])
    without = [witnesses.base, *(siglum for siglum in witnesses.others if siglum not in edits)]
    said = _gap(witnesses, kind, first, [(siglum, why) for siglum in without])
    if len(edits) > 1:
        held = {siglum: _passage(witnesses.others[siglum].print, *edit[2:]) for siglum, edit in edits.items()}
        yield (at, at), witnesses.variant(at, kind, held, said)
        return
    for piece in lacking.pieces(around, kind):
        yield (at, at), witnesses.variant(at, kind, {first: _passage(text, *piece)}, said)


def _is_alike(witnesses: Assembled, edits: Mapping[str, Edit], siglum: str, edit: Edit) -> bool:
    """Say whether what a witness has more is what others have, rather than something else in the same place."""
    first = next(iter(edits))
    one = witnesses.others[first].print.tokens[edits[first].begin : edits[first].stop]
    other = witnesses.others[siglum].print.tokens[edit.begin : edit.stop]
    shared = (Counter(pairwise(one)) & Counter(pairwise(other))).total()
    return one == other or 2 * shared >= min(len(one), len(other))


def _moved(witnesses: Assembled) -> Iterator[Told]:
    found: dict[tuple[int, int], dict[str, Held]] = defaultdict(dict)
    for siglum, other in witnesses.others.items():
        for edit in other.sorted.moved:
            found[edit.start, edit.end][siglum] = _passage(other.print, edit.begin, edit.stop)
    for (start, end), moved in found.items():
        held = witnesses.held(Place(start, end, start, end)) | moved
        yield (start, end), witnesses.variant(start, "moved", held, REVISED if witnesses.revised else TASTE)


def _twice(witnesses: Assembled) -> Iterator[Told]:
    """Tell the passages that were printed twice, and of which one copy was set aside when the text was read."""
    found: dict[tuple[int, int], dict[str, Reading]] = defaultdict(dict)
    for siglum in witnesses.articles.keys() & witnesses.voting:
        text = witnesses.text if siglum == witnesses.base else witnesses.others[siglum].print
        for finding in witnesses.articles[siglum].findings:
            span = text.span_of(finding.text, finding.segment) if finding.what == "duplicate" else None
            if span:
                place = span if siglum == witnesses.base else witnesses.others[siglum].back(*span)
                # The copy that was set aside stood after the first, which is the text's own.
                found[place][siglum] = Reading(finding.text, _left_out(_passage(text, *span)).stretches)
    for (start, end), twice in found.items():
        held = witnesses.held(Place(start, end, start, end))
        readings = {
            w.siglum: twice.get(w.siglum) or (_left_out(held[w.siglum]) if w.siglum in held else None)
            for w in witnesses.witnesses
        }
        once = next((s for s, each in readings.items() if each and s not in twice and s in witnesses.voting), None)
        if once:
            sigla = tuple(siglum for siglum in readings if siglum in twice)
            said = Suggestion(once, "sure", (Evidence("twice", sigla=sigla),))
            yield (end, end), Variant(witnesses.name(end, readings), "duplicate", readings, said)


def _left_out(held: Held) -> Reading:
    """Return that a passage does not stand there again: the place after it."""
    last = held.reading(whole=True).stretches[-1]
    return Reading("", (Stretch(last.segment, last.end, last.end),))


def _passage(text: Print, start: int, end: int) -> Held:
    return Held(text, start, end, start, end)


def _gap(witnesses: Assembled, kind: VariantKind, having: str, without: Sequence[tuple[str, Evidence]]) -> Suggestion:
    """Return that a passage belongs to the text where all that lack it show that they have lost it."""
    if kind != "gap":
        return REVISED if witnesses.revised else TASTE
    found = tuple(replace(why, sigla=(siglum,)) for siglum, why in without if siglum in witnesses.voting)
    lost = all(each.why != "absent" for each in found)
    return Suggestion(having, "sure", found) if lost else Suggestion(None, "undecided", found)
