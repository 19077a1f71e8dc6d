"""Rows to be shown, cut from lines and pieces: none so long that laying it out could be felt."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zhutiao.ui.importing.heights import ems

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from zhutiao.model import Article, Segment

LONGEST = 2_000  # characters of a row: one endless line would take seconds to lay out
HEADS = ("section", "heading", "annex")
ROOM, LESS, NONE = 18, 8, 0  # pixels above a paragraph, a paragraph of the same piece, the rest of one


class Part(NamedTuple):
    """A row: the piece it belongs to, where in that piece's words it begins, and what it is."""

    piece: str
    start: int
    words: str
    kind: str
    gap: int
    bold: int = 0

    @property
    def first(self) -> bool:
        """Say whether the piece begins here."""
        return self.start == 0


def cut(words: str) -> Iterator[tuple[int, str]]:
    """Yield *words* in parts short enough, with where each begins."""
    if len(words) <= LONGEST:
        yield 0, words
        return
    for start in range(0, len(words), LONGEST):
        yield start, words[start : start + LONGEST]


class SourceRows:
    """The lines of a source as rows; made with its map, away from the window, for there may be many."""

    def __init__(self, lines: Sequence[str]) -> None:
        cuts = [(n, words) for n, line in enumerate(lines, 1) for _start, words in cut(line)]
        self.words = [words for _n, words in cuts]
        self.widths = [ems(words) for words in self.words]
        self.blank = [not words.strip() for words in self.words]
        self._lines = [n for n, _words in cuts]
        self._firsts = [0] * len(lines)
        for row in range(len(cuts) - 1, -1, -1):
            self._firsts[self._lines[row] - 1] = row

    def line_of(self, row: int) -> int:
        """Return the 1-based line that a row shows."""
        return self._lines[row]

    def row_of(self, line: int) -> int:
        """Return the first row of a line."""
        return self._firsts[line - 1]

    def begins(self, row: int) -> bool:
        """Say whether a line begins in a row."""
        return self.row_of(self.line_of(row)) == row

    def ends(self, row: int) -> bool:
        """Say whether a line ends in a row."""
        return row + 1 == len(self._lines) or self._lines[row + 1] != self._lines[row]


def article_rows(article: Article) -> list[Part]:
    """Return the rows of an article: its pieces in reading order, a label before each turn."""
    return list(_first_flush(_parts(article)))


def _parts(article: Article) -> Iterator[Part]:
    turn = None
    for piece in article.pieces():
        if article.turns and piece.parent != turn:
            turn = piece.parent
            heading = article.turn_of(piece.id)
            if heading and heading.label:
                yield Part(f"label {heading.id}", 0, heading.label, "label", ROOM + LESS, len(heading.label))
        yield from _piece(piece, spoken=bool(article.turns and article.turn_of(piece.id)))


def _piece(piece: Segment, *, spoken: bool) -> Iterator[Part]:
    kind = "head" if piece.kind in HEADS else "text"
    above = (LESS if spoken else ROOM) + (LESS if kind == "head" else 0)
    at = 0
    for n, paragraph in enumerate(piece.printed.split("\n")):
        bold = len(paragraph) if kind == "head" and n == 0 else _titled(piece) if n == 0 else 0
        for start, words in cut(paragraph):
            gap = NONE if start else above if n == 0 else LESS
            yield Part(piece.id, at + start, words, kind if n == 0 else "text", gap, bold if start == 0 else 0)
        at += len(paragraph) + 1


def _titled(piece: Segment) -> int:
    """Return where the number and the title end in what is printed."""
    if piece.title and (at := piece.printed.find(piece.title)) >= 0:
        return at + len(piece.title)
    return 0


def _first_flush(parts: Iterable[Part]) -> Iterator[Part]:
    for n, part in enumerate(parts):
        yield part if n else part._replace(gap=LESS)
