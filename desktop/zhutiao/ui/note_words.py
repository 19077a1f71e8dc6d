"""What is written in marks, folded so that width and case do not matter, and remembered for the next key."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from zhutiao.model import Mark


class NoteWords:
    """Quotes, notes and tags of marks as they are sought; each mark is folded once."""

    def __init__(self) -> None:
        self._folded: dict[str, tuple[Mark, str]] = {}

    def holding(self, sought: str) -> Callable[[Mark], bool]:
        """Return whether every word of *sought* stands in a mark's quote, note or tags."""
        words = fold(sought).split()
        return lambda mark: all(word in self.of(mark) for word in words)

    def of(self, mark: Mark) -> str:
        """Return the folded words of a mark."""
        known = self._folded.get(mark.id)
        if known is None or known[0] is not mark:
            known = self._folded[mark.id] = (mark, fold(_said(mark)))
        return known[1]

    def keep(self, marks: Iterable[Mark]) -> None:
        """Forget the words of marks that are gone."""
        there = {mark.id for mark in marks}
        self._folded = {name: known for name, known in self._folded.items() if name in there}


def fold(words: str) -> str:
    """Return *words* as they are compared."""
    # What is plain already needs no new string: so is nearly every quote.
    return (words if unicodedata.is_normalized("NFKC", words) else unicodedata.normalize("NFKC", words)).casefold()


def _said(mark: Mark) -> str:
    was = (anchor.was for anchor in mark.anchors if anchor.was)
    return "\n".join((mark.quote or "", mark.note or "", *(f"#{tag}" for tag in mark.tags), *was))
