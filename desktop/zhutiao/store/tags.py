"""Tags: paths such as 指标/养老 on marks."""

# ruff: noqa: S608 - the names put into statements are this package's own, values are parameters

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.model import Tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.model import Colour
    from zhutiao.store.rows import Rows

# "0" is the sign after "/": the range is what stands below a path, found by the index.
_WITHIN = "tag.deleted is null and (tag.path = ?1 or (tag.path > ?1 || '/' and tag.path < ?1 || '0'))"
_CARRIED = (
    "tagging join tag on tag.id = tagging.tag join mark on mark.id = tagging.mark "
    f"where tagging.deleted is null and mark.deleted is null and {_WITHIN}"
)


class Row(NamedTuple):
    """A tag as it is kept, whether or not a mark carries it."""

    id: str
    path: str


class Tags:
    """The reader's tags and which marks carry them.

    A tag is kept while a mark carries it, one in the bin too, and a coloured one while there is a tag below it.
    """

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def put(self, mark_id: str, path: str, **stamps: str) -> None:
        """Put the tag *path* on a mark, unless it is there."""
        tag = self._id(path) or self._rows.add("tag", path=path)
        if self._tagging(mark_id, path) is None:
            self._rows.add("tagging", mark=mark_id, tag=tag, **stamps)

    def drop(self, mark_id: str, path: str) -> None:
        """Take the tag *path* off a mark, if it is there."""
        tagging = self._tagging(mark_id, path)
        if tagging:
            self._rows.bury("tagging", tagging)

    def all(self) -> list[Tag]:
        """Return the tags that marks carry, and the coloured ones above them, by path."""
        rows = self._rows.all(
            "select tag.path, count(mark.id), tag.colour from tag "
            "left join tagging on tagging.tag = tag.id and tagging.deleted is null "
            "left join mark on mark.id = tagging.mark and mark.deleted is null "
            "where tag.deleted is null group by tag.id order by tag.path",
        )
        above = {path[:n] for path, count, _ in rows if count for n, sign in enumerate(path) if sign == "/"}
        return [Tag(path, count, colour) for path, count, colour in rows if count or (colour and path in above)]

    def within(self, path: str) -> list[Row]:
        """Return the tag *path* and those below it, the shortest first."""
        rows = self._rows.all(f"select id, path from tag where {_WITHIN} order by length(path), path", path)
        return [Row(*row) for row in rows]

    def marks(self, path: str, *, alone: bool = False) -> set[str]:
        """Return the marks that carry the tag *path* or one below it; *alone* those that carry just this."""
        only = " and tag.path = ?1" if alone else ""
        return {mark for (mark,) in self._rows.all(f"select distinct tagging.mark from {_CARRIED}{only}", path)}

    def carried(self, path: str) -> set[str]:
        """Return the paths, *path* or below it, that a mark carries."""
        return {found for (found,) in self._rows.all(f"select distinct tag.path from {_CARRIED}", path)}

    def places(self, marks: Sequence[str]) -> frozenset[tuple[str, str]]:
        """Return the (document, segment) pairs in which *marks* stand."""
        rows = self._rows.all(
            "select document, segment from place "
            "where deleted is null and mark in (select value from json_each(?)) group by document, segment",
            json.dumps(list(marks)),
        )
        return frozenset((document, segment) for document, segment in rows)

    def move(self, tag: Row, path: str) -> None:
        """Let a tag be called *path*; where another one is, its marks carry that, each once."""
        there = self._id(path)
        if there is None:
            self._rows.change("tag", tag.id, path=path)
            return
        both = {mark for (mark,) in self._taggings("mark", there)}
        for tagging, mark in self._taggings("id, mark", tag.id):
            if mark in both:
                self._rows.bury("tagging", tagging)
            else:
                self._rows.change("tagging", tagging, tag=there)
        self._rows.bury("tag", tag.id)

    def delete(self, tag: Row) -> None:
        """Take a tag off every mark, those in the bin too, and put it into the bin."""
        now = self._rows.clock()
        for (tagging,) in self._taggings("id", tag.id):
            self._rows.bury("tagging", tagging, now)
        self._rows.bury("tag", tag.id, now)

    def paint(self, path: str, colour: Colour | None) -> None:
        """Give the tag *path* a colour, or none; one that only has tags below it is made."""
        tag = self._id(path)
        if tag:
            self._rows.change("tag", tag, colour=colour)
        elif colour:
            self._rows.add("tag", path=path, colour=colour)

    def tidy(self) -> int:
        """Put the tags that no mark carries into the bin and return how many those were."""
        rows = self._rows.all(
            "select id, path, colour from tag where deleted is null "
            "and not exists (select 1 from tagging where tagging.tag = tag.id and tagging.deleted is null)",
        )
        empty = {path for _, path, _ in rows}
        gone = [
            row_id
            for row_id, path, colour in rows
            if not colour or all(found.path in empty for found in self.within(path))
        ]
        for row_id in gone:
            self._rows.bury("tag", row_id)
        return len(gone)

    def _id(self, path: str) -> str | None:
        found = self._rows.one("select id from tag where path = ? and deleted is null", path)
        return found[0] if found else None

    def _taggings(self, columns: str, tag: str) -> list[tuple[str, ...]]:
        return self._rows.all(f"select {columns} from tagging where tag = ? and deleted is null", tag)

    def _tagging(self, mark_id: str, path: str) -> str | None:
        row = self._rows.one(
            "select tagging.id from tagging join tag on tag.id = tagging.tag "
            "where tagging.mark = ? and tag.path = ? and tagging.deleted is null and tag.deleted is null",
            mark_id,
            path,
        )
        return row[0] if row else None
