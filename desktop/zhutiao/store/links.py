"""Links: derived rows, made again whenever the texts change, and so outside undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.model import Link
from zhutiao.store import canonical

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.store.rows import Rows


class Links:
    """Which passages speak of which clauses, as far as was found."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def replace(self, dossier_id: str, links: Sequence[Link]) -> None:
        """Put *links* in the place of all that a dossier had."""
        self._rows.db.execute("delete from link where dossier = ?", [dossier_id])
        for position, link in enumerate(links):
            self._rows.db.execute(
                "insert into link values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    link.id,
                    dossier_id,
                    position,
                    link.clause,
                    link.passage.document,
                    link.passage.segment,
                    link.relation,
                    link.grade,
                    link.state,
                    link.strength,
                    canonical.dump(link.passage),
                    canonical.dump(link.reasons),
                ],
            )

    def of(self, dossier_id: str) -> list[Link]:
        """Return a dossier's links in the order they were given."""
        rows = self._rows.all(
            "select passage, reasons, link.id, clause, relation, grade, state, strength from link "
            "join document on document.id = link.document "
            "where link.dossier = ? and document.deleted is null order by link.position",
            dossier_id,
        )
        passages = canonical.passages(row[0] for row in rows)
        reasons = canonical.reasons(row[1] for row in rows)
        return [
            Link(link_id, clause, passage, relation, grade, state, strength, why)
            for (_, _, link_id, clause, relation, grade, state, strength), passage, why in zip(
                rows, passages, reasons, strict=True
            )
        ]
