"""Show the beginning of an export before it is written; runs in the workshop, on a connection of its own."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, fields
from itertools import islice
from typing import TYPE_CHECKING, Literal

from zhutiao import words
from zhutiao.errors import MissingExtraError, UnknownPlaceError
from zhutiao.exporters import glance as sheets
from zhutiao.exporters.arranging import arranged
from zhutiao.exporters.choices import Choices
from zhutiao.exporters.writers import WRITERS
from zhutiao.ports import Content
from zhutiao.services import exporting, previewing, printing, templates
from zhutiao.store.library import Library
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from zhutiao.ports import Writer

    Options = Mapping[str, object]

SIGNS = 40_000
ROWS = 200
CARDS = 40
PAGES, FINENESS = 6, 150
"""Pages that are shown, and dots to an inch: as many as a screen with two to a point shows beside the columns."""

LONGEST_CELL = 400
DRAWN = ("html", "docx", "pptx")
"""Formats of which the same sheet is shown, since nothing here can show the format itself."""


@dataclass(frozen=True, slots=True)
class Table:
    """The first rows of a table, its heads first."""

    name: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Glance:
    """What the beginning of an export looks like: its `text`, `html` as it is read, its tables, or pictures of pages.

    `readable` tells of Markdown, which `read` can show as it is read. `cut` says that there is more, "" where there is
    not.
    """

    kind: Literal["text", "page", "table", "pages"]
    text: str = ""
    html: str = ""
    tables: tuple[Table, ...] = ()
    pages: tuple[bytes, ...] = ()
    readable: bool = False
    cut: str = ""


def glance(
    library_path: Path, spoken: words.Language, dossier_id: str, format_name: str, options: Options | None = None
) -> Glance:
    """Return what an export would begin with; raises MissingExtraError where it could not be written."""
    content = _content(library_path, spoken, dossier_id)
    return of(content, writer_called(format_name), options or {})


def page(library_path: Path, spoken: words.Language, dossier_id: str, options: Options) -> Glance:
    """Return how an export is read, whatever format it will be written in."""
    content = _content(library_path, spoken, dossier_id)
    return _page(content, options)


def tried(
    library_path: Path, spoken: words.Language, dossier_id: str, template: tuple[str, str], options: Options
) -> Glance:
    """Return what a *template*, its name and what stands in it, makes of a dossier; raises TemplateError."""
    content = _content(library_path, spoken, dossier_id)
    name, source = template
    text = templates.text_of(source, name, content, options)
    return Glance("text", text[:SIGNS], readable=True, cut=_signs(len(text)))


def of(content: Content, writer: Writer, options: Options) -> Glance:
    """Return what an export of *content* would begin with."""
    if writer.name in DRAWN:
        _rehearse(content, writer)
        return _page(content, options)
    if writer.name == "xlsx":
        _rehearse(content, writer)
        return _workbook(content)
    if writer.name == "anki":
        _rehearse(content, writer)
        return _cards(content, options)
    if writer.suffix == ".pdf":
        return _pages(content, writer, options)
    text = templates.files(writer, content, options)[0][1].decode("utf-8-sig", "replace")
    if writer.suffix == ".csv":
        return _csv(text)
    return Glance("text", text[:SIGNS], readable=writer.suffix == ".md", cut=_signs(len(text)))


def read(text: str, most: int = SIGNS) -> str:
    """Return exported Markdown as it is read, without what stands above it for programs."""
    return previewing.render(without_matter(text[:most]))


def writer_called(name: str) -> Writer:
    """Return the writer of a format; raises UnknownPlaceError where there is none."""
    found = next((writer for writer in WRITERS if writer.name == name), None)
    if found is None:
        raise UnknownPlaceError("format", name)
    return found


def _content(library_path: Path, spoken: words.Language, dossier_id: str) -> Content:
    words.speak(spoken)
    with Library.open(library_path) as library:
        return exporting.content(library, dossier_id)


def _rehearse(content: Content, writer: Writer) -> None:
    """Write nothing at all in a format, to learn whether it can be written here."""
    writer.render(Content(content.dossier, (), (), (), content.written), {})


def _page(content: Content, options: Options) -> Glance:
    known = {field.name for field in fields(Choices)}
    choices = Choices.of({name: value for name, value in options.items() if name in known})
    made = sheets.html(arranged(content, choices), previewing.render, SIGNS)
    return Glance("page", html=made.html, cut="" if made.whole else _("Only the beginning is shown."))


def _pages(content: Content, writer: Writer, options: Options) -> Glance:
    """Return pictures of the first pages; the sheet that they were set from, where nothing here can draw them."""
    [(_name, pdf)] = writer.render(content, options)
    try:
        count, pictures = printing.count(pdf), tuple(printing.pages(pdf, FINENESS, last=PAGES))
    except MissingExtraError:
        return _page(content, options)
    said = _("The first {0} of {1} pages are shown.").format(len(pictures), f"{count:,}")
    return Glance("pages", pages=pictures, cut=said if count > PAGES else _("Pages: {0}").format(count))


def _cards(content: Content, options: Options) -> Glance:
    from zhutiao.exporters.cards import seen  # noqa: PLC0415 - other formats do without
    from zhutiao.exporters.cards.writer import WRITER  # noqa: PLC0415

    cards = [card for made in WRITER.cards(content, options) for card in made]
    said = _("The first {0} of {1} cards are shown.").format(f"{CARDS:,}", f"{len(cards):,}")
    return Glance("page", html=seen.html(cards[:CARDS]), cut=said if len(cards) > CARDS else "")


def _csv(text: str) -> Glance:
    rows = [tuple(map(_cell, row)) for row in islice(csv.reader(io.StringIO(text)), ROWS + 1)]
    lines = sum(1 for _row in csv.reader(io.StringIO(text))) - 1
    return Glance("table", tables=(Table("", tuple(rows)),), cut=_rows(lines))


def _workbook(content: Content) -> Glance:
    from zhutiao.exporters.workbook_tables import tables  # noqa: PLC0415 - other formats do without

    made, most = list[Table](), 0
    for table in tables(content):
        rows = [row.cells for row in islice(table.rows, ROWS)]
        most = max(most, len(rows) + sum(1 for _row in table.rows))
        shown: Iterable[Sequence[object]] = ([head.words for head in table.heads], *rows)
        made.append(Table(table.name, tuple(tuple(map(_cell, row)) for row in shown)))
    return Glance("table", tables=tuple(made), cut=_rows(most))


def _cell(value: object) -> str:
    said = f"{value:%Y-%m-%d %H:%M}" if hasattr(value, "strftime") else str(value)
    return said if len(said) <= LONGEST_CELL else said[:LONGEST_CELL] + "…"


def _signs(count: int) -> str:
    return _("The first {0} of {1} characters are shown.").format(f"{SIGNS:,}", f"{count:,}") if count > SIGNS else ""


def _rows(count: int) -> str:
    return _("The first {0} of {1} rows are shown.").format(f"{ROWS:,}", f"{count:,}") if count > ROWS else ""


def without_matter(text: str) -> str:
    """Return Markdown without what stands above it for programs."""
    if not text.startswith("---\n"):
        return text
    end = text.find("\n---\n", 4)
    return text[end + 5 :] if end > 0 else text
