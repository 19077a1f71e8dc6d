"""Notes of several people as one: what another says stands below, under the name."""

from __future__ import annotations

import re

_NEXT = re.compile(r"\n\n\*\*[^\n]+\*\*\n\n")
"""The name that what somebody else says begins with."""

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~!&])")


def below(note: str, author: str, words: str) -> str:
    """Return *note* with what *author* says below it; the words alone where there is no note yet."""
    if not note or not words:
        return note or words
    return f"{note}{_block(author, words)}"


def holds(note: str, author: str, words: str) -> bool:
    """Say whether a note says what *author* says: as its beginning, or below under the name."""
    if not words or note == words:
        return True
    begins = note.startswith(words) and bool(_NEXT.match(note, len(words)))
    block = _block(author, words)
    at = note.find(block)
    return begins or (at >= 0 and (at + len(block) == len(note) or bool(_NEXT.match(note, at + len(block)))))


def parted(note: str) -> tuple[str, str]:
    """Return what the first says, and all that others say below it, names included."""
    found = _NEXT.search(note)
    at = found.start() if found else len(note)
    return note[:at], note[at:]


def _block(author: str, words: str) -> str:
    # In one line, and no Markdown of its own: it is a name.
    name = _SIGNS.sub(r"\\\1", " ".join(author.split())) or "—"
    return f"\n\n**{name}**\n\n{words}"
