"""Links as they were found: derived rows, kept with the texts they were found in, and so outside undo."""

# ruff: noqa: S608 - the names put into statements are this package's own, values are parameters

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from zhutiao.model import Link
from zhutiao.store import canonical

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zhutiao.store.rows import Rows

_TEXTS = """
    from document join dossier on dossier.id = document.dossier
    join document as base on base.id = dossier.base
    left join linked on linked.dossier = dossier.id and linked.document = document.id
        and linked.companion = document.text and linked.base = base.text and linked.rules = ?
    where dossier.id = ? and document.deleted is null and base.deleted is null
"""


class Inputs(NamedTuple):
    """What the links of one companion were found in: the SHA-256 of both texts, and the version of the rules."""

    document: str
    base: str
    companion: str
    rules: int


class Links:
    """Which passages speak of which clauses, as far as was found."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def unknown(self, dossier_id: str, documents: Iterable[str], rules: int) -> list[Inputs]:
        """Return the inputs of those *documents* whose links were not yet found by *rules* in the texts of now."""
        found = self._rows.all(
            f"select document.id, base.text, document.text {_TEXTS} and linked.document is null "
            "order by document.position",
            rules,
            dossier_id,
        )
        wanted = set(documents)
        return [Inputs(document, base, text, rules) for document, base, text in found if document in wanted]

    def keep(self, dossier_id: str, inputs: Inputs, links: Sequence[Link]) -> None:
        """Put *links* in the place of all that one companion had."""
        for table in ("link", "linked"):
            self._rows.db.execute(f"delete from {table} where document = ?", [inputs.document])
        self._rows.put("linked", {"dossier": dossier_id, **inputs._asdict()})
        for position, link in enumerate(links):
            self._rows.put("link", _row(dossier_id, position, link))

    def of(self, dossier_id: str, rules: int) -> list[Link]:
        """Return a dossier's links by document, then in the order they were given; none of texts that have changed."""
        return self._where("not null", dossier_id, rules)

    def outdated(self, dossier_id: str, rules: int) -> list[Link]:
        """Return the links that were found before a text or the rules changed, in the same order."""
        return self._where("null", dossier_id, rules)

    def _where(self, known: str, dossier_id: str, rules: int) -> list[Link]:
        rows = self._rows.all(
            "select passage, reasons, linked.base, companion, link.id, clause, relation, grade, state, strength "
            "from link join linked using (dossier, document) "
            f"where dossier = ? and document in (select document.id {_TEXTS} and linked.document is {known}) "
            "order by (select position from document where id = link.document), document, position",
            dossier_id,
            rules,
            dossier_id,
        )
        passages = canonical.passages(row[0] for row in rows)
        reasons = canonical.reasons(row[1] for row in rows)
        return [
            Link(link_id, clause, passage, relation, grade, state, strength, why, texts=(base, text))
            for (_, _, base, text, link_id, clause, relation, grade, state, strength), passage, why in zip(
                rows, passages, reasons, strict=True
            )
        ]


def _row(dossier_id: str, position: int, link: Link) -> dict[str, Any]:
    return {
        "id": link.id,
        "dossier": dossier_id,
        "position": position,
        "clause": link.clause,
        "document": link.passage.document,
        "segment": link.passage.segment,
        "relation": link.relation,
        "grade": link.grade,
        "state": link.state,
        "strength": link.strength,
        "passage": canonical.dump(link.passage),
        "reasons": canonical.dump(link.reasons),
    }
