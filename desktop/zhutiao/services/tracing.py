"""Trace the words of a text back to the file they came from, and tell what its import made of that file."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

from zhutiao.services import base_texts, fetching
from zhutiao.text import letters
from zhutiao.text.letters import Signs

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zhutiao.model import Article, Intake, Lines, Place, Span
    from zhutiao.store.library import Library


@dataclass(frozen=True, slots=True)
class Traced:
    """Words in their source: its lines, the lines and characters they are, and the line ends that were joined in them.

    `spans` count in `text`; a `joined` line goes on in the next one with words of the same paragraph.
    """

    file: str
    text: str
    lines: Lines
    spans: tuple[Span, ...]
    joined: frozenset[int]


def intake(library: Library, document: str) -> Intake:
    """Return the report of a text's import; a source that was not kept decoded is decoded again."""
    found = library.documents.intake(document)
    if found.text is not None:
        return found
    name, data = library.documents.source(document)
    return replace(found, text=fetching.decode(Path(name), data).text)


def texts(library: Library, document: str) -> tuple[Article, ...]:
    """Return the texts of a document's dossier that came from its file, in the order they stand there."""
    known, source = library.documents.get(document), library.documents.source_of(document)
    found = [each for each in library.documents.of(known.dossier) if library.documents.source_of(each.id) == source]
    return tuple(base_texts.as_printed(library, each.id) for each in sorted(found, key=lambda each: each.article.id))


def trace(library: Library, places: Sequence[Place]) -> Traced:
    """Return where the words at *places*, all of one text, stand in its source.

    Of an edition it is what its words were made from. Where their very characters are not known, all lines of their
    segments are told.
    """
    document = library.documents.get(places[0].document)
    article = base_texts.as_printed(library, document.id)
    if article != document.article:
        places = base_texts.places_as_printed(document, article, places)
    read, signs = intake(library, document.id), Signs(article)
    text = read.text or ""
    printed = {piece.id: piece for piece in article.pieces()}
    spans = letters.joined(*(signs.source_of(place.segment, place.span) for place in places))
    starts = _starts(text)

    def line_of(at: int) -> int:
        return bisect_right(starts, at)

    if spans:
        lines = line_of(spans[0].start), line_of(spans[-1].end - 1)
    else:
        told = [printed[place.segment].lines for place in places if place.segment in printed]
        lines = min((first for first, _ in told), default=1), max((last for _, last in told), default=1)
    pieces = {place.segment for place in places}
    joined = (_joined(signs.printed[name], signs.raw.get(name, ()), text) for name in pieces if name in signs.printed)
    ends = frozenset(line_of(at) for found in joined for at in found)
    return Traced(document.file, text, lines, spans, ends)


def _joined(printed: str, raw: Iterable[Span], text: str) -> list[int]:
    """Return the last character of every source line of a segment that goes on in the next within a paragraph."""
    paragraphs = set(accumulate(letters.count(words) for words in printed.split("\n")))
    found: list[int] = []
    passed, last = 0, None
    for span in raw:
        if last is not None and "\n" in text[last + 1 : span.start] and passed not in paragraphs:
            found.append(last)
        passed, last = passed + span.end - span.start, span.end - 1
    return found


def _starts(text: str) -> list[int]:
    """Return where each line of *text* begins."""
    return list(accumulate((len(line) + 1 for line in text.split("\n")), initial=0))[:-1]
