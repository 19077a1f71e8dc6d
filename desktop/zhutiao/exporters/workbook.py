"""Marks and links as an Excel workbook: a sheet each, made to be read, sorted and counted in.

It is written row by row, so that memory stays small with a hundred thousand marks.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from zhutiao.exporters import extras
from zhutiao.exporters.choices import read
from zhutiao.exporters.names import file_name
from zhutiao.exporters.workbook_cells import plain
from zhutiao.exporters.workbook_sheets import Dress, fill
from zhutiao.exporters.workbook_tables import tables
from zhutiao.moments import moment

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zhutiao.exporters.workbook_sheets import Book
    from zhutiao.ports import Content, Option

# The first day that a packed file can have been made on.
_UNKNOWN = datetime(1980, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class WorkbookWriter:
    """Writes one .xlsx file."""

    name: str = "xlsx"
    suffix: str = ".xlsx"

    @property
    def options(self) -> Mapping[str, Option]:
        """Return that there are none."""
        return {}

    def render(self, content: Content, options: Mapping[str, object]) -> Sequence[tuple[str, bytes]]:
        """Return the one file; raises MissingExtraError where XlsxWriter is not installed."""
        read(options, self.options)
        return [(file_name(content.dossier.name, self.suffix), _workbook(content))]


WRITER = WorkbookWriter()


def _workbook(content: Content) -> bytes:
    packed = io.BytesIO()
    book: Book = extras.load("xlsxwriter", "Excel (.xlsx)").Workbook(packed, {"constant_memory": True})
    written = moment(content.written) or _UNKNOWN
    book.set_properties({"title": plain(content.dossier.name), "created": written.replace(tzinfo=None)})
    dress = Dress(book)
    for table in tables(content):
        fill(book, dress, table)
    book.close()
    return packed.getvalue()
