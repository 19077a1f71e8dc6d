"""What a table of a workbook is: what stands over its columns, how wide these are, what is in its rows."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Value = str | int | float | datetime


class Head(NamedTuple):
    """What stands over a column, which is as wide as so many digits; a tinted one has the colour of each mark."""

    words: str
    width: int
    tinted: bool = False


class Row(NamedTuple):
    """The cells of a row, and the colour of its mark, "" for none."""

    tint: str
    cells: Sequence[Value]


class Table(NamedTuple):
    """What one sheet shows."""

    name: str
    heads: Sequence[Head]
    rows: Iterator[Row]
