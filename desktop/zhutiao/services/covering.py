"""How much is said about each clause, text by text and question by question, and what the reader left beside it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.services.linking import COMPANIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from zhutiao.model import Article, Document, Link, Mark, Segment


class Column(NamedTuple):
    """One text, or one question of a transcript: `opening`, a number, `closing`."""

    document: str
    question: str | None = None


class Cell(NamedTuple):
    """The passages of one column about one clause: the strongest link to each, in reading order."""

    links: tuple[Link, ...] = ()

    @property
    def quotes(self) -> bool:
        """Say whether any of them has the clause's own words."""
        return any(link.relation == "quotes" for link in self.links)

    @property
    def strength(self) -> float:
        """Return how sure the surest of them is, from 0 to 1."""
        return max((link.strength for link in self.links), default=0.0)


class Left(NamedTuple):
    """What the reader left at one clause, in reading order."""

    marks: tuple[Mark, ...] = ()
    notes: tuple[Mark, ...] = ()


@dataclass(frozen=True)
class Coverage:
    """Clauses by texts; what is not in `cells` was not found, which does not mean that it is not there."""

    base: Document
    texts: Mapping[str, Document]
    rows: tuple[Segment, ...]
    columns: tuple[Column, ...]
    cells: Mapping[tuple[str, Column], Cell]
    left: Mapping[str, Left]

    def cell(self, row: Segment, column: Column) -> Cell:
        """Return what a column says about a row."""
        return self.cells.get((row.id, column), Cell())

    def left_at(self, row: Segment) -> Left:
        """Return what the reader left at a row."""
        return self.left.get(row.id, Left())

    def first_of(self, column: Column) -> Segment | None:
        """Return where a column's text or question begins."""
        article = self.texts[column.document].article
        turns = {turn.id for turn in article.turns or () if turn.question == column.question}
        pieces = article.pieces()
        return next((piece for piece in pieces if column.question is None or piece.parent in turns), None)


def coverage(base: Document, documents: Iterable[Document], links: Iterable[Link], marks: Iterable[Mark]) -> Coverage:
    """Return who speaks of which clause of *base*; of a text printed several times only the one shown counts.

    The rows are the clauses; a preamble or section title is one too where somebody speaks of it.
    """
    texts = {text.id: text for text in documents if text.printing_of is None and text.id != base.id}
    units = base.article.units()
    cells = _cells(units, texts, links)
    rows = _rows(base.article, units, {row for row, _column in cells})
    found = {column for _row, column in cells}
    columns = tuple(column for text in _in_order(texts) for column in _columns(text, found))
    return Coverage(base, texts, rows, columns, cells, _left(base.id, units, marks))


def _rows(article: Article, units: Mapping[str, str], linked: set[str]) -> tuple[Segment, ...]:
    pieces = [piece for piece in article.pieces() if units[piece.id] == piece.id]
    # A text without numbers is linked paragraph by paragraph.
    kind = "clause" if any(piece.kind == "clause" for piece in pieces) else "paragraph"
    return tuple(piece for piece in pieces if piece.kind == kind or piece.id in linked)


def _cells(
    units: Mapping[str, str], texts: Mapping[str, Document], links: Iterable[Link]
) -> dict[tuple[str, Column], Cell]:
    found: dict[tuple[str, Column], dict[str, Link]] = defaultdict(dict)
    for link in links:
        text = texts.get(link.passage.document)
        if text and link.firm and link.placing != "unplaced" and link.clause in units:
            segment = link.passage.segment
            passages = found[units[link.clause], _column(text, link)]
            passages[segment] = max(passages.get(segment, link), link, key=lambda one: one.strength)
    order = {name: _order(text.article) for name, text in texts.items()}
    return {
        (row, column): Cell(tuple(sorted(each.values(), key=lambda one: order[column.document][one.passage.segment])))
        for (row, column), each in found.items()
    }


def _order(article: Article) -> Mapping[str, int]:
    order: dict[str, int] = defaultdict(int)
    order.update({piece.id: n for n, piece in enumerate(article.pieces())})
    return order


def _column(text: Document, link: Link) -> Column:
    return Column(text.id, link.passage.question if _is_talk(text.article) else None)


def _in_order(texts: Mapping[str, Document]) -> Sequence[Document]:
    """Return the texts in their order, those of many columns last."""
    return sorted(texts.values(), key=lambda text: _is_talk(text.article))


def _columns(text: Document, linked: set[Column]) -> Iterator[Column]:
    asked = dict.fromkeys(turn.question for turn in text.article.turns or ()) if _is_talk(text.article) else {}
    alone = Column(text.id)
    # News of other things on the same page is no gap in what is said.
    if alone in linked or (not asked and text.article.kind in COMPANIONS):
        yield alone
    for question in asked:
        column = Column(text.id, question)
        if question != "closing" or column in linked:
            yield column


def _is_talk(article: Article) -> bool:
    return any(turn.question.isdigit() for turn in article.turns or ())


def _left(base: str, units: Mapping[str, str], marks: Iterable[Mark]) -> dict[str, Left]:
    drawn: dict[str, list[Mark]] = defaultdict(list)
    noted: dict[str, list[Mark]] = defaultdict(list)
    for mark in marks:
        here = [anchor.place.segment for anchor in mark.anchors if anchor.place.document == base]
        for row in dict.fromkeys(units[segment] for segment in here if segment in units):
            if mark.style != "none":
                drawn[row].append(mark)
            if mark.note:
                noted[row].append(mark)
    return {row: Left(tuple(drawn[row]), tuple(noted[row])) for row in [*drawn, *noted]}
