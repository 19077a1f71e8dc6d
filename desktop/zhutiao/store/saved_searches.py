"""Searches that the reader has saved to run them again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.hits import SavedSearch

if TYPE_CHECKING:
    from zhutiao.store.rows import Rows


class SavedSearches:
    """The reader's saved searches; no two have the same name."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def all(self) -> list[SavedSearch]:
        """Return the saved searches, the oldest first."""
        rows = self._rows.all("select id, name, query from saved_search where deleted is null order by created, id")
        return [SavedSearch(*map(str, row)) for row in rows]

    def add(self, name: str, query: str) -> str:
        """Save a search and return its id."""
        return self._rows.add("saved_search", name=name, query=query)

    def change(self, search_id: str, **values: str) -> None:
        """Call a saved search otherwise, or let it seek something else."""
        self._rows.change("saved_search", search_id, **values)

    def remove(self, search_id: str) -> None:
        """Put a saved search into the bin."""
        self._rows.bury("saved_search", search_id)
