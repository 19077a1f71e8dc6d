"""Our own table of marks (CSV), also after somebody has worked on it in a spreadsheet; columns are known by name."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, cast

from zhutiao.importers.marks.fields import number, records, words
from zhutiao.importers.marks.foreign import ForeignMark, TextHint, Words
from zhutiao.importers.marks.opened import MarksReader, Opened
from zhutiao.model import COLOURS, STYLES
from zhutiao.text import formulas
from zhutiao.text import web_annotation as web

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_COLUMNS = frozenset({"quote", "note", "tags"})
_OURS = frozenset({"segment", "colour", "places"})
_BETWEEN = re.compile(r"[,;，；\n]")


def claims(file: Opened) -> bool:
    """Say whether this is our table, or one with its columns."""
    return file.headers >= _COLUMNS and bool(file.headers & _OURS)


def read(file: Opened) -> Iterator[ForeignMark | None]:
    """Yield the rows in their order; one without words, note and tags is none."""
    for row in file.rows:
        cells = {name: formulas.meant(cell) for name, cell in row.items()}
        yield _mark(cells) if any(cells.get(name) for name in _COLUMNS) else None


def _mark(row: Mapping[str, str]) -> ForeignMark:
    name, document, quote = row.get("id", ""), row.get("document", ""), row.get("quote", "")
    colour, style = row.get("colour", "").lower(), row.get("style", "").lower()
    # Our own tags stand on a line each; who types some puts commas between.
    tags = row.get("tags", "")
    tags = tags.split("\n") if "places" in row else _BETWEEN.split(tags)
    return ForeignMark(
        words=tuple(_pieces(row, quote)),
        text=TextHint(web.own_id(web.urn(document)) if document else "", _title(row), file=row.get("file", "")),
        origin=web.urn(name) if name else "",
        note=row.get("note", ""),
        tags=tuple(filter(None, map(str.strip, tags))),
        colour=next((each for each in COLOURS if each == colour), None),
        style=next((each for each in STYLES if each == style), None) if quote else "none",
        author=row.get("author", ""),
        created=row.get("created", ""),
        modified=row.get("modified", ""),
    )


def _title(row: Mapping[str, str]) -> str:
    return row.get("title") or row.get("text", "")


def _pieces(row: Mapping[str, str], quote: str) -> Iterator[Words]:
    """Yield the words of each place, told apart by how long the places say they are."""
    before, after = row.get("before", ""), row.get("after", "")
    at = 0
    for segment, start, end in _places(row):
        if quote[at + end - start : at + end - start + 1] not in ("", "\n") or at + end - start > len(quote):
            break
        yield Words(quote[at : at + end - start], "" if at else before, "" if at else after, segment, start=start)
        at += end - start + 1
    if at == 0 or at <= len(quote):
        rest = quote[at:]
        yield Words(rest, "" if at else before, "" if at else after, row.get("segment", ""), whole=not quote)


def _places(row: Mapping[str, str]) -> Iterator[tuple[str, int, int]]:
    try:
        listed = cast("object", json.loads(row.get("places") or "[]"))
    except (ValueError, RecursionError):
        return
    for each in records(listed):
        span = each.get("span")
        ends = [number(end) for end in cast("list[object]", span)] if isinstance(span, list) else []
        match ends:
            case [int() as start, int() as end] if start < end:
                yield words(each.get("segment")), start, end
            case _:
                return


READER = MarksReader("csv", claims, read)
