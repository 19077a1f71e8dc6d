"""Every occurrence of what was sought as a line of its own, with the words around it (keyword in context)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING, Literal

from zhutiao.model import Place
from zhutiao.text.neighbours import beside, neighbour

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from zhutiao.hits import Hit
    from zhutiao.model import Span
    from zhutiao.text.neighbours import Neighbour, Side

Order = Literal["position", "left", "right", "text"]

ORDERS: tuple[Order, ...] = ("position", "left", "right", "text")
LAST = "\U0010ffff"
"""Stands behind every word, for what has no neighbour."""


@dataclass(frozen=True, slots=True)
class Line:
    """One occurrence: where it stands in the words of a hit, as which of all in reading order, and beside what."""

    hit: Hit
    span: Span
    n: int
    left: Neighbour | None = field(compare=False)
    right: Neighbour | None = field(compare=False)

    @property
    def word(self) -> str:
        """Return what was found, as printed."""
        return self.span.cut(self.hit.words)

    @property
    def place(self) -> Place | None:
        """Return where it stands in a text; what stands in a note or a tag is where that is."""
        hit = self.hit
        if hit.document is None or hit.segment is None:
            return None
        return Place(hit.document, hit.segment, self.span if hit.where == "text" else None)

    def near(self, side: Side) -> Neighbour | None:
        """Return the word on a side, if there is one."""
        return self.left if side == "left" else self.right

    def before(self, signs: int) -> str:
        """Return at most so many signs of what stands before it, in one line."""
        return _in_one_line(self.hit.words[max(0, self.span.start - signs) : self.span.start])

    def after(self, signs: int) -> str:
        """Return at most so many signs of what stands behind it, in one line."""
        return _in_one_line(self.hit.words[self.span.end : self.span.end + signs])


@dataclass(frozen=True, slots=True)
class Company:
    """A neighbouring word as it is printed first, its key, and how many lines have it."""

    words: str
    key: str
    count: int


def concordance(hits: Iterable[Hit]) -> Iterator[Line]:
    """Yield the occurrences in *hits*, in order."""
    numbers = count()
    return (_line(hit, span, next(numbers)) for hit in hits for span in hit.spans)


def company(lines: Iterable[Line], side: Side) -> list[Company]:
    """Return the words that stand on one side of lines, the commonest first."""
    counts = Counter[str]()
    printed: dict[str, str] = {}
    for line in lines:
        near = line.near(side)
        if near:
            counts[near.key] += 1
            printed.setdefault(near.key, near.words)
    return [Company(printed[key], key, counted) for key, counted in counts.most_common()]


def beside_key(lines: Iterable[Line], side: Side, key: str) -> list[Line]:
    """Return the lines that have the neighbour of that key on a side."""
    return [line for line in lines if (near := line.near(side)) and near.key == key]


def arranged(lines: Sequence[Line], order: Order) -> list[Line]:
    """Return *lines* in an order; among what is alike in it the one that is read first comes first.

    By neighbours the commonest come first, and what has none last; by text the one with most lines.
    """
    if order == "position":
        return sorted(lines, key=lambda line: line.n)
    keys = _by_text(lines) if order == "text" else _by_neighbour(lines, order)
    return [lines[at] for at in sorted(range(len(lines)), key=lambda at: (keys[at], lines[at].n))]


def _by_text(lines: Sequence[Line]) -> list[str]:
    counts = Counter(line.hit.document for line in lines)
    ranks = {document: f"{rank:09}" for rank, (document, _count) in enumerate(counts.most_common())}
    return [ranks[line.hit.document] for line in lines]


def _by_neighbour(lines: Sequence[Line], side: Side) -> list[str]:
    """Return one key for each line: how common its neighbour is, then all that stands on that side."""
    ranks = {each.key: f"{rank:09}" for rank, each in enumerate(company(lines, side))}
    return [
        (ranks[near.key] if (near := line.near(side)) else LAST) + beside(line.hit.words, line.span, side)
        for line in lines
    ]


def _line(hit: Hit, span: Span, n: int) -> Line:
    return Line(hit, span, n, neighbour(hit.words, span, "left"), neighbour(hit.words, span, "right"))


def _in_one_line(words: str) -> str:
    return words.translate(_BREAKS)


_BREAKS = {ord(sign): " " for sign in "\t\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029"}
