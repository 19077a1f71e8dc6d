"""A briefing for pictures of a library that has none: what a reader may have collected about a clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.model import Briefing, BriefingItem, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhutiao.ui.session import Session

NAME = "周三上午 · 基层干部培训"
OPENING = "开场：先请学员说说身边的**急难愁盼**，再读条文。"
HEADINGS = ("一、条文怎么说", "二、发布会怎么答")
MARKS, PASSAGES = 3, 4


def sample(session: Session, clause: str) -> Briefing:
    """Return a briefing about *clause*, with its marks and what was said about it; the library keeps none of it."""
    return Briefing("", session.dossier.id if session.dossier else "", NAME, tuple(_items(session, clause)))


def _items(session: Session, clause: str) -> Iterator[BriefingItem]:
    base = session.base.id if session.base else ""
    drawn = [mark for mark in session.marks if mark.place.segment == clause and mark.style != "none"]
    links = [link for link in session.links if link.clause == clause and link.firm]
    yield BriefingItem("opening", "text", OPENING, minutes=5)
    yield BriefingItem("first", "heading", HEADINGS[0])
    yield BriefingItem("clause", "clause", place=Place(base, clause), minutes=10)
    for n, mark in enumerate(drawn[:MARKS]):
        yield BriefingItem(mark.id, "mark", place=mark.place, mark=mark.id, minutes=(8, 6, None)[n])
    yield BriefingItem("second", "heading", HEADINGS[1])
    for n, link in enumerate(links[-PASSAGES:]):
        place = Place(link.passage.document, link.passage.segment)
        yield BriefingItem(link.id, "passage", place=place, minutes=(12, 8, None, 6)[n])
