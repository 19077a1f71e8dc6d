"""Tags: paths such as 指标/养老 on marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.model import Tag

if TYPE_CHECKING:
    from zhutiao.store.rows import Rows


class Tags:
    """The reader's tags and which marks carry them."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def put(self, mark_id: str, path: str) -> None:
        """Put the tag *path* on a mark, unless it is there."""
        found = self._rows.one("select id from tag where path = ? and deleted is null", path)
        tag = found[0] if found else self._rows.add("tag", path=path)
        if self._tagging(mark_id, path) is None:
            self._rows.add("tagging", mark=mark_id, tag=tag)

    def drop(self, mark_id: str, path: str) -> None:
        """Take the tag *path* off a mark, if it is there."""
        tagging = self._tagging(mark_id, path)
        if tagging:
            self._rows.bury("tagging", tagging)

    def all(self) -> list[Tag]:
        """Return the tags that marks carry, by path."""
        rows = self._rows.all(
            "select tag.path, count(*) from tag join tagging on tagging.tag = tag.id "
            "join mark on mark.id = tagging.mark "
            "where tag.deleted is null and tagging.deleted is null and mark.deleted is null "
            "group by tag.id order by tag.path",
        )
        return [Tag(path, count) for path, count in rows]

    def _tagging(self, mark_id: str, path: str) -> str | None:
        row = self._rows.one(
            "select tagging.id from tagging join tag on tag.id = tagging.tag "
            "where tagging.mark = ? and tag.path = ? and tagging.deleted is null and tag.deleted is null",
            mark_id,
            path,
        )
        return row[0] if row else None
