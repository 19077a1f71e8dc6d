"""What the sheet is about: what was sought, where, and what that is called."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.hits import Scope

if TYPE_CHECKING:
    from zhutiao.text.search_query import Query


class Sought(NamedTuple):
    """A search as the page has it: the words as typed, the query they mean, and where it looks."""

    words: str
    query: Query
    scope: Scope = Scope()

    @property
    def name(self) -> str:
        """Return the words in one line."""
        return " ".join(self.words.split())

    def with_printings(self, *, on: bool) -> Sought:
        """Return the same search, looking through printings too or not; a printing asked for by itself stays."""
        return self if self.scope.documents else self._replace(scope=replace(self.scope, printings=on))
