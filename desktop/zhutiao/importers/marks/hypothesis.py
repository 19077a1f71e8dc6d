"""Hypothesis: what its API answers, and the JSON and CSV that its sidebar exports.

Replies stand below the note that they answer, each under the name of who wrote it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from zhutiao.importers.marks import selectors
from zhutiao.importers.marks.fields import Json, all_words, first, record, records, words
from zhutiao.importers.marks.foreign import ForeignMark, TextHint, Words
from zhutiao.importers.marks.opened import MarksReader, Opened
from zhutiao.text import note_joining
from zhutiao.text.clean import canonical

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

HOME = "https://hypothes.is/a/"
_LISTS = ("rows", "annotations")


def claims(file: Opened) -> bool:
    """Say whether this is what the API or the sidebar writes."""
    return any("uri" in each and "target" in each for each in _listed(file)[:1])


def read(file: Opened) -> Iterator[ForeignMark | None]:
    """Yield the annotations in their order; a reply whose annotation is not there stands for itself."""
    found = [each if "target" in each else {} for each in _listed(file)]
    known = {words(each.get("id")) for each in found if not all_words(each.get("references"))}
    replies: defaultdict[str, list[Json]] = defaultdict(list)
    for each in found:
        if root := _root(each, known):
            replies[root].append(each)
    for each in found:
        if not each:
            yield None
        elif not _root(each, known):
            yield _answered(_mark(each), replies[words(each.get("id"))])


def _listed(file: Opened) -> list[Json]:
    inside = record(file.json)
    return records(next((inside[name] for name in _LISTS if name in inside), file.json))


def _root(found: Json, known: set[str]) -> str:
    """Return the annotation that a reply belongs to, nothing where it is none or that is not there."""
    return next((name for name in all_words(found.get("references")) if name in known), "")


def _mark(found: Json) -> ForeignMark:
    title = first(record(found.get("document")).get("title"))
    name = words(found.get("id"))
    pieces = [selectors.told(each.get("selector")) for each in records(found.get("target"))]
    return ForeignMark(
        words=tuple(pieces),
        text=TextHint(title=title, uri=words(found.get("uri"))),
        origin=f"{HOME}{name}" if name else "",
        note=canonical(words(found.get("text"))),
        tags=tuple(all_words(found.get("tags"))),
        author=_author(found),
        created=words(found.get("created")),
        modified=words(found.get("updated")),
    )


def _answered(mark: ForeignMark, replies: list[Json]) -> ForeignMark:
    note, latest = mark.note, mark.modified
    for each in sorted(replies, key=lambda each: words(each.get("created"))):
        note = note_joining.below(note, _author(each), canonical(words(each.get("text"))))
        latest = max(latest, words(each.get("updated")))
    return replace(mark, note=note, modified=latest)


def _author(found: Json) -> str:
    shown = words(record(found.get("user_info")).get("display_name"))
    return shown or words(found.get("user")).removeprefix("acct:").partition("@")[0]


def claims_table(file: Opened) -> bool:
    """Say whether this is the table that the sidebar writes, or one made of the API's answers."""
    headers = file.headers
    return "quote" in headers and bool({"comment", "text"} & headers) and bool({"url", "uri"} & headers)


def read_table(file: Opened) -> Iterator[ForeignMark | None]:
    """Yield the rows in their order; which annotation a reply answers is not told."""
    yield from map(_of_row, file.rows)


def _of_row(row: Mapping[str, str]) -> ForeignMark:
    def told(*names: str) -> str:
        return next((row[name] for name in names if row.get(name)), "")

    name = told("id")
    quote = canonical(told("quote"))
    return ForeignMark(
        words=(Words(quote),) if quote else (),
        text=TextHint(title=told("title"), uri=told("url", "uri")),
        origin=f"{HOME}{name}" if name else "",
        note=canonical(told("comment", "text")),
        tags=tuple(told("tags").split(",")) if told("tags") else (),
        author=told("author", "user").removeprefix("acct:").partition("@")[0],
        created=told("created at", "created", "updated"),
        modified=told("updated"),
    )


READER = MarksReader("hypothesis", claims, read)
TABLE_READER = MarksReader("hypothesis-csv", claims_table, read_table)
