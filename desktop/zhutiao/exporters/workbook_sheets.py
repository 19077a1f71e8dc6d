"""Fill the sheets of a workbook: heads that stay in sight, wrapped words, dates as dates, never a formula."""

from __future__ import annotations

from datetime import datetime
from itertools import chain, islice
from typing import TYPE_CHECKING, Protocol

from zhutiao.exporters import paper
from zhutiao.exporters.workbook_cells import cut
from zhutiao.text import formulas
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from zhutiao.exporters.workbook_table import Row, Table, Value

MOST_ROWS = 1_048_575
"""Excel's rows, less the one of the heads; more go on in a further sheet."""

_TOP = {"valign": "top", "align": "left"}


class Book(Protocol):
    """What is asked of an XlsxWriter workbook, which says nothing of its types."""

    def add_worksheet(self, name: str) -> Sheet: ...  # noqa: D102
    def add_format(self, properties: Mapping[str, object]) -> object: ...  # noqa: D102
    def set_properties(self, properties: Mapping[str, object]) -> None: ...  # noqa: D102
    def close(self) -> None: ...  # noqa: D102


class Sheet(Protocol):
    """What is asked of one of its worksheets."""

    def freeze_panes(self, row: int, col: int) -> None: ...  # noqa: D102
    def autofilter(self, first_row: int, first_col: int, last_row: int, last_col: int) -> object: ...  # noqa: D102
    def set_row(self, row: int, height: float) -> object: ...  # noqa: D102
    def set_column(self, first_col: int, last_col: int, width: float) -> object: ...  # noqa: D102
    def write_string(self, row: int, col: int, string: str, cell_format: object) -> object: ...  # noqa: D102
    def write_number(self, row: int, col: int, number: float, cell_format: object) -> object: ...  # noqa: D102
    def write_datetime(self, row: int, col: int, date: datetime, cell_format: object) -> object: ...  # noqa: D102
    def write_blank(self, row: int, col: int, blank: None, cell_format: object) -> object: ...  # noqa: D102
    def write_comment(self, row: int, col: int, comment: str) -> object: ...  # noqa: D102


class Dress:
    """The formats of a workbook's cells, each made once."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._made: dict[tuple[str, bool], object] = {}
        self.head = book.add_format({"bold": True, "bottom": 1, "bottom_color": paper.SOFT, "valign": "vcenter"})
        self.time = book.add_format({"num_format": "yyyy-mm-dd hh:mm", **_TOP})

    def cell(self, tint: str, *, quoted: bool = False) -> object:
        """Return the format of a cell of that colour; *quoted* where its words could be edited into a formula."""
        if (tint, quoted) not in self._made:
            look: dict[str, object] = {"text_wrap": True, "quote_prefix": quoted, **_TOP}
            self._made[tint, quoted] = self._book.add_format(look | ({"bg_color": tint} if tint else {}))
        return self._made[tint, quoted]


def fill(book: Book, dress: Dress, table: Table) -> None:
    """Write a table to a sheet of its name, or to several where there are too many rows for one."""
    for n, part in enumerate(_parts(table.rows), 1):
        sheet = book.add_worksheet(table.name if n == 1 else f"{table.name} {n}")
        sheet.freeze_panes(1, 1)
        sheet.set_row(0, 24)
        for at, head in enumerate(table.heads):
            sheet.set_column(at, at, head.width)
            sheet.write_string(0, at, head.words, dress.head)
        last = 0
        for last, row in enumerate(part, 1):
            for at, (head, value) in enumerate(zip(table.heads, row.cells, strict=True)):
                _write(sheet, dress, (last, at), value, row.tint if head.tinted else "")
        sheet.autofilter(0, 0, last, len(table.heads) - 1)


def _parts(rows: Iterator[Row]) -> Iterator[Iterable[Row]]:
    """Yield the rows of each sheet; there is one at least."""
    yield islice(rows, MOST_ROWS)
    for first in rows:
        yield chain([first], islice(rows, MOST_ROWS - 1))


def _write(sheet: Sheet, dress: Dress, at: tuple[int, int], value: Value, tint: str) -> None:
    match value:
        case datetime():
            # Sheets know no time zones: the head of the column says that it is UTC.
            sheet.write_datetime(*at, value.replace(tzinfo=None), dress.time)
        case str():
            _write_words(sheet, dress, at, value, tint)
        case _:
            sheet.write_number(*at, value, dress.cell(tint))


def _write_words(sheet: Sheet, dress: Dress, at: tuple[int, int], value: str, tint: str) -> None:
    words, left_out = cut(value)
    if not words:
        sheet.write_blank(*at, None, dress.cell(tint))
        return
    sheet.write_string(*at, words, dress.cell(tint, quoted=formulas.begins(words)))
    if left_out:
        told = _("A cell has room for 32,767 characters; {0} are left out here. The CSV file has them all.")
        sheet.write_comment(*at, told.format(left_out))
