"""Where the links that a reader decided about stand in the texts as they are now."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.errors import LinkRefusedError
from zhutiao.model import Link, Passage, Place, Reason
from zhutiao.services.dossier_texts import DossierTexts
from zhutiao.text.by_hand import between
from zhutiao.text.link_ids import link_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from zhutiao.model import LinkDecision, Span
    from zhutiao.store.library import Library

CHANGED = "changed"

WEIGHT = ("rejected", "accepted", "manual")
"""Where a change of the texts brings decisions together, the later in this order holds: no link made is lost."""


class Key(NamedTuple):
    """What makes two links the same: the clause, and the passage with its document; of one without a place its id.

    What stands now where the words of a link stood once is another passage.
    """

    clause: str
    document: str
    segment: str
    lost: str = ""


def key(link: Link) -> Key:
    """Return what a link is about."""
    passage = link.passage
    return Key(link.clause, passage.document, passage.segment, link.id if link.placing == "unplaced" else "")


def applied(library: Library, dossier_id: str, found: Sequence[Link], decisions: Sequence[LinkDecision]) -> list[Link]:
    """Return the links *found*, changed by what was decided, in reading order of the passages, strongest first.

    Decided links that are found no more are there all the same; where one side's words are gone, as unplaced.
    """
    texts = DecidedLinks(library, dossier_id)
    links = {key(link): link for link in found}
    for decision in sorted(decisions, key=lambda each: WEIGHT.index(each.state)):
        for link in texts.of(decision):
            known = links.get(key(link))
            links[key(link)] = _merged(known, link) if known else link
    return texts.in_order(links.values())


class DecidedLinks:
    """The texts of one dossier, asked where decided links stand."""

    def __init__(self, library: Library, dossier_id: str) -> None:
        self._library, self._dossier = library, dossier_id
        self._texts = DossierTexts(library, dossier_id)

    def base_id(self) -> str:
        """Return the text that the dossier is about; raises LinkRefusedError where there is none."""
        return self._texts.base_id()

    def earlier(self, link: Link) -> Sequence[LinkDecision]:
        """Return what was decided about a link before this was first asked, the newest last."""
        if link.placing == "unplaced":
            # The words may have come back meanwhile: what is meant is the decision itself.
            return [each for each in self._decisions if each.id == link.id]
        return self._known.get(key(link), ())

    def now(self, link: Link) -> Link:
        """Return a link as its sides stand now, whenever it was read; raises LinkRefusedError where one is gone."""
        if link.placing == "unplaced":
            if self.earlier(link):
                return link
            raise LinkRefusedError(CHANGED)
        passage = link.passage
        if passage.document not in self._texts:
            raise LinkRefusedError(CHANGED)
        if not link.texts or link.texts == self._versions(passage.document):
            return link
        return self._brought_up(link, *link.texts)

    def by_hand(self, clause: Place, passage: Place) -> Link:
        """Return a link made by hand between two places; raises LinkRefusedError where they cannot be linked."""
        text = passage.document
        if text not in self._texts or clause.document != self.base_id() or text == clause.document:
            raise LinkRefusedError
        said = self._texts.passages(text).get(passage.segment)
        printed = self._texts.printed(clause.document).get(clause.segment)
        if said is None or printed is None:
            raise LinkRefusedError
        relation, reasons = between(printed, said.text, clause.span, passage.span)
        name = link_id(clause.segment, text, passage.segment)
        return Link(name, clause.segment, said, relation, "manual", "manual", 1.0, reasons, texts=self._versions(text))

    def moved(self, link: Link, clause: str) -> Link:
        """Return a link made by hand from another clause to the passage of *link*, which has to be there still."""
        passage = link.passage
        said = self._texts.passages(passage.document).get(passage.segment) if passage.document in self._texts else None
        if said is None or said.text != passage.text:
            raise LinkRefusedError
        return self.by_hand(Place(self.base_id(), clause), Place(passage.document, passage.segment))

    def of(self, decision: LinkDecision) -> Iterator[Link]:
        """Yield the links that a decision is about: one for every printing of the passage's text."""
        base = self._texts.base()
        if base is None or base not in self._texts.homes(decision.clause):
            return
        clause = self._texts.place(decision.clause, base)
        homes = [text for text in self._texts.homes(decision.passage) if text != base]
        placed = [link for text in homes if clause and (link := self._link(decision, clause, text))]
        yield from placed
        if decision.state == "rejected":
            yield from (link for text in homes if clause for link in self._pieces(decision, clause, text))
        elif homes and not placed:
            yield self._lost(decision, clause, homes)

    def in_order(self, links: Iterable[Link]) -> list[Link]:
        """Return links in reading order of their passages, the strongest of each first, the unplaced last."""
        order = self._texts.order
        return sorted(
            links,
            key=lambda each: (
                order.get((each.passage.document, each.passage.segment), len(order)),
                -each.strength,
                each.clause,
            ),
        )

    def _link(self, decision: LinkDecision, clause: Place, text: str) -> Link | None:
        passage = self._texts.place(decision.passage, text)
        said = self._texts.passages(text).get(passage.segment) if passage else None
        return self._placed(decision, clause, said, passage.span) if passage and said else None

    def _pieces(self, decision: LinkDecision, clause: Place, text: str) -> Iterator[Link]:
        """Yield the links of what a rejected passage was split into: none of its words are to come back."""
        parts, passages = self._texts.parts(decision.passage, text), self._texts.passages(text)
        yield from (self._placed(decision, clause, passages[name], None) for name in parts if name in passages)

    def _lost(self, decision: LinkDecision, clause: Place | None, homes: Sequence[str]) -> Link:
        """Return a decided link of which one side's words are gone; the other side is where it is now."""
        own = decision.passage.place.document
        text = own if own in homes else homes[0]
        passage = self._texts.place(decision.passage, text)
        said = self._texts.passages(text).get(passage.segment) if passage else None
        lost = Passage(text, decision.passage.place.segment, decision.passage.quote.exact)
        link = self._placed(decision, clause or decision.clause.place, said or lost, None)
        return replace(link, id=decision.id, placing="unplaced", reasons=())

    def _placed(self, decision: LinkDecision, clause: Place, said: Passage, span: Span | None) -> Link:
        now = self._versions(said.document)
        reasons = decision.reasons
        if now != (decision.clause.text, decision.passage.text):
            # Both texts have to be what they were to the letter for the spans of the reasons to hold.
            own = Reason(decision.clause.quote.exact, clause.span, span)
            reasons = (own,) if clause.span or span else ()
        name = link_id(clause.segment, said.document, said.segment)
        found = decision.relation, decision.grade, decision.state, decision.strength
        return Link(name, clause.segment, said, *found, reasons, texts=now)

    def _brought_up(self, link: Link, base: str, companion: str) -> Link:
        """Return a link that was read in these texts as one of those of now."""
        texts, passage = self._texts, link.passage
        clause = texts.segment(base, link.clause, self.base_id())
        segment = texts.segment(companion, passage.segment, passage.document)
        if clause is None or segment is None:
            raise LinkRefusedError(CHANGED)
        said = texts.passages(passage.document)[segment]
        same = (said.text, texts.printed(self.base_id())[clause]) == (passage.text, self._words(base, link.clause))
        name, reasons = link_id(clause, said.document, segment), link.reasons if same else ()
        now = replace(link, id=name, clause=clause, passage=said, reasons=reasons, texts=self._versions(said.document))
        if link.state != "suggested" and not self.earlier(now):
            raise LinkRefusedError(CHANGED)
        return now

    def _words(self, text: str, segment: str) -> str | None:
        return self._library.documents.printed_in(text).get(segment)

    def _versions(self, document: str) -> tuple[str, str]:
        return self._texts.version(self.base_id()), self._texts.version(document)

    @cached_property
    def _decisions(self) -> Sequence[LinkDecision]:
        return self._library.link_decisions.of(self._dossier)

    @cached_property
    def _known(self) -> Mapping[Key, Sequence[LinkDecision]]:
        """The decisions by what they are about now, the newest last."""
        known: dict[Key, list[LinkDecision]] = defaultdict(list)
        for decision in self._decisions:
            for link in self.of(decision):
                known[key(link)].append(decision)
        return known


def _merged(found: Link, decided: Link) -> Link:
    """Return what was decided with what was found: the reader's own words before the reasons of now."""
    if decided.state != "manual":
        return replace(found, state=decided.state)
    own = tuple(reason for reason in decided.reasons if reason not in found.reasons)
    return replace(decided, reasons=(*own, *found.reasons))
