"""A stranger's file of marks, opened once for all readers: as JSON, as rows under headers, or as it is."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, cast

from zhutiao.errors import UnreadableBytesError
from zhutiao.importers import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from zhutiao.importers.marks.foreign import ForeignMark

MOST_ROWS = 100_000
LONGEST_CELL = 10_000_000
_OPENS = ("{", "[")


@dataclass(frozen=True)
class Opened:
    """The bytes of a file, its name, and what they are."""

    data: bytes
    name: str

    @cached_property
    def text(self) -> str:
        """The file as text; empty where it is none."""
        return plain.read(self.data).text if plain.claims(self.data) else ""

    @cached_property
    def json(self) -> object:
        """The file's one JSON value, None where it is no JSON; what is no number there is nothing."""
        if not self.text.lstrip().startswith(_OPENS):
            return None
        try:
            return cast("object", json.loads(self.text, parse_constant=lambda _name: None))
        except (ValueError, RecursionError) as error:
            raise UnreadableBytesError("damaged") from error

    @cached_property
    def rows(self) -> list[Mapping[str, str]]:
        """The rows of a table by the headers of its first row, in small letters; none where it is no table."""
        if not self.text or self.text.lstrip().startswith(_OPENS):
            return []
        csv.field_size_limit(LONGEST_CELL)
        # Spreadsheets in half of Europe write semicolons, and some people save with tabs.
        head = self.text.partition("\n")[0]
        sign = max(",;\t", key=head.count)
        try:
            # Only what ends a line of a file does so here: other separators are words of a cell.
            found = csv.reader(io.StringIO(self.text, newline=""), delimiter=sign)
            headers = [name.strip().lower() for name in next(found, list[str]())]
            return self._rows(headers, found)
        except csv.Error as error:
            raise UnreadableBytesError("damaged") from error

    @cached_property
    def headers(self) -> frozenset[str]:
        """The headers of a table with rows."""
        return frozenset(self.rows[0]) if self.rows else frozenset()

    @staticmethod
    def _rows(headers: list[str], found: Iterable[list[str]]) -> list[Mapping[str, str]]:
        rows: list[Mapping[str, str]] = []
        for row in found:
            if any(row):
                rows.append(
                    {name: cell for name, cell in zip(headers, [*row, *[""] * len(headers)], strict=False) if name}
                )
            if len(rows) > MOST_ROWS:
                raise UnreadableBytesError("many-marks")
        return rows


@dataclass(frozen=True, slots=True)
class MarksReader:
    """Reads the marks that one program writes; what is no mark of it is yielded as None."""

    name: str
    claims: Callable[[Opened], bool]
    read: Callable[[Opened], Iterable[ForeignMark | None]]
