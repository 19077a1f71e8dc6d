"""Search by regular expressions, in the workshop and for a limited time: a bad one would never end.

Patterns are held against words as they are printed, not against search keys. Whatever ends a search before all is
looked through, what was found until then counts. Links are left out: their words are those of the texts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

from zhutiao.errors import WorkshopCancelledError, WorkshopCrashedError, WorkshopTimeoutError
from zhutiao.hits import Found, Hit, Scope
from zhutiao.model import Span
from zhutiao.services import search_own
from zhutiao.services.search_filters import Narrowed
from zhutiao.text import patterns, searched
from zhutiao.text.search_query import Query

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from zhutiao.store.library import Library
    from zhutiao.text.patterns import Ends, Pattern, Sifted

    Part = Sequence[tuple[int, Sequence[Ends]]]
    Run = Callable[..., Any]

End = Literal["all", "slow", "many", "stopped"]

PORTIONS: Final = (2_000, 100_000)
"""Code points looked through at a time, first and at most; as much is lost where a pattern goes astray."""

GRACE: Final = 0.3
"""Seconds the workshop may take longer than it was told, before it is ended."""

PATIENCE: Final = 10.0
MOST: Final = 5000
EVERYWHERE = Scope()


@dataclass(frozen=True, slots=True)
class PatternFound(Found):
    """What a pattern has found until the search came to its `end`; `searched` of `of` texts were looked through."""

    end: End = "all"
    of: int = 0


def _never() -> bool:
    return False


def hits(
    library: Library,
    pattern: Pattern,
    scope: Scope = EVERYWHERE,
    *,
    run: Run,
    seconds: float = PATIENCE,
    limit: int = MOST,
    stop: Callable[[], bool] = _never,
) -> PatternFound:
    """Return what has a pattern, in the order of `searching.search`; *run* is the workshop's.

    The search ends after so many seconds or matches, or once *stop* says so. Raises PatternError where the pattern is
    none.
    """
    sieve = Sieve(pattern, run, seconds=seconds, limit=limit, stop=stop)
    found: list[Hit] = []
    texts, whole = 0, _standing(library, scope)
    for document, sha256 in whole:
        if sieve.end != "all":
            break
        found += sieve.hits(_in_text(document, searched.pieces(library.documents.article_in(sha256))))
        texts += sieve.end == "all"
    if sieve.end == "all":
        own = Narrowed(own=lambda hit: hit.where != "link")
        found += sieve.hits(search_own.hits(library, Query(), scope, own))
    having = len({hit.document for hit in found if hit.where in ("text", "title", "speaker")})
    return PatternFound(tuple(found), len(found), having, texts, sieve.end, len(whole))


class Sieve:
    """One search by a pattern; knows what it may still take, why it ended, and how many words it has looked through."""

    def __init__(
        self, pattern: Pattern, run: Run, *, seconds: float, limit: int, stop: Callable[[], bool] = _never
    ) -> None:
        """Begin with a workshop's *run*; raises PatternError where the pattern is none."""
        patterns.check(pattern)
        self.end: End = "all"
        self.done = 0
        self._pattern, self._run, self._stop = pattern, run, stop
        self._seconds, self._limit = seconds, limit

    def through(self, words: Sequence[str]) -> Iterator[Part]:
        """Yield, bit by bit, the numbers of those *words* that have the pattern, and where they have it."""
        for first, portion in _portions(words):
            sifted = self._sift(portion)
            if sifted is None:
                return
            self.done += sifted.done
            yield [(first + n, ends) for n, ends in sifted.found]
            if sifted.done < len(portion) or self._limit <= 0:
                self.end = "many" if self._limit <= 0 else "slow"
                return

    def hits(self, candidates: Iterable[Hit]) -> Iterator[Hit]:
        """Yield those that have the pattern, each with where it has it."""
        known = list(candidates)
        for part in self.through([hit.words for hit in known]):
            for n, ends in part:
                hit = known[n]
                spans = tuple(Span(*each) for each in ends)
                yield Hit(hit.where, hit.document, hit.segment, hit.words, spans, hit.made)

    def _sift(self, portion: Sequence[str]) -> Sifted | None:
        if self._stop():
            self.end = "stopped"
            return None
        seconds = max(self._seconds, 0.0)
        try:
            sifted: Sifted = self._run(
                patterns.sift, self._pattern, portion, seconds, self._limit, timeout=seconds + GRACE
            )
        except WorkshopCancelledError:
            self.end = "stopped"
            return None
        except (WorkshopTimeoutError, WorkshopCrashedError):
            self.end = "slow"
            return None
        self._seconds -= sifted.seconds
        self._limit -= sum(len(ends) for _n, ends in sifted.found)
        return sifted


def _standing(library: Library, scope: Scope) -> list[tuple[str, str]]:
    """Return the documents of a scope, and the SHA-256 of their texts, in order."""
    shown = library.documents.standing(scope.dossier, printings=scope.printings or scope.documents is not None)
    return [each for each in shown if scope.documents is None or each[0] in scope.documents]


def _in_text(document: str, pieces: Iterable[searched.Searched]) -> Iterator[Hit]:
    for piece in pieces:
        yield Hit(piece.what, document, piece.segment or None, piece.words, ())


def _portions(words: Sequence[str]) -> Iterator[tuple[int, Sequence[str]]]:
    """Cut words into portions that grow, each with the number of its first."""
    first, size, (enough, most) = 0, 0, PORTIONS
    for n, piece in enumerate(words):
        size += len(piece)
        if size >= enough:
            yield first, words[first : n + 1]
            first, size, enough = n + 1, 0, min(2 * enough, most)
    if first < len(words):
        yield first, words[first:]
