"""Clauses of several printings laid beside each other, with what differs in each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from zhutiao.model import Article, Segment
    from zhutiao.variants import Apparatus, Entry, EntryState


NUMBER = 12
"""Signs that a clause's number may have before its title."""


class Spot(NamedTuple):
    """Where one variant stands in a cell, in code points, and what is decided about it."""

    entry: str
    start: int
    end: int
    state: EntryState
    chosen: bool


class Cell(NamedTuple):
    """One clause as one witness prints it; `head` of its first signs are its number and title."""

    words: str
    head: int
    spots: tuple[Spot, ...]


class ClauseRow(NamedTuple):
    """One clause in every witness that is shown; None where that lacks it."""

    key: str
    name: str
    cells: tuple[Cell | None, ...]

    @property
    def entries(self) -> tuple[str, ...]:
        """Return the variants of the clause in the order of its words."""
        found = [(spot.start, spot.entry) for cell in self.cells if cell for spot in cell.spots]
        return tuple(dict.fromkeys(entry for _start, entry in sorted(found)))


def rows(
    apparatus: Apparatus, entries: Sequence[Entry], articles: Mapping[str, Article], sigla: Sequence[str]
) -> list[ClauseRow]:
    """Return the clauses of the witnesses *sigla*, by whose letters *articles* are, in the order of the first."""
    pieces = [{piece.id: piece for piece in articles[siglum].pieces()} for siglum in sigla]
    spots = [_spots(entries, siglum) for siglum in sigla]
    found = []
    for ids in _aligned(pieces, _renumbered(apparatus, sigla)):
        cells = tuple(_cell(pieces[n][name], spots[n].get(name, ())) if name else None for n, name in enumerate(ids))
        first = next(pieces[n][name] for n, name in enumerate(ids) if name)
        found.append(ClauseRow("\n".join(name or "" for name in ids), first.number or first.title or "", cells))
    return found


def _renumbered(apparatus: Apparatus, sigla: Sequence[str]) -> list[dict[str, str]]:
    """Return for each witness what the clauses of the first one are called there, where that is another name."""
    known: list[dict[str, str]] = [{} for _siglum in sigla]
    for each in apparatus.collation.renumbered:
        first = each.segments.get(sigla[0])
        for names, siglum in zip(known, sigla, strict=True):
            if first and siglum in each.segments:
                names[first] = each.segments[siglum]
    return known


def _aligned(
    pieces: Sequence[Mapping[str, Segment]], renumbered: Sequence[Mapping[str, str]]
) -> list[tuple[str | None, ...]]:
    """Lay clauses of the same name beside each other; what only a later witness has follows what it follows there."""
    laid = [[name, *(names.get(name, name) for names in renumbered[1:])] for name in pieces[0]]
    table: list[list[str | None]] = [
        [name if name in known else None for name, known in zip(row, pieces, strict=True)] for row in laid
    ]
    for column in range(1, len(pieces)):
        where = {row[column]: n for n, row in enumerate(table) if row[column]}
        last: list[str | None] | None = None
        for name in pieces[column]:
            if name in where:
                last = next(row for row in table if row[column] == name)
                continue
            fresh: list[str | None] = [None] * len(pieces)
            fresh[column] = name
            table.insert(table.index(last) + 1 if last else 0, fresh)
            last = fresh
    return [tuple(row) for row in table]


def _spots(entries: Iterable[Entry], siglum: str) -> dict[str, list[Spot]]:
    found: dict[str, list[Spot]] = {}
    for entry in entries:
        reading = entry.variant.readings.get(siglum)
        chosen = entry.variant.readings.get(entry.chosen) if entry.chosen else None
        for each in reading.stretches if reading else ():
            right = bool(chosen and reading and chosen.words == reading.words)
            found.setdefault(each.segment, []).append(Spot(entry.id, each.start, each.end, entry.state, right))
    return found


def _cell(piece: Segment, spots: Iterable[Spot]) -> Cell:
    title = piece.title or ""
    at = piece.printed.find(title) if title else -1
    head = len(piece.printed) if piece.kind in ("section", "heading") else at + len(title) if 0 <= at <= NUMBER else 0
    return Cell(piece.printed, head, tuple(sorted(spots, key=lambda spot: (spot.start, spot.end))))
