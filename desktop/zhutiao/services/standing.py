"""Where what was found stands, in words: which text, and there which clause or whose answer."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from zhutiao import terms
from zhutiao.errors import UnknownPlaceError
from zhutiao.services import coverage_names as names
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zhutiao.hits import Hit
    from zhutiao.model import Document, Turn
    from zhutiao.store.library import Library

START = 18
"""Signs of a paragraph that stand for the whole of it."""


class Standing(NamedTuple):
    """What a text is called, who published it in few words, and the clause; "" where there is none."""

    title: str = ""
    text: str = ""
    clause: str = ""


class Standings:
    """Names the places of one search; what was asked once is remembered."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._of = cache(self._named)

    def of(self, hit: Hit) -> Standing:
        """Return where a hit stands."""
        if hit.document is None:
            return Standing()
        named = self._of(hit.document)
        return named[hit.segment or ""] if (hit.segment or "") in named else named[""]

    def _named(self, document: str) -> Mapping[str, Standing]:
        """Return where each segment of a document stands, and under "" the document itself."""
        try:
            found = self._library.documents.get(document)
        except UnknownPlaceError:
            return {"": Standing()}
        title, text = names.legible(found.article.title or found.file), names.published(found)
        clauses = clauses_of(found)
        return {"": Standing(title, text)} | {
            segment: Standing(title, text, clauses[unit]) for segment, unit in units_of(found).items()
        }


def units_of(document: Document) -> dict[str, str]:
    """Map each segment of a text to what it is counted in: its clause, the turn it was said in, or itself."""
    article = document.article
    turns = {turn.id for turn in article.turns or ()}
    found = article.units()
    return {segment: _turn(segment) if _turn(segment) in turns else unit for segment, unit in found.items()}


def clauses_of(document: Document, *, beginning: bool = False) -> dict[str, str]:
    """Return what each unit of a text is called: a clause by number and title, a turn by speaker and question.

    A paragraph without either is called by its number, and where *beginning* is asked for with its first words.
    """
    article = document.article
    called = {turn.id: _spoken(turn) for turn in article.turns or ()}
    for n, piece in enumerate(article.pieces(), 1):
        if document.is_base or piece.kind != "paragraph":
            called[piece.id] = names.row(piece)
        else:
            said = f" {names.legible(piece.printed[:START])}…" if beginning else ""
            called[piece.id] = _("Paragraph {0}").format(n) + said
    return called


def _turn(segment: str) -> str:
    return segment.partition(".")[0]


def _spoken(turn: Turn) -> str:
    return _("{0} ({1})").format(turn.speaker or names.legible(turn.label), terms.question(turn.question))
