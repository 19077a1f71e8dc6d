"""Weigh the words that a passage shares with a clause: what explains a link, and makes it sure where texts quote."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from math import exp, log
from typing import TYPE_CHECKING

from zhutiao.model import Span
from zhutiao.text.tokens import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhutiao.text.shared_runs import Run

# Chosen on the bundled dossier, whose companions quote much. Where texts paraphrase this alone finds half of the links
# (standing_out.py finds those), but what it finds is there.
NOTHING, SHARED, TITLE, SHARE, NAMED = -5.2, 2.5, 1.8, 2.5, 1.0

_WEAK = re.compile(
    "(?:进一步|推动|推进|加强|加大|加快|有效|大力|全面|全方位|积极|稳步|着力|深入|不断|持续|切实|推行|健全|完善|提高|提升|扩大|增强|促进|发展|强化|优化)+"
)
_NAMED = re.compile(r"[“\"「]([^”\"」]{2,16})[”\"」]|(?<![\d.,])\d[\d.,]{0,15}(?:%|[^\W\d_])")


@dataclass(frozen=True, slots=True)
class Shared:
    """What one passage shares with one clause: the value of all runs, and of each in the same order."""

    value: float
    runs: tuple[tuple[float, Run], ...]


class PairWeights:
    """How much two neighbouring letters tell the clauses of one text apart: 0 in all of them, 0.5 in only one."""

    def __init__(self, clauses: Sequence[str]) -> None:
        holders = Counter(pair for clause in clauses for pair in set(pairs(clause)))
        whole = log(len(clauses) + 1) or 1.0
        self._weights = {pair: 0.5 * log((len(clauses) + 1) / held) / whole for pair, held in holders.items()}

    def __getitem__(self, pair: str) -> float:
        return self._weights.get(pair, 0.5)

    def shared(self, passage: str, runs: Sequence[Run]) -> Shared:
        """Return the value of *runs* found in *passage*, the most telling first.

        Longer runs count more than their pairs: three letters keep a third of the sum, twelve five sixths.
        """
        valued = [(self._value(passage[run.here : run.here + run.length]), run) for run in runs]
        valued.sort(key=lambda pair: (-pair[0], pair[1].here, pair[1].there))
        return Shared(sum(value for value, _ in valued), tuple(valued))

    def _value(self, letters: str) -> float:
        return sum(self[pair] for pair in pairs(letters)) * (len(letters) - 2) / len(letters)


def pairs(letters: str) -> Iterator[str]:
    """Yield every two neighbouring letters."""
    return (letters[start : start + 2] for start in range(len(letters) - 1))


def theme(title: str) -> str:
    """Return *title* without the verbs that open titles of every kind (推动, 加强, 大力 …)."""
    weak = _WEAK.match(title)
    rest = title[weak.end() :] if weak else title
    return rest if len(rest) >= 2 else title  # noqa: PLR2004 - a title of verbs alone keeps them


def covered(title: str, start: int, runs: Sequence[Run]) -> float:
    """Return how much of *title*, which begins at *start* of its clause, the runs cover, from 0 to 1."""
    places = {
        place for run in runs for place in range(max(run.there, start), min(run.there + run.length, start + len(title)))
    }
    return len(places) / len(title) if title else 0.0


def named(text: str) -> dict[str, Span]:
    """Return the numbers with their unit and the quoted terms of *text*, as 80% or 一城一策, and where each is."""
    places: dict[str, Span] = {}
    for found in _NAMED.finditer(fold(text)):
        group = 1 if found[1] else 0
        places.setdefault(found[group], Span(*found.span(group)))
    return places


def likelihood(value: float, best: float, title: float, names: int) -> float:
    """Return how likely the shared words mean the clause.

    *value* is that of the runs, *best* the highest of any clause, *title* the share of the title that is covered,
    *names* how many named things both hold.
    """
    return sigmoid(
        NOTHING + SHARED * log(1 + value) + TITLE * title + SHARE * value / (1 + best) + NAMED * min(names, 2)
    )


def sigmoid(x: float) -> float:
    """Return the probability that stands for the log-odds *x*."""
    return 1 / (1 + exp(-x))
