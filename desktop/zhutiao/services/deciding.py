"""What the reader decides about links: accept, reject, move, link by hand; no re-linking undoes it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zhutiao.model import Changed, LinkSide, Place, Quote
from zhutiao.services.decided import DecidedLinks
from zhutiao.text import anchor
from zhutiao.words import N_

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.model import Decision, Link, Span
    from zhutiao.store.library import Library

    Spans = tuple[Span | None, Span | None]


def accept(library: Library, dossier_id: str, links: Sequence[Link]) -> Changed:
    """Let links count as firm, whatever is found later.

    Like every decision it is about the words that the links had when they were read, wherever these stand now;
    raises LinkRefusedError where they are gone.
    """
    texts = DecidedLinks(library, dossier_id)
    meant = [texts.now(link) for link in links]
    with library.step(N_("Accept the link")):
        # What was linked by hand is accepted already.
        _decide(library, dossier_id, texts, [link for link in meant if link.state != "manual"], "accepted")
    return _changed(library, dossier_id, meant)


def reject(library: Library, dossier_id: str, links: Sequence[Link]) -> Changed:
    """Show links no more, whatever is found later."""
    texts = DecidedLinks(library, dossier_id)
    meant = [texts.now(link) for link in links]
    with library.step(N_("Reject the link")):
        _decide(library, dossier_id, texts, meant, "rejected")
    return _changed(library, dossier_id, meant)


def reconsider(library: Library, dossier_id: str, links: Sequence[Link]) -> Changed:
    """Take back what was decided about links; one made by hand goes, a found one is a suggestion again."""
    texts = DecidedLinks(library, dossier_id)
    meant = [texts.now(link) for link in links]
    with library.step(N_("Take the decision back")):
        for link in meant:
            for decision in texts.earlier(link):
                library.link_decisions.remove(decision.id)
    return _changed(library, dossier_id, meant)


def move(library: Library, dossier_id: str, links: Sequence[Link], clause: str) -> Changed:
    """Link passages to another clause instead, as one step; raises LinkRefusedError where their words are gone."""
    texts = DecidedLinks(library, dossier_id)
    moving = [texts.now(link) for link in links if link.clause != clause]
    moved = [texts.moved(link, clause) for link in moving]
    if not moving:
        return Changed()
    with library.step(N_("Move the link")):
        _decide(library, dossier_id, texts, moving, "rejected")
        _decide(library, dossier_id, texts, moved, "manual")
    return replace(_changed(library, dossier_id, [*moving, *moved]), made=tuple(link.id for link in moved))


def add(library: Library, dossier_id: str, clause: Place, passage: Place) -> Changed:
    """Link a clause and a passage by hand, with the words of each side that are marked, or as wholes.

    Raises LinkRefusedError where the sides are not one place in the base text and one in another text.
    """
    texts = DecidedLinks(library, dossier_id)
    made = texts.by_hand(clause, passage)
    with library.step(N_("Link by hand")):
        _decide(library, dossier_id, texts, [made], "manual", (clause.span, passage.span))
    return replace(_changed(library, dossier_id, [made]), made=(made.id,))


def _decide(
    library: Library,
    dossier_id: str,
    texts: DecidedLinks,
    links: Sequence[Link],
    state: Decision,
    spans: Spans = (None, None),
) -> None:
    """Keep what was decided; *spans* are the words of clause and passage that are meant, if not all of them."""
    for link in links:
        earlier = texts.earlier(link)
        if earlier and state != "manual":
            # A link made by hand was not found: accepted again, it is by hand again.
            for each in earlier:
                by_hand = each.grade == "manual" and state == "accepted"
                library.link_decisions.change(each.id, "manual" if by_hand else state)
            continue
        for each in earlier:
            library.link_decisions.remove(each.id)
        clause = _side(library, Place(texts.base_id(), link.clause, spans[0]))
        passage = _side(library, Place(link.passage.document, link.passage.segment, spans[1]))
        library.link_decisions.add(dossier_id, link, state, clause, passage)


def _side(library: Library, place: Place) -> LinkSide:
    printed = library.documents.printed(place.document, place.segment)
    quote = anchor.remember(printed, place.span) if place.span else Quote(printed, "", "", 0)
    return LinkSide(place, quote, library.documents.text_of(place.document))


def _changed(library: Library, dossier_id: str, links: Sequence[Link]) -> Changed:
    base = library.documents.dossier(dossier_id).base
    clauses = {(base, link.clause) for link in links if base}
    return Changed(frozenset(clauses | {(each.passage.document, each.passage.segment) for each in links}), links=True)
