"""Words that hang below the pointer."""

from __future__ import annotations

from PySide6.QtGui import Qt

LONGEST = 2_000


def clipped(words: str, most: int) -> str:
    """Return *words*, or their first *most* signs: a name may be as long as a book in a stranger's library."""
    return words if len(words) <= most else words[: most - 1] + "…"


def tip(words: str) -> str:
    """Return *words* so that a tool tip shows them as they are: Qt takes what looks like HTML for HTML."""
    words = clipped(words, LONGEST)
    # What is plain stays plain, because a screen reader says it sign by sign.
    if not Qt.mightBeRichText(words):
        return words
    from html import escape  # noqa: PLC0415 - it brings a table of all signs' names, which a start can do without

    shown = escape(words).replace("\n", "<br>")
    return f"<span>{shown}</span>"
