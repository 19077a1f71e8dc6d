"""The clauses of a base text, made ready to be compared with any words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from math import log
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.text.evidence import PairWeights, Shared, covered, likelihood, named, pairs, theme
from zhutiao.text.likeness import Likeness, Row
from zhutiao.text.passages import sentences
from zhutiao.text.shared_runs import Run, RunIndex
from zhutiao.text.tokens import Bare, bare, blank

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zhutiao.model import Article, Segment, Span

_TITLES = re.compile("《[^《》]{1,200}》")
_RESPONSIBLE = re.compile("[（(][^（()）]{2,200}(?:负责|牵头)[^（()）]{0,40}[)）]")

TELLING = 3
"""Pairs shown where a passage and a clause share no longer words."""


@dataclass(frozen=True)
class Clause:
    """A clause with its letters, number and title included."""

    segment: Segment

    @cached_property
    def words(self) -> str:
        """Return what is printed, with blanks for the notes that say which ministry is responsible."""
        return blank(_RESPONSIBLE, self.segment.printed)

    @cached_property
    def bare(self) -> Bare:
        """Return the letters of its words."""
        return bare(self.words)

    @property
    def sentences(self) -> list[str]:
        """Return the letters of each sentence."""
        return [bare(self.words[start:end]).text for start, end in sentences(self.words)]

    @cached_property
    def theme(self) -> tuple[str, int]:
        """Return what its title is about, and where that begins among its letters."""
        words = theme(bare(self.segment.title or "").text)
        return words, max(self.bare.text.find(words), 0)

    @cached_property
    def named(self) -> dict[str, Span]:
        """Return the numbers and quoted terms in it."""
        return named(self.segment.printed)


class Evidence(NamedTuple):
    """Four kinds of evidence that some words mean a clause, each a row with one value per clause."""

    shared: Row
    cosine: Row
    sentence: Row
    overlap: Row


class Wording:
    """All clauses of one base text; its own title, which every companion prints, is no evidence."""

    def __init__(self, base: Article) -> None:
        self.clauses = tuple(map(Clause, _clauses(base)))
        self._title = bare(base.title or "").text
        letters = [clause.bare.text for clause in self.clauses]
        self._weights = PairWeights(letters)
        self._runs = RunIndex(letters)
        self._likeness = Likeness(letters, self._weights)
        parted = [(number, part) for number, clause in enumerate(self.clauses) for part in clause.sentences]
        self._owners = [number for number, _ in parted]
        self._parts = Likeness([part for _, part in parted], self._weights)

    def without_title(self, words: str) -> str:
        """Blank the base text's title in *words*, whole or shortened, so that places stay."""
        return blank(_TITLES, words, lambda title: bare(title).text in self._title)

    def shared(self, letters: str) -> dict[int, Shared]:
        """Return what *letters* share with the clauses, by the clause's number; those with nothing are left out."""
        found = {
            number: [run for run in runs if letters[run.here : run.here + run.length] not in self._title]
            for number, runs in self._runs.find(letters).items()
        }
        return {number: self._weights.shared(letters, runs) for number, runs in found.items() if runs}

    def like(self, sentence: str) -> Row:
        """Return how like *sentence* is to the best sentence of each clause."""
        best = [0.0] * len(self.clauses)
        for owner, cosine in zip(self._owners, self._parts.cosines(sentence), strict=True):
            best[owner] = max(best[owner], cosine)
        return tuple(best)

    def evidence(self, letters: str, shared: Mapping[int, Shared], likes: Sequence[Row]) -> Evidence:
        """Return the evidence in *letters*, with what they share and how like their sentences are."""
        return Evidence(
            tuple(log(1 + shared[number].value) if number in shared else 0.0 for number in range(len(self.clauses))),
            self._likeness.cosines(letters),
            tuple(map(max, zip((0.0,) * len(self.clauses), *likes, strict=True))),
            self._likeness.overlaps(letters),
        )

    def quoting(self, names: Mapping[str, Span], shared: Mapping[int, Shared]) -> dict[int, float]:
        """Return how likely the shared words, and *names* that both hold, alone mean each clause."""
        best = max((found.value for found in shared.values()), default=0.0)
        return {number: self._quoting(number, found, best, names) for number, found in shared.items()}

    def telling(self, letters: str, number: int) -> tuple[Run, ...]:
        """Return the pairs of *letters* that say most for the clause with this number."""
        clause = self.clauses[number].bare.text
        both = sorted(set(pairs(letters)) & set(pairs(clause)), key=lambda pair: (-self._weights[pair], pair))
        return tuple(Run(letters.find(pair), clause.find(pair), 2) for pair in both[:TELLING])

    def _quoting(self, number: int, shared: Shared, best: float, names: Mapping[str, Span]) -> float:
        clause = self.clauses[number]
        title = covered(*clause.theme, [run for _, run in shared.runs])
        return likelihood(shared.value, best, title, len(names.keys() & clause.named.keys()))


def _clauses(base: Article) -> tuple[Segment, ...]:
    """Return what can be linked: clauses with their items and paragraphs, all paragraphs of a text without numbers."""
    numbered = any(segment.kind in ("clause", "section") for segment in base.segments)
    kinds = ("clause", "item") if numbered else ("paragraph",)
    return tuple(each for each in base.segments if each.kind in kinds or (each.kind == "paragraph" and each.parent))
