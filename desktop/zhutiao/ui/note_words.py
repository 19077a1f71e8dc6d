"""What is written in marks, folded so that width and case do not matter, and remembered for the next key."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zhutiao.model import Mark

AT_ONCE = 400


class NoteWords:
    """Quotes, notes and tags of marks as they are sought; each mark is folded once."""

    def __init__(self) -> None:
        self._folded: dict[str, tuple[Mark, str]] = {}
        self._waiting: list[Mark] = []

    def holding(self, sought: str) -> Callable[[Mark], bool]:
        """Return whether every word of *sought* stands in a mark's quote, note or tags."""
        words = fold(sought).split()
        if len(words) == 1:
            [word] = words
            return lambda mark: word in self.of(mark)
        return lambda mark: all(word in self.of(mark) for word in words)

    def of(self, mark: Mark) -> str:
        """Return the folded words of a mark."""
        known = self._folded.get(mark.id)
        if known is None or known[0] is not mark:
            known = self._folded[mark.id] = (mark, fold(_said(mark)))
        return known[1]

    def know(self, marks: Sequence[Mark]) -> None:
        """Hear which marks there are; the words of those that are gone are forgotten."""
        there = {mark.id for mark in marks}
        self._folded = {name: known for name, known in self._folded.items() if name in there}
        self._waiting = [mark for mark in marks if mark.id not in self._folded]

    def fold_some(self) -> bool:
        """Fold the words of some more marks before they are asked for; say whether any are left."""
        for mark in self._waiting[-AT_ONCE:]:
            self.of(mark)
        del self._waiting[-AT_ONCE:]
        return bool(self._waiting)


def fold(words: str) -> str:
    """Return *words* as they are compared."""
    # What is plain already needs no new string: so is nearly every quote.
    return (words if unicodedata.is_normalized("NFKC", words) else unicodedata.normalize("NFKC", words)).casefold()


def _said(mark: Mark) -> str:
    parts = [mark.quote or "", mark.note or "", *["#" + tag for tag in mark.tags]]
    if mark.state != "placed":
        parts += [anchor.was for anchor in mark.anchors if anchor.was]
    return "\n".join(parts)
