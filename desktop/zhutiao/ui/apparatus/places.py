"""Where a variant stands in a text that is shown: in the one the apparatus is of, or in another of its witnesses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.model import Place, Span
from zhutiao.ui.apparatus import told
from zhutiao.ui.pane.spots import Spot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from zhutiao.variants import Apparatus, Entry, Stretch


def stretches(apparatus: Apparatus, entry: Entry, document: str) -> Sequence[Stretch]:
    """Return where a variant stands in a document; nothing where that lacks the passage, or is no witness."""
    if document == apparatus.document:
        return entry.places
    siglum = next((each.siglum for each in apparatus.collation.witnesses if each.source == document), None)
    reading = entry.variant.readings.get(siglum) if siglum else None
    return reading.stretches if reading else ()


def place(apparatus: Apparatus, entry: Entry, document: str) -> Place | None:
    """Return the words of a variant in a document, those beside it where the document leaves them out."""
    first = next(iter(stretches(apparatus, entry, document)), None)
    return Place(document, first.segment, span(first)) if first else None


def span(stretch: Stretch) -> Span:
    """Return a stretch as a span, that of the sign before it, or of the first, where it has no signs."""
    if stretch.start < stretch.end:
        return Span(stretch.start, stretch.end)
    return Span(max(0, stretch.start - 1), max(1, stretch.start))


def spots(apparatus: Apparatus, entries: Iterable[Entry], document: str) -> Iterator[Spot]:
    """Yield what a pane shows of some variants."""
    for entry in entries:
        for n, each in enumerate(stretches(apparatus, entry, document)):
            said = told.line(entry, apparatus.collation.base)
            yield Spot(entry.id, each.segment, span(each), entry.state == "chosen", said, badge=n == 0)
