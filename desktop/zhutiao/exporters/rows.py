"""Marks and links as rows: machine names and library times, for sheets and for whatever reads them back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from zhutiao import terms
from zhutiao.exporters.arranging.by_clause import parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhutiao.model import Article, Colour, Document, Link, Mark
    from zhutiao.ports import Content


class MarkRow(NamedTuple):
    """One mark. The names are the heads of its columns in every language, so that the rows can be read back.

    `segment`, `start` and `end` are the first of its `places`, which are JSON as the terminal prints them; `before` and
    `after` are the words around it there. `clause` is the unit of the base text it stands in, "" elsewhere, `heading`
    what that is called. Its tags stand on a line each.
    """

    id: str
    document: str
    file: str
    title: str
    kind: str
    segment: str
    clause: str
    heading: str
    start: int | str
    end: int | str
    quote: str
    note: str
    tags: str
    colour: Colour
    meaning: str
    style: str
    state: str
    author: str
    created: str
    modified: str
    before: str
    after: str
    places: str


class LinkRow(NamedTuple):
    """One link of a clause and a passage; its reasons stand on a line each, strongest first."""

    id: str
    clause: str
    heading: str
    relation: str
    grade: str
    state: str
    strength: str
    document: str
    file: str
    title: str
    kind: str
    segment: str
    passage: str
    speaker: str
    question: str
    reasons: str


def marks(content: Content) -> Iterator[MarkRow]:
    """Yield the marks of a dossier in its order."""
    documents = {document.id: document for document in content.documents}
    base = content.base()
    units, headings = base.units() if base else {}, _headings(base)
    for mark in content.marks:
        span, quote = mark.place.span, mark.anchors[0].quote
        document = documents.get(mark.place.document)
        in_base = mark.place.document == content.dossier.base
        clause = units.get(mark.place.segment, "") if in_base else ""
        yield MarkRow(
            mark.id,
            mark.place.document,
            *_named(document),
            mark.place.segment,
            clause,
            headings.get(clause, ""),
            span.start if span else "",
            span.end if span else "",
            mark.quote or "",
            mark.note or "",
            "\n".join(mark.tags),
            mark.colour,
            "" if mark.style == "none" else terms.meaning(mark.colour, content.meanings),
            mark.style,
            mark.state,
            mark.author,
            mark.created,
            mark.modified,
            quote.before if quote else "",
            quote.after if quote else "",
            _places(mark),
        )


def links(content: Content) -> Iterator[LinkRow]:
    """Yield the links of a dossier in its order."""
    documents = {document.id: document for document in content.documents}
    headings = _headings(content.base())
    for link in content.links:
        passage = link.passage
        yield LinkRow(
            link.id,
            link.clause,
            headings.get(link.clause, ""),
            link.relation,
            link.grade,
            link.state,
            f"{link.strength:.2f}",
            passage.document,
            *_named(documents.get(passage.document)),
            passage.segment,
            passage.text,
            passage.speaker or "",
            passage.question or "",
            _reasons(link),
        )


def _headings(base: Article | None) -> dict[str, str]:
    return {piece.id: parts(piece)[0] for piece in base.pieces()} if base else {}


def _named(document: Document | None) -> tuple[str, str, str]:
    """Return file, title and kind of a text."""
    return (document.file, document.article.title or "", document.article.kind) if document else ("", "", "")


def _places(mark: Mark) -> str:
    places = [anchor.place for anchor in mark.anchors]
    listed = [
        {"segment": place.segment, "span": [place.span.start, place.span.end] if place.span else None}
        for place in places
    ]
    return json.dumps(listed, ensure_ascii=False)


def _reasons(link: Link) -> str:
    return "\n".join(dict.fromkeys(reason.text for reason in link.reasons if reason.text))
