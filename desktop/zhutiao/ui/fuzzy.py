"""Rank words against what somebody typed: its letters in order, the nearer together the better."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

T = TypeVar("T")
START, GAP = 8, 1
NEXT, SPELT = 5, 0


def score(typed: str, words: str) -> int | None:
    """Return how well *typed* fits *words*, None where neither its letters nor the sounds of it occur in order."""
    typed, words = "".join(typed.lower().split()), words.lower()
    if typed in words:
        at = words.index(typed)
        return (NEXT + START) * len(typed) - at
    points = _scattered(typed, words)
    return SPELT if points is None and _is_spelt(typed, words) else points


def best(typed: str, things: Iterable[T], words: Callable[[T], str], most: int) -> list[T]:
    """Return at most *most* of *things* that fit, the best first, equals as they came."""
    scored = [(score(typed, words(thing)), n, thing) for n, thing in enumerate(things)]
    fitting = [(-points, n, thing) for points, n, thing in scored if points is not None]
    return [thing for _points, _n, thing in sorted(fitting, key=lambda found: found[:2])[:most]]


def _is_spelt(typed: str, words: str) -> bool:
    if words.isascii() or not any("a" <= letter <= "z" for letter in typed):
        return False
    from zhutiao.text import pinyin  # noqa: PLC0415 - its table is read when a palette is first typed in

    return pinyin.matches(typed, words)


def _scattered(typed: str, words: str) -> int | None:
    points, last = 0, -1
    for letter in typed:
        at = words.find(letter, last + 1)
        if at < 0:
            return None
        starts = at == 0 or not words[at - 1].isalnum()
        points += NEXT if at == last + 1 else START if starts else -min(at - last, NEXT) * GAP
        last = at
    return points
