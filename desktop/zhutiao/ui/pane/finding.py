"""Find words in what a pane shows, as the search of the library finds them: in each paragraph as a whole."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.model import Span
from zhutiao.text import search_keys

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from zhutiao.hits import Where
    from zhutiao.text.search_query import Query
    from zhutiao.ui.pane.shown import Shown

Stretch = tuple[int, int]
"""First and last position of some words."""

LONG, OVERLAP = 50_000, 2_000
"""Words of which no more is looked at at a time, and how far what begins in them may reach beyond."""

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
    """What can be found of a text that is shown, and where it stands; looked at piece by piece, as it is asked for."""

    def __init__(self, shown: Shown) -> None:
        self._shown = shown
        self._known: dict[int, tuple[Piece, str]] = {}

    def is_of(self, shown: Shown) -> bool:
        """Say whether this is of just that text."""
        return self._shown is shown

    def pieces(self) -> list[Piece]:
        """Return everything that is shown, in reading order."""
        return [self._piece(block) for block in self._firsts]

    def piece(self, where: Where, segment: str | None) -> Piece | None:
        """Return the title, or what *segment* prints, or who speaks in it first."""
        if segment is None:
            block = 0
        elif segment in self._shown.ranges:
            block = self._shown.ranges[segment].start - (where == "speaker")
        else:
            return None
        found = self._piece(block) if 0 <= block < len(self._shown.blocks) else None
        return found if found and found.where == where else None

    def hits(self, query: Query, *, whole: bool) -> Iterator[list[Stretch]]:
        """Yield, of one piece after the other, where it has what is sought; filters are not asked.

        *whole* looks at everything that is shown, else at that only which can be a result. A piece that takes long
        yields nothing now and then.
        """
        for block in self._firsts:
            if block not in self._known:
                piece = self._piece(block)
                self._known[block] = piece, (yield from _folded(piece.words))
            piece, key = self._known[block]
            if (whole or piece.where) and query.fits(key):
                yield from ([self.stretch(piece, span) for span in spans] for spans in _spans(query, piece.words))
            else:
                yield []

    def stretch(self, piece: Piece, span: Span) -> Stretch:
        """Return where some words of a piece stand."""
        if piece.where == "text" and piece.segment:
            return self._shown.stretch(piece.segment, span)
        start, units = self._shown.starts[piece.block], self._shown.maps[piece.block]
        return start + units.units(span.start), start + units.units(span.end)

    @cached_property
    def _firsts(self) -> list[int]:
        """Return the first block of each piece."""
        ranges = self._shown.ranges
        return [
            n for n, block in enumerate(self._shown.blocks) if block.segment is None or ranges[block.segment].start == n
        ]

    def _piece(self, block: int) -> Piece:
        first = self._shown.blocks[block]
        if first.segment is not None:
            return Piece("text", first.segment, block, self._shown.printed(first.segment))
        spoken = self._shown.blocks[block + 1].segment if first.role == "label" else None
        return Piece(_WHERE.get(first.role), spoken, block, first.text)


def _folded(words: str) -> Generator[list[Stretch], None, str]:
    """Return the search key of *words*, and yield nothing now and then."""
    parts: list[str] = []
    for start in range(0, len(words), LONG):
        if start:
            yield []
        parts.append(search_keys.fold(words[start : start + LONG]))
    return "".join(parts)


def _spans(query: Query, words: str) -> Iterator[list[Span]]:
    """Yield where *words* have what is sought, of long ones bit by bit."""
    done = 0
    for start in range(0, len(words), LONG):
        found = query.spans(words[start : start + LONG + OVERLAP])
        inside = [Span(start + span.start, start + span.end) for span in found if span.start < LONG]
        apart = [span for span in inside if span.start >= done]
        done = max((span.end for span in apart), default=done)
        yield apart
