"""The pieces of a briefing in a list: which are shown, chosen, in sight and have just come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QTimer
from PySide6.QtWidgets import QAbstractItemView, QWidget

from zhutiao.ui.briefing.card import PieceDelegate
from zhutiao.ui.briefing.rows import PieceRows, Row
from zhutiao.ui.kept_rows import ROW
from zhutiao.ui.long_list import LongList
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtCore import QPoint

    from zhutiao.model import BriefingItem
    from zhutiao.ui.theme import Theme

SHINE = 1200
_Flag = QItemSelectionModel.SelectionFlag


class PieceView(LongList):
    """Shows pieces; what is chosen and in sight stays so while they come, go and move."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("briefing")
        self._rows = PieceRows(self)
        self._cards = PieceDelegate(theme, self)
        self.show_cards(self._rows, self._cards)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._shine = QTimer(self, singleShot=True, interval=SHINE)
        self._shine.timeout.connect(self._shine_no_more)
        self.retranslate()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show *rows*; what is chosen and in sight stays so."""
        chosen, current, top = self.names(), self.current(), self.verticalScrollBar().value()
        self._rows.show(rows)
        if self.names() != chosen or self.current() != current:
            self._choose(chosen, current.id if current else "")
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(top)

    def rows(self) -> Sequence[Row]:
        """Return what is shown, in order."""
        return self._rows.rows()

    def names(self) -> list[str]:
        """Return the ids of the chosen pieces, in the order shown."""
        return [item.id for item in self.chosen()]

    def chosen(self) -> list[BriefingItem]:
        """Return the chosen pieces, in the order shown."""
        return [self._rows.rows()[row].item for row in sorted(index.row() for index in self.selectedIndexes())]

    def current(self) -> BriefingItem | None:
        """Return the piece that keys mean."""
        index = self.currentIndex()
        return self._rows.rows()[index.row()].item if index.isValid() else None

    def last_chosen(self) -> str | None:
        """Return the id of the last chosen piece, None where none is."""
        return next(iter(self.names()[::-1]), None)

    def after_chosen(self) -> str:
        """Return the piece below the chosen ones, else the one above them; "" where there is none."""
        taken = {index.row() for index in self.selectedIndexes()}
        order = [*range(max(taken, default=-1) + 1, self._rows.rowCount()), *reversed(range(min(taken, default=0)))]
        return next((self._rows.rows()[n].item.id for n in order), "")

    def piece_at(self, at: QPoint) -> str:
        """Return the id of the piece at a point of the view; "" where there is none."""
        index = self.indexAt(at)
        return index.data(ROW).item.id if index.isValid() else ""

    def reveal(self, names: Sequence[str], *, shines: bool = False) -> None:
        """Choose pieces and bring them into sight; let them shine for a moment where they have just come."""
        rows = [row for name in names if (row := self._rows.row_of(name)) is not None]
        if not rows:
            return
        self.executeDelayedItemsLayout()
        self._choose(names, names[-1])
        for row in (rows[0], rows[-1]):
            self.scrollTo(self._rows.index(row))
        if shines:
            self._cards.shining = frozenset(names)
            self._shine.start()
            self.viewport().update()

    def shining(self) -> Collection[str]:
        """Return which pieces shine because they have just come."""
        return self._cards.shining

    def choose_any(self) -> None:
        """Choose the first piece where none is chosen."""
        if self._rows.rowCount() and not self.selectedIndexes():
            self.choose_row(0)

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._cards.theme = theme
        self.viewport().update()

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self.setAccessibleName(_("Pieces of the briefing"))
        self._cards.forget()
        self.doItemsLayout()

    def _choose(self, names: Sequence[str], current: str) -> None:
        chosen, model = QItemSelection(), self.selectionModel()
        for row in (row for name in names if (row := self._rows.row_of(name)) is not None):
            chosen.select(self._rows.index(row), self._rows.index(row))
        if (at := self._rows.row_of(current)) is not None:
            model.setCurrentIndex(self._rows.index(at), _Flag.NoUpdate)
        model.select(chosen, _Flag.ClearAndSelect)

    def _shine_no_more(self) -> None:
        self._cards.shining = ()
        self.viewport().update()
