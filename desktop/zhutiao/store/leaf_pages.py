"""A damaged SQLite file, read page by page without SQLite: the rows that stand in what is left of its trees.

https://www.sqlite.org/fileformat2.html#b_tree_pages
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from zhutiao.store.records import BrokenRecordError, Value, values, varint

if TYPE_CHECKING:
    from collections.abc import Iterator

LEAF, INTERIOR = 0x0D, 0x05
_HEAD: Final = 100
_SMALLEST, _USUAL = 512, 4096
_SCHEMA_COLUMNS = 5


class Tree(NamedTuple):
    """The pages of one table: its leaves, and how many pages below its root could not be read."""

    leaves: tuple[int, ...]
    broken: int


class Pages:
    """All pages of one file, numbered from 1."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self.size = _size(content)
        self.count = len(content) // self.size
        self._usable = self.size - (content[20] if _has_head(content) else 0)

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
        return [page for page in range(1, self.count + 1) if page not in passed and self._kind(page) == LEAF]

    def rows(self, page: int) -> Iterator[list[Value] | None]:
        """Yield the rows of a leaf; None for one that cannot be read."""
        start = self._start(page)
        data = self._page(page)
        cells = int.from_bytes(data[start + 3 : start + 5], "big")
        for n in range(min(cells, self.size // 4)):
            at = int.from_bytes(data[start + 8 + 2 * n : start + 10 + 2 * n], "big")
            try:
                yield values(self._payload(data, at))
            except BrokenRecordError:
                yield None

    def version(self) -> int:
        """Return the version of the tables, 0 where the file no longer tells."""
        return int.from_bytes(self._content[60:64], "big") if _has_head(self._content) else 0

    def _named(self, leaves: tuple[int, ...] | list[int]) -> dict[str, int]:
        rows = (row for leaf in leaves for row in self.rows(leaf))
        tables = (row for row in rows if row and len(row) == _SCHEMA_COLUMNS and row[0] == "table")
        return {row[1]: row[3] for row in tables if isinstance(row[1], str) and isinstance(row[3], int)}

    def _payload(self, data: bytes, at: int) -> bytes:
        length, at = varint(data, at)
        _rowid, at = varint(data, at)
        if length > len(self._content):
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
        trunk = int.from_bytes(self._content[32:36], "big") if _has_head(self._content) else 0
        while 1 < trunk <= self.count and trunk not in free:
            data = self._page(trunk)
            leaves = min(int.from_bytes(data[4:8], "big"), self.size // 4 - 2)
            free |= {trunk, *(int.from_bytes(data[8 + 4 * n : 12 + 4 * n], "big") for n in range(leaves))}
            trunk = int.from_bytes(data[:4], "big")
        return frozenset(free)

    def _kind(self, page: int) -> int:
        return self._content[(page - 1) * self.size + self._start(page)]

    def _start(self, page: int) -> int:
        return _HEAD if page == 1 else 0

    def _page(self, page: int) -> bytes:
        return self._content[(page - 1) * self.size : page * self.size]


def _has_head(content: bytes) -> bool:
    return content.startswith(b"SQLite format 3\0")


def _size(content: bytes) -> int:
    if not _has_head(content):
        return _USUAL
    told = int.from_bytes(content[16:18], "big")
    size = 65536 if told == 1 else told
    return size if size >= _SMALLEST and size & (size - 1) == 0 else _USUAL
