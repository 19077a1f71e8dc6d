"""Find the longest stretches of letters that one text shares with each of many others."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

SHORTEST = 3
"""Two letters in common say nothing about where they come from."""

QUOTATION = 12
"""A run of so many letters is a quotation."""

COMMON = 64
"""Three letters that stand more often than this, in all texts or in one passage, begin no run there: repetitive
texts stay cheap, and a run with rarer letters in it is still found whole."""

KEPT = 200
"""Runs kept of a passage with one text, the longest first."""


@dataclass(frozen=True, slots=True)
class Run:
    """The same letters twice: where they begin in the passage and in the other text, and how many they are."""

    here: int
    there: int
    length: int


class RunIndex:
    """Texts of bare letters, each place findable by the three letters that begin there."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = tuple(texts)
        places: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for number, text in enumerate(self._texts):
            for start in range(len(text) - SHORTEST + 1):
                places[text[start : start + SHORTEST]].append((number, start))
        self._places = {letters: found for letters, found in places.items() if len(found) <= COMMON}

    def find(self, passage: str) -> dict[int, tuple[Run, ...]]:
        """Return the maximal runs of *passage* with each text that has any, by the text's number.

        A run whose letters stand in a longer one, or came before, is left out.
        """
        found: dict[int, list[Run]] = defaultdict(list)
        reached: dict[tuple[int, int], int] = {}
        for here in _starts(passage):
            for number, there in self._places.get(passage[here : here + SHORTEST], ()):
                # Places of one run have the same distance: what was reached on it is not read again.
                if reached.get((number, here - there), 0) <= here:
                    run = _grow(passage, here, self._texts[number], there)
                    reached[number, here - there] = run.here + run.length
                    found[number].append(run)
        return {number: _outermost(passage, runs) for number, runs in sorted(found.items())}


def _starts(passage: str) -> Iterator[int]:
    seen: Counter[str] = Counter()
    for here in range(len(passage) - SHORTEST + 1):
        letters = passage[here : here + SHORTEST]
        seen[letters] += 1
        if seen[letters] <= COMMON:
            yield here


def _grow(passage: str, here: int, text: str, there: int) -> Run:
    start = 0
    while here + start and there + start and passage[here + start - 1] == text[there + start - 1]:
        start -= 1
    end = SHORTEST
    longest = min(len(passage) - here, len(text) - there)
    while end < longest and passage[here + end] == text[there + end]:
        end += 1
    return Run(here + start, there + start, end - start)


def _outermost(passage: str, runs: Iterable[Run]) -> tuple[Run, ...]:
    kept: list[Run] = []
    read = ""
    for run in sorted(runs, key=lambda run: (-run.length, run.here, run.there))[: 10 * KEPT]:
        letters = passage[run.here : run.here + run.length]
        if letters not in read:
            read += letters + "\n"
            kept.append(run)
            if len(kept) == KEPT:
                break
    return tuple(kept)
