"""Clause by clause: the base text gives the order, the other texts follow, and at the end what lost its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.exporters.names import block_name
from zhutiao.exporters.sheet import Heading, Ink, Label, Printed, Written
from zhutiao.model import Span
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from zhutiao.exporters.arranging.known import Known
    from zhutiao.exporters.sheet import Block
    from zhutiao.model import Document, Link, Mark, Segment

_HEADED = ("section", "clause", "annex", "heading")
TITLE, NOTE, UNPLACED = "title", "dossier-note", "unplaced"


def blocks(known: Known) -> Iterator[Block]:
    """Yield the blocks of the whole dossier."""
    yield Heading(TITLE, 0, known.title)
    yield from dossier_note(known)
    base = [document for document in known.content.documents if known.is_base(document.id)]
    for document in base:
        yield from text(known, document, wanted(known, document), depth=1)
    for document in known.content.documents:
        if document not in base and (pieces := marked(known, document)):
            yield of_text(known, document.id)
            yield from text(known, document, pieces, depth=2)
    yield from unplaced(known)


def dossier_note(known: Known) -> Iterator[Block]:
    """Yield what the reader wrote on the dossier as a whole."""
    if known.content.note and known.content.note.strip():
        yield Written(NOTE, known.content.note)


def of_text(known: Known, document: str) -> Heading:
    """Return the heading over what stands in a text that is not the base text."""
    name = known.names[document]
    return Heading(block_name("d", document[:8]), 1, name, name)


def unplaced(known: Known) -> Iterator[Block]:
    """Yield the marks that lost their words, under a heading."""
    if known.lost:
        yield Heading(UNPLACED, 1, _("Unplaced marks"), _("Unplaced marks"))
        yield from map(known.marked, known.lost)


def text(known: Known, document: Document, pieces: Iterable[Segment], depth: int) -> Iterator[Block]:
    """Yield segments of a text; the passages about a clause follow its last item.

    Their headings are *depth* deep and, for each part that their ids have before the last, one deeper.
    """
    about: list[Link] = []
    for segment in pieces:
        if segment.kind != "item":
            yield from passages(known, about)
            about = []
        yield from _segment(known, document, segment, depth)
        about += known.links.get(segment.id, []) if known.is_base(document.id) else []
    yield from passages(known, about)


def wanted(known: Known, base: Document) -> Collection[Segment]:
    """Return the segments of the base text that are to be shown, in reading order."""
    return marked(known, base) if known.choices.only_marked else known.pieces(base).values()


def marked(known: Known, document: Document) -> list[Segment]:
    """Return the segments that carry marks, and the sections and clauses they stand in, in reading order."""
    there = {segment for of, segment in known.at if of == document.id}
    there |= {name[:end] for name in there for end, sign in enumerate(name) if sign == "/"}
    return [piece for name, piece in known.pieces(document).items() if name in there]


def passages(known: Known, links: Sequence[Link], above: str = "") -> Iterator[Block]:
    """Yield the passages about one clause, where they are wanted; their names begin with *above*."""
    if links and known.choices.passages:
        yield Label(above + block_name("p", links[0].clause), _("Linked passages: {0}").format(len(links)))
        yield from (known.said(link, above) for link in links)


def _segment(known: Known, document: Document, segment: Segment, depth: int) -> Iterator[Block]:
    head, body = parts(segment)
    name, href = block_name("c", document.id[:8], segment.id), known.to_place(document.id, segment.id)
    if head:
        yield Heading(name, depth + segment.id.count("/"), head, head, href)
    marks = known.at.get((document.id, segment.id), ())
    shown = bool(body) and known.choices.texts
    ink = _ink(known, document, segment, body) if shown else ()
    if shown:
        yield Printed(f"{name}/text" if head else name, body, ink, "" if head else href)
    inked = {each.mark.id for each in ink if each.first}
    yield from (known.marked(mark, inked=mark.id in inked) for mark in marks)
    if known.choices.variants and (varied := known.varied.get((document.id, segment.id))):
        yield Label(block_name("v", document.id[:8], segment.id), _("Variants: {0}").format(len(varied)))
        yield from varied


def _ink(known: Known, document: Document, segment: Segment, body: str) -> tuple[Ink, ...]:
    """Return the lines on a segment's body, which is the end of what it prints."""
    ahead = len(segment.printed) - len(body) if segment.printed.endswith(body) else 0
    found = [_line(mark, n, ahead, len(body)) for mark, n in known.lines.get((document.id, segment.id), ())]
    return tuple(sorted(filter(None, found), key=lambda each: (each.span, each.mark.created)))


def _line(mark: Mark, n: int, ahead: int, length: int) -> Ink | None:
    span = mark.anchors[n].place.span
    if span is None or mark.style == "none":
        return None
    start, end = max(span.start - ahead, 0), min(span.end - ahead, length)
    return Ink(Span(start, end), mark, n == 0) if start < end else None


def parts(segment: Segment) -> tuple[str, str]:
    """Return the words over a segment, "" for what has none, and the words below them, both as printed."""
    body, printed = segment.text, segment.printed
    if segment.kind not in _HEADED:
        return "", printed
    if segment.kind == "heading" or not body:
        return printed, ""
    if not printed.endswith(body):
        return f"{segment.number or ''}{segment.title or ''}" or segment.id, printed
    return printed.removesuffix(body).strip(" \n\u3000。") or segment.id, body
