"""The clauses of a base text, made ready to be compared with any words."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from zhutiao.model import Span
from zhutiao.text.evidence import PairWeights, Shared, covered, likelihood, named, pairs, theme
from zhutiao.text.likeness import Likeness
from zhutiao.text.references import References
from zhutiao.text.shared_runs import Run, RunIndex
from zhutiao.text.tokens import Bare, bare, blank

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from zhutiao.model import Article, Segment

_TITLES = re.compile("《[^《》]{1,200}》")
_RESPONSIBLE = re.compile("[（(][^（()）]{2,200}(?:负责|牵头)[^（()）]{0,40}[)）]")

PARTS = ("item", "paragraph")
"""Kinds of segments that belong to the clause they stand under."""

SEAM = "\0"
"""Stands between the parts of a clause; no text prints it."""

TELLING = 3
"""Pairs shown where a passage and a clause share no longer words."""


@dataclass(frozen=True)
class Clause:
    """A clause with the items and paragraphs that belong to it; it is linked as one."""

    parts: tuple[Segment, ...]

    @property
    def segment(self) -> Segment:
        """Return the clause itself, which its parts follow."""
        return self.parts[0]

    @cached_property
    def printed(self) -> str:
        """Return what all its parts print."""
        return SEAM.join(part.printed for part in self.parts)

    @cached_property
    def bare(self) -> Bare:
        """Return the letters of its words, number and title included, without notes on which ministry is responsible.

        The seams between its parts stay: no shared words go on across them.
        """
        return bare(blank(_RESPONSIBLE, self.printed), keep="%" + SEAM)

    @cached_property
    def theme(self) -> tuple[str, int]:
        """Return what its title is about, and where that begins among its letters."""
        words = theme(bare(self.segment.title or "").text)
        return words, max(self.bare.text.find(words), 0)

    @cached_property
    def named(self) -> dict[str, Span]:
        """Return the numbers and quoted terms in it."""
        return named(self.printed)

    def placed(self, span: Span) -> tuple[Segment, Span]:
        """Return the part that *span* of what is printed lies in, and where."""
        part = self.printed.count(SEAM, 0, span.start)
        start = self.printed.rfind(SEAM, 0, span.start) + 1
        return self.parts[part], Span(span.start - start, span.end - start)


class Wording:
    """All clauses of one base text; its own title, which every companion prints, is no evidence."""

    def __init__(self, base: Article) -> None:
        self.clauses = tuple(_clauses(base))
        self.titles = [frozenset(pairs(clause.theme[0])) for clause in self.clauses]
        self.families = _families([clause.segment.parent for clause in self.clauses])
        # A chapter of a law is a shelf: who speaks of what is in it means its articles.
        shelved = base.kind == "law"
        self.sections = {one.id: one for one in base.segments if one.kind == "section" and not shelved}
        self._title = bare(base.title or "").text
        letters = [clause.bare.text for clause in self.clauses]
        self.likeness = Likeness(letters)
        self.references = References([clause.segment for clause in self.clauses], self._title)
        self._weights = PairWeights(letters)
        self._runs = RunIndex(letters)

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

    def quoting(self, names: Mapping[str, Span], shared: Mapping[int, Shared]) -> dict[int, float]:
        """Return how likely the shared words, and *names* that both hold, alone mean each clause."""
        best = max((found.value for found in shared.values()), default=0.0)
        return {number: self._quoting(number, found, best, names) for number, found in shared.items()}

    def telling(self, letters: str, number: int) -> tuple[Run, ...]:
        """Return the pairs of *letters* that say most for the clause with this number."""
        clause = self.clauses[number].bare.text
        both = sorted(
            (pair for pair in set(pairs(letters)) if pair in clause), key=lambda pair: (-self._weights[pair], pair)
        )
        return tuple(Run(letters.find(pair), clause.find(pair), 2) for pair in both[:TELLING])

    def _quoting(self, number: int, shared: Shared, best: float, names: Mapping[str, Span]) -> float:
        clause = self.clauses[number]
        title = covered(*clause.theme, [run for _, run in shared.runs])
        return likelihood(shared.value, best, title, len(names.keys() & clause.named.keys()))


def _clauses(base: Article) -> Iterator[Clause]:
    """Yield what can be linked: clauses with what belongs to them, all paragraphs of a text without numbers."""
    numbered = any(segment.kind in ("clause", "section") for segment in base.segments)
    if not numbered:
        yield from (Clause((each,)) for each in base.segments if each.kind == "paragraph")
        return
    parts: dict[str, list[Segment]] = {}
    owners: dict[str, str] = {}
    for each in base.segments:
        owner = owners.get(each.parent or "", each.parent)
        if each.kind in PARTS and owner in parts:
            owners[each.id] = owner
            parts[owner].append(each)
        elif each.kind in ("clause", *PARTS) and (each.kind != "paragraph" or each.parent):
            parts[each.id] = [each]
    yield from (Clause(tuple(each)) for each in parts.values())


def _families(parents: Sequence[str | None]) -> list[list[int]]:
    """Return the numbers of the clauses that stand in one section, for each section with several."""
    members: dict[str, list[int]] = defaultdict(list)
    for number, parent in enumerate(parents):
        if parent is not None:
            members[parent].append(number)
    return [numbers for numbers in members.values() if len(numbers) > 1]
