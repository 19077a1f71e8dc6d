"""Find a segment of one text again in another version or printing of it, whatever was corrected there."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from zhutiao.text.tokens import bare

if TYPE_CHECKING:
    from collections.abc import Mapping

ENOUGH = 0.5
"""So many of its pairs of letters a segment must find again, of those that the other has room for."""

LEAST = 0.3
"""So many of all its pairs: what was split goes on as the larger part, a scrap of it does not."""

SCRAP = 12
"""Fewer letters may stand in any text by chance."""


class Counterparts:
    """The segments of one text, looked up in another; both by id, in reading order, as `printed`.

    What was once found is remembered: decisions are asked about again with every other.
    """

    def __init__(self, before: Mapping[str, str], after: Mapping[str, str]) -> None:
        self._before, self._after = before, after
        self._order = {name: n for n, name in enumerate(after)}
        self._was = {name: n for n, name in enumerate(before)}
        self._found = lru_cache(maxsize=None)(self._find)
        self._parts = lru_cache(maxsize=None)(self._divided)

    def share(self) -> float:
        """Return how many of the segments stand in the other text to the letter, 0 to 1."""
        return self._share

    def of(self, segment: str, holding: str = "") -> str | None:
        """Return the segment with the same words, else the one most like it; None where its words are gone.

        The same words may stand twice: then the same id counts, and after that how near the place is. Where words of
        the segment are meant rather than all of it, its counterpart is what goes on *holding* them, if one does.
        """
        return self._found(segment, holding)

    def parts(self, segment: str) -> tuple[str, ...]:
        """Return the segments that hold nothing but words of *segment*, as what it was split into does."""
        return self._parts(segment)

    def _find(self, segment: str, holding: str) -> str | None:
        words = self._before.get(segment)
        if words is None:
            return None
        if self._after.get(segment) == words:
            return segment
        letters = bare(words).text
        if same := self._same.get(letters):
            return min(same, key=lambda name: self._distance(segment, name))
        return self._most_like(segment, letters, bare(holding).text)

    def _divided(self, segment: str) -> tuple[str, ...]:
        letters = bare(self._before.get(segment, "")).text
        return tuple(name for name, held in self._letters.items() if len(held) >= SCRAP and held in letters)

    def _most_like(self, segment: str, letters: str, meant: str) -> str | None:
        pairs = _pairs(letters)
        shared: Counter[str] = Counter()
        for pair, count in pairs.items():
            for name, theirs in self._holders.get(pair, ()):
                shared[name] += min(count, theirs)
        whole = sum(pairs.values())
        like = {
            name: held
            for name, held in shared.items()
            if held >= ENOUGH * min(whole, self._sizes[name])
            and (held >= LEAST * whole or (meant and meant in self._letters[name]))
        }
        if meant and (holders := {name: held for name, held in like.items() if meant in self._letters[name]}):
            like = holders
        return min(like, key=lambda name: (-like[name], *self._distance(segment, name)), default=None)

    def _distance(self, segment: str, name: str) -> tuple[bool, int]:
        return name != segment, abs(self._was[segment] - self._order[name])

    @cached_property
    def _share(self) -> float:
        held = sum(bare(words).text in self._same for words in self._before.values())
        return held / len(self._before) if self._before else 0.0

    @cached_property
    def _letters(self) -> dict[str, str]:
        return {name: bare(words).text for name, words in self._after.items()}

    @cached_property
    def _same(self) -> dict[str, list[str]]:
        same: dict[str, list[str]] = defaultdict(list)
        for name, letters in self._letters.items():
            same[letters].append(name)
        return same

    @cached_property
    def _counted(self) -> dict[str, Counter[str]]:
        return {name: _pairs(letters) for name, letters in self._letters.items()}

    @cached_property
    def _sizes(self) -> dict[str, int]:
        return {name: sum(pairs.values()) for name, pairs in self._counted.items()}

    @cached_property
    def _holders(self) -> dict[str, list[tuple[str, int]]]:
        holders: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for name, pairs in self._counted.items():
            for pair, count in pairs.items():
                holders[pair].append((name, count))
        return holders


def _pairs(letters: str) -> Counter[str]:
    return Counter(letters[start : start + 2] for start in range(len(letters) - 1))
