"""Say how much any words have in common with each clause: pairs of letters, single letters, and what they speak of."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Sequence
from math import log
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.text.concepts import concepts
from zhutiao.text.evidence import pairs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

Row = Sequence[float]
"""One value for each clause, in order."""

Counts = Counter[str]
"""How often each mark stands in some words."""

MARKS: tuple[Callable[[str], Iterable[str]], ...] = (pairs, iter, concepts)
"""What is counted. Texts that quote share pairs; those that paraphrase share single letters (厕, 膜) and concepts."""

# As in BM25: a mark that comes often counts little more than once, one of a long clause a little less.
OFTEN, LENGTH = 1.2, 0.3

ENOUGH = 40
"""A text of fewer passages cannot tell that a mark is rare: it may just not have come up."""


class Words(NamedTuple):
    """Some words, counted once for every kind of mark."""

    counts: tuple[Counts, ...]

    @classmethod
    def of(cls, letters: str) -> Words:
        """Count the marks of *letters*."""
        return cls(tuple(Counter(marks(letters)) for marks in MARKS))

    @classmethod
    def together(cls, several: Iterable[Words]) -> Words:
        """Count the marks of *several* passages as those of one."""
        summed = tuple(Counts() for _ in MARKS)
        for words in several:
            for total, counts in zip(summed, words.counts, strict=True):
                total.update(counts)
        return cls(summed)


class Likeness:
    """The clauses of a base text, ready to be compared with other texts."""

    def __init__(self, clauses: Sequence[str]) -> None:
        counted = [Words.of(clause) for clause in clauses]
        self.many = len(counted)
        self._kinds = [_Kind([words.counts[number] for words in counted]) for number in range(len(MARKS))]

    def to(self, passages: Sequence[Words]) -> LikenessTo:
        """Return the same for one text, of these *passages*."""
        return LikenessTo(self._kinds, passages)


class LikenessTo:
    """The clauses of a base text, to be compared with all words of one other text.

    A mark counts the more the fewer clauses have it, and the fewer passages: 老百姓 is on all lips.
    """

    def __init__(self, kinds: Sequence[_Kind], passages: Sequence[Words]) -> None:
        self._kinds = [
            (kind, rarity([words.counts[number] for words in passages], ENOUGH)) for number, kind in enumerate(kinds)
        ]

    def rows(self, units: Iterable[Words]) -> list[list[Row]]:
        """Return, for each kind of mark, what each of *units* has in common with each clause."""
        return [list(rows) for rows in zip(*map(self.row, units), strict=True)]

    def row(self, words: Words) -> tuple[Row, ...]:
        """Return, for each kind of mark, what *words* have in common with each clause.

        These are arrays: beside a long law there are a thousand numbers for every sentence of a text.
        """
        kinds = zip(self._kinds, words.counts, strict=True)
        return tuple([kind.row(counts, rare) for (kind, rare), counts in kinds])


class _Kind:
    def __init__(self, clauses: Sequence[Counts]) -> None:
        self._many = len(clauses)
        # The numbers of the clauses apart from their shares, which lie side by side: a common letter of a long law has
        # so many that fetching each from elsewhere would take longer than adding it.
        self._holders: dict[str, tuple[list[int], array[float]]] = {}
        rare = rarity(clauses)
        sizes = [sum(counts.values()) for counts in clauses]
        usual = sum(sizes) / (len(sizes) or 1) or 1.0
        for number, (counts, size) in enumerate(zip(clauses, sizes, strict=True)):
            slow = OFTEN * (1 - LENGTH + LENGTH * size / usual)
            for mark, count in counts.items():
                numbers, shares = self._holders.setdefault(mark, ([], array("d")))
                numbers.append(number)
                shares.append(rare[mark] * count * (OFTEN + 1) / (count + slow))

    def row(self, counts: Counts, rare: Mapping[str, float]) -> Row:
        found = [0.0] * self._many
        for mark, count in counts.items():
            holders = self._holders.get(mark)
            if holders:
                weight = rare[mark] * count / (count + 0.5)
                for number, share in zip(*holders, strict=True):
                    found[number] += weight * share
        return array("d", found)


def rarity(texts: Sequence[Counts], enough: int = 1) -> dict[str, float]:
    """Return how rare each mark is: nearly 0 where all *texts* have it, 1 where one of *enough* has."""
    holders = Counter(mark for counts in texts for mark in counts)
    whole = log(max(len(texts), enough) + 1)
    return {mark: log((len(texts) + 1) / held) / whole for mark, held in holders.items()}
