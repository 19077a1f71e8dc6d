"""The search page: a field, where to look, what came of it, and the hits below each other."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from zhutiao.ui import icons, menus
from zhutiao.ui.search.asked import Asked, range_called
from zhutiao.ui.search.field import SearchField
from zhutiao.ui.search.found_list import FoundList
from zhutiao.ui.search.guide import Guide
from zhutiao.ui.search.nothing import Nothing
from zhutiao.ui.search.offers import Offers
from zhutiao.ui.search.range_line import RangeLine
from zhutiao.ui.tips import tip
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from zhutiao.ui.search.found_rows import Row
    from zhutiao.ui.theme import Theme

SIDE = 14


class SearchPage(QWidget):
    """Says what is asked for and which hit is opened; what is found, and what it means, is told to it.

    `acts` is a button whose menu holds what can be done with all results, `star` one that saves what is asked.
    """

    asked_changed = Signal(object)
    """Words, range or kind of search are others than before: an Asked."""
    hit_opened = Signal(object, int, bool)
    """A hit, the number of the span in it, and whether the reader wants to be there rather than stay here."""
    open_wanted = Signal(bool)
    """The chosen hit is to be opened, and whether the reader wants to be there."""
    more_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self.field = SearchField(theme, self)
        self.range = RangeLine(theme, self)
        self.list = FoundList(theme, self)
        self.guide = Guide(theme, self)
        self.star, self.acts = QToolButton(self), QToolButton(self)
        self._said = QLabel(self, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._nothing = Nothing(self)
        self.offers = Offers(self.field, theme, self)
        self.setFocusProxy(self.field)
        self._again = False
        self._lay_out()
        self._wire()
        self.dress(theme)
        self.retranslate()
        self._show_part()

    def asked(self) -> Asked:
        """Return what is asked for."""
        return Asked(self.field.text(), self.range.within, pattern=self.range.pattern.isChecked())

    def ask(self, asked: Asked) -> None:
        """Ask for this instead, and say so."""
        with QSignalBlocker(self.field):
            self.field.put(asked.words)
        self.range.show_asked(asked.within, pattern=asked.pattern)
        self._tell()

    def begin(self) -> None:
        """Be ready to type over what is asked for."""
        self.field.setFocus()
        self.field.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the field with Escape, from wherever on the page that is of no other use."""
        if event.key() == Qt.Key.Key_Escape:
            self.begin()
        else:
            super().keyPressEvent(event)

    def show_found(self, rows: Sequence[Row], total: int) -> None:
        """Show the first rows of what was found; without any, offer to look elsewhere."""
        chosen, top = self.list.chosen(), self.list.verticalScrollBar().value()
        self.list.show_rows(rows, total)
        if chosen and self._again:
            self.list.choose(chosen.hit, chosen.at)
            self.list.verticalScrollBar().setValue(top)
        self._again = True
        self._nothing.offer(None if rows else self.range.within)
        self._show_part()

    def wait(self, words: str) -> None:
        """Show nothing, and say that it is sought."""
        self.list.show_rows((), 0)
        self._nothing.offer(None)
        self.say(words)

    def say(self, words: str) -> None:
        """Say what came of the search."""
        self._said.setText(words)

    def said(self) -> str:
        """Return what is said of the search."""
        return self._said.text()

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        for part in (self.field, self.range, self.list, self.guide, self.offers):
            part.dress(theme)
        self.star.setIcon(icons.icon("star", theme.chrome["soft"]))
        self.acts.setIcon(icons.icon("ellipsis", theme.chrome["soft"]))

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        for part in (self.field, self.range, self.list, self.guide, self._nothing, self.offers):
            part.retranslate()
        for part, words in ((self.star, _("Save this search")), (self.acts, _("All results"))):
            part.setToolTip(tip(words))
            part.setAccessibleName(words)

    def _tell(self) -> None:
        if not self.asked().seeks:
            self.list.show_rows((), 0)
            self.say("")
        self._again = False
        self.range.guide.setChecked(False)
        self._show_part()
        self.asked_changed.emit(self.asked())

    def _show_part(self) -> None:
        """Show results, or what to do where there are none."""
        seeks = self.asked().seeks
        self._acting.setVisible(seeks)
        if self.range.guide.isChecked() or not seeks:
            self._stack.setCurrentWidget(self.guide)
        else:
            self._stack.setCurrentWidget(self.list if self.list.hits() else self._nothing)
        # What comes to the front of the stack would lie over them.
        self.offers.raise_()

    def _go_down(self) -> None:
        if self.list.hits():
            self.list.setFocus()
            self.list.choose_first()

    def _go_on_typing(self, words: str) -> None:
        self.field.setFocus()
        self.field.end(False)
        self.field.insert(words)

    def _lay_out(self) -> None:
        for button in (self.star, self.acts):
            button.setStyleSheet("QToolButton { padding: 3px; }")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.acts.setMenu(menus.menu(self.acts))
        self.acts.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._acting = QWidget(self)
        told = QHBoxLayout(self._acting)
        told.setContentsMargins(0, 0, 0, 0)
        told.setSpacing(2)
        told.addWidget(self._said, 1)
        for button in (self.star, self.acts):
            told.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
        above = QVBoxLayout()
        above.setContentsMargins(SIDE, 10, SIDE, 0)
        above.setSpacing(6)
        for part in (self.field, self.range, self._acting):
            above.addWidget(part)
        for before, after in pairwise((self.range, self.star, self.acts, self.list)):
            self.setTabOrder(before, after)
        self._stack = QStackedLayout()
        for part in (self.guide, self.list, self._nothing):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(above)
        column.addLayout(self._stack, 1)

    def _wire(self) -> None:
        self.field.textChanged.connect(lambda _words: self._tell())
        self.field.down_wanted.connect(self._go_down)
        self.field.open_wanted.connect(self.open_wanted)
        self._nothing.wider_wanted.connect(self._look_wider)
        self.field.left.connect(self.left)
        self.range.chosen.connect(self._tell)
        self.range.guide_wanted.connect(lambda _on: self._show_part())
        self.guide.example_chosen.connect(self._try)
        self.list.opened.connect(self.hit_opened)
        self.list.more_wanted.connect(self.more_wanted)
        self.list.left_upwards.connect(self.begin)
        self.list.typed.connect(self._go_on_typing)

    def _look_wider(self, within: str) -> None:
        self.range.show_asked(range_called(within), pattern=self.range.pattern.isChecked())
        self._tell()

    def _try(self, words: str) -> None:
        self.field.put(words)
        self.field.setFocus()
