"""A damaged SQLite file, read page by page without SQLite: the rows that stand in what is left of its trees.

https://www.sqlite.org/fileformat2.html#b_tree_pages
"""

from __future__ import annotations

import os
from collections import Counter
from time import monotonic
from typing import TYPE_CHECKING, BinaryIO, Final, NamedTuple

from zhutiao.store.records import BrokenRecordError, Value, values, varint

if TYPE_CHECKING:
    from collections.abc import Iterator

LEAF, INTERIOR = 0x0D, 0x05
SECONDS: Final = 30.0
_HEAD: Final = 100
_SMALLEST, _USUAL = 512, 4096
_SCHEMA_COLUMNS = 5
# A page holds parts of one row, or of rows that fit into it. Damage may lead astray some rows more; if rows could share
# what they hold as they like, a small file would have more to read than any disk.
_SHARED = 8


class Tree(NamedTuple):
    """The pages of one table: its leaves, and how many pages below its root could not be read."""

    leaves: tuple[int, ...]
    broken: int


class EndlessError(ValueError):
    """Reading a file would take longer than anybody waits."""


class Pages:
    """All pages of one file, numbered from 1, each read when it is asked for; what the disk does not give is empty.

    Raises EndlessError where rows are still read after so many *seconds*.
    """

    def __init__(self, file: BinaryIO, seconds: float = SECONDS) -> None:
        self._file = file
        self._until = monotonic() + seconds
        self._length = file.seek(0, os.SEEK_END)
        self._head = self._read(0, _HEAD)
        self.size = _size(self._head)
        self.count = self._length // self.size
        self._usable = self.size - (self._head[20] if _has_head(self._head) else 0)
        self._lent: Counter[int] = Counter()

    def tables(self) -> dict[str, int]:
        """Return the tables and the page each begins in, as far as the file still tells."""
        leaves = self.tree(1).leaves
        found = self._named(leaves)
        return found or self._named(self.leaves(frozenset()))

    def tree(self, root: int) -> Tree:
        """Return the leaves below a page, in order."""
        leaves: list[int] = []
        seen: set[int] = set()
        broken, below = 0, [root]
        while below:
            self._hurry()
            page = below.pop()
            if page in seen or not 1 <= page <= self.count:
                broken += 1
                continue
            seen.add(page)
            kind = self._kind(page)
            if kind == LEAF:
                leaves.append(page)
            elif kind == INTERIOR:
                below += reversed(self._children(page))
            else:
                broken += 1
        return Tree(tuple(leaves), broken)

    def leaves(self, known: frozenset[int]) -> list[int]:
        """Return the pages that look like leaves of a table and are neither *known* nor free."""
        passed = known | self._free()
        return [page for page in range(1, self.count + 1) if page not in passed and self._is_leaf(page)]

    def rows(self, page: int) -> Iterator[list[Value] | None]:
        """Yield the rows of a leaf; None for one that cannot be read."""
        start = self._start(page)
        data = self._page(page)
        cells = int.from_bytes(data[start + 3 : start + 5], "big")
        left = _SHARED * self.size
        for n in range(min(cells, self.size // 4)):
            self._hurry()
            at = int.from_bytes(data[start + 8 + 2 * n : start + 10 + 2 * n], "big")
            try:
                payload = self._payload(data, at) if left > 0 else b""
                left -= min(len(payload), self.size)
                yield values(payload)
            except BrokenRecordError:
                yield None

    def version(self) -> int:
        """Return the version of the tables, 0 where the file no longer tells."""
        return int.from_bytes(self._head[60:64], "big") if _has_head(self._head) else 0

    def _named(self, leaves: tuple[int, ...] | list[int]) -> dict[str, int]:
        rows = (row for leaf in leaves for row in self.rows(leaf))
        tables = (row for row in rows if row and len(row) == _SCHEMA_COLUMNS and row[0] == "table")
        return {row[1]: row[3] for row in tables if isinstance(row[1], str) and isinstance(row[3], int)}

    def _payload(self, data: bytes, at: int) -> bytes:
        length, at = varint(data, at)
        _rowid, at = varint(data, at)
        if length > self._length:
            message = "a row is longer than the file"
            raise BrokenRecordError(message)
        most = self._usable - 35
        if length <= most:
            return self._cut(data, at, length)
        least = (self._usable - 12) * 32 // 255 - 23
        here = least + (length - least) % (self._usable - 4)
        here = here if here <= most else least
        start = self._cut(data, at, here)
        onward = int.from_bytes(self._cut(data, at + here, 4), "big")
        return start + self._overflow(onward, length - here)

    def _overflow(self, page: int, length: int) -> bytes:
        parts: list[bytes] = []
        while length > 0:
            if not 1 <= page <= self.count:
                message = "the rest of a row is gone"
                raise BrokenRecordError(message)
            self._lent[page] += 1
            if self._lent[page] > _SHARED:
                message = "many rows claim one page"
                raise BrokenRecordError(message)
            data = self._page(page)
            page = int.from_bytes(data[:4], "big")
            parts.append(data[4 : 4 + min(length, self._usable - 4)])
            length -= len(parts[-1])
        return b"".join(parts)

    def _cut(self, data: bytes, at: int, length: int) -> bytes:
        if at + length > len(data):
            message = "a row goes beyond its page"
            raise BrokenRecordError(message)
        return data[at : at + length]

    def _children(self, page: int) -> list[int]:
        start = self._start(page)
        data = self._page(page)
        cells = int.from_bytes(data[start + 3 : start + 5], "big")
        places = (start + 12 + 2 * n for n in range(min(cells, self.size // 6)))
        starts = (int.from_bytes(data[at : at + 2], "big") for at in places)
        last = int.from_bytes(data[start + 8 : start + 12], "big")
        return [*(int.from_bytes(data[at : at + 4], "big") for at in starts), last]

    def _free(self) -> frozenset[int]:
        """Return the pages that are out of use, whose rows were deleted."""
        free: set[int] = set()
        trunk = int.from_bytes(self._head[32:36], "big") if _has_head(self._head) else 0
        while 1 < trunk <= self.count and trunk not in free:
            data = self._page(trunk)
            leaves = min(int.from_bytes(data[4:8], "big"), self.size // 4 - 2)
            free |= {trunk, *(int.from_bytes(data[8 + 4 * n : 12 + 4 * n], "big") for n in range(leaves))}
            trunk = int.from_bytes(data[:4], "big")
        return frozenset(free)

    def _is_leaf(self, page: int) -> bool:
        self._hurry()
        return self._kind(page) == LEAF

    def _kind(self, page: int) -> int:
        return self._read((page - 1) * self.size + self._start(page), 1)[0]

    def _start(self, page: int) -> int:
        return _HEAD if page == 1 else 0

    def _page(self, page: int) -> bytes:
        return self._read((page - 1) * self.size, self.size)

    def _read(self, at: int, length: int) -> bytes:
        try:
            self._file.seek(at)
            found = self._file.read(length)
        except OSError:
            found = b""  # a bad block costs what stood on it, not the rest
        return found.ljust(length, b"\0")

    def _hurry(self) -> None:
        if monotonic() > self._until:
            raise EndlessError


def _has_head(content: bytes) -> bool:
    return content.startswith(b"SQLite format 3\0")


def _size(content: bytes) -> int:
    if not _has_head(content):
        return _USUAL
    told = int.from_bytes(content[16:18], "big")
    size = 65536 if told == 1 else told
    return size if size >= _SMALLEST and size & (size - 1) == 0 else _USUAL
