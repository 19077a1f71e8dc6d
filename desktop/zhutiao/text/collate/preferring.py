"""Which reading is to be preferred, and why: never more surely than the evidence is."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.variants import Evidence, Suggestion

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ENOUGH = 3
"""Printings must be so many, from as many files, before most of them say anything."""


class Voice(NamedTuple):
    """Where a witness comes from: its file, and the text that it is a printing of."""

    file: str
    text: str


class Said(NamedTuple):
    """One reading: who prints it in full, who quotes it, what is wrong with it by itself, and what speaks for it."""

    sigla: tuple[str, ...]
    quoting: tuple[str, ...]
    doubled: str = ""
    foreign: str = ""
    unheard: str = ""


def suggestion(said: Sequence[Said], voices: Mapping[str, Voice]) -> Suggestion:
    """Return what speaks for which reading; *voices* tell by siglum which witnesses are one."""
    for_each: dict[int, list[Evidence]] = defaultdict(list)
    for n in range(len(said)):
        for_each[n] += _against_others(said, n)
        for_each[n] += _quoted(said, n, voices)
    for_each_vote = _majority(said, voices)
    if for_each_vote:
        n, vote = for_each_vote
        for_each[n].append(vote)
    weights = {n: sum(_weight(each, voices) for each in found) for n, found in for_each.items()}
    best = max(weights, key=lambda n: weights[n], default=0)
    rest = max((weight for n, weight in weights.items() if n != best), default=0)
    ahead = weights.get(best, 0) - rest
    if ahead < _LIKELY:
        return Suggestion(None, "undecided", _all(for_each) or (Evidence("taste"),))
    sigla = said[best].sigla or said[best].quoting
    confidence = "sure" if ahead >= _SURE else "likely"
    return Suggestion(sigla[0], confidence, tuple(for_each[best]))


_WEIGHTS = {"doubled": 3, "foreign": 4, "quoted": 2, "unheard": 1, "majority": 2}
_LIKELY, _SURE = 1, 3


def _weight(one: Evidence, voices: Mapping[str, Voice]) -> int:
    # Whoever quotes may have copied one printing; two who do so from different files hardly the same one.
    twice = one.why == "quoted" and _many(one.sigla, voices) > 1
    return _WEIGHTS[one.why] + twice


def _all(found: Mapping[int, Sequence[Evidence]]) -> tuple[Evidence, ...]:
    return tuple(each for n in sorted(found) for each in found[n])


def _against_others(said: Sequence[Said], n: int) -> list[Evidence]:
    """Return what is wrong with every other reading and not with this one."""
    others = [one for m, one in enumerate(said) if m != n]
    found: list[Evidence] = []
    if others and all(one.doubled for one in others) and not said[n].doubled:
        found.append(Evidence("doubled", others[0].doubled))
    if others and all(one.foreign for one in others) and not said[n].foreign:
        found.append(Evidence("foreign", others[0].foreign))
    if others and all(one.unheard for one in others) and not said[n].unheard:
        found.append(Evidence("unheard", others[0].unheard))
    return found


def _quoted(said: Sequence[Said], n: int, voices: Mapping[str, Voice]) -> list[Evidence]:
    """Return who quotes a reading; one that comes from the same file as a printing shares its slips."""
    own = {voices[siglum].file for siglum in said[n].sigla}
    apart = tuple(siglum for siglum in said[n].quoting if voices[siglum].file not in own)
    # One who quotes against all printings may have misread them.
    believed = said[n].sigla or _many(apart, voices) > 1
    return [Evidence("quoted", sigla=apart)] if apart and believed else []


def _many(sigla: Sequence[str], voices: Mapping[str, Voice]) -> int:
    """Return how many say so of themselves: other files, and other texts."""
    return min(len({voices[siglum].file for siglum in sigla}), len({voices[siglum].text for siglum in sigla}))


def _majority(said: Sequence[Said], voices: Mapping[str, Voice]) -> tuple[int, Evidence] | None:
    votes = [len({voices[siglum].file for siglum in one.sigla}) for one in said]
    many = sum(votes)
    best = max(range(len(votes)), key=votes.__getitem__)
    if many < ENOUGH or 2 * votes[best] <= many:
        return None
    return best, Evidence("majority", sigla=said[best].sigla, many=sum(len(one.sigla) for one in said))
