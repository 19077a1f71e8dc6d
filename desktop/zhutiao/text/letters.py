"""Which characters of the source the signs of a text are: cut and joined with it, followed into its next version.

A text's `raw` counts its characters that are no spaces, in order; a line break between two paragraphs has none.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from zhutiao.model import Article, Turn

Raw = tuple[Span, ...]


def count(text: str) -> int:
    """Return how many characters of *text* are no spaces."""
    return len("".join(text.split()))


def size(raw: Iterable[Span]) -> int:
    """Return how many characters of the source *raw* holds."""
    return sum(span.end - span.start for span in raw)


def cut(raw: Sequence[Span], start: int, end: int | None = None) -> Raw:
    """Return the source characters from the *start*-th to the *end*-th."""
    passed = 0
    found: list[Span] = []
    for span in raw:
        length = span.end - span.start
        low, high = max(start - passed, 0), length if end is None else min(end - passed, length)
        if low < high:
            found.append(Span(span.start + low, span.start + high))
        passed += length
    return tuple(found)


def joined(*parts: Iterable[Span]) -> Raw:
    """Return the source characters of several texts one after the other."""
    found: list[Span] = []
    for span in (span for part in parts for span in part):
        if found and found[-1].end == span.start:
            found[-1] = Span(found[-1].start, span.end)
        else:
            found.append(span)
    return tuple(found)


def of_paragraphs(turn: Turn) -> tuple[Raw, list[Raw]]:
    """Return the source characters of a turn's label and of each of its paragraphs."""
    lengths = [count(words) for words in turn.paragraphs]
    label = max(size(turn.raw) - sum(lengths), 0)
    starts = list(accumulate(lengths, initial=label))
    parts = [cut(turn.raw, start, start + length) for start, length in zip(starts, lengths, strict=False)]
    return cut(turn.raw, 0, label), parts


class Piece(NamedTuple):
    """Some signs of a segment: from the *start*-th that is no space up to the *end*-th."""

    segment: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Run:
    """Characters of the source that stand together in one segment, from its *at*-th sign on."""

    span: Span
    segment: str
    at: int


class Signs:
    """The signs of an article, looked up by segment and by their place in the source."""

    def __init__(self, article: Article) -> None:
        self.printed = {piece.id: piece.printed for piece in article.pieces()}
        self.raw = {name: raw for name, raw in _raws(article) if size(raw) == count(self.printed[name])}
        runs = [run for name, raw in self.raw.items() for run in _runs(name, raw)]
        self._runs = sorted(runs, key=lambda run: run.span.start)
        self._starts = [run.span.start for run in self._runs]
        self._places: dict[str, list[int]] = {}

    def agrees(self, other: Signs) -> bool:
        """Say whether both hold characters of one source, and print the same signs for all that they share."""
        mine, theirs = self._words(), other._words()
        pairs = [
            (mine[run.segment][run.at + first : run.at + last], theirs[piece.segment][piece.start : piece.end])
            for run in self._runs
            for first, last, piece in other._shared(run.span)
        ]
        return bool(pairs) and all(one == two for one, two in pairs)

    def source_of(self, segment: str, span: Span | None) -> Raw:
        """Return the source characters of some words, none where they are not known."""
        raw = self.raw.get(segment, ())
        if span is None or not raw:
            return raw
        before = count(self.printed[segment][: span.start])
        return cut(raw, before, before + count(span.cut(self.printed[segment])))

    def pieces_of(self, raw: Iterable[Span]) -> list[Piece]:
        """Return where source characters stand, in their order; what stands nowhere is passed over."""
        found: list[Piece] = []
        for _first, _last, piece in (each for span in raw for each in self._shared(span)):
            if found and (found[-1].segment, found[-1].end) == (piece.segment, piece.start):
                found[-1] = found[-1]._replace(end=piece.end)
            else:
                found.append(piece)
        return found

    def span_of(self, piece: Piece) -> Span:
        """Return the span of *piece* in what its segment prints."""
        places = self._places.get(piece.segment)
        if places is None:
            words = self.printed[piece.segment]
            places = self._places[piece.segment] = [at for at, sign in enumerate(words) if not sign.isspace()]
        return Span(places[piece.start], places[piece.end - 1] + 1)

    def _words(self) -> dict[str, str]:
        return {name: "".join(self.printed[name].split()) for name in self.raw}

    def _shared(self, span: Span) -> Iterator[tuple[int, int, Piece]]:
        """Yield the parts of *span* that stand here, each with where in *span* it is."""
        first = max(bisect_right(self._starts, span.start) - 1, 0)
        for n in range(first, bisect_left(self._starts, span.end, first)):
            run = self._runs[n]
            start, end = max(run.span.start, span.start), min(run.span.end, span.end)
            if start < end:
                at = run.at - run.span.start
                yield start - span.start, end - span.start, Piece(run.segment, start + at, end + at)


def _raws(article: Article) -> Iterator[tuple[str, Raw]]:
    yield from ((segment.id, segment.raw) for segment in article.segments)
    for turn in article.turns or ():
        yield from ((f"{turn.id}.{n}", raw) for n, raw in enumerate(of_paragraphs(turn)[1], 1))


def _runs(name: str, raw: Raw) -> Iterator[_Run]:
    at = 0
    for span in raw:
        yield _Run(span, name, at)
        at += span.end - span.start
