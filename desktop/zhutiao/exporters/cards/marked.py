"""Cards of marks: a figure or a term left out of its sentence, or a place and what is said there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.exporters.cards.card import Card
from zhutiao.exporters.cards.words import noted, shown, tag, with_clozes
from zhutiao.exporters.titles import of_piece
from zhutiao.model import Span
from zhutiao.text import figures

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhutiao.exporters.cards.about import About
    from zhutiao.exporters.sheet import Marked
    from zhutiao.model import Mark

LONGEST_TERM = 15
"""Characters: what is longer is a statement, which nobody can fill in word by word."""

GAP = "［…］"


def cards(about: About) -> Iterator[Card]:
    """Yield a card for each mark that has its place and says something."""
    lost = {mark.id for mark in about.known.lost}
    for mark in about.known.marks:
        if mark.id not in lost and (mark.quote or noted(mark.note)):
            yield _card(about, mark)


def _card(about: About, mark: Mark) -> Card:
    marked, where = about.known.marked(mark), about.where(mark.place)
    front, answer, hidden = _sides(mark, marked, where)
    return Card(
        of=f"{mark.id} {'question' if answer else 'cloze'}",
        front=front,
        answer=answer,
        where=shown(_silent(where, mark, hidden)) if mark.quote else "",
        note=noted(mark.note) if mark.quote else "",
        source=about.source(mark.place, marked.href),
        tags=tuple(filter(None, map(tag, mark.tags))),
        changed=mark.modified or mark.created,
    )


def _sides(mark: Mark, marked: Marked, where: str) -> tuple[str, str, Sequence[str]]:
    """Return the front of a card, its answer ("" where the front has clozes), and the words that are asked for."""
    quote = mark.quote
    if quote is None:
        return shown(where), noted(mark.note), ()
    before, after = marked.around or ("", "")
    sentence, span = f"{before}{quote}{after}", Span(len(before), len(before) + len(quote))
    if len(mark.anchors) == 1 and (gaps := _gaps(sentence, span)):
        return with_clozes(sentence, gaps), "", [gap.cut(sentence) for gap in gaps]
    asked = shown(f"{before}{GAP}{after}") if before or after else ""
    return asked or shown(marked.means), shown(quote), [quote]


def _silent(where: str, mark: Mark, hidden: Sequence[str]) -> str:
    """Return *where* unless it would give away what is asked for."""
    return of_piece(mark.place.segment) if any(words in where for words in hidden) else where


def _gaps(sentence: str, marked: Span) -> Sequence[Span]:
    """Return what to leave out of a sentence: the figures marked, else the term."""
    found = [span for span in figures.find(sentence) if span.overlaps(marked)]
    is_term = marked.end - marked.start <= LONGEST_TERM and len(sentence) > marked.end - marked.start
    return found or ([marked] if is_term else [])
