"""What is shown, marked and saved of a search: what was sought, where, what that is called, and how it is read."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from zhutiao.hits import Scope
from zhutiao.services import pattern_searching, searching
from zhutiao.text.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from zhutiao.hits import Hit
    from zhutiao.store.library import Library
    from zhutiao.text.search_query import Query
    from zhutiao.ui.tasks import Task


class Sought(NamedTuple):
    """A search as the page has it: the words as typed, what they mean, and where it looks."""

    words: str
    query: Query | Pattern
    scope: Scope = Scope()

    @property
    def name(self) -> str:
        """Return the words in one line."""
        return " ".join(self.words.split())

    def with_printings(self, *, on: bool) -> Sought:
        """Return the same search, looking through printings too or not; a printing asked for by itself stays."""
        return self if self.scope.documents else self._replace(scope=replace(self.scope, printings=on))

    def total(self, library: Library, task: Task) -> int:
        """Return how many hits there will be, 0 where that is not known beforehand."""
        if isinstance(self.query, Pattern):
            return 0
        return searching.search(library, self.query, self.scope, limit=0, stop=lambda: task.stopped).total

    def hits(self, library: Library, run: Callable[..., Any], task: Task) -> Iterator[Hit]:
        """Yield every hit until *task* is stopped; *run* is the workshop's, where a regular expression is held."""

        def stop() -> bool:
            return task.stopped

        if isinstance(self.query, Pattern):
            owned = partial(run, owner=task)
            yield from pattern_searching.hits(library, self.query, self.scope, run=owned, stop=stop).hits
        else:
            yield from searching.every(library, self.query, self.scope, stop)
