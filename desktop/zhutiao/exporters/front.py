"""The YAML front matter of an export: what it is of, when it was written, what it was made from."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from zhutiao import __version__
from zhutiao.exporters.names import tag
from zhutiao.exporters.sheet import Marked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhutiao.exporters.sheet import Sheet
    from zhutiao.ports import Content

# Enough of a SHA-256 to tell files apart at a glance.
SHORT = 12
# What YAML does not let stand bare, and what template programs look for.
_ESCAPED = re.compile(r"[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|(?<=\{)[{%#]|(?<=<)%")


def matter(content: Content, title: str) -> str:
    """Return the front matter, its fences included."""
    return "\n".join(["---", *_fields(content, title), "---"])


def of_sheet(content: Content, sheet: Sheet) -> str:
    """Return the front matter of a file: that of the export on the main one, a small one on those beside it."""
    if sheet.place is None:
        return matter(content, sheet.title)
    return "\n".join(["---", *_small(content, sheet, sheet.place.segment), "---"])


def _small(content: Content, sheet: Sheet, clause: str) -> Iterator[str]:
    # No time of writing: a file with nothing new in it stays the same.
    yield f"title: {scalar(sheet.title)}"
    if clause:
        yield f"clause: {scalar(clause)}"
    yield f"dossier: {scalar(content.dossier.name)}"
    paths = {path: None for block in sheet.blocks if isinstance(block, Marked) for path in block.mark.tags}
    if tags := [name for name in map(tag, paths) if name]:
        yield "tags:"
        yield from (f"  - {scalar(name.removeprefix('#'))}" for name in tags)


def _fields(content: Content, title: str) -> Iterator[str]:
    base = content.base()
    yield f"title: {scalar(title)}"
    yield f"dossier: {scalar(content.dossier.name)}"
    if base and base.date:
        yield f"date: {scalar(base.date)}"
    yield f"exported: {scalar(content.written)}"
    yield f"zhutiao: {scalar(__version__)}"
    if content.sources:
        yield "sources:"
        yield from (f"  - {scalar(f'{file} sha256:{sha256[:SHORT]}')}" for file, sha256 in content.sources)


def scalar(words: str) -> str:
    """Return *words* as a quoted YAML scalar: JSON with a few more escapes."""
    quoted = json.dumps(words.encode("utf-8", "replace").decode(), ensure_ascii=False)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)
