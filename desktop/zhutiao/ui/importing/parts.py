"""Rows to be shown, cut from lines and pieces: none so long that laying it out could be felt."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zhutiao.ui.importing.roll import LONGEST

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from zhutiao.model import Article, Segment

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


def source_rows(lines: Sequence[str]) -> tuple[list[str], list[int]]:
    """Return the rows of a source, and the 1-based line of each."""
    rows: list[str] = []
    numbers: list[int] = []
    for n, line in enumerate(lines, 1):
        for _start, words in cut(line):
            rows.append(words)
            numbers.append(n)
    return rows, numbers


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
