"""A list of marks as cards, whose notes are edited in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal

from zhutiao.model import Mark
from zhutiao.ui import card_keys
from zhutiao.ui.card_writing import CardWriting
from zhutiao.ui.long_list import MANY, LongList
from zhutiao.ui.mark_menu import mark_menu
from zhutiao.ui.mark_rows import ROW, MarkRows, Row, key
from zhutiao.ui.note_card import CardDelegate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
    from PySide6.QtWidgets import QMenu, QWidget

    from zhutiao.ui.mark_rows import Index
    from zhutiao.ui.note_editor import Desk
    from zhutiao.ui.theme import Theme


class CardList(LongList):
    """Shows marks under headings: a click chooses, Enter or a double click edits, Delete erases.

    T tags, H, U and W change the style, 1-5 the colour, B collects into the briefing.

    Marks and their ids travel in tuples. The target of `note_changed` is a mark's id, or the place of a clause.
    Without `in_place` it asks for the note to be edited elsewhere.
    """

    mark_chosen = Signal(object)
    note_changed = Signal(object, str)
    edit_wanted = Signal(object)
    tags_wanted = Signal(object)
    recolour_wanted = Signal(object, str)
    restyle_wanted = Signal(object, str)
    erase_wanted = Signal(object)
    collect_wanted = Signal(object)
    link_wanted = Signal(str)
    confirm_wanted = Signal(object)
    place_by_hand_wanted = Signal(str)

    def __init__(
        self,
        theme: Theme,
        desk: Desk | None = None,
        note_lines: int = 6,
        parent: QWidget | None = None,
        *,
        in_place: bool = True,
    ) -> None:
        super().__init__(parent)
        self._theme, self._in_place = theme, in_place
        self._names: Mapping[str, str] = {}
        self._given: tuple[Row, ...] = ()
        self._clicked_at = QPoint()
        self._rows = MarkRows(self)
        self._cards = CardDelegate(theme, note_lines, self)
        self._writing = CardWriting(self, self._rows, self._cards, desk)
        self.show_cards(self._rows, self._cards)
        self.setDragEnabled(True)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        # Thousands of rows that come at once are laid out bit by bit: the first of them are wanted at once.
        self._rows.replacing.connect(lambda count: count > MANY and self.begin_in_batches())
        self.clicked.connect(self._choose)
        self.doubleClicked.connect(self.write)
        self._writing.note_changed.connect(self.note_changed)
        self._writing.left.connect(self.setFocus)
        self.rested.connect(self._writing.fit)
        for signal in (self._writing.left_unsaved, self._writing.settled):
            signal.connect(lambda: self.show_rows(self._given))

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show *rows*; what the reader has chosen and is writing stays."""
        self._given = tuple(rows)
        self._cards.be_rough(rough=len(rows) > MANY)
        self._rows.show(self._writing.with_unsaved(rows))
        self._writing.take()

    def edited(self) -> str | None:
        """Return the key of the row that is being written in."""
        return self._writing.edited()

    def holds(self, name: str) -> bool:
        """Say whether the row with this key is written in, or was and is not saved yet."""
        return self._writing.holds(name)

    def held(self) -> frozenset[str]:
        """Return the keys of the rows that are written in, or were and are not saved yet."""
        return self._writing.held()

    def settle(self) -> None:
        """Show the notes as the library holds them: nothing waits to be saved any more."""
        self._writing.settle()

    def edit_note(self, name: str) -> None:
        """Open the note of the row with this key, and give it the focus."""
        if self._rows.row_of(name) is not None and name != self.edited():
            self.lay_out_all()
            self._writing.open(name)
            self.reveal(name)
            self._writing.show()

    def reveal(self, name: str) -> None:
        """Choose the row with this key and bring it into sight."""
        row = self._rows.row_of(name)
        if row is not None:
            self.choose_row(row)

    def chosen(self) -> tuple[Mark, ...]:
        """Return the chosen marks, in the order shown; one that stands below several tags only once."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        marks = (self._rows.index(row).data(ROW) for row in rows)
        return tuple({mark.id: mark for mark in marks}.values())

    def write(self) -> None:
        """Open the note of the first chosen mark, or ask for it to be opened."""
        marks = self.chosen()
        if marks and self._in_place:
            self.edit_note(key(marks[0]))
        elif marks:
            self.edit_wanted.emit(marks[0])

    def recolour(self, colour: str) -> None:
        """Ask for another colour for what is chosen."""
        if ids := self._drawn_ids():
            self.recolour_wanted.emit(ids, colour)

    def restyle(self, style: str) -> None:
        """Ask for another style for what is chosen."""
        if ids := self._drawn_ids():
            self.restyle_wanted.emit(ids, style)

    def erase(self) -> None:
        """Ask for what is chosen to be erased."""
        if ids := tuple(mark.id for mark in self.chosen() if mark.id):
            self.erase_wanted.emit(ids)

    def full_height(self, width: int) -> int:
        """Return the height that shows every row."""
        return self._cards.total(self._rows, width)

    def offers_placing(self) -> bool:
        """Say whether marks can be confirmed and placed from here."""
        return self._cards.offers

    def offer_placing(self) -> None:
        """Offer to confirm where marks stand, and to place them by hand."""
        self._cards.offers = True
        self._cards.forget()

    def confirm(self) -> None:
        """Ask for the places of what is chosen to be taken for right."""
        if ids := tuple(mark.id for mark in self.chosen() if mark.state == "check"):
            self.confirm_wanted.emit(ids)

    def place_by_hand(self) -> None:
        """Ask for the first chosen mark that is not surely in place to be put elsewhere."""
        if mark := next((mark for mark in self.chosen() if mark.state != "placed"), None):
            self.place_by_hand_wanted.emit(mark.id)

    def flush(self) -> None:
        """Announce what was typed and not yet announced."""
        self._writing.flush()

    def name_colours(self, names: Mapping[str, str]) -> None:
        """Use the reader's own words for the colours."""
        self._names = self._rows.names = dict(names)

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self._cards.dress(theme)
        self.viewport().update()

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self._cards.forget()
        self._writing.retranslate()
        self.doItemsLayout()

    def updateEditorGeometries(self) -> None:
        """Keep the editor on its card."""
        super().updateEditorGeometries()
        self._writing.place()

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Draw a changed card again; lay all out only where it became higher or lower."""
        if self.in_batches() or first.row() != last.row():
            super().dataChanged(first, last, roles)
            return
        # Qt gives a row's own rectangle the size hint of now; where the next row stands is what was laid out.
        top, below = self.visualRect(first).top(), self.visualRect(self._rows.index(last.row() + 1)).top()
        if below - top == self.sizeHintForIndex(first).height():
            self.update(first)
        else:
            super().dataChanged(first, last, roles)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the cards out for the new width, and an open note for the new height too."""
        super().resizeEvent(event)
        if self.edited() is not None:
            self.lay_out_soon()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do to what is chosen what the key stands for."""
        if not (self.chosen() and card_keys.act(self, event)):
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Remember which part of a card is clicked."""
        self._clicked_at = event.position().toPoint()
        super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done to the chosen marks."""
        marks = self.chosen()
        if marks:
            self.menu(marks).popup(event.globalPos())

    def menu(self, marks: tuple[Mark, ...]) -> QMenu:
        """Return the menu of *marks*, the chosen ones."""
        return mark_menu(self, self._theme, self._names, marks)

    def _drawn_ids(self) -> tuple[str, ...]:
        return tuple(mark.id for mark in self.chosen() if mark.style != "none")

    def _choose(self, index: QModelIndex) -> None:
        # The second release of a double click would take the focus from the note it has opened.
        if isinstance(row := index.data(ROW), Mark) and key(row) != self.edited():
            if pressed := self._cards.button_at(self.visualRect(index), row, self._clicked_at):
                (self.confirm if pressed == "confirm" else self.place_by_hand)()
                return
            self.mark_chosen.emit(row)
            # The text that shows the mark may have taken the focus; Delete, T and 1-5 are meant for the card.
            self.setFocus()
