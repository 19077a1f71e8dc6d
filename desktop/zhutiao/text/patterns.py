"""Regular expressions a reader types: whether they are any, and where words have them.

A match may take for ever and cannot be stopped: whatever is called here with a stranger's pattern belongs into the
workshop, but for `check`.
"""

from __future__ import annotations

import re
import time
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.errors import PatternError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LONGEST = 1000
"""No reader types a longer one; it would only be slow."""

Ends = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression over words as they are printed, blind to case unless it is said to matter."""

    words: str
    case: bool = False


class Sifted(NamedTuple):
    """How far some words were looked through, in how many seconds, and where those that have a pattern have it."""

    done: int
    seconds: float
    found: tuple[tuple[int, tuple[Ends, ...]], ...]


def check(pattern: Pattern) -> None:
    """Raise PatternError where *pattern* is no regular expression."""
    _compiled(pattern)


def sift(pattern: Pattern, words: Sequence[str], seconds: float, limit: int) -> Sifted:
    """Look through *words*, one after the other, until the time is over or *limit* matches are found.

    A match of no width is none. Each that has any is named by its number among *words*.
    """
    begun, compiled = time.monotonic(), _compiled(pattern)
    found: list[tuple[int, tuple[Ends, ...]]] = []
    for n, piece in enumerate(words):
        if limit <= 0 or time.monotonic() - begun >= seconds:
            return Sifted(n, time.monotonic() - begun, tuple(found))
        ends = tuple(_matches(compiled, piece, limit))
        limit -= len(ends)
        if ends:
            found.append((n, ends))
    return Sifted(len(words), time.monotonic() - begun, tuple(found))


def _matches(compiled: re.Pattern[str], words: str, limit: int) -> Iterator[Ends]:
    for match in compiled.finditer(words):
        if limit <= 0:
            return
        if match.end() > match.start():
            limit -= 1
            yield match.span()


def _compiled(pattern: Pattern) -> re.Pattern[str]:
    if len(pattern.words) > LONGEST:
        raise PatternError(pattern.words, "long", LONGEST)
    flags = re.MULTILINE if pattern.case else re.MULTILINE | re.IGNORECASE
    try:
        with warnings.catch_warnings():
            # What another Python may take for something else is nothing to a reader.
            warnings.simplefilter("ignore")
            return re.compile(pattern.words, flags)
    except re.error as error:
        raise PatternError(pattern.words, error.msg, error.pos) from error
    except (OverflowError, RecursionError) as error:
        raise PatternError(pattern.words, "complex") from error
