"""The words of a note that was written as HTML."""

from __future__ import annotations

import re

_BREAKS = re.compile(r"<(?:br\s*/?|/p|/div|/li|/h[1-6]|/blockquote)\s*>", re.IGNORECASE)
_MARKUP = re.compile(r"<[a-zA-Z/!][^<>]*>")


def bare_text(html: str) -> str:
    """Return what a reader sees of a note in HTML, a line for each of its paragraphs; nothing in it is looked up."""
    from html import unescape  # noqa: PLC0415 - few notes are HTML

    words = unescape(_MARKUP.sub("", _BREAKS.sub("\n\n", html)))
    return "\n\n".join(filter(None, map(str.strip, words.split("\n\n"))))
