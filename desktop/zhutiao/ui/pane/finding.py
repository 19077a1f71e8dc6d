"""Find words in what a pane shows, as the search of the library finds them: in each paragraph as a whole."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.text import search_keys

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhutiao.hits import Where
    from zhutiao.model import Span
    from zhutiao.text.search_query import Query
    from zhutiao.ui.pane.shown import Shown

Stretch = tuple[int, int]
"""First and last position of some words."""

_WHERE: dict[str, Where] = {"masthead": "title", "label": "speaker"}


class Piece(NamedTuple):
    """Words that are searched as one, however many blocks show them, the first of which is *block*.

    `where` is None for what is shown and never a result: who issued a text, and when. A speaker's `segment` is the
    first in which he speaks.
    """

    where: Where | None
    segment: str | None
    block: int
    words: str


class Findable:
    """What can be found of a text that is shown, and where it stands."""

    def __init__(self, shown: Shown) -> None:
        self._shown = shown
        self._keys: dict[int, str] = {}

    def is_of(self, shown: Shown) -> bool:
        """Say whether this is of just that text."""
        return self._shown is shown

    @cached_property
    def pieces(self) -> list[Piece]:
        """Return everything that is shown, in reading order."""
        found: list[Piece] = []
        for n, block in enumerate(self._shown.blocks):
            if block.segment is None:
                spoken = self._shown.blocks[n + 1].segment if block.role == "label" else None
                found.append(Piece(_WHERE.get(block.role), spoken, n, block.text))
            elif self._shown.ranges[block.segment].start == n:
                found.append(Piece("text", block.segment, n, self._shown.printed(block.segment)))
        return found

    def hits(self, query: Query, *, whole: bool) -> Iterator[list[Stretch]]:
        """Yield, of one piece after the other, where it has what is sought; filters are not asked.

        *whole* looks at everything that is shown, else at that only which can be a result.
        """
        for n, piece in enumerate(self.pieces):
            if (whole or piece.where) and query.fits(self._key(n)):
                yield [self.stretch(piece, span) for span in query.spans(piece.words)]
            else:
                yield []

    def stretch(self, piece: Piece, span: Span) -> Stretch:
        """Return where some words of a piece stand."""
        if piece.where == "text" and piece.segment:
            return self._shown.stretch(piece.segment, span)
        start, units = self._shown.starts[piece.block], self._shown.maps[piece.block]
        return start + units.units(span.start), start + units.units(span.end)

    def piece(self, where: Where, segment: str | None) -> Piece | None:
        """Return the title, or what *segment* prints, or who speaks in it first."""
        return self._named.get((where, segment))

    @cached_property
    def _named(self) -> dict[tuple[Where | None, str | None], Piece]:
        return {(piece.where, piece.segment): piece for piece in self.pieces}

    def _key(self, n: int) -> str:
        """Return the search key of a piece; texts do not change, so it is folded once."""
        if n not in self._keys:
            self._keys[n] = search_keys.fold(self.pieces[n].words)
        return self._keys[n]
