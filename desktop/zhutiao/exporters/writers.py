"""All output formats, in the order they are offered; apart from the package, so that a start loads none of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.exporters import csv_rows, markdown, web_annotations, workbook
from zhutiao.exporters.cards import writer as cards
from zhutiao.exporters.pages import writer as pages
from zhutiao.exporters.slides import marp, powerpoint
from zhutiao.exporters.tei import writer as tei
from zhutiao.exporters.web import writer as web
from zhutiao.exporters.word import writer as word

if TYPE_CHECKING:
    from zhutiao.ports import Writer

WRITERS: tuple[Writer, ...] = (
    markdown.WRITER,
    web.WRITER,
    word.WRITER,
    pages.WRITER,
    web_annotations.WRITER,
    powerpoint.WRITER,
    marp.WRITER,
    csv_rows.WRITER,
    workbook.WRITER,
    cards.WRITER,
    tei.WRITER,
)
