"""Words with where they were taken from, ready to be pasted into a document."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from zhutiao import terms
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zhutiao.model import Article, Document, Place, Turn

_QUOTED = re.compile("“([^“”]*)”|[“”]")
_WITHIN = re.compile("‘([^‘’]*)’")


def cited(document: Document, places: Sequence[Place]) -> str:
    """Return the words at *places* in quotation marks, with title, clauses or speakers, source and date."""
    pieces = {piece.id: piece for piece in document.article.pieces()}
    printed = [(pieces[place.segment].printed, place.span) for place in places]
    words = "\n".join(span.cut(text) if span else text for text, span in printed)
    return quoted(words, source(document, [place.segment for place in places]))


def quoted(words: str, said_where: str) -> str:
    """Return words in quotation marks, and behind them in brackets where they were taken from."""
    return f"“{_as_quoted(words)}”（{said_where}）" if said_where else f"“{_as_quoted(words)}”"


def source(document: Document, segments: Sequence[str]) -> str:
    """Return where segments stand: who speaks, title and numbers, who published it, and the date as far as known."""
    article = document.article
    title = f"《{' '.join(article.title.split())}》" if article.title else terms.kind(article.kind)
    turns = [turn for turn in map(article.turn_of, segments) if turn]
    from_whom = " ".join(part for part in (article.origin, article.author) if part)
    # A file's name says little, but more than nothing.
    published = from_whom or ("" if article.issuer else document.file)
    where = title + _once(_numbers(article, segments))
    parts = (_once(map(_speaker, turns)), where, _once(map(_question, turns)), published, _date(article))
    return "，".join(part for part in parts if part)


def _as_quoted(words: str) -> str:
    """Return words with their own quotation marks as they stand inside others: double ones single and back."""

    def turned(found: re.Match[str]) -> str:
        if found[1] is None:
            return "‘" if found[0] == "“" else "’"
        inner = _WITHIN.sub(r"“\1”", found[1])
        return f"‘{inner}’"

    return _QUOTED.sub(turned, words)


def _speaker(turn: Turn) -> str:
    return " ".join(turn.label.split()).strip("：: ")


def _question(turn: Turn) -> str:
    if turn.asks or not turn.question.isdecimal():
        return terms.question(turn.question)
    return _("answer to question {0}").format(turn.question)


def _date(article: Article) -> str:
    """Return the date with its year where that is known, else as printed."""
    try:
        known = date.fromisoformat(article.date or "")
    except ValueError:
        return article.dateline or article.date or ""
    return f"{known.year}年{known.month}月{known.day}日"


def _numbers(article: Article, segments: Sequence[str]) -> Iterable[str]:
    known = {piece.id: piece.number for piece in article.pieces()}
    return filter(None, (known.get(segment) for segment in segments))


def _once(names: Iterable[str]) -> str:
    return "、".join(dict.fromkeys(names))
