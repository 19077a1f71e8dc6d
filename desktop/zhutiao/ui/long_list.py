"""A list whose first rows are in sight long before the last of thousands is laid out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate

from zhutiao.ui import surface

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel, QTimerEvent
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

BATCH = 400
STEP = 24
MANY = 400
RESTED = 80


class Cards(QStyledItemDelegate):
    """Draws rows as cards, and remembers how high they are."""

    def forget(self) -> None:
        """Measure every card again."""
        raise NotImplementedError


class LongList(QListView):
    """Cards on the colour of the column, scrolled by the pixel.

    It lays out its rows at once, or where it is told so the first time a few hundred at a time.
    """

    rested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawn: Cards | None = None
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self.scheduleDelayedItemsLayout)
        self._rest.timeout.connect(self.rested)
        self.setBatchSize(BATCH)

    def show_cards(self, rows: QAbstractItemModel, cards: Cards) -> None:
        """Show *rows* as *cards* draws them, and have it measure again in another font."""
        self.setModel(rows)
        self.setItemDelegate(cards)
        self._drawn = cards
        self._look()

    def lay_out_soon(self) -> None:
        """Lay all rows out as soon as there is time; `rested` tells when."""
        self._rest.start(0)

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

    def choose_row(self, row: int) -> None:
        """Choose a row and bring it into sight."""
        self.lay_out_all()
        index = self.model().index(row, 0)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines for the new width, those of thousands of rows once it has come to rest."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._rest.start(RESTED if self.model().rowCount() > MANY else 0)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._drawn:
            self._drawn.forget()
            self.scheduleDelayedItemsLayout()

    def timerEvent(self, event: QTimerEvent) -> None:
        """Lay out some more rows, and from now on all at once when the last is reached."""
        super().timerEvent(event)
        if self.in_batches() and self.visualRect(self.model().index(self.model().rowCount() - 1, 0)).isValid():
            self.setLayoutMode(QListView.LayoutMode.SinglePass)

    def _look(self) -> None:
        # What stands behind the cards is the column's own colour.
        surface.lay(self, filled=False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(STEP)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
