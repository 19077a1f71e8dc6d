"""What the reader decided about links: kept with the words of both sides, so that no re-linking undoes it."""

# ruff: noqa: S608 - the names put into statements are this package's own, values are parameters

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from zhutiao.model import LinkDecision, LinkSide, Place, Quote, Span
from zhutiao.store import canonical

if TYPE_CHECKING:
    from zhutiao.model import Decision, Link
    from zhutiao.store.rows import Rows

_SIDE = 'decision, side, document, segment, start, "end", exact, before, after, hint, text'


class LinkDecisions:
    """The links that a reader accepted, rejected or made by hand."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def add(self, dossier_id: str, link: Link, state: Decision, clause: LinkSide, passage: LinkSide) -> str:
        """Keep what was decided about *link*, whose sides stand so now, and return the decision's id."""
        made = self._rows.add(
            "link_decision",
            dossier=dossier_id,
            state=state,
            relation=link.relation,
            grade=link.grade,
            strength=link.strength,
            reasons=canonical.dump(link.reasons),
        )
        for name, side in (("clause", clause), ("passage", passage)):
            self._rows.add("link_side", decision=made, side=name, **_columns(side))
        return made

    def change(self, decision_id: str, state: Decision) -> None:
        """Decide otherwise."""
        self._rows.change("link_decision", decision_id, state=state)

    def remove(self, decision_id: str) -> None:
        """Take a decision back; it stays in the bin."""
        self._rows.bury("link_decision", decision_id)

    def dossiers(self) -> list[str]:
        """Return the dossiers in which anything was decided, the oldest first."""
        rows = self._rows.all(
            "select distinct dossier.id from dossier join link_decision on link_decision.dossier = dossier.id "
            "where dossier.deleted is null and link_decision.deleted is null order by dossier.created, dossier.id"
        )
        return [dossier for (dossier,) in rows]

    def of(self, dossier_id: str) -> list[LinkDecision]:
        """Return what was decided in a dossier, the oldest decision first."""
        among = "from link_decision where dossier = ? and deleted is null"
        rows = self._rows.all(
            f"select reasons, id, state, relation, grade, strength {among} order by modified, id", dossier_id
        )
        if not rows:
            return []
        sides: dict[str, dict[str, LinkSide]] = defaultdict(dict)
        for row in self._rows.all(f"select {_SIDE} from link_side where decision in (select id {among})", dossier_id):
            sides[row[0]][row[1]] = _side(row)
        reasons = canonical.reasons(row[0] for row in rows)
        return [
            LinkDecision(name, state, relation, grade, strength, why, sides[name]["clause"], sides[name]["passage"])
            for (_, name, state, relation, grade, strength), why in zip(rows, reasons, strict=True)
        ]


def _columns(side: LinkSide) -> dict[str, Any]:
    place, quote = side.place, side.quote
    span = {"start": place.span.start, "end": place.span.end} if place.span else {}
    return span | {
        "document": place.document,
        "segment": place.segment,
        "exact": quote.exact,
        "before": quote.before,
        "after": quote.after,
        "hint": quote.hint,
        "text": side.text,
    }


def _side(row: tuple[Any, ...]) -> LinkSide:
    _decision, _name, document, segment, start, end, exact, before, after, hint, text = row
    span = None if start is None else Span(start, end)
    return LinkSide(Place(document, segment, span), Quote(exact, before, after, hint), text)
