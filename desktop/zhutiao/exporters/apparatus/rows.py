"""Variants as rows, one column for each witness: for sheets and for whatever reads them back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from zhutiao import variant_words
from zhutiao.exporters.apparatus import lemma
from zhutiao.exporters.arranging.by_clause import parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from zhutiao.ports import Content
    from zhutiao.variants import Apparatus, Entry, Witness

OMITTED = "∅"
"""What a witness reads that leaves the words out; one that lacks the passage, or does not quote it, reads nothing."""


class VariantRow(NamedTuple):
    """One variant. The names are the heads of its columns in every language, so that the rows can be read back.

    `document` and `segment` are those of the text that is shown; `preferred` and `chosen` are sigla. `spans` are JSON:
    by siglum where each reading stands in its own text, in code points of what its segments print.
    """

    id: str
    document: str
    title: str
    segment: str
    heading: str
    kind: str
    state: str
    confidence: str
    base: str
    preferred: str
    chosen: str
    departs: str
    reason: str
    entry: str
    witnesses: str
    spans: str


def sigla(content: Content) -> tuple[str, ...]:
    """Return the sigla of all witnesses, each once: what stands over the further columns."""
    every = (each for apparatus in content.apparatus for each in lemma.witnesses(apparatus.collation))
    return tuple(dict.fromkeys(each.siglum for each in every))


def variants(content: Content) -> Iterator[tuple[VariantRow, Mapping[str, str | None]]]:
    """Yield the variants in their order, with what each witness reads: "" leaves it out, None lacks the passage.

    What is only printed in another way is no row: of two newspapers that would be every comma.
    """
    documents = {document.id: document for document in content.documents}
    for apparatus in content.apparatus:
        there = documents.get(apparatus.document)
        heads = {piece.id: parts(piece)[0] for piece in there.article.pieces()} if there else {}
        title = (there and there.article.title) or apparatus.collation.title or ""
        for entry in (each for each in apparatus.entries if not each.variant.is_quiet):
            yield _row(apparatus, entry, title, heads), _words(apparatus, entry)


def _row(apparatus: Apparatus, entry: Entry, title: str, heads: Mapping[str, str]) -> VariantRow:
    variant, suggestion = entry.variant, entry.variant.suggestion
    segment = entry.places[0].segment if entry.places else variant.segment
    return VariantRow(
        entry.id,
        apparatus.document,
        title,
        segment,
        heads.get(segment, ""),
        variant.kind,
        entry.state,
        suggestion.confidence,
        apparatus.collation.base,
        suggestion.preferred or "",
        entry.chosen or "",
        "yes" if entry.departs else "",
        variant_words.reason(suggestion),
        str(lemma.line(entry, apparatus.collation)),
        "; ".join(lemma.witness(each, apparatus) for each in _speaking(apparatus, entry)),
        _spans(apparatus, entry),
    )


def _speaking(apparatus: Apparatus, entry: Entry) -> list[Witness]:
    """Return the witnesses that say anything, if only that they lack the passage."""
    readings = entry.variant.readings
    return [each for each in lemma.witnesses(apparatus.collation) if not each.partial or readings.get(each.siglum)]


def _words(apparatus: Apparatus, entry: Entry) -> dict[str, str | None]:
    readings = entry.variant.readings
    found = {each.siglum: readings.get(each.siglum) for each in lemma.witnesses(apparatus.collation)}
    return {siglum: reading.words if reading else None for siglum, reading in found.items()}


def _spans(apparatus: Apparatus, entry: Entry) -> str:
    spans = {
        each.siglum: [{"segment": at.segment, "span": [at.start, at.end]} for at in reading.stretches]
        for each in lemma.witnesses(apparatus.collation)
        if (reading := entry.variant.readings.get(each.siglum)) is not None
    }
    return json.dumps(spans, ensure_ascii=False)
