"""The YAML front matter of an export: what it is of, when it was written, what it was made from."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from zhutiao import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhutiao.ports import Content

# Enough of a SHA-256 to tell files apart at a glance.
SHORT = 12
# What YAML does not let stand bare, and what template programs look for.
_ESCAPED = re.compile(r"[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|(?<=\{)[{%#]|(?<=<)%")


def matter(content: Content, title: str) -> str:
    """Return the front matter, its fences included."""
    return "\n".join(["---", *_fields(content, title), "---"])


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


def undated(export: bytes) -> bytes:
    """Return an export without the time it was written, to tell whether anything else is new."""
    bare = re.sub(rb'\nexported: "[^"\n]*"\n', b"\n", export, count=1)
    # Its seal, in the line that remembers what was written.
    return re.sub(rb"\n(<!-- zhutiao .*) exported=\w+(.* -->\n)$", rb"\n\1\2", bare)


def scalar(words: str) -> str:
    """Return *words* as a quoted YAML scalar: JSON with a few more escapes."""
    quoted = json.dumps(words.encode("utf-8", "replace").decode(), ensure_ascii=False)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)
