"""What a table of a page is for: to name a document's data in pairs, to show figures in rows, or to set the page."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from zhutiao.text.fields import is_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhutiao.importers.web_walk import Line

LONG_CELL = 200  # signs; a longer cell of several lines sets the page, as one of many lines does
MANY = 4


@dataclass(slots=True)
class Table:
    """One table while its rows come: the line each row and each cell begins at."""

    first: int
    nested: bool
    rows: list[list[int]] = field(default_factory=list[list[int]])

    def begin(self, tag: str, line: int) -> None:
        """Take a row or a cell that begins at a line."""
        if tag == "tr" or not self.rows:
            self.rows.append([])
        if tag != "tr":
            self.rows[-1].append(line)

    def end(self, line: int) -> None:
        """Take the end of a cell."""
        if self.rows:
            self.rows[-1].append(line)

    def set(self, lines: Sequence[Line]) -> list[Line]:
        """Return the table's lines as they are printed: one a row, or one a pair of name and value."""
        if self.nested or not any(len(row) > 2 for row in self.rows):  # noqa: PLR2004 - one cell has two ends
            return list(lines[self.first :])
        cells = [[lines[start:end] for start, end in list(pairwise(row))[::2]] for row in self.rows]
        if any(_sets_the_page(cell) for row in cells for cell in row) or (len(cells) == 1 and not _is_pairs(cells[0])):
            return list(lines[self.first :])
        starts = [row[0] for row in self.rows if row]
        caption = lines[self.first : min(starts, default=self.first)]
        return [*caption, *(line for row in cells for line in _row(row))]


def _sets_the_page(cell: Sequence[Line]) -> bool:
    return len(cell) > MANY or (len(cell) > 1 and sum(len(line.text) for line in cell) > LONG_CELL)


def _words(cells: Sequence[Sequence[Line]]) -> list[str]:
    return [" ".join(line.text for line in cell) for cell in cells]


def _is_pairs(cells: Sequence[Sequence[Line]]) -> bool:
    """Say whether every other cell names what the next one holds."""
    words = _words(cells)
    names = [name for name in words[::2] if name]
    return len(words) % 2 == 0 and bool(names) and all(map(is_name, names))


def _row(cells: Sequence[Sequence[Line]]) -> Iterator[Line]:
    words = _words(cells)
    some = [line for cell in cells for line in cell]
    if not some:
        return
    first = some[0]
    if _is_pairs(cells):
        for name, value in zip(words[::2], words[1::2], strict=True):
            if name or value:
                yield type(first)(f"{name.rstrip('：: ')}：{value}" if name else value)
    else:
        yield type(first)("\t".join(words).rstrip(), linked=sum(line.linked for line in some))
