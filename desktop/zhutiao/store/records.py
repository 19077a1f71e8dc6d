"""SQLite's records, read without SQLite: a row as it stands in a page, one value after the other.

https://www.sqlite.org/fileformat2.html#record_format
"""

from __future__ import annotations

import struct
from typing import Final

Value = None | int | float | bytes | str

_INTEGERS: Final = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_REAL, _ZERO, _ONE, _FIRST_BLOB = 7, 8, 9, 12
_LONGEST_VARINT = 9
# Tables of ours have some twenty columns; a record of nothing but nulls could have as many as the file has bytes.
_MOST_VALUES = 100
_MORE, _LOW = 0x80, 0x7F


class BrokenRecordError(ValueError):
    """What stands there is no record."""


def varint(data: bytes, at: int) -> tuple[int, int]:
    """Return the number that begins at *at*, and where the next thing begins."""
    value = 0
    for n in range(_LONGEST_VARINT):
        if at + n >= len(data):
            break
        byte = data[at + n]
        if n == _LONGEST_VARINT - 1:
            return value << 8 | byte, at + n + 1
        value = value << 7 | byte & _LOW
        if byte < _MORE:
            return value, at + n + 1
    message = "a number goes beyond its page"
    raise BrokenRecordError(message)


def values(payload: bytes) -> list[Value]:
    """Return the values of a record; words that are no UTF-8 come as they can be read."""
    length, at = varint(payload, 0)
    if not at <= length <= len(payload):
        message = "the head is longer than the record"
        raise BrokenRecordError(message)
    found: list[Value] = []
    body = length
    while at < length:
        if len(found) == _MOST_VALUES:
            message = "more values than any table has columns"
            raise BrokenRecordError(message)
        kind, at = varint(payload, at)
        value, body = _value(payload, kind, body)
        found.append(value)
    if body != len(payload):
        message = "the values do not fill the record"
        raise BrokenRecordError(message)
    return found


def _value(payload: bytes, kind: int, at: int) -> tuple[Value, int]:
    if kind >= _FIRST_BLOB:
        end = at + (kind - _FIRST_BLOB) // 2
        if end > len(payload):
            message = "a value is longer than the record"
            raise BrokenRecordError(message)
        return payload[at:end] if kind % 2 == 0 else payload[at:end].decode("utf-8", "replace"), end
    if kind in _INTEGERS:
        end = at + _INTEGERS[kind]
        return int.from_bytes(payload[at:end], "big", signed=True), end
    if kind == _REAL:
        (value,) = struct.unpack(">d", payload[at : at + 8].rjust(8, b"\0"))
        return value, at + 8
    if kind in (_ZERO, _ONE):
        return kind - _ZERO, at
    if kind == 0:
        return None, at
    message = "no such kind of value"
    raise BrokenRecordError(message)
