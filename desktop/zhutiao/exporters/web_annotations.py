"""Marks as a W3C Web Annotation collection (JSON-LD): each mark one annotation that any program can place and read.

What the fields mean is told in `text.web_annotation`. The same marks make the same bytes, whenever they are written.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from zhutiao import terms
from zhutiao.exporters.choices import Choices, described
from zhutiao.exporters.names import file_name
from zhutiao.moments import moment
from zhutiao.speech import readable
from zhutiao.text import web_annotation as web

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from zhutiao.model import Anchor, Document, Mark, Place
    from zhutiao.ports import Content, Option

OPTIONS = ("only_noted", "colours", "tags")

Json = dict[str, object]


@dataclass(frozen=True, slots=True)
class AnnotationsWriter:
    """Writes one .jsonld file."""

    name: str = "annotations"
    suffix: str = ".jsonld"

    @property
    def options(self) -> Mapping[str, Option]:
        """Return the options."""
        return described(OPTIONS)

    def render(self, content: Content, options: Mapping[str, object]) -> Sequence[tuple[str, bytes]]:
        """Return the one file."""
        chosen = Choices.of(options, OPTIONS)
        marks = [mark for mark in content.marks if _wanted(mark, chosen)]
        text = json.dumps(_collection(content, marks), ensure_ascii=False, indent=1) + "\n"
        return [(file_name(content.dossier.name, self.suffix), readable(text).encode())]


WRITER = AnnotationsWriter()


def _wanted(mark: Mark, chosen: Choices) -> bool:
    if chosen.only_noted and not (mark.note and mark.note.strip()):
        return False
    # A clause's own note has no colour: where some are chosen, it is of none of them.
    coloured = chosen.shows(mark.colour) if mark.style != "none" else not chosen.colours
    return coloured and chosen.wants(mark.tags)


def _collection(content: Content, marks: Sequence[Mark]) -> Json:
    name = web.urn(content.dossier.id)
    found: Json = {
        "@context": web.CONTEXT,
        "id": name,
        "type": "AnnotationCollection",
        "label": content.dossier.name,
        "generator": {"type": "Software", "name": "Zhutiao"},
        "total": len(marks),
    }
    if marks:
        # A page has an address of its own, and holds at least one annotation.
        page = f"{name}#page1"
        texts = _Texts(content)
        items = [_annotation(mark, texts, content.meanings) for mark in marks]
        found["first"] = {"id": page, "type": "AnnotationPage", "partOf": name, "startIndex": 0, "items": items}
        found["last"] = page
    return found


def _annotation(mark: Mark, texts: _Texts, meanings: Mapping[str, str]) -> Json:
    targets = [_target(anchor, texts) for anchor in mark.anchors]
    dates = {"created": mark.created, "modified": mark.modified}
    return {
        "id": web.urn(mark.id),
        "type": "Annotation",
        "motivation": list(_motivations(mark)),
        "creator": {"type": "Person", "name": mark.author},
        **{name: told for name, told in dates.items() if moment(told)},
        web.COLOUR: mark.colour,
        web.STYLE: mark.style,
        "body": list(_bodies(mark, meanings)),
        "target": targets if len(targets) > 1 else targets[0],
    }


def _motivations(mark: Mark) -> Iterator[str]:
    if mark.style != "none":
        yield "highlighting"
    if mark.note:
        yield "commenting"
    if mark.tags:
        yield "tagging"


def _bodies(mark: Mark, meanings: Mapping[str, str]) -> Iterator[Json]:
    if mark.note:
        yield {"type": "TextualBody", "purpose": "commenting", "format": "text/markdown", "value": mark.note}
    for tag in mark.tags:
        yield {"type": "TextualBody", "purpose": "tagging", "format": "text/plain", "value": tag}
    if mark.style != "none":
        meant = terms.meaning(mark.colour, meanings)
        yield {"type": "TextualBody", "purpose": "classifying", "format": "text/plain", "value": meant}


def _target(anchor: Anchor, texts: _Texts) -> Json:
    found: Json = {
        "type": "SpecificResource",
        "source": texts.source(anchor.place.document),
        "selector": list(_selectors(anchor, texts)),
    }
    if anchor.state != "placed":
        found[web.STATE] = anchor.state
    if anchor.was is not None:
        found[web.WAS] = anchor.was
    return found


def _selectors(anchor: Anchor, texts: _Texts) -> Iterator[Json]:
    place, quote = anchor.place, anchor.quote
    if quote:
        yield {"type": "TextQuoteSelector", "exact": quote.exact, "prefix": quote.before, "suffix": quote.after}
    elif whole := texts.printed(place):
        # All of a segment: whoever does not know its id finds it by its words.
        yield {"type": "TextQuoteSelector", "exact": whole}
    segment: Json = {"type": "FragmentSelector", "conformsTo": web.SEGMENT, "value": place.segment}
    # Words that are gone stand nowhere in the segment of now.
    if place.span and anchor.state != "unplaced":
        segment["refinedBy"] = {"type": "TextPositionSelector", "start": place.span.start, "end": place.span.end}
    yield segment


class _Texts:
    """The documents of an export: what each prints, what it is called, and what it was made from."""

    def __init__(self, content: Content) -> None:
        self._articles = {document.id: document.article for document in content.documents}
        files = Counter(file for file, _ in content.sources)
        # A name that stands for two files says nothing of either's fingerprint.
        known = {file: sha256 for file, sha256 in content.sources if files[file] == 1}
        self._sources = {document.id: self._described(document, known) for document in content.documents}
        self._printed = lru_cache(maxsize=None)(self._divided)

    def source(self, document: str) -> Json:
        """Return a document as the source of a target."""
        return self._sources.get(document) or {"id": web.urn(document), "type": "Text"}

    def printed(self, place: Place) -> str:
        """Return all that stands in the segment of a place; nothing where it is not there any more."""
        return self._printed(place.document).get(place.segment, "")

    def _divided(self, document: str) -> dict[str, str]:
        article = self._articles.get(document)
        return {piece.id: piece.printed for piece in article.pieces()} if article else {}

    def _described(self, document: Document, known: Mapping[str, str]) -> Json:
        shown = self._articles.get(document.printing_of or "")
        title = document.article.title or (shown and shown.title)
        told = {web.TITLE: title, web.FILE: document.file, web.SHA256: known.get(document.file)}
        plain: Json = {"id": web.urn(document.id), "type": "Text", "language": "zh"}
        return plain | {name: value for name, value in told.items() if value}
