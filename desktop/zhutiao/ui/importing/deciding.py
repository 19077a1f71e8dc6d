"""What a reader decides about one file, step by step, and how each step is taken back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zhutiao.model import Decisions

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhutiao.model import Kind

NOTHING = Decisions()


class Deciding:
    """The decisions about one file as they stand now, with those before them; each verb says whether it changed any."""

    def __init__(self) -> None:
        self.now = NOTHING
        self._past: list[Decisions] = []
        self._future: list[Decisions] = []

    def begin_at(self, lines: Iterable[int]) -> bool:
        """Let a paragraph begin at each of *lines*."""
        chosen = frozenset(lines)
        return self._decide(replace(self.now, starts=self.now.starts | chosen, joins=self.now.joins - chosen))

    def join(self, lines: Iterable[int]) -> bool:
        """Let each of *lines* go on with the line before it."""
        chosen = frozenset(lines)
        return self._decide(replace(self.now, starts=self.now.starts - chosen, joins=self.now.joins | chosen))

    def leave_out(self, lines: Iterable[int]) -> bool:
        """Take *lines* for no text."""
        chosen = frozenset(lines)
        return self._decide(replace(self.now, aside=self.now.aside | chosen, kept=self.now.kept - chosen))

    def keep(self, lines: Iterable[int]) -> bool:
        """Take *lines* for text, though they were set aside or stand twice."""
        chosen = frozenset(lines)
        return self._decide(replace(self.now, aside=self.now.aside - chosen, kept=self.now.kept | chosen))

    def take_for(self, article: str, kind: Kind) -> bool:
        """Say what kind of text an article is."""
        return self._decide(replace(self.now, kinds={**self.now.kinds, article: kind}))

    def name(self, article: str, title: str) -> bool:
        """Give an article another title, or none."""
        return self._decide(replace(self.now, titles={**self.now.titles, article: title}))

    def decode(self, encoding: str) -> bool:
        """Read the bytes in another encoding; what was decided about lines of the wrong one goes."""
        return self._decide(Decisions(encoding=encoding))

    def forget(self) -> bool:
        """Go back to what was found without any decision; this too can be taken back."""
        return self._decide(NOTHING)

    def undo(self) -> bool:
        """Take the last step back."""
        return self._step(self._past, self._future)

    def redo(self) -> bool:
        """Take the step again that was taken back."""
        return self._step(self._future, self._past)

    def can_undo(self) -> bool:
        """Say whether there is a step to take back."""
        return bool(self._past)

    def can_redo(self) -> bool:
        """Say whether there is a step to take again."""
        return bool(self._future)

    def any(self) -> bool:
        """Say whether anything is decided."""
        return self.now != NOTHING

    def _decide(self, then: Decisions) -> bool:
        if then == self.now:
            return False
        self._past.append(self.now)
        self._future.clear()
        self.now = then
        return True

    def _step(self, source: list[Decisions], target: list[Decisions]) -> bool:
        if not source:
            return False
        target.append(self.now)
        self.now = source.pop()
        return True
