"""The notes of the clause being read, below the outline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QVBoxLayout, QWidget

from zhutiao.model import Anchor, Mark, Place
from zhutiao.ui.mark_rows import key
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zhutiao.ui.card_list import CardList
    from zhutiao.ui.note_editor import Desk
    from zhutiao.ui.theme import Theme

ASKED = (
    "note_changed",
    "tags_wanted",
    "recolour_wanted",
    "restyle_wanted",
    "erase_wanted",
    "collect_wanted",
    "link_wanted",
)


class ClauseNotes(QWidget):
    """Shows the noted and tagged marks of one clause and lets the reader write in them."""

    wanted = Signal()
    mark_chosen = Signal(object)
    note_changed = Signal(object, str)
    tags_wanted = Signal(object)
    recolour_wanted = Signal(object, str)
    restyle_wanted = Signal(object, str)
    erase_wanted = Signal(object)
    collect_wanted = Signal(object)
    link_wanted = Signal(str)

    def __init__(self, theme: Theme, desk: Desk | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clauseNotes")
        self._theme, self._desk = theme, desk
        self._names: Mapping[str, str] = {}
        self._number, self._place, self._marks = "", None, ()
        self._drafted: Place | None = None
        self._wanted: str | None = None
        self._head = QWidget(self)
        self._title, self._count = _label(self._head), _label(self._head)
        self._empty = _label(self, wrapped=True)
        self._cards: CardList | None = None
        self._lay_out()
        self.retranslate()

    def show_clause(self, number: str, place: Place | None, marks: Sequence[Mark]) -> None:
        """Show the notes among *marks*, all of one clause that stands at *place* and is called *number*."""
        if place != self._place:
            self.flush()
            self._drafted = self._wanted = None
        self._number, self._place, self._marks = number, place, tuple(marks)
        self._show()

    def show_head(self, *, on: bool) -> None:
        """Say above the notes whose they are, or leave that to what stands there."""
        self._head.setVisible(on)

    def edit(self, mark_id: str) -> None:
        """Open the note of a mark, also of one that has none yet; whoever hides the notes hears of it."""
        self.wanted.emit()
        mark = next((mark for mark in self._marks if mark.id == mark_id), None)
        if mark:
            self._open(key(mark))

    def edit_clause(self) -> None:
        """Open the note on the clause as a whole."""
        self.wanted.emit()
        if self._place:
            self._drafted = self._place
            self._open(key(_draft(self._place)))

    def reveal(self, mark_id: str) -> None:
        """Choose the card of a mark, where it has one."""
        if self._cards:
            self._cards.reveal(mark_id)

    def flush(self) -> None:
        """Announce what was typed and not yet announced."""
        if self._cards:
            self._cards.flush()

    def settle(self) -> None:
        """Show the notes as the library holds them: nothing waits to be saved any more."""
        if self._cards:
            self._cards.settle()

    def name_colours(self, names: Mapping[str, str]) -> None:
        """Use the reader's own words for the colours."""
        self._names = names
        if self._cards:
            self._cards.name_colours(names)

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        if self._cards:
            self._cards.dress(theme)

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self._empty.setText(_("Notes on this clause stand here. Select words and press N, or press N for the clause."))
        if self._cards:
            self._cards.setAccessibleName(_("Notes of this clause"))
            self._cards.retranslate()
        self._show()

    def _open(self, name: str) -> None:
        self._wanted = name
        self._show()
        if self._cards:
            self._cards.edit_note(name)

    def _show(self) -> None:
        noted = [mark for mark in self._marks if mark.note or mark.tags or self._is_open(mark)]
        own = [mark for mark in noted if mark.style == "none"]
        if not own and self._place and (self._drafted or self._is_open(_draft(self._place))):
            own = [_draft(self._place)]
        rows = [*own, *(mark for mark in noted if mark.style != "none")]
        self._title.setText(_("My notes · {0}").format(self._number) if self._number else _("Notes"))
        self._count.setText(str(sum(1 for mark in self._marks if mark.note)) if rows else "")
        if rows and self._cards is None:
            self._cards = self._make_cards()
        if self._cards:
            self._cards.show_rows(rows)
        self._stack.setCurrentIndex(1 if rows else 0)

    def _is_open(self, mark: Mark) -> bool:
        return key(mark) == self._wanted or bool(self._cards and self._cards.holds(key(mark)))

    def _make_cards(self) -> CardList:
        from zhutiao.ui.card_list import CardList  # noqa: PLC0415 - 15 ms that a clause without notes does not need

        cards = CardList(self._theme, self._desk, parent=self)
        cards.name_colours(self._names)
        cards.setAccessibleName(_("Notes of this clause"))
        for signal in ("mark_chosen", *ASKED):
            getattr(cards, signal).connect(getattr(self, signal))
        self._stack.addWidget(cards)
        return cards

    def _lay_out(self) -> None:
        head = QHBoxLayout(self._head)
        head.setContentsMargins(14, 10, 14, 8)
        head.setSpacing(10)
        head.addWidget(self._title)
        head.addWidget(self._count)
        head.addStretch(1)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._empty.setContentsMargins(14, 4, 14, 8)
        self._empty.setProperty("faint", True)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._head)
        whole.addLayout(self._stack, 1)


def _draft(place: Place) -> Mark:
    """Return the clause's own note before it is written."""
    return Mark("", (Anchor(place, None),), "amber", "none", None, (), "", "", "")


def _label(parent: QWidget, *, wrapped: bool = False) -> QLabel:
    return QLabel(parent, textFormat=Qt.TextFormat.PlainText, wordWrap=wrapped)
