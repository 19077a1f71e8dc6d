"""Words with where they were taken from, ready to be pasted into a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.model import Document, Place


def cited(document: Document, places: Sequence[Place]) -> str:
    """Return the words at *places* in quotation marks, with title, clause or speaker, and date."""
    pieces = {piece.id: piece for piece in document.article.pieces()}
    printed = [(pieces[place.segment].printed, place.span) for place in places]
    words = "\n".join(span.cut(text) if span else text for text, span in printed)
    return f"“{words}”（{source(document, places[0].segment)}）"


def source(document: Document, segment: str) -> str:
    """Return where a segment stands: who spoke, or title and number, and the date as printed."""
    article = document.article
    turn = article.turn_of(segment)
    title = f"《{''.join((article.title or document.file).split())}》"
    number = next((piece.number for piece in article.pieces() if piece.id == segment), None)
    where = [turn.label.replace("\n", " ").strip("：: ") if turn else "", title, number or "", article.dateline or ""]
    return "，".join(part for part in (where[0], where[1] + where[2], where[3]) if part)
