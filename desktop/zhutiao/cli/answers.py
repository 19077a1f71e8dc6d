"""The values of interface.md: what `--json` prints. Fields may be added; none is renamed or removed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zhutiao.text import search_context

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from zhutiao.hits import Hit
    from zhutiao.model import Article, Document, Finding, Link, Mark, Prepared, Segment, Span, Turn
    from zhutiao.ports import Option
    from zhutiao.services.backing import Difference, Kept
    from zhutiao.services.doctoring import Check
    from zhutiao.services.importing import Imported
    from zhutiao.services.library_export import Exported
    from zhutiao.services.reading import OutlineRow
    from zhutiao.services.rebuilding import Rebuilt
    from zhutiao.store.salvaging import Salvaged

Answer = dict[str, Any]


def inspected(prepared: Prepared) -> Answer:
    """Return what a file holds."""
    return {**inspected_file(prepared), "articles": [article(each) for each in prepared.articles]}


def inspected_file(prepared: Prepared) -> Answer:
    """Return what is known of a file, without its articles."""
    return {
        "file": prepared.file,
        "sha256": prepared.sha256,
        "encoding": prepared.encoding,
        "set_aside": [
            {"text": aside.text, "why": aside.why, "lines": list(aside.lines), "article": aside.article}
            for aside in prepared.set_aside
        ],
    }


def imported(prepared: Prepared, kept: Imported) -> Answer:
    """Return what a file holds, each article with its document and what became of it."""
    answer = inspected(prepared)
    results = {name: (document, result) for name, document, result in kept.results}
    for each in answer["articles"]:
        each["document"], each["result"] = results[each["id"]]
    return {**answer, "dossier": kept.dossier}


def article(value: Article) -> Answer:
    """Return one article."""
    return {
        "id": value.id,
        "kind": value.kind,
        "title": value.title,
        "issuer": list(value.issuer),
        "author": value.author,
        "origin": value.origin,
        "date": value.date,
        "dateline": value.dateline,
        "reference": value.reference,
        "runner_up": value.runner_up,
        "complete": value.complete,
        "findings": [finding(each) for each in value.findings],
        "segments": [segment(each) for each in value.segments],
        "turns": None if value.turns is None else [turn(each) for each in value.turns],
    }


def finding(value: Finding) -> Answer:
    """Return one finding."""
    return {
        "what": value.what,
        "segment": value.segment,
        "text": value.text or None,
        "detail": value.detail or None,
        "lines": list(value.lines),
    }


def segment(value: Segment) -> Answer:
    """Return one segment."""
    return {
        "id": value.id,
        "kind": value.kind,
        "number": value.number,
        "title": value.title,
        "parent": value.parent,
        "text": value.text,
        "printed": value.printed,
        "lines": list(value.lines),
    }


def turn(value: Turn) -> Answer:
    """Return one speaker's turn."""
    return {
        "n": value.n,
        "label": value.label,
        "speaker": value.speaker,
        "role": value.role,
        "organisation": value.organisation,
        "asks": value.asks,
        "question": value.question,
        "continues": value.continues,
        "paragraphs": list(value.paragraphs),
        "lines": list(value.lines),
    }


def outline(dossier: str, base: Document | None, rows: Sequence[OutlineRow]) -> Answer:
    """Return the base text with counts."""
    return {
        "dossier": dossier,
        "document": base.id if base else None,
        "title": base.article.title if base else None,
        "segments": [
            {**segment(row.segment), "marks": row.marks, "notes": row.notes, "links": row.links, "read": row.read}
            for row in rows
        ],
    }


def link(value: Link, document: str | None, file: str, source: Article) -> Answer:
    """Return one link; *document* is None where no library is open."""
    passage = value.passage
    return {
        "id": value.id,
        "clause": value.clause,
        "document": document,
        "article": {"id": source.id, "file": file, "kind": source.kind, "title": source.title},
        "passage": {
            "id": passage.segment,
            "text": passage.text,
            "speaker": passage.speaker,
            "question": passage.question,
        },
        "relation": value.relation,
        "grade": value.grade,
        "state": value.state,
        "placing": value.placing,
        "strength": value.strength,
        "reasons": [
            {"text": why.text, "clause_span": span(why.clause_span), "passage_span": span(why.passage_span)}
            for why in value.reasons
        ],
    }


def hit(value: Hit) -> Answer:
    """Return one hit; `spans` count in what the segment prints or the note says, `snippet_spans` in the snippet."""
    context = search_context.around(value.words, value.spans)
    return {
        "where": value.where,
        "document": value.document,
        "segment": value.segment,
        "made": value.made,
        "words": None if value.where == "text" else value.words,
        "spans": [span(each) for each in value.spans],
        "snippet": context.words,
        "snippet_spans": [span(each) for each in context.spans],
    }


def mark(value: Mark, base: str | None, meanings: Mapping[str, str]) -> Answer:
    """Return one mark; its clause is null outside the base text, its meaning where the reader gave its colour none."""
    place = value.place
    return {
        "id": value.id,
        "document": place.document,
        "segment": place.segment,
        "clause": place.segment if place.document == base else None,
        "span": span(place.span),
        "places": [{"segment": each.place.segment, "span": span(each.place.span)} for each in value.anchors],
        "quote": value.quote,
        "colour": value.colour,
        "meaning": meanings.get(value.colour),
        "style": value.style,
        "note": value.note or None,
        "tags": list(value.tags),
        "state": value.state,
        "author": value.author,
        "created": value.created,
        "modified": value.modified,
    }


def kept(value: Kept) -> Answer:
    """Return what a backup or a restored library holds."""
    return {"file": str(value.path), "marks": value.marks, "notes": value.notes}


def exported(value: Exported) -> Answer:
    """Return what a library export holds."""
    return {"file": str(value.path), "marks": value.marks, "notes": value.notes, "content": value.content}


def rebuilt(value: Rebuilt) -> Answer:
    """Return what a library holds that was made of an export, and which files of that were not read."""
    kept = {"file": str(value.path), "marks": value.marks, "notes": value.notes, "content": value.content}
    return {**kept, "ignored": list(value.ignored)}


def restored(value: Kept, difference: Difference) -> Answer:
    """Return what a restored library holds, and what that changed: null where nobody can know what was there."""
    known = difference.now is not None
    return {
        **kept(value),
        "missing": difference.missing if known else None,
        "returning": difference.returning if known else None,
    }


def salvaged(path: Path, value: Salvaged) -> Answer:
    """Return what was read out of a damaged library."""
    return {
        "file": str(path),
        "marks": value.marks,
        "notes": value.notes,
        "rows": value.rows,
        "lost": value.lost,
    }


def doctor(checks: Sequence[Check]) -> Answer:
    """Return what was looked at."""
    return {
        "ok": all(check.ok for check in checks),
        "checks": [{"name": check.name, "ok": check.ok, "detail": check.detail} for check in checks],
    }


def formats(value: Sequence[tuple[str, str, Mapping[str, Option]]]) -> list[Answer]:
    """Return the export formats."""
    return [{"format": name, "suffix": suffix or None, "options": list(options)} for name, suffix, options in value]


def span(value: Span | None) -> list[int] | None:
    """Return a span as a pair."""
    return None if value is None else [value.start, value.end]
