"""All marks and notes of the dossier, filtered, sorted, under headings."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLabel, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from zhutiao.text.tag_paths import followed
from zhutiao.ui.card_list import CardList
from zhutiao.ui.mark_rows import bare, key
from zhutiao.ui.note_filter import HERE, Around, NoteFilter
from zhutiao.ui.note_filter_line import NoteFilterLine
from zhutiao.ui.note_order import NoteOrder, Order, text_name
from zhutiao.ui.note_words import NoteWords
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zhutiao.model import Document, Mark
    from zhutiao.ui.note_editor import Desk
    from zhutiao.ui.theme import Theme

NOTE_LINES = 3
ASKED = (
    "note_changed",
    "tags_wanted",
    "recolour_wanted",
    "restyle_wanted",
    "erase_wanted",
    "collect_wanted",
    "link_wanted",
)
PLACING = ("confirm_wanted", "place_by_hand_wanted")


class NotesPanel(QWidget):
    """Shows every mark that the filter lets through; a click goes to its place."""

    place_wanted = Signal(object)
    note_changed = Signal(object, str)
    tags_wanted = Signal(object)
    recolour_wanted = Signal(object, str)
    restyle_wanted = Signal(object, str)
    erase_wanted = Signal(object)
    collect_wanted = Signal(object)
    link_wanted = Signal(str)
    confirm_wanted = Signal(object)
    place_by_hand_wanted = Signal(str)
    choice_wanted = Signal(str)
    order_chosen = Signal(object)

    def __init__(self, theme: Theme, desk: Desk | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notesPanel")
        self._marks: tuple[Mark, ...] = ()
        self._here = ""
        self._filter, self._order = NoteFilter(), Order()
        self._words, self._ordering = NoteWords(), NoteOrder()
        # Between what the reader does, so that the first search need not wait for it.
        self._folding = QTimer(self, interval=0)
        self._line = NoteFilterLine(theme, self)
        self._list = CardList(theme, desk, NOTE_LINES, self)
        self._count = QLabel(self, textFormat=Qt.TextFormat.PlainText)
        self._clear = QToolButton(self)
        self._empty = QLabel(self, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._list.offer_placing()
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setFocusProxy(self._list)
        self._lay_out()
        self._wire()
        self.retranslate()

    def show_marks(self, marks: Sequence[Mark], documents: Sequence[Document]) -> None:
        """Show *marks*, which stand in *documents*, as far as the filter lets them through."""
        self._marks = tuple(marks)
        self._words.know(self._marks)
        self._folding.start()
        self._ordering.know(documents)
        self._line.know({each.id: text_name(each) for each in documents}, self._ordering.clause_name)
        self._show()

    def show_here(self, clause: str) -> None:
        """Hear which clause is being read."""
        self._here = clause
        if self._filter.clause == HERE:
            self._show()

    def filter(self) -> NoteFilter:
        """Return what is asked for."""
        return self._filter

    def order(self) -> Order:
        """Return how the notes are put in order."""
        return self._order

    def ask(self, asked: NoteFilter) -> None:
        """Show only what *asked* lets through."""
        self._line.show_filter(asked)

    def filter_tag(self, path: str) -> None:
        """Show only what carries this tag or one below it; "" shows all."""
        self.ask(replace(self._filter, tags=(path,) if path else ()))

    def follow_tag(self, old: str, new: str) -> None:
        """Ask for a tag, and those below it, by the name it has now."""
        tags = tuple(dict.fromkeys(followed(tag, old, new) for tag in self._filter.tags))
        if tags != self._filter.tags:
            self.ask(replace(self._filter, tags=tags))

    def arrange(self, order: Order) -> None:
        """Put the notes in this order, under its headings."""
        self._line.show_order(order)

    def reveal(self, mark_id: str) -> None:
        """Choose the card of a mark and bring it into sight."""
        mark = next((mark for mark in self._marks if mark.id == mark_id), None)
        if mark:
            self._list.reveal(key(mark))

    def chosen(self) -> tuple[Mark, ...]:
        """Return the chosen marks, in the order shown."""
        return self._list.chosen()

    def flush(self) -> None:
        """Announce what was typed and not yet announced."""
        self._list.flush()

    def settle(self) -> None:
        """Show the notes as the library holds them: nothing waits to be saved any more."""
        self._list.settle()

    def name_colours(self, names: Mapping[str, str]) -> None:
        """Use the reader's own words for the colours."""
        self._list.name_colours(names)
        self._line.name_colours(names)

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._list.dress(theme)
        self._line.dress(theme)

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self._list.setAccessibleName(_("Notes and marks"))
        self._clear.setText(_("Show all"))
        self._ordering.forget_names()
        self._line.retranslate()
        self._list.retranslate()
        self._show()

    def _show(self) -> None:
        shown = self._let_through()
        self._list.show_rows(self._ordering.rows(shown, self._order))
        self._say_count(len(shown))
        if not shown:
            none_yet = _("What you mark and note stands here. Select words in a text to begin.")
            nothing = _("No note fits. Loosen the filter, or show all.")
            self._empty.setText(nothing if self._marks else none_yet)
        self._stack.setCurrentWidget(self._list if shown else self._empty)

    def _let_through(self) -> Sequence[Mark]:
        asked = self._filter.clause
        clause = self._ordering.segments(self._here if asked == HERE else asked) if asked else ()
        shown: Sequence[Mark] = self._marks
        for check in self._filter.checks(Around(self._words, clause, datetime.now().astimezone().date())):
            shown = [mark for mark in shown if check(mark)]
        if not (held := {bare(name) for name in self._list.held()}):
            return shown
        # What is being written stays in sight, even if its new words no longer fit the filter.
        fitting = {mark.id for mark in shown}
        return [mark for mark in self._marks if mark.id in fitting or key(mark) in held]

    def _say_count(self, shown: int) -> None:
        filtered = self._filter != NoteFilter()
        self._clear.setVisible(filtered)
        self._count.setVisible(filtered)
        self._count.setText(_("{0} of {1}").format(shown, len(self._marks)))

    def _take_filter(self, chosen: NoteFilter) -> None:
        self._filter = chosen
        self._show()
        self._list.scrollToTop()

    def _take_order(self, chosen: Order) -> None:
        self._order = chosen
        self._show()
        self._list.scrollToTop()
        self.order_chosen.emit(chosen)

    def _go(self, mark: Mark) -> None:
        if len(self._list.chosen()) == 1:
            self.place_wanted.emit(mark.place)

    def _lay_out(self) -> None:
        told = QHBoxLayout()
        told.setContentsMargins(14, 0, 6, 0)
        told.addWidget(self._count)
        told.addStretch(1)
        told.addWidget(self._clear)
        self._count.setProperty("faint", True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._empty.setContentsMargins(14, 6, 14, 8)
        self._empty.setProperty("faint", True)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._empty)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(4)
        lines.addWidget(self._line)
        lines.addLayout(told)
        lines.addLayout(self._stack, 1)

    def _wire(self) -> None:
        self._folding.timeout.connect(lambda: self._words.fold_some() or self._folding.stop())
        self._line.filter_chosen.connect(self._take_filter)
        self._line.order_chosen.connect(self._take_order)
        self._line.choice_wanted.connect(self.choice_wanted)
        self._clear.clicked.connect(lambda: self.ask(NoteFilter()))
        self._list.mark_chosen.connect(self._go)
        for signal in (*ASKED, *PLACING):
            getattr(self._list, signal).connect(getattr(self, signal))
