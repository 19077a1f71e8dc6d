"""Which texts were made of the reader's choices, and from which version of their document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, cast, get_args

from zhutiao.variants import Trust

if TYPE_CHECKING:
    from zhutiao.store.rows import Rows


class Made(NamedTuple):
    """What an edition was made from: the text of its base witness, and how much was taken on trust."""

    base: str
    trust: Trust


class Editions:
    """The newest version of a document is an edition where it names the version it was made from."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def of(self, document_id: str) -> Made | None:
        """Return what the text of a document was made from; None where it is as it came."""
        row = self._rows.one(
            "select basis.text, version.trust, version.text from version left join version as basis "
            "on basis.id = version.basis where version.document = ? and version.deleted is null "
            "order by version.n desc limit 1",
            document_id,
        )
        return Made(row[0], _trust(row[1])) if row and row[0] else None

    def base_text(self, document_id: str) -> str | None:
        """Return the SHA-256 of a document's newest text that was made by no reader's choice."""
        row = self._rows.one(
            "select text from version where document = ? and basis is null and deleted is null order by n desc limit 1",
            document_id,
        )
        return row[0] if row else None

    def printed(self, document_id: str) -> list[str]:
        """Return the SHA-256 of every text of a document that was made by no reader's choice, the oldest first."""
        rows = self._rows.all(
            "select text from version where document = ? and basis is null and deleted is null order by n", document_id
        )
        return [text for (text,) in rows]

    def sign(self, document_id: str, trust: Trust) -> None:
        """Let the newest version of a document count as made from the newest that is as it came."""
        rows = self._rows.all(
            "select id, basis from version where document = ? and deleted is null order by n desc", document_id
        )
        made, basis = rows[0][0], next((name for name, of in rows[1:] if of is None), None)
        self._rows.change("version", made, basis=basis, trust=trust)


def _trust(told: Any) -> Trust:
    return cast("Trust", told) if told in get_args(Trust) else "chosen"
