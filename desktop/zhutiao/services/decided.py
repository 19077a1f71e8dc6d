"""Where the links that a reader decided about stand in the texts as they are now."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.errors import LinkRefusedError, LostAnchorError
from zhutiao.model import Link, Passage, Place, Reason
from zhutiao.text import anchor
from zhutiao.text.by_hand import between
from zhutiao.text.counterparts import Counterparts
from zhutiao.text.link_ids import link_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from zhutiao.model import Document, LinkDecision, LinkSide, Quote, Span
    from zhutiao.store.library import Library

SHORTEST = 12
"""A passage of a text that is gone is known by its words in another only if they are so many characters."""

SAME_TEXT = 0.5
"""A text is taken for one that is gone if it has this share of its segments to the letter."""


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
        self._texts = {each.id: each for each in library.documents.of(dossier_id)}
        self._base = self._texts.get(library.documents.dossier(dossier_id).base or "")
        self._counterparts = lru_cache(maxsize=None)(self._compare)
        self._version = lru_cache(maxsize=None)(library.documents.text_of)
        self._passages = lru_cache(maxsize=None)(self._read)

    def base_id(self) -> str:
        """Return the text that the dossier is about; raises LinkRefusedError where there is none."""
        if self._base is None:
            raise LinkRefusedError
        return self._base.id

    def known(self) -> Mapping[Key, Sequence[LinkDecision]]:
        """Return the decisions by what they are about now, the newest last."""
        known: dict[Key, list[LinkDecision]] = defaultdict(list)
        for decision in self._library.link_decisions.of(self._dossier):
            for link in self.of(decision):
                known[key(link)].append(decision)
        return known

    def by_hand(self, clause: Place, passage: Place) -> Link:
        """Return a link made by hand between two places; raises LinkRefusedError where they cannot be linked."""
        text = self._texts.get(passage.document)
        if text is None or clause.document != self.base_id() or text.id == clause.document:
            raise LinkRefusedError
        said = self._passages(text.id).get(passage.segment)
        printed = self._printed(clause.document).get(clause.segment)
        if said is None or printed is None:
            raise LinkRefusedError
        relation, reasons = between(printed, said.text, clause.span, passage.span)
        name = link_id(clause.segment, text.id, passage.segment)
        return Link(name, clause.segment, said, relation, "manual", "manual", 1.0, reasons)

    def moved(self, link: Link, clause: str) -> Link:
        """Return a link made by hand from another clause to the passage of *link*, which has to be there still."""
        passage = link.passage
        said = self._passages(passage.document).get(passage.segment) if passage.document in self._texts else None
        if said is None or said.text != passage.text:
            raise LinkRefusedError
        return self.by_hand(Place(self.base_id(), clause), Place(passage.document, passage.segment))

    def of(self, decision: LinkDecision) -> Iterator[Link]:
        """Yield the links that a decision is about: one for every printing of the passage's text."""
        base = self._base
        if base is None or base.id not in self._homes(decision.clause):
            return
        clause = self._now(decision.clause, base.id)
        homes = [text for text in self._homes(decision.passage) if text != base.id]
        placed = [link for text in homes if clause and (link := self._link(decision, clause, text))]
        yield from placed
        if decision.state == "rejected":
            yield from (link for text in homes if clause for link in self._pieces(decision, clause, text))
        elif homes and not placed:
            yield self._lost(decision, clause, homes)

    def in_order(self, links: Iterable[Link]) -> list[Link]:
        """Return links in reading order of their passages, the strongest of each first, the unplaced last."""
        order = self._order
        return sorted(
            links,
            key=lambda each: (
                order.get((each.passage.document, each.passage.segment), len(order)),
                -each.strength,
                each.clause,
            ),
        )

    def _link(self, decision: LinkDecision, clause: Place, text: str) -> Link | None:
        passage = self._now(decision.passage, text)
        said = self._passages(text).get(passage.segment) if passage else None
        return self._placed(decision, clause, said, passage.span) if passage and said else None

    def _pieces(self, decision: LinkDecision, clause: Place, text: str) -> Iterator[Link]:
        """Yield the links of what a rejected passage was split into: none of its words are to come back."""
        now, side = self._version(text), decision.passage
        parts = self._counterparts(side.text, now).parts(side.place.segment) if now != side.text else ()
        passages = self._passages(text)
        yield from (self._placed(decision, clause, passages[name], None) for name in parts if name in passages)

    def _lost(self, decision: LinkDecision, clause: Place | None, homes: Sequence[str]) -> Link:
        """Return a decided link of which one side's words are gone; the other side is where it is now."""
        own = decision.passage.place.document
        text = own if own in homes else homes[0]
        passage = self._now(decision.passage, text)
        said = self._passages(text).get(passage.segment) if passage else None
        lost = Passage(text, decision.passage.place.segment, decision.passage.quote.exact)
        link = self._placed(decision, clause or decision.clause.place, said or lost, None)
        return replace(link, id=decision.id, placing="unplaced", reasons=())

    def _placed(self, decision: LinkDecision, clause: Place, said: Passage, span: Span | None) -> Link:
        now = self._version(self.base_id()), self._version(said.document)
        reasons = decision.reasons
        if now != (decision.clause.text, decision.passage.text):
            # Both texts have to be what they were to the letter for the spans of the reasons to hold.
            own = Reason(decision.clause.quote.exact, clause.span, span)
            reasons = (own,) if clause.span or span else ()
        name = link_id(clause.segment, said.document, said.segment)
        return Link(
            name, clause.segment, said, decision.relation, decision.grade, decision.state, decision.strength, reasons
        )

    def _homes(self, side: LinkSide) -> list[str]:
        """Return the texts a side can stand in: its own and that text's printings, else those that are like it.

        A text that was taken out and came again is another document.
        """
        own = self._texts.get(side.place.document)
        if own:
            return [each.id for each in self._texts.values() if _shown(each) == _shown(own)]
        return [each for each in self._texts if self._is_again(each, side)]

    def _is_again(self, text: str, side: LinkSide) -> bool:
        now, words = self._version(text), side.quote.exact
        if now == side.text or (len(words) >= SHORTEST and any(words in each for each in self._printed(text).values())):
            return True
        return self._counterparts(side.text, now).share() >= SAME_TEXT

    def _now(self, side: LinkSide, text: str) -> Place | None:
        now = self._version(text)
        if now == side.text:
            return replace(side.place, document=text)
        compared = self._counterparts(side.text, now)
        segment = compared.of(side.place.segment, side.quote.exact if side.place.span else "")
        if segment is None:
            return None
        return Place(text, segment, _found(self._printed(text)[segment], side.quote) if side.place.span else None)

    def _printed(self, text: str) -> dict[str, str]:
        return self._library.documents.printed_in(self._version(text))

    def _compare(self, before: str, now: str) -> Counterparts:
        return Counterparts(self._library.documents.printed_in(before), self._library.documents.printed_in(now))

    def _read(self, text: str) -> dict[str, Passage]:
        article = self._texts[text].article
        turns = {turn.id: (turn.speaker, turn.question) for turn in article.turns or ()}
        return {
            piece.id: Passage(text, piece.id, piece.printed, *turns.get(piece.parent or "", (None, None)))
            for piece in article.pieces()
        }

    @cached_property
    def _order(self) -> dict[tuple[str, str], int]:
        places = ((text.id, piece.id) for text in self._texts.values() for piece in text.article.pieces())
        return {place: n for n, place in enumerate(places)}


def _merged(found: Link, decided: Link) -> Link:
    """Return what was decided with what was found: the reader's own words before the reasons of now."""
    if decided.state != "manual":
        return replace(found, state=decided.state)
    own = tuple(reason for reason in decided.reasons if reason not in found.reasons)
    return replace(decided, reasons=(*own, *found.reasons))


def _found(printed: str, quote: Quote) -> Span | None:
    try:
        return anchor.find(printed, quote)
    except LostAnchorError:
        return None


def _shown(document: Document) -> str:
    return document.printing_of or document.id
