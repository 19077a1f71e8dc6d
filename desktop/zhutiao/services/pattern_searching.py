"""Search by regular expressions, in the workshop and for a limited time: a bad one would never end.

Patterns are held against words as they are printed, not against search keys. Whatever ends a search before all is
looked through, what was found until then counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from zhutiao.errors import WorkshopCancelledError, WorkshopCrashedError, WorkshopTimeoutError
from zhutiao.text import patterns

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from zhutiao.text.patterns import Ends, Pattern, Sifted

    Run = Callable[..., Any]
    Part = Sequence[tuple[int, Sequence[Ends]]]

PORTION: Final = 100_000
"""Code points looked through at a time: so much is found before a pattern goes astray, and heard of the search."""

GRACE: Final = 0.3
"""Seconds the workshop may take longer than it was told, before it is ended."""

End = Literal["all", "slow", "many", "stopped"]


class Sieved(NamedTuple):
    """Why a search by a pattern ended, and how many of the words it was to look through it has looked through."""

    end: End
    done: int


def sieve(
    pattern: Pattern,
    words: Sequence[str],
    run: Run,
    bring: Callable[[Part], object],
    *,
    seconds: float,
    limit: int,
    stop: Callable[[], bool] = lambda: False,
) -> Sieved:
    """Hand over to *bring* which of *words* have a pattern, and where, bit by bit; say how far that went.

    *run* is the workshop's. Raises PatternError where the pattern is none.
    """
    patterns.check(pattern)
    done = 0
    for first, portion in _portions(words):
        if stop():
            return Sieved("stopped", done)
        try:
            sifted: Sifted = run(patterns.sift, pattern, portion, seconds, limit, timeout=seconds + GRACE)
        except WorkshopCancelledError:
            return Sieved("stopped", done)
        except (WorkshopTimeoutError, WorkshopCrashedError):
            return Sieved("slow", done)
        bring([(first + n, ends) for n, ends in sifted.found])
        done += sifted.done
        seconds -= sifted.seconds
        limit -= sum(len(ends) for _n, ends in sifted.found)
        if done < first + len(portion) or limit <= 0:
            return Sieved("many" if limit <= 0 else "slow", done)
    return Sieved("all", done)


def _portions(words: Sequence[str]) -> Iterator[tuple[int, Sequence[str]]]:
    """Cut words into portions, each with the number of its first."""
    first = size = 0
    for n, piece in enumerate(words):
        size += len(piece)
        if size >= PORTION:
            yield first, words[first : n + 1]
            first, size = n + 1, 0
    if first < len(words):
        yield first, words[first:]
