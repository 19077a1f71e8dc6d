"""What a change of structure is about: the piece at the caret or selected, else the one being read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from zhutiao.model import Document, Segment, Turn
    from zhutiao.ui.window import Window

SPOKEN = ("begin-turn", "join-turns", "relabel")
NUMBERED = ("renumber", "retitle", "structure.piece")


class Target(NamedTuple):
    """One piece of a text, and the words of it that are selected or where the caret stands, if it does."""

    document: Document
    segment: Segment
    start: int | None = None
    end: int | None = None

    @property
    def turn(self) -> Turn | None:
        """Return the speaker's turn that the piece is part of."""
        return self.document.article.turn_of(self.segment.id)


def unfit(document: Document | None) -> tuple[str, ...]:
    """Return the actions that make no sense in a text: who speaks in an opinion, numbers in a transcript."""
    if document is None:
        return ()
    return NUMBERED if document.article.turns else SPOKEN


def target(window: Window) -> Target | None:
    """Return what the reader means in the text that has the keys."""
    pane = window.reading.active()
    document = window.session.document(pane.document_id)
    if document is None:
        return None
    places = pane.selected_places()
    if places and places[0].span:
        last = places[-1].span if places[-1].segment == places[0].segment else None
        return _target(document, places[0].segment, places[0].span.start, last.end if last else None)
    caret = pane.cursorRect()
    segment, offset = pane.shown.offset(pane.textCursor().position())
    if segment and pane.textCursor().position() and pane.viewport().rect().intersects(caret):
        return _target(document, segment, offset, offset)
    here = window.clause if document == window.session.base else pane.current_unit()
    return _target(document, here or "")


def of_clause(window: Window, segment: str) -> Target | None:
    """Return the clause that was pointed at in the outline."""
    base = window.session.base
    return _target(base, segment) if base else None


def _target(document: Document, segment: str, start: int | None = None, end: int | None = None) -> Target | None:
    pieces = (piece for piece in document.article.pieces() if segment in (piece.id, piece.parent))
    piece = next(pieces, None)
    return Target(document, piece, start, end) if piece else None
