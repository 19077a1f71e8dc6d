"""Lay a sheet out in rows: words on the left, the notes on them beside their lines.

A row goes on for as long as its notes need more room than its words, so that no page has holes and no note stands far
from what it is about.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.exporters.pages.pieces import Pieces, Width
from zhutiao.exporters.sheet import Heading, Marked, Printed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhutiao.exporters.pages.words import Value, Words
    from zhutiao.exporters.sheet import Block

# Points above a row by what it begins with; sections need more air than clauses.
_ABOVE = {"printed": 8.6, "said": 10.0}
_ABOVE_HEADING = (24.0, 17.0, 14.0)
_ABOVE_OTHERS, _ABOVE_CHANGE = 11.0, 15.0


class _Line(NamedTuple):
    """Where in a row a mark begins: the number of the item, the sign in it, the words up to there, lines down."""

    item: int
    sign: int
    before: list[Value]
    lines: float


@dataclass(slots=True)
class _Row:
    """What stands side by side; `words` and `notes` count how many lines each side needs, about."""

    items: list[Value] = field(default_factory=list["Value"])
    beside: list[tuple[Value, _Line | None]] = field(default_factory=list["tuple[Value, _Line | None]"])
    words: float = 0
    notes: float = 0

    @property
    def only_headings(self) -> bool:
        return all(item["kind"] == "heading" for item in self.items)

    @property
    def full(self) -> bool:
        return not self.only_headings and self.notes <= self.words


class Rows:
    """Takes the blocks of a sheet in order.

    *by_clause*: what stands below a heading is of that clause, so that the clause's own note needs to name no place.
    """

    def __init__(self, words: Words, width: Width, *, by_clause: bool) -> None:
        self._pieces = Pieces(words, width)
        self._by_clause = by_clause
        self._rows = [_Row()]
        self._lines: dict[str, tuple[_Row, _Line]] = {}

    def add(self, blocks: Iterable[Block]) -> None:
        """Lay out further blocks."""
        for block in blocks:
            match block:
                case Heading():
                    self._add(self._pieces.heading(block), lines=1.5, begins=True)
                case Printed():
                    self._print(block)
                case Marked():
                    self._mark(block)
                case _:
                    item, lines = self._pieces.other(block)
                    self._add(item, lines=lines)

    @property
    def notes(self) -> int:
        """Return how many notes stand beside the words."""
        return sum(len(row.beside) for row in self._rows)

    def values(self, *, exact: bool) -> list[Value]:
        """Return the rows; with all that is needed to place notes *exact*ly, or only the lines they stand beside."""
        found = [row for row in self._rows if row.items or row.beside]
        above = map(_above, [_Row(), *found], found)
        return [
            {
                "above": air,
                "items": row.items,
                "lines": row.words,
                "notes": [{**note, "at": _told(line, exact=exact)} for note, line in sorted(row.beside, key=_order)],
            }
            for air, row in zip(above, found, strict=False)
        ]

    def _add(self, item: Value, lines: float, *, begins: bool = False) -> _Row:
        row = self._rows[-1]
        if row.full or (begins and not row.only_headings):
            row = _Row()
            self._rows.append(row)
        row.items.append(item)
        row.words += lines
        return row

    def _print(self, block: Printed) -> None:
        for paragraph in self._pieces.paragraphs(block):
            row = self._add(paragraph.item, paragraph.lines)
            above = row.words - paragraph.lines
            for mark, sign, before, lines in paragraph.begins:
                self._lines[mark] = row, _Line(len(row.items) - 1, sign, before, above + lines)

    def _mark(self, block: Marked) -> None:
        if block.inked and block.mark.id in self._lines:
            row, line = self._lines[block.mark.id]
            self._beside(row, block, line)
        elif self._by_clause and not block.mark.quote and block.mark.state == "placed":
            self._beside(self._rows[-1], block, None)
        else:
            item, lines = self._pieces.quote(block)
            row = self._add(item, lines)
            self._beside(row, block, _Line(len(row.items) - 1, 0, [], row.words - lines))

    def _beside(self, row: _Row, block: Marked, line: _Line | None) -> None:
        note, lines = self._pieces.note(block)
        if note is None:
            return
        row.beside.append((note, line))
        row.notes += lines


def _order(beside: tuple[Value, _Line | None]) -> tuple[int, int]:
    """Put what is about the whole clause first, beside its heading, the rest as its words stand."""
    line = beside[1]
    return (line.item, line.sign) if line else (-1, 0)


def _told(line: _Line | None, *, exact: bool) -> Value | None:
    if line is None:
        return None
    return {"item": line.item, "before": line.before} if exact else {"lines": line.lines}


def _above(before: _Row, row: _Row) -> float:
    """Return the air above a row, in points."""
    if not row.items:
        return _ABOVE_OTHERS
    first = row.items[0]
    level = first.get("level")
    if isinstance(level, int):
        return _ABOVE_HEADING[min(level, len(_ABOVE_HEADING)) - 1]
    goes_on = bool(before.items) and before.items[-1]["kind"] == first["kind"]
    return _ABOVE.get(str(first["kind"]), _ABOVE_OTHERS) if goes_on else _ABOVE_CHANGE
