"""One module per output format; to add one, write it and list it here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.exporters import markdown, web_annotations

if TYPE_CHECKING:
    from zhutiao.ports import Writer

WRITERS: tuple[Writer, ...] = (markdown.WRITER, web_annotations.WRITER)
