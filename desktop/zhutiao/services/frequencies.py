"""How often something occurs as a chart shows it: text by text, and within one text clause by clause."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.model import Place
from zhutiao.services import coverage_names as names
from zhutiao.services.standing import clauses_of, units_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhutiao.exporters.table import Table
    from zhutiao.hits import Frequency, Scope
    from zhutiao.model import Document
    from zhutiao.store.library import Library

PER = 1_000


class Bar(NamedTuple):
    """A text or clause, how often what was sought occurs there, and of how many signs it is; spaces are none."""

    place: Place
    name: str
    times: int
    signs: int
    title: str = ""

    @property
    def density(self) -> float:
        """Return how often it occurs in a thousand signs."""
        return self.times * PER / self.signs if self.signs else 0.0


class Chart(NamedTuple):
    """The texts that were searched, each with its clauses."""

    texts: tuple[Bar, ...]
    clauses: dict[str, tuple[Bar, ...]]

    @property
    def times(self) -> int:
        """Return how often it occurs in all texts together."""
        return sum(bar.times for bar in self.texts)


def chart(library: Library, frequency: Frequency, scope: Scope) -> Chart:
    """Return the chart of a frequency: the texts of its dossier without any too, in a library those that have one."""
    documents = list(_searched(library, frequency, scope))
    common = Counter(names.published(each) for each in documents)
    texts = tuple(_text(each, frequency.documents.get(each.id, 0), common) for each in documents)
    return Chart(texts, {each.id: _clauses(each, frequency) for each in documents})


def table(chart: Chart, heads: tuple[str, str, str, str, str]) -> Table:
    """Return a chart as rows of a sheet below *heads*: text, clause, times, signs, times in a thousand signs."""
    rows: list[list[str | int]] = [list(heads)]
    for text in chart.texts:
        rows.append([text.title, "", *_figures(text)])
        rows += [[text.title, clause.name, *_figures(clause)] for clause in chart.clauses[text.place.document]]
    return rows


def _figures(bar: Bar) -> list[str | int]:
    return [bar.times, bar.signs, f"{bar.density:.2f}"]


def _searched(library: Library, frequency: Frequency, scope: Scope) -> Iterable[Document]:
    if scope.dossier:
        for document in library.documents.of(scope.dossier):
            shown = scope.printings or not document.printing_of
            asked = shown if scope.documents is None else document.id in scope.documents
            if asked or document.id in frequency.documents:
                yield document
    else:
        for dossier in library.documents.dossiers():
            yield from (each for each in library.documents.of(dossier.id) if each.id in frequency.documents)


def _text(document: Document, times: int, common: Counter[str]) -> Bar:
    """Return the bar of a text, called by its title too where its publisher and kind do not tell it."""
    article = document.article
    first = next(article.pieces(), None)
    signs = sum(_signs(piece.printed) for piece in article.pieces())
    title, name = names.legible(article.title or document.file), names.published(document)
    name = f"{name} · {title}" if common[name] > 1 else name
    return Bar(Place(document.id, first.id if first else ""), name, times, signs, title)


def _clauses(document: Document, frequency: Frequency) -> tuple[Bar, ...]:
    """Return the clauses of a base text, those without any too; of another text what has one."""
    units, called = units_of(document), clauses_of(document, beginning=True)
    times, signs = Counter[str](), Counter[str]()
    first: dict[str, str] = {}
    shown: dict[str, None] = {}
    for piece in document.article.pieces():
        unit, count = units[piece.id], frequency.units.get((document.id, piece.id), 0)
        times[unit] += count
        signs[unit] += _signs(piece.printed)
        if count:
            first.setdefault(unit, piece.id)
        if count or (document.is_base and piece.kind == "clause"):
            shown[unit] = None
    return tuple(
        Bar(Place(document.id, first.get(unit, unit)), called[unit], times[unit], signs[unit], called[unit])
        for unit in shown
    )


def _signs(words: str) -> int:
    return sum(not sign.isspace() for sign in words)
