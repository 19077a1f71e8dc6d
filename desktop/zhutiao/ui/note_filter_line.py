"""The lines above the notes where the reader says which ones to show, and in which order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from zhutiao.model import COLOURS
from zhutiao.terms import meaning
from zhutiao.ui import dialog_look, icons, menus
from zhutiao.ui.mark_menu import swatch
from zhutiao.ui.note_chips import chips
from zhutiao.ui.note_filter import NoteFilter
from zhutiao.ui.note_menus import fill_filter, fill_order
from zhutiao.ui.note_order import Order
from zhutiao.ui.pills import Pills
from zhutiao.ui.tips import tip
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from zhutiao.ui.theme import Theme


class NoteFilterLine(QWidget):
    """A field for words, five colours, a menu for everything else, and a chip for each thing asked for there."""

    filter_chosen = Signal(object)
    order_chosen = Signal(object)
    choice_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: Mapping[str, str] = {}
        self._asked, self._order = NoteFilter(), Order()
        self._texts: Mapping[str, str] = {}
        self._clause_name: Callable[[str], str] = str
        self._words = QLineEdit(self, clearButtonEnabled=True)
        self._colours = {colour: QToolButton(self) for colour in COLOURS}
        self._more, self._sorting = QToolButton(self), QToolButton(self)
        self._menu, self._orders = menus.menu(self._more), menus.menu(self._sorting)
        self._chips = Pills(theme, self, sign="")
        self._lay_out()
        self._wire()
        self.dress(theme)
        self.retranslate()

    def know(self, texts: Mapping[str, str], clause_name: Callable[[str], str]) -> None:
        """Offer these texts, by id, and call clauses what *clause_name* calls them."""
        self._texts, self._clause_name = dict(texts), clause_name
        self._show()

    def show_filter(self, asked: NoteFilter) -> None:
        """Ask for this instead, and say so."""
        self._asked = asked
        with QSignalBlocker(self._words):
            if self._words.text() != asked.words:
                self._words.setText(asked.words)
        self._show()
        self.filter_chosen.emit(asked)

    def show_order(self, order: Order) -> None:
        """Put the notes in this order, and say so."""
        self._order = order
        self._show()
        self.order_chosen.emit(order)

    def name_colours(self, names: Mapping[str, str]) -> None:
        """Use the reader's own words for the colours."""
        self._names = dict(names)
        self.retranslate()

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._words.setStyleSheet(dialog_look.field(theme))
        self._chips.dress(theme)
        for colour, button in self._colours.items():
            button.setIcon(swatch(theme, colour))
        self._more.setIcon(icons.icon("filter", theme.chrome["soft"]))
        self._sorting.setIcon(icons.icon("arrow-down-wide-narrow", theme.chrome["soft"]))

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self._words.setPlaceholderText(_("Search quotes, notes, tags"))
        for part, words in (
            (self._words, _("Search quotes, notes, tags")),
            (self._more, _("Which notes are shown")),
            (self._sorting, _("Order and headings")),
            *((button, meaning(colour, self._names)) for colour, button in self._colours.items()),
        ):
            part.setAccessibleName(words)
            part.setToolTip(tip(words))
        self._show()

    def _show(self) -> None:
        for colour, button in self._colours.items():
            button.setChecked(colour in self._asked.colours)
        self._asking = {chip.words: chip for chip in chips(self._asked, self._texts, self._clause_name)}
        self._chips.show_texts(tuple(self._asking))
        self._more.setChecked(bool(self._asking))
        self._sorting.setChecked(self._order != Order())

    def _fill(self) -> None:
        fill_filter(self._menu, self._asked, self._texts, self.show_filter, self.choice_wanted.emit)

    def _drop(self, words: str) -> None:
        chip = self._asking[words]
        self.show_filter(self._asked.without(chip.name, chip.value))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(2)
        for button in (*self._colours.values(), self._more, self._sorting):
            button.setCheckable(True)
            # The column's own buttons are words, with room around them.
            button.setStyleSheet("QToolButton { padding: 4px; }")
            row.addWidget(button)
        row.insertStretch(len(COLOURS), 1)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(14, 10, 14, 0)
        lines.setSpacing(6)
        lines.addWidget(self._words)
        lines.addLayout(row)
        lines.addWidget(self._chips)

    def _wire(self) -> None:
        for button, menu in ((self._more, self._menu), (self._sorting, self._orders)):
            button.setMenu(menu)
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            # Qt has turned the button over, whatever was chosen or not.
            menu.aboutToHide.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self._menu.aboutToShow.connect(self._fill)
        self._orders.aboutToShow.connect(lambda: fill_order(self._orders, self._order, self.show_order))
        self._words.textChanged.connect(lambda words: self.show_filter(replace(self._asked, words=words)))
        self._chips.pressed.connect(self._drop)
        for colour, button in self._colours.items():
            button.clicked.connect(
                lambda _on, colour=colour: self.show_filter(self._asked.turned("colours", colour)),
            )
