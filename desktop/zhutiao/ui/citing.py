"""Words with where they were taken from, ready to be pasted into a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao import terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zhutiao.model import Article, Document, Place


def cited(document: Document, places: Sequence[Place]) -> str:
    """Return the words at *places* in quotation marks, with title, clauses or speakers, source and date."""
    pieces = {piece.id: piece for piece in document.article.pieces()}
    printed = [(pieces[place.segment].printed, place.span) for place in places]
    words = "\n".join(span.cut(text) if span else text for text, span in printed)
    return f"“{words}”（{source(document, [place.segment for place in places])}）"


def source(document: Document, segments: Sequence[str]) -> str:
    """Return where segments stand: who speaks, or title and numbers; who published it; the date as printed."""
    article = document.article
    title = f"《{''.join(article.title.split())}》" if article.title else terms.kind(article.kind)
    from_whom = " ".join(part for part in (article.origin, article.author) if part)
    # A file's name says little, but more than nothing.
    published = from_whom or ("" if article.issuer else document.file)
    parts = (_once(_speakers(article, segments)), title + _once(_numbers(article, segments)), published)
    return "，".join(part for part in (*parts, article.dateline or article.date or "") if part)


def _speakers(article: Article, segments: Sequence[str]) -> Iterable[str]:
    turns = filter(None, (article.turn_of(segment) for segment in segments))
    return (" ".join(turn.label.split()).strip("：: ") for turn in turns)


def _numbers(article: Article, segments: Sequence[str]) -> Iterable[str]:
    known = {piece.id: piece.number for piece in article.pieces()}
    return filter(None, (known.get(segment) for segment in segments))


def _once(names: Iterable[str]) -> str:
    return "、".join(dict.fromkeys(names))
