"""Where marks stand: the rows of their places, each with the text that it was found in."""

# ruff: noqa: S608 - the names put into statements are this package's own, values are parameters

from __future__ import annotations

from collections import defaultdict
from itertools import zip_longest
from typing import TYPE_CHECKING, Any, NamedTuple

from zhutiao.model import Anchor, Place, Quote, Span
from zhutiao.store import fitting

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from zhutiao.store.rows import Rows

COLUMNS = 'mark, document, segment, start, "end", exact, before, after, hint, state, was'
_NOWHERE = dict.fromkeys(("start", "end", "exact", "before", "after", "hint"))


class Stood(NamedTuple):
    """A place of a mark, and the SHA-256 of the text that it stands in, or last stood in."""

    anchor: Anchor
    text: str


class Places:
    """The places of marks; a row that cannot be one is passed over, and stays as it is."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def add(self, mark_id: str, anchors: Iterable[Anchor], **stamps: str) -> None:
        """Let a new mark stand at *anchors*."""
        for position, anchor in enumerate(anchors):
            self._rows.add("place", mark=mark_id, position=position, **self._columns(anchor), **stamps)

    def move(self, mark_id: str, anchors: Sequence[Anchor], texts: Sequence[str | None] = ()) -> None:
        """Let a mark stand at *anchors* from now on, each in the text its document has now, or in that of *texts*."""
        rows = [row_id for row_id, _, _ in self._read("mark = ?", mark_id)]
        for row_id, anchor, text in zip_longest(rows, anchors, texts):
            if anchor is None:
                self._rows.bury("place", row_id)
                continue
            columns = self._columns(anchor) | ({"text": text} if text else {})
            if row_id is None:
                self._rows.add("place", mark=mark_id, position=self._next(mark_id), **columns)
            else:
                self._rows.change("place", row_id, **_NOWHERE | columns)

    def of(self, mark_id: str) -> list[Stood]:
        """Return the places of a mark in order."""
        return [stood for _, _, stood in self._read("mark = ?", mark_id)]

    def in_document(self, document_id: str, *, binned: bool = False) -> dict[str, list[Stood]]:
        """Return all places of each mark with one in a document; also of those that say nothing, or lie in the bin."""
        found: defaultdict[str, list[Stood]] = defaultdict(list)
        among = (
            "mark in (select place.mark from place join mark on mark.id = place.mark "
            f"where document = ? and place.deleted is null{'' if binned else ' and mark.deleted is null'})"
        )
        for _, mark, stood in self._read(among, document_id):
            found[mark].append(stood)
        return found

    def firsts(self, document_id: str) -> list[tuple[str, str, int]]:
        """Return every mark with a place in a document, and the segment and offset of the first, in no order."""
        # With min, SQLite takes the other columns from the row that has it.
        rows = self._rows.all(
            "select mark, segment, coalesce(start, -1), min(position) from place "
            "where document = ? and deleted is null group by mark",
            document_id,
        )
        return [(mark, segment, start) for mark, segment, start, _position in rows]

    def behind(self) -> list[str]:
        """Return the documents in which a mark has a place that stands in another text than theirs of now."""
        rows = self._rows.all(
            "select distinct document.id from place join mark on mark.id = place.mark "
            "join document on document.id = place.document where place.text <> document.text "
            "and place.deleted is null and mark.deleted is null and document.deleted is null order by document.id",
        )
        return [document for (document,) in rows]

    def _read(self, condition: str, value: str) -> Iterator[tuple[str, str, Stood]]:
        rows = self._rows.all(
            f"select {COLUMNS}, id, text from place where deleted is null and {condition} order by position, id", value
        )
        for *row, row_id, text in rows:
            if fitting.is_place(tuple(row)) and isinstance(text, str):
                yield row_id, row[0], Stood(anchor_of(row), text)

    def _next(self, mark_id: str) -> int:
        found = self._rows.one("select max(position) from place where mark = ? and deleted is null", mark_id)
        return (found[0] if found and found[0] is not None else -1) + 1

    def _columns(self, anchor: Anchor) -> dict[str, Any]:
        place, span, quote = anchor.place, anchor.place.span, anchor.quote
        text = self._rows.one("select text from document where id = ?", place.document)
        columns = {
            "document": place.document,
            "segment": place.segment,
            "text": text[0] if text else None,
            "state": anchor.state,
            "was": anchor.was,
        }
        if span:
            columns |= {"start": span.start, "end": span.end}
        if quote:
            columns |= {"exact": quote.exact, "before": quote.before, "after": quote.after, "hint": quote.hint}
        return columns


def anchor_of(row: Sequence[Any]) -> Anchor:
    """Return the place that the COLUMNS of a row tell of."""
    _, document, segment, start, end, exact, before, after, hint, state, was = row
    span = None if start is None else Span(start, end)
    quote = None if exact is None else Quote(exact, before, after, hint)
    return Anchor(Place(document, segment, span), quote, state, was)
