"""The variants of the clause being read, below the outline beside what is said about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.ui.apparatus.entry_list import EntryList

if TYPE_CHECKING:
    from zhutiao.ui.apparatus.listing import Listing
    from zhutiao.ui.window import Window


class Below:
    """Keeps the list that the panel of connections shows."""

    def __init__(self, window: Window, listing: Listing) -> None:
        self._window, self._listing = window, listing
        self.list = EntryList(window.appearance.theme)
        window.connections.lend_variants(self.list)
        window.connections.chip_chosen.connect(self.refresh)

    def document(self) -> str:
        """Return the text that the list is of."""
        base = self._window.session.base
        return base.id if base else ""

    def refresh(self) -> None:
        """List what is known now of the clause the panel is about."""
        panel = self._window.connections
        entries = self._listing.in_clause(panel.pinned or self._window.clause or "")
        panel.show_variants(len(entries))
        if panel.chip == "variants":
            self.list.show_rows(self._listing.of_base(), entries)
