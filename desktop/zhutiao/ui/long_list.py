"""A list whose first rows are in sight long before the last of thousands is laid out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QListView

if TYPE_CHECKING:
    from PySide6.QtCore import QTimerEvent
    from PySide6.QtWidgets import QWidget

BATCH = 400


class LongList(QListView):
    """Lays out its rows at once, or where it is told so the first time a few hundred at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setBatchSize(BATCH)

    def begin_in_batches(self) -> None:
        """Lay out the next rows bit by bit, in between what the reader does."""
        self.setLayoutMode(QListView.LayoutMode.Batched)

    def in_batches(self) -> bool:
        """Say whether rows may still be without a place."""
        return self.layoutMode() == QListView.LayoutMode.Batched

    def lay_out_all(self) -> None:
        """Give a place to every row that has none yet."""
        if self.in_batches():
            self.setLayoutMode(QListView.LayoutMode.SinglePass)
            self.doItemsLayout()

    def timerEvent(self, event: QTimerEvent) -> None:
        """Lay out some more rows, and from now on all at once when the last is reached."""
        super().timerEvent(event)
        if self.in_batches() and self.visualRect(self.model().index(self.model().rowCount() - 1, 0)).isValid():
            self.setLayoutMode(QListView.LayoutMode.SinglePass)
