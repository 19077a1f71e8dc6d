"""Links: derived rows, made again whenever the texts change, and so outside undo."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from zhutiao.model import Link, Passage
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
                "insert into link values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
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
                    _body(link),
                ],
            )

    def of(self, dossier_id: str) -> list[Link]:
        """Return a dossier's links in the order they were given."""
        rows = self._rows.all(
            "select link.id, clause, document, segment, relation, grade, state, strength, body from link "
            "join document on document.id = link.document "
            "where link.dossier = ? and document.deleted is null order by link.position",
            dossier_id,
        )
        return [_link(row) for row in rows]


def _body(link: Link) -> str:
    passage = link.passage
    said = {"text": passage.text, "speaker": passage.speaker, "question": passage.question}
    return f'{{"passage":{json.dumps(said, ensure_ascii=False)},"reasons":{canonical.dump(link.reasons)}}}'


def _link(row: tuple[Any, ...]) -> Link:
    link_id, clause, document, segment, relation, grade, state, strength, body = row
    more = json.loads(body)
    passage = Passage(document, segment, **more["passage"])
    return Link(link_id, clause, passage, relation, grade, state, strength, canonical.reasons(more["reasons"]))
