"""Texts that quote a text: witnesses of what they quote, and of nothing else."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from zhutiao.text.collate.laying import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from zhutiao.text.collate.prints import Print

SEED = 8
"""Tokens in a row that are no turn of phrase."""

QUOTATION = 12
"""Tokens in a row that are a quotation."""

FLANK, LESS, MORE = 6, 4, 8
"""So many same tokens on either side of a difference, or less on one and more on the other: it is quoted with a slip,
not said in other words."""

NARROW, CLOSE = 4, 8
"""Tokens beside a reading that must be quoted with it, and on both sides together, to say that it is quoted so."""

SLIP = 2
"""So many tokens, at most, were changed in a quotation; longer ones were left out or said anew."""


class Excerpt:
    """What one text quotes of another."""

    def __init__(self, base: Print, runs: Mapping[str, Sequence[int]], quoting: Print) -> None:
        self.print = quoting
        self._base = base
        self.edits: list[Edit] = []
        self.longest = 0
        self._follow(runs)

    @property
    def quotes(self) -> bool:
        """Say whether it quotes anything."""
        return self.longest >= QUOTATION

    def _follow(self, runs: Mapping[str, Sequence[int]]) -> None:
        tokens, at = self.print.tokens, 0
        while at + SEED <= len(tokens):
            places = runs.get(tokens[at : at + SEED], ())
            if len(places) != 1:
                at += 1
                continue
            at = max(self._along(places[0], at), at + 1)

    def _along(self, start: int, at: int) -> int:
        """Follow a quotation from where it begins; return where it ends."""
        mine, theirs = self._base.tokens, self.print.tokens
        before = 0
        pending: Edit | None = None
        while True:
            run = 0
            while start + run < len(mine) and at + run < len(theirs) and mine[start + run] == theirs[at + run]:
                run += 1
            self.longest = max(self.longest, run)
            if pending and (run >= FLANK or (before >= MORE and run >= LESS)):
                self.edits.append(pending)
            start, at, before = start + run, at + run, run
            found = _resumed(mine, start, theirs, at, LESS if run >= MORE else FLANK) if run >= LESS else None
            if found is None:
                return at
            pending = Edit(start, start + found[0], at, at + found[1])
            start, at = start + found[0], at + found[1]


def _resumed(mine: str, start: int, theirs: str, at: int, least: int) -> tuple[int, int] | None:
    """Return how many tokens of each were changed before the two go on alike for *least* tokens."""
    for size in range(1, SLIP + 1):
        # A quotation is misread sign by sign; words that were put in or left out are how somebody speaks.
        ahead = mine[start + size : start + size + least]
        if len(ahead) == least and theirs[at + size : at + size + least] == ahead:
            return size, size
    return None


def runs_of(base: Print) -> dict[str, list[int]]:
    """Return where each run of tokens begins in a text."""
    found: dict[str, list[int]] = defaultdict(list)
    tokens = base.tokens
    for at in range(len(tokens) - SEED + 1):
        found[tokens[at : at + SEED]].append(at)
    return found


def quoted(quoting: Print, text: Print, start: int, end: int) -> tuple[int, int] | None:
    """Return where *quoting* has the tokens of *text* from *start* up to *end* with enough of what is around them."""
    words = text.tokens[start:end]
    for before, after in _frames(text, start, end):
        framed = before + words + after
        at = quoting.tokens.find(framed)
        if at >= 0:
            begin = at + len(before)
            return begin, begin + len(words)
    return None


def _frames(text: Print, start: int, end: int) -> Iterator[tuple[str, str]]:
    """Yield what must stand around a reading: the less the longer it is, which hardly anybody says by chance."""
    long = ((NARROW, 0), (0, NARROW)) if end - start >= FLANK else ()
    for left, right in ((NARROW, NARROW), (CLOSE - 2, 2), (2, CLOSE - 2), *long):
        before, after = text.tokens[max(start - left, 0) : start], text.tokens[end : end + right]
        if len(before) == left and len(after) == right:
            yield before, after
