"""Weigh every passage against every clause: alone, by its best sentence, and with all that is said around it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhutiao.text.evidence import named
from zhutiao.text.passages import sentences
from zhutiao.text.standing_out import LOWEST, probability, stand_out
from zhutiao.text.tokens import Bare, bare

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zhutiao.model import Span
    from zhutiao.text.evidence import Shared
    from zhutiao.text.likeness import Row
    from zhutiao.text.passages import Said
    from zhutiao.text.wording import Evidence, Wording


@dataclass(frozen=True, slots=True)
class Ranked:
    """A passage, what it and its circle share with the clauses, and how likely it means each of them.

    `standing` has a probability for every clause; `quoting`, by the clause's number, what the shared words alone say.
    """

    said: Said
    bare: Bare
    shared: Mapping[int, Shared]
    around: Mapping[int, Shared]
    standing: Row
    quoting: Mapping[int, float]
    named: Mapping[str, Span]


def rank(passages: Sequence[Said], wording: Wording) -> list[Ranked]:
    """Return *passages*, in their order, with the likelihood of each clause."""
    read = [_Read(said, wording) for said in passages]
    circles = _circles(read)
    around = {key: wording.shared(letters) for key, letters in _pooled(circles).items()}
    own = _combine([wording.evidence(one.bare.text, one.shared, one.likes) for one in read])
    best = _best_sentences(read, wording)
    pooled = dict(zip(circles, _combine(_circle_evidence(circles, around, wording)), strict=True))
    return [
        Ranked(
            one.said,
            one.bare,
            one.shared,
            around[one.said.circle],
            tuple(map(probability, alone, sentence, pooled[one.said.circle])),
            wording.quoting(one.named, one.shared),
            one.named,
        )
        for one, alone, sentence in zip(read, own, best, strict=True)
    ]


class _Read:
    """A passage as it was read once: its letters, its sentences, and what is in them."""

    def __init__(self, said: Said, wording: Wording) -> None:
        words = wording.without_title(said.words)
        self.said = said
        self.bare = bare(words)
        self.sentences = [bare(words[start:end]).text for start, end in sentences(words)]
        self.named = named(words)
        self.shared = wording.shared(self.bare.text)
        self.likes = [wording.like(sentence) for sentence in self.sentences]


_Circles = dict[tuple[str, str], list[_Read]]


def _circles(read: Sequence[_Read]) -> _Circles:
    circles: _Circles = defaultdict(list)
    for one in read:
        circles[one.said.circle].append(one)
    return circles


def _pooled(circles: _Circles) -> dict[tuple[str, str], str]:
    # A line break is no letter, so that no run goes on from one passage into the next.
    return {key: "\n".join(one.bare.text for one in members) for key, members in circles.items()}


def _circle_evidence(
    circles: _Circles, around: Mapping[tuple[str, str], dict[int, Shared]], wording: Wording
) -> list[Evidence]:
    return [
        wording.evidence(letters, around[key], [like for one in circles[key] for like in one.likes])
        for key, letters in _pooled(circles).items()
    ]


def _best_sentences(read: Sequence[_Read], wording: Wording) -> list[Row]:
    owners = [number for number, one in enumerate(read) for _ in one.sentences]
    evidence = [
        wording.evidence(sentence, wording.shared(sentence), [like])
        for one in read
        for sentence, like in zip(one.sentences, one.likes, strict=True)
    ]
    best: list[Row] = [(LOWEST,) * len(wording.clauses)] * len(read)
    for owner, row in zip(owners, _combine(evidence), strict=True):
        best[owner] = tuple(map(max, best[owner], row))
    return best


def _combine(evidence: Sequence[Evidence]) -> list[Row]:
    kinds = [stand_out(rows) for rows in zip(*evidence, strict=True)]
    return [tuple(sum(values) / len(values) for values in zip(*rows, strict=True)) for rows in zip(*kinds, strict=True)]
