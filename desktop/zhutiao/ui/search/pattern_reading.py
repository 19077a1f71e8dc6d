"""Look once for what has a regular expression, and hand it out part by part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zhutiao.services import pattern_searching
from zhutiao.text.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhutiao.services.pattern_searching import PatternFound
    from zhutiao.store.library import Library
    from zhutiao.ui.search.wishes import Wish

SECONDS = 5.0
"""A reader who waits longer wants another pattern."""


class PatternReading:
    """Keeps what the newest pattern found; *run* is the workshop's, in which alone patterns are held."""

    def __init__(self, run: Callable[..., Any]) -> None:
        self._run = run
        self._number = 0
        self._found: PatternFound | None = None

    def found(self, library: Library, wish: Wish, stop: Callable[[], bool]) -> PatternFound:
        """Return all that the pattern of *wish* finds."""
        if self._found is None or self._number != wish.number:
            self._found = pattern_searching.hits(
                library, Pattern(wish.asked.words), wish.scope, run=self._run, seconds=SECONDS, stop=stop
            )
            self._number = wish.number
        return self._found
