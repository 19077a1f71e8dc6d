"""Ticks: which segments the reader has read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhutiao.store.rows import Rows


class Reads:
    """The segments ticked as read."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def of(self, document_id: str) -> set[str]:
        """Return the segments of a document that are ticked."""
        rows = self._rows.all("select segment from tick where document = ? and deleted is null", document_id)
        return {segment for (segment,) in rows}

    def tick(self, document_id: str, segment: str) -> None:
        """Tick a segment, unless it is ticked."""
        if self._tick(document_id, segment) is None:
            self._rows.add("tick", document=document_id, segment=segment)

    def untick(self, document_id: str, segment: str) -> None:
        """Take the tick off a segment, if it is there."""
        tick = self._tick(document_id, segment)
        if tick:
            self._rows.bury("tick", tick)

    def _tick(self, document_id: str, segment: str) -> str | None:
        row = self._rows.one(
            "select id from tick where document = ? and segment = ? and deleted is null",
            document_id,
            segment,
        )
        return row[0] if row else None
