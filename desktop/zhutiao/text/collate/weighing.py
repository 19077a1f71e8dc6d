"""What speaks for each reading of one place: its own words, those who quote it, and how many print it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from zhutiao.text import lexicon
from zhutiao.text.collate import kinds
from zhutiao.text.collate.growing import NAMED, SLIP
from zhutiao.text.collate.places import doubled
from zhutiao.text.collate.preferring import Said, suggestion
from zhutiao.variants import Evidence, Suggestion

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zhutiao.text.collate.assembled import Assembled, Held
    from zhutiao.variants import VariantKind

TASTE = Suggestion(None, "undecided", (Evidence("taste"),))
REVISED = Suggestion(None, "undecided", (Evidence("revised"),))


def suggested(all_of_them: Assembled, kind: VariantKind, held: Mapping[str, Held]) -> Suggestion:
    """Return which of the readings is likelier, and why; what an edition reads is no evidence."""
    voting = {siglum: each for siglum, each in held.items() if siglum in all_of_them.voting}
    if kind == "duplicate":
        return _once(voting)
    if all_of_them.revised and kind == "substantive":
        return REVISED
    return suggestion(_said(all_of_them, voting), all_of_them.voices)


def _once(held: Mapping[str, Held]) -> Suggestion:
    most = max(len(each.tokens) for each in held.values())
    twice = tuple(siglum for siglum, each in held.items() if len(each.tokens) == most)
    once = next((siglum for siglum in held if siglum not in twice), None)
    return Suggestion(once, "sure", (Evidence("twice", sigla=twice),)) if once else TASTE


def _said(all_of_them: Assembled, held: Mapping[str, Held]) -> list[Said]:
    groups: dict[str, list[str]] = defaultdict(list)
    for siglum, each in held.items():
        groups[each.tokens].append(siglum)
    latin = kinds.foreign([each.differing().lower() for each in held.values()])
    again = doubled([each.core for each in held.values()])
    slip = 0 < again <= SLIP and not kinds.is_word_doubled([each.core for each in held.values()], again)
    unheard = _unheard(all_of_them, list(groups.values()), held)
    found: list[Said] = []
    for sigla in groups.values():
        words = held[sigla[0]].differing()
        found.append(
            Said(
                tuple(siglum for siglum in sigla if siglum not in all_of_them.excerpts),
                tuple(siglum for siglum in sigla if siglum in all_of_them.excerpts),
                doubled=words if slip else "",
                foreign=words if latin and words.lower() == latin else "",
                unheard=unheard.get(sigla[0], ""),
            )
        )
    return found


def _unheard(all_of_them: Assembled, groups: Sequence[Sequence[str]], held: Mapping[str, Held]) -> dict[str, str]:
    """Return by siglum words that are no word, and stand nowhere else in these texts where all other readings do."""
    first = [held[sigla[0]] for sigla in groups]
    if any(each.first == each.last or not 1 < each.end - each.start <= NAMED for each in first):
        return {}
    texts = all_of_them.words
    elsewhere = [
        texts.stands_elsewhere(each.print, each.start, each.end, len(sigla))
        for each, sigla in zip(first, groups, strict=True)
    ]
    if sum(elsewhere) != len(first) - 1:
        return {}
    odd = elsewhere.index(False)
    words = first[odd].reading().words
    return {} if lexicon.is_word(words) else {groups[odd][0]: words}
