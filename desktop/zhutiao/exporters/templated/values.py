"""A dossier as dicts, lists, words and numbers: all that a reader's own template sees.

`resources/templates` says what each name means; a name that is there stays, and means what it means.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from zhutiao import terms
from zhutiao.exporters.arranging import briefing
from zhutiao.exporters.arranging.by_clause import parts, wanted
from zhutiao.exporters.arranging.known import Known
from zhutiao.exporters.sheet import Heading, Marked, Printed, Said, Varied, Written
from zhutiao.model import COLOURS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from zhutiao.exporters.choices import Choices
    from zhutiao.exporters.sheet import Block
    from zhutiao.model import Document, Link, Mark, Segment
    from zhutiao.ports import Content

Value: TypeAlias = "str | int | list[Value] | dict[str, Value]"


def values(content: Content, choices: Choices) -> dict[str, Value]:
    """Return what a template may show, by name."""
    known = Known(content, choices)
    marks = {mark.id: _mark(known.marked(mark)) for mark in known.marks}
    base = next((document for document in content.documents if known.is_base(document.id)), None)
    return {
        "title": known.title,
        "dossier": content.dossier.name,
        "date": (base and base.article.date) or "",
        "written": content.written,
        "note": content.note or "",
        "sources": [{"file": file, "sha256": sha256} for file, sha256 in content.sources],
        "clauses": _clauses(known, base, marks) if base else [],
        "texts": [_text(known, document, marks) for document in content.documents],
        "marks": _listed(known.placed, marks),
        "unplaced": _listed(known.lost, marks),
        "tags": _tags(known, marks),
        "colours": _colours(known, marks),
        "briefing": _briefing(known),
    }


def _mark(block: Marked) -> dict[str, Value]:
    mark, (before, after) = block.mark, block.around or ("", "")
    speaker, question = block.speech or ("", "")
    return {
        "id": block.id,
        "quote": mark.quote or "",
        "before": before,
        "after": after,
        "note": mark.note or "",
        "tags": list(mark.tags),
        "colour": mark.colour if mark.style != "none" else "",
        "means": block.means,
        "style": block.drawn,
        "where": block.where,
        "clause": mark.place.segment,
        "speaker": speaker,
        "question": question,
        "doubt": block.doubt,
        "author": mark.author,
        "created": mark.created,
        "modified": mark.modified,
        "link": block.href,
    }


def _clauses(known: Known, base: Document, marks: Mapping[str, dict[str, Value]]) -> list[Value]:
    return [_clause(known, base, segment, marks) for segment in wanted(known, base)]


def _clause(known: Known, base: Document, segment: Segment, marks: Mapping[str, dict[str, Value]]) -> dict[str, Value]:
    head, body = parts(segment)
    return {
        "id": segment.id,
        "kind": segment.kind,
        "level": segment.id.count("/") + 1,
        "number": segment.number or "",
        "title": segment.title or "",
        "heading": head,
        "text": body,
        "link": known.to_place(base.id, segment.id),
        "marks": _listed(known.at.get((base.id, segment.id), ()), marks),
        "passages": [_passage(known, link) for link in known.links.get(segment.id, ())],
    }


def _passage(known: Known, link: Link) -> Value:
    block = known.said(link)
    return {
        "text": block.words,
        "where": block.facts[0],
        "speaker": link.passage.speaker or "",
        "question": terms.question(link.passage.question) if link.passage.question else "",
        "relation": terms.relation(link.relation),
        "link": block.href,
    }


def _text(known: Known, document: Document, marks: Mapping[str, dict[str, Value]]) -> Value:
    return {
        "title": document.article.title or "",
        "name": known.names[document.id],
        "kind": terms.kind(document.article.kind),
        "date": document.article.date or "",
        "file": document.file,
        "marks": _listed((mark for mark in known.placed if mark.place.document == document.id), marks),
    }


def _tags(known: Known, marks: Mapping[str, dict[str, Value]]) -> list[Value]:
    tagged: dict[str, list[Mark]] = {}
    for mark in known.placed:
        for path in mark.tags:
            tagged.setdefault(path, []).append(mark)
    ordered = sorted(tagged, key=lambda path: path.split("/"))
    return [{"path": path, "marks": _listed(tagged[path], marks)} for path in ordered]


def _colours(known: Known, marks: Mapping[str, dict[str, Value]]) -> list[Value]:
    meanings = known.content.meanings
    return [
        {
            "name": colour,
            "means": terms.meaning(colour, meanings),
            "marks": _listed((m for m in known.placed if m.style != "none" and m.colour == colour), marks),
        }
        for colour in COLOURS
    ]


def _briefing(known: Known) -> Value:
    """Return the briefing that is wanted, an empty one where there is none."""
    if not known.content.briefings:
        return {"name": "", "minutes": 0, "pieces": []}
    found = briefing.chosen(known.content.briefings, known.choices.briefing)
    # The first block is the title. A clause is known by its address, which a reader may not want to be shown.
    _title, *blocks = briefing.blocks(Known(known.content, replace(known.choices, backlinks=True)))
    pieces = [_piece(block) for block in blocks]
    hidden: dict[str, Value] = {} if known.choices.backlinks else {"link": ""}
    return {"name": found.name, "minutes": found.minutes, "pieces": [{**piece, **hidden} for piece in pieces]}


def _piece(block: Block) -> dict[str, Value]:
    nothing: dict[str, Value] = {"kind": "", "words": "", "facts": [], "note": "", "tags": [], "minutes": 0, "link": ""}
    match block:
        case Heading():
            kind = "clause" if block.href else "heading"
            return {**nothing, "kind": kind, "words": block.words, "minutes": block.minutes or 0, "link": block.href}
        case Printed():
            return {**nothing, "kind": "words", "words": block.words}
        case Said():
            return {**nothing, "kind": "passage", "words": block.words, "facts": list(block.facts), "link": block.href}
        case Marked():
            mark, facts = _mark(block), list[Value](block.facts())
            return {**nothing, "kind": "mark", "words": mark["quote"], "facts": facts, **_common(mark)}
        case Varied():
            return {**nothing, "kind": "line", "words": str(block.line), "facts": list(block.facts)}
        case Written():
            return {**nothing, "kind": "note", "note": block.body, "minutes": block.minutes or 0}
        case _:
            return {**nothing, "kind": "line", "words": block.words}


def _common(mark: Mapping[str, Value]) -> dict[str, Value]:
    return {name: mark[name] for name in ("note", "tags", "link")}


def _listed(marks: Iterable[Mark], known: Mapping[str, dict[str, Value]]) -> list[Value]:
    return [known[mark.id] for mark in marks]
