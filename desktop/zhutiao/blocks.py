"""A paragraph or heading of a page that knows where in the source each of its characters stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from zhutiao.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from zhutiao.model import Lines

Piece = tuple[int, int]
SPACE = re.compile(r"\s")
WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph or heading of a page, its lines joined.

    `pieces` are the source ranges of its characters, in order: their lengths add up to the text's.
    `column` is the width in ems that its lines were wrapped at, None where a line is a paragraph;
    `doubtful` tells that wrapping has destroyed the evidence for a paragraph's end inside it; `signature`
    that it stood behind the last sentence of the block before; `kept` that the reader said it is text;
    `label` that it names who speaks the blocks below it.
    """

    text: str
    pieces: tuple[Piece, ...]
    lines: Lines
    level: int = 0
    heading: bool = False
    column: float | None = None
    joined: int = 0
    doubtful: bool = False
    signature: bool = False
    kept: bool = False
    label: bool = False

    @property
    def start(self) -> int:
        """Return the source offset of its first character."""
        return self.pieces[0][0]

    def cut(self, start: int, end: int | None = None) -> Block:
        """Return the part between two offsets, with the source ranges that belong to it."""
        begin, stop, _step = slice(start, end).indices(len(self.text))
        return self.parts([(begin, stop)])[0]

    def parts(self, ranges: Sequence[Piece]) -> list[Block]:
        """Return what `cut` does of several ranges, ascending and apart, in one pass."""
        shares = _shares(self.pieces, ranges)
        return [
            self._with(self.text[start:end], tuple(share)) for (start, end), share in zip(ranges, shares, strict=True)
        ]

    def strip(self) -> Block:
        """Return the block without the spaces at its ends."""
        bare = self.text.strip()
        if len(bare) == len(self.text):
            return self
        start = len(self.text) - len(self.text.lstrip())
        return self.cut(start, start + len(bare))

    def without(self, unwanted: Sequence[Piece]) -> Block:
        """Return the block without the characters in some ranges of its text, ascending and apart."""
        if not unwanted:
            return self
        starts, ends = (0, *(end for _, end in unwanted)), (*(start for start, _ in unwanted), len(self.text))
        kept = list(zip(starts, ends, strict=True))
        text = "".join(self.text[start:end] for start, end in kept)
        return self._with(text, tuple(chain.from_iterable(_shares(self.pieces, kept))))

    def _with(self, text: str, pieces: tuple[Piece, ...]) -> Block:
        # Three times as fast as dataclasses.replace, and called for every paragraph.
        return Block(
            text,
            pieces,
            self.lines,
            self.level,
            self.heading,
            self.column,
            self.joined,
            self.doubtful,
            self.signature,
            self.kept,
        )

    def unhashed(self) -> Block:
        """Return a heading without the `##` before it."""
        return replace(self.cut(self.hashes()).strip(), level=0) if self.level else self

    def hashes(self) -> int:
        """Return how many `#` stand before the words of a heading; none where they are all it has."""
        words = self.text.lstrip("#")
        return len(self.text) - len(words) if self.level and words.strip() else 0

    def raw(self) -> tuple[Span, ...]:
        """Return the source ranges of its characters that are not spaces."""
        if not SPACE.search(self.text):
            pieces = _merged(self.pieces) if len(self.pieces) > 1 else self.pieces
            return tuple(Span(start, end) for start, end in pieces)
        words = (match.span() for match in WORD.finditer(self.text))
        return tuple(Span(*each) for each in _merged(chain.from_iterable(_shares(self.pieces, words))))


def _shares(pieces: Sequence[Piece], ranges: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Yield the source ranges of each of some ascending ranges of the text, in one pass over both."""
    passed, n = 0, 0
    for start, end in ranges:
        share: list[Piece] = []
        while n < len(pieces) and passed < end:
            first, last = pieces[n]
            low, high = max(start - passed, 0), min(end - passed, last - first)
            if low < high:
                share.append((first + low, first + high))
            if passed + last - first > end:
                break
            passed, n = passed + last - first, n + 1
        yield share


def _merged(pieces: Iterable[Piece]) -> list[Piece]:
    found: list[Piece] = []
    for start, end in pieces:
        if found and found[-1][1] == start:
            found[-1] = found[-1][0], end
        else:
            found.append((start, end))
    return found
