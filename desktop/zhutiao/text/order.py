"""See each passage between the others: speakers go through a text in its order, and stay with a clause for a while."""

from __future__ import annotations

from array import array
from math import exp, log
from operator import add, mul
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhutiao.text.likeness import Row

# A hidden Markov model whose states are the clause spoken of last, and whether a passage speaks of it. Halving or
# doubling any of these moves no figure by more than 0.01: they say that order helps, not how people speak.
SPEAKING = 0.6
STAYING, GOING_ON, ANYWHERE = 0.5, 0.25, 0.25
STEPS = {1: 0.6, 2: 0.2, 3: 0.1, -1: 0.1}
"""How many clauses further the next one lies, where a speaker goes on."""

SUREST = 8.0
"""No passage alone is surer of a clause than this, in log-odds: what stands around it must count too."""

LEAST = 1e-4
"""Nothing is less likely than this, or surer than its contrary."""


def in_order(passages: Sequence[Row]) -> list[Row]:
    """Return the log-odds of each clause as the *passages* around suggest it, from those of each passage alone."""
    odds = [array("d", [exp(min(max(value, -SUREST), SUREST)) for value in row]) for row in passages]
    following = list(_following(odds))[::-1]
    last: Row = [1.0] * (len(passages[0]) if passages else 0)
    found: list[Row] = []
    for row, after in zip(odds, following, strict=True):
        spoken = [SPEAKING * chance * odd for chance, odd in zip(_moved(last, 1), row, strict=True)]
        reached = [here + (1 - SPEAKING) * before for here, before in zip(spoken, last, strict=True)]
        whole = sum(map(mul, reached, after))
        found.append(array("d", [_log_odds(here * then / whole) for here, then in zip(spoken, after, strict=True)]))
        last = _scaled(reached)
    return found


def _following(odds: Sequence[Sequence[float]]) -> Iterator[Row]:
    """Yield, from the last passage to the first, how well what follows it suits each clause spoken of last."""
    after: Row = [1.0] * (len(odds[0]) if odds else 0)
    for row in reversed(odds):
        yield after
        spoken = _moved(list(map(mul, row, after)), -1)
        after = _scaled([SPEAKING * s + (1 - SPEAKING) * a for s, a in zip(spoken, after, strict=True)])


def _moved(chances: Sequence[float], way: int) -> list[float]:
    whole = sum(chances) * ANYWHERE / (len(chances) or 1)
    moved = [whole + STAYING * chance for chance in chances]
    for step, share in STEPS.items():
        away = step * way
        gone = [GOING_ON * share * chance for chance in chances[max(0, -away) : max(0, len(chances) - away)]]
        reached = slice(max(0, away), max(0, away) + len(gone))
        moved[reached] = map(add, moved[reached], gone)
    return moved


def _scaled(chances: Row) -> Row:
    whole = sum(chances)
    return array("d", [chance / whole for chance in chances])


def _log_odds(chance: float) -> float:
    bounded = min(max(chance, LEAST), 1 - LEAST)
    return log(bounded / (1 - bounded))
