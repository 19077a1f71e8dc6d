"""What the colours of marks mean to the reader, in the reader's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.model import COLOURS

if TYPE_CHECKING:
    from zhutiao.model import Colour
    from zhutiao.store.rows import Rows


class Meanings:
    """The colours that the reader has given a meaning; the others keep ours."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def all(self) -> dict[str, str]:
        """Return the reader's words by colour."""
        rows = self._rows.all("select colour, words from meaning where deleted is null")
        return {colour: words for colour, words in rows if colour in COLOURS}

    def write(self, colour: Colour, words: str) -> None:
        """Let a colour mean *words*; empty ones take the meaning away."""
        known = self._rows.one("select id, words from meaning where colour = ? and deleted is null", colour)
        if known and words and words != known[1]:
            self._rows.change("meaning", known[0], words=words)
        elif known and not words:
            self._rows.bury("meaning", known[0])
        elif words and not known:
            self._rows.add("meaning", colour=colour, words=words)
