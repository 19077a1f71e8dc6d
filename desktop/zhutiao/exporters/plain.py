"""Texts and notes as a reader finds them in any editor: to be looked at, never read back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.exporters import escape
from zhutiao.exporters.notes import contained
from zhutiao.exporters.titles import of_piece

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zhutiao.model import Article, Mark


def text(article: Article) -> Iterator[str]:
    """Yield a text piece by piece, as printed, with who speaks."""
    if article.title:
        yield f"{article.title}\n"
    told = None
    for piece in article.pieces():
        turn = article.turn_of(piece.id)
        if turn and turn.n != told:
            told = turn.n
            yield f"\n{turn.label}：\n"
        yield f"\n{piece.printed}\n"


def notes(title: str, note: str | None, marks: Iterable[Mark]) -> Iterator[str]:
    """Yield, as Markdown, a note on the whole and what was written and tagged at each place, in order."""
    yield f"# {escape.heading(title)}\n"
    if note:
        yield _quoted(note)
    for mark in marks:
        yield f"\n## {escape.heading(of_piece(mark.place.segment))}\n"
        if mark.quote:
            yield "\n" + "\n\n".join(escape.paragraphs(mark.quote)) + "\n"
        if mark.note:
            yield _quoted(mark.note)
        if mark.tags:
            yield "\n" + escape.line(" ".join(f"#{tag}" for tag in mark.tags)) + "\n"


def _quoted(note: str) -> str:
    return "\n" + "\n".join(f"> {line}".rstrip() for line in contained(note)) + "\n"
