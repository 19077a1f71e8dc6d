"""Rows whose values are none that their columns can hold: passed over, so that one does not hide all the others.

A table says what it holds, but a stranger's file may say one thing and hold another.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any

from zhutiao.model import COLOURS, STATES, STYLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Row = tuple[Any, ...]

_NONE = type(None)
# mark, document, segment, start, end, exact, before, after, hint, state, was
_PLACES = {
    (str, str, str, *span, *quote, str, was)
    for span, quote, was in product(
        ((int, int), (_NONE, _NONE)), ((str, str, str, int), (_NONE, _NONE, _NONE, _NONE)), (str, _NONE)
    )
}
_MARKS = {(str, str, str, str, str, str)}  # id, colour, style, author, created, modified
_WORDS = set(product((str, _NONE), (str,), (str,), (str, _NONE)))  # mark, words, modified, deleted


def places(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield the rows that can be a place."""
    return filter(is_place, rows)


def is_place(row: Row) -> bool:
    """Say whether a row can be a place."""
    return tuple(map(type, row)) in _PLACES and row[9] in STATES and (row[3] is None or 0 <= row[3] < row[4])


def marks(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield the rows that can be a mark."""
    for row in rows:
        if tuple(map(type, row)) in _MARKS and row[1] in COLOURS and row[2] in STYLES:
            yield row


def words(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield the rows that can be the words of a note or a tag on a mark."""
    for row in rows:
        if tuple(map(type, row)) in _WORDS:
            yield row
