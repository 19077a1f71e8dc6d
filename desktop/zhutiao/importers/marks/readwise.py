"""Readwise: what its export API answers, and the CSV that it sends; the author named there is the book's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.importers.marks.fields import Json, record, records, words
from zhutiao.importers.marks.foreign import ForeignMark, TextHint, Words
from zhutiao.importers.marks.opened import MarksReader, Opened
from zhutiao.text.clean import canonical

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from zhutiao.model import Colour

HOME = "https://readwise.io/open/"
COLOURS: dict[str, Colour] = {
    "yellow": "amber", "orange": "amber", "green": "green", "blue": "blue", "aqua": "blue", "pink": "rose",
    "red": "rose", "magenta": "rose", "purple": "violet",
}  # fmt: skip
_COLUMNS = frozenset({"highlight", "book title", "note"})


def claims(file: Opened) -> bool:
    """Say whether this is what the export API answers, a page of it or its books alone."""
    return any("highlights" in each or ("book_id" in each and "text" in each) for each in _books(file)[:1])


def read(file: Opened) -> Iterator[ForeignMark | None]:
    """Yield the highlights of each book; those that were thrown away are none."""
    for book in _books(file):
        # The list of all highlights names no books.
        for each in records(book["highlights"]) if "highlights" in book else [book]:
            gone = each.get("is_deleted") is True or each.get("is_discard") is True
            yield _mark(each, book) if words(each.get("text")) and not gone else None


def _books(file: Opened) -> list[Json]:
    inside = record(file.json)
    return records(inside.get("results", file.json))


def _mark(found: Json, book: Json) -> ForeignMark:
    name = words(found.get("id"))
    tags = [words(each.get("name")) for each in records(found.get("tags"))]
    title = words(book.get("title")) or words(book.get("readable_title"))
    return ForeignMark(
        words=(Words(canonical(words(found.get("text")))),),
        text=TextHint(title=title, uri=words(book.get("source_url")) or words(found.get("url"))),
        origin=f"{HOME}{name}" if name else "",
        note=canonical(words(found.get("note"))),
        tags=tuple(filter(None, tags)),
        colour=COLOURS.get(words(found.get("color")).lower()),
        created=words(found.get("highlighted_at")) or words(found.get("created_at")),
        modified=words(found.get("updated_at")) or words(found.get("updated")),
    )


def claims_table(file: Opened) -> bool:
    """Say whether this is the table that Readwise sends."""
    return file.headers >= _COLUMNS


def read_table(file: Opened) -> Iterator[ForeignMark | None]:
    """Yield the rows in their order."""
    yield from map(_of_row, file.rows)


def _of_row(row: Mapping[str, str]) -> ForeignMark | None:
    highlight = canonical(row.get("highlight", ""))
    if not highlight.strip():
        return None
    return ForeignMark(
        words=(Words(highlight),),
        text=TextHint(title=row.get("book title", "")),
        note=canonical(row.get("note", "")),
        tags=tuple(tag for each in row.get("tags", "").split(",") if (tag := each.strip())),
        colour=COLOURS.get(row.get("color", "").lower()),
        created=row.get("highlighted at", ""),
    )


READER = MarksReader("readwise", claims, read)
TABLE_READER = MarksReader("readwise-csv", claims_table, read_table)
