"""Which signs a font can draw, read from its own table, so that a page shows none as an empty box."""

from __future__ import annotations

import struct
from bisect import bisect_right
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Range = tuple[int, int]

_COLLECTION, _SEGMENTS, _GROUPS = b"ttcf", 4, 12
_MOST = 1 << 22
"""Bytes of a table; no font needs half as many."""

_END = 0xFFFF
"""Where the older form of a map ends, with a range that means nothing."""


def missing(signs: Iterable[str], fonts: Iterable[tuple[str, int]]) -> set[str]:
    """Return those of *signs* that none of *fonts*, each a file and the number of the face in it, can draw."""
    left = {sign for sign in signs if sign.isprintable() and not sign.isspace()}
    for path, face in fonts:
        if not left:
            break
        found = _ranges(path, face)
        left = {sign for sign in left if not _within(ord(sign), found)}
    return left


def _within(sign: int, ranges: tuple[Range, ...]) -> bool:
    at = bisect_right(ranges, (sign, 0x110000)) - 1
    return at >= 0 and sign <= ranges[at][1]


@cache
def _ranges(path: str, face: int) -> tuple[Range, ...]:
    """Return the ranges of code points that a font has signs for, in order; none where it cannot be read."""
    try:
        with Path(path).open("rb") as file:
            return tuple(sorted(_read(file, face)))
    except (OSError, struct.error):
        return ()


def _read(file: BinaryIO, face: int) -> list[Range]:
    start = 0
    if file.read(4) == _COLLECTION:
        file.seek(12 + 4 * face)
        (start,) = struct.unpack(">I", file.read(4))
    file.seek(start + 4)
    (count,) = struct.unpack(">H6x", file.read(8))
    tables = {tag: (at, size) for tag, _sum, at, size in struct.iter_unpack(">4sIII", file.read(16 * count))}
    at, size = tables.get(b"cmap", (0, 0))
    file.seek(at)
    table = file.read(min(size, _MOST))
    (maps,) = struct.unpack_from(">2xH", table)
    offsets = {offset for _p, _e, offset in struct.iter_unpack(">HHI", table[4 : 4 + 8 * maps])}
    return [each for offset in offsets for each in _of(table, offset)]


def _of(table: bytes, at: int) -> Iterator[Range]:
    """Yield the ranges of one map in one of the two forms that fonts of today have."""
    (form,) = struct.unpack_from(">H", table, at)
    if form == _GROUPS:
        (groups,) = struct.unpack_from(">I", table, at + 12)
        for first, last, glyph in struct.iter_unpack(">III", table[at + 16 : at + 16 + 12 * groups]):
            yield first + (glyph == 0), last
    elif form == _SEGMENTS:
        (twice,) = struct.unpack_from(">H", table, at + 6)
        ends = struct.unpack_from(f">{twice // 2}H", table, at + 14)
        starts = struct.unpack_from(f">{twice // 2}H", table, at + 16 + twice)
        yield from ((start, end) for start, end in zip(starts, ends, strict=True) if start <= end < _END)
