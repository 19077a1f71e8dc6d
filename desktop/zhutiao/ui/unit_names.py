"""What the places in a text are called before the reader."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhutiao import terms
from zhutiao.words import _

if TYPE_CHECKING:
    from zhutiao.model import Document, Segment

_PARAGRAPH = re.compile(r"p\d+|t\d+\.\d+")
_WHOLE = ("clause", "section", "preamble", "annex")


def unit_of(document: Document, segment: str) -> tuple[str, str]:
    """Return key and name of what a segment belongs to: its clause, its speaker's turn or its text."""
    if document.is_base:
        return clause_in({piece.id: piece for piece in document.article.pieces()}, segment)
    turn = document.article.turn_of(segment)
    kind = terms.kind(document.article.kind)
    if turn:
        return turn.id, f"{kind} · {turn.speaker or turn.label}"
    return "", f"{kind} · {document.article.title or document.file}"


def passage_of(document: Document, segment: str) -> str:
    """Return what a passage is called where its text is known: who speaks and on which question, or a title."""
    turn = document.article.turn_of(segment)
    if not turn:
        return unit_of(document, segment)[1]
    return _("{0} ({1})").format(turn.speaker or turn.label, terms.question(turn.question))


def clause_in(segments: dict[str, Segment], segment: str) -> tuple[str, str]:
    """Return key and name of the clause of a base text that a segment belongs to."""
    found = _clause_of(segments, segment)
    return (found.id, _named(found)) if found else (segment, segment)


def whole(segment: str) -> str:
    """Say that a note is on a clause, or a paragraph, as a whole."""
    return _("On the whole passage") if _PARAGRAPH.fullmatch(segment) else _("On the whole clause")


def _clause_of(segments: dict[str, Segment], name: str) -> Segment | None:
    found = segments.get(name)
    while found and found.kind not in _WHOLE and found.parent in segments:
        found = segments[found.parent]
    return found


def _named(segment: Segment) -> str:
    if segment.kind == "preamble":
        return _("Preamble")
    number = segment.number or "（"
    between = "" if "（" in number else "、" if number[0] in "一二三四五六七八九十" else " "
    return f"{segment.number or ''}{between}{segment.title or segment.printed[:20]}"
