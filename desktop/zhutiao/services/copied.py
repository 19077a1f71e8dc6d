"""An export as it goes to the clipboard: plain words, and HTML for programs that take it; runs in the workshop."""

from __future__ import annotations

import csv
import io
from dataclasses import fields
from typing import TYPE_CHECKING, NamedTuple

from zhutiao import words
from zhutiao.exporters import glance as sheets
from zhutiao.exporters import markdown, paper, table
from zhutiao.exporters.arranging import arranged
from zhutiao.exporters.choices import Choices
from zhutiao.services import exporting, glancing, previewing, templates
from zhutiao.store.library import Library

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from zhutiao.ports import Content

    Options = Mapping[str, object]

ENDLESS = 1 << 40
FORMATS = ("markdown", "html", "docx", "pptx", "marp", "csv", "annotations", "tei")
"""What can be copied; the others are files and nothing else."""


class Copied(NamedTuple):
    """What is copied as plain text, and as HTML where that says more."""

    text: str
    html: str = ""


def copied(library_path: Path, spoken: words.Language, dossier_id: str, format_name: str, options: Options) -> Copied:
    """Return all of an export, without what only exporting again into a file needs."""
    words.speak(spoken)
    with Library.open(library_path) as library:
        content = exporting.content(library, dossier_id)
    if format_name in glancing.DRAWN:
        return _sheet(content, options)
    writer = glancing.writer_called(format_name)
    plain = {"again": False} if "again" in writer.options else {}
    text = templates.files(writer, content, {**options, **plain})[0][1].decode("utf-8-sig", "replace")
    if writer.suffix == ".csv":
        rows = list(csv.reader(io.StringIO(text)))
        return Copied(table.as_text(rows), table.as_html(rows))
    if writer.suffix != ".md":
        return Copied(text)
    said = glancing.without_matter(text).lstrip("\n")
    return Copied(said, previewing.render(said))


def _sheet(content: Content, options: Options) -> Copied:
    known = {field.name for field in fields(Choices)}
    shared = {name: value for name, value in options.items() if name in known}
    html = sheets.html(arranged(content, Choices.of(shared)), previewing.render, ENDLESS).html
    asked = {name: value for name, value in shared.items() if name in markdown.WRITER.options} | {"again": False}
    text = markdown.WRITER.render(content, asked)[0][1].decode("utf-8")
    return Copied(glancing.without_matter(text).lstrip("\n"), f"<style>{_STYLE}</style>{html}")


_STYLE = "".join(
    f".{name} {{ background: {colour}; }} .{name}-line {{ text-decoration: underline; }}"
    for name, colour in paper.BEHIND.items()
)
