"""The notes that stand on no mark: one on each dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhutiao.store.rows import Rows


def joined(words: str, others: str) -> str:
    """Return two notes as one that says all that both say, once."""
    if others in words:
        return words
    return others if words in others else f"{words}\n\n{others}"


class Notes:
    """What the reader wrote on whole dossiers; notes on marks and clauses are with the marks."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def of_dossier(self, dossier_id: str) -> str | None:
        """Return the note on a dossier, if there is one."""
        row = self._rows.one("select body from note where dossier = ? and deleted is null", dossier_id)
        return row[0] if row else None

    def dossier_of(self, note_id: str) -> str | None:
        """Return the dossier that a note stands on, if it stands on one."""
        row = self._rows.one("select dossier from note where id = ? and deleted is null", note_id)
        return row[0] if row else None

    def write_on_dossier(self, dossier_id: str, text: str) -> None:
        """Write the note on a dossier; empty text takes it away."""
        known = self._rows.one("select id, body from note where dossier = ? and deleted is null", dossier_id)
        if known and text and text != known[1]:
            self._rows.change("note", known[0], body=text)
        elif known and not text:
            self._rows.bury("note", known[0])
        elif text and not known:
            self._rows.add("note", dossier=dossier_id, body=text)
