"""Weigh every passage of one text against every clause."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhutiao.text.evidence import named
from zhutiao.text.passages import sentences
from zhutiao.text.signs import WEIGHTS, likelihoods, signs
from zhutiao.text.tokens import Bare, bare

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from zhutiao.model import Span
    from zhutiao.text.evidence import Shared
    from zhutiao.text.likeness import Row
    from zhutiao.text.passages import Said
    from zhutiao.text.signs import Signs
    from zhutiao.text.wording import Wording


@dataclass(frozen=True, slots=True)
class Ranked:
    """A passage, what it and its circle share with the clauses, and how likely it means each of them.

    `standing` has a probability for every clause; `quoting`, by the clause's number, what the shared words alone say;
    `references` are the clauses that the passage names by number.
    """

    said: Said
    bare: Bare
    shared: Mapping[int, Shared]
    around: Mapping[int, Shared]
    standing: Row
    quoting: Mapping[int, float]
    named: Mapping[str, Span]
    references: Mapping[int, Span]


def rank(passages: Sequence[Said], wording: Wording) -> list[Ranked]:
    """Return *passages*, all of one text and in their order, with the likelihood of each clause."""
    heard = [Heard(said, wording) for said in passages]
    around = _around(heard)
    standing = likelihoods(weigh(heard, wording), WEIGHTS)
    return [
        Ranked(
            one.said,
            one.bare,
            one.shared,
            around[one.said.circle],
            row,
            wording.quoting(one.named, one.shared),
            one.named,
            wording.references.named(one.words),
        )
        for one, row in zip(heard, standing, strict=True)
    ]


def weigh(heard: Sequence[Heard], wording: Wording) -> Iterator[list[Signs]]:
    """Yield the signs of each passage for each clause."""
    return signs(heard, wording.likeness, wording.titles, wording.families)


class Heard:
    """A passage as it was read once: its letters, its sentences, and what is in them."""

    def __init__(self, said: Said, wording: Wording) -> None:
        self.said = said
        self.words = wording.without_title(said.words)
        self.bare = bare(self.words)
        self.letters = self.bare.text
        self.sentences = [bare(self.words[start:end]).text for start, end in sentences(self.words)]
        self.named = named(self.words)
        self.shared = wording.shared(self.letters)


def _around(heard: Sequence[Heard]) -> dict[tuple[str, str], dict[int, Shared]]:
    """Return what is shared with each clause by the passage of each circle that shares most."""
    found: dict[tuple[str, str], dict[int, Shared]] = {}
    for one in heard:
        best = found.setdefault(one.said.circle, {})
        for number, shared in one.shared.items():
            if number not in best or shared.value > best[number].value:
                best[number] = shared
    return found
