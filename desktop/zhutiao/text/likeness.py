"""Say how like two texts are by the pairs of letters in both, rare pairs counting more."""

from __future__ import annotations

from collections import Counter, defaultdict
from math import log, sqrt
from typing import TYPE_CHECKING

from zhutiao.text.evidence import PairWeights, pairs

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Row = tuple[float, ...]
"""One value for each clause, in order."""


class Likeness:
    """How like the pieces of a base text are to any words, by the pairs of letters in both."""

    def __init__(self, pieces: Sequence[str], weights: PairWeights) -> None:
        self._weights = weights
        self._holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for number, piece in enumerate(pieces):
            for pair, weight in self._vector(piece).items():
                self._holders[pair].append((number, weight))
        self._count = len(pieces)

    def cosines(self, letters: str) -> Row:
        """Return how like *letters* are to each piece, from 0 to 1."""
        found = [0.0] * self._count
        for pair, weight in self._vector(letters).items():
            for number, theirs in self._holders.get(pair, ()):
                found[number] += weight * theirs
        return tuple(found)

    def overlaps(self, letters: str) -> Row:
        """Return the sum of the squared weights of the pairs that *letters* share with each piece."""
        found = [0.0] * self._count
        for pair in set(pairs(letters)):
            squared = self._weights[pair] ** 2
            for number, _ in self._holders.get(pair, ()):
                found[number] += squared
        return tuple(found)

    def _vector(self, letters: str) -> Mapping[str, float]:
        counted = Counter(pairs(letters))
        vector = {pair: (1 + log(count)) * self._weights[pair] for pair, count in counted.items()}
        norm = sqrt(sum(weight * weight for weight in vector.values())) or 1.0
        return {pair: weight / norm for pair, weight in vector.items()}
