"""Which marks lie on the words that were clicked, each to be changed alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from zhutiao import terms
from zhutiao.model import COLOURS
from zhutiao.terms import meaning
from zhutiao.ui import icons
from zhutiao.ui.card_list import CardList
from zhutiao.ui.mark_menu import swatch
from zhutiao.ui.mark_rows import key
from zhutiao.ui.tips import tip
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zhutiao.model import Mark
    from zhutiao.ui.theme import Theme

WIDTH = 340
GAP = 8
STYLES = {"highlight": ("highlighter", "H"), "underline": ("underline", "U"), "wavy": ("waves", "W")}
MOST = 420


class MarkList(QFrame):
    """Floats beside the click until a click elsewhere or Escape; what it offers is done to the chosen mark only."""

    mark_chosen = Signal(str)
    edit_wanted = Signal(str)
    tags_wanted = Signal(object)
    recolour_wanted = Signal(object, str)
    restyle_wanted = Signal(object, str)
    erase_wanted = Signal(object)
    collect_wanted = Signal(object)
    link_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setObjectName("markList")
        self._names: Mapping[str, str] = {}
        self._title = QLabel(self, textFormat=Qt.TextFormat.PlainText)
        self._list = CardList(theme, None, 2, self, in_place=False)
        self._colours = {colour: QToolButton(self, autoRaise=True) for colour in COLOURS}
        self._styles = {style: QToolButton(self, autoRaise=True) for style in STYLES}
        self._edit, self._tag, self._erase = (QToolButton(self, autoRaise=True) for _n in range(3))
        self._marks: tuple[Mark, ...] = ()
        self._lay_out()
        self._wire()
        self.dress(theme)
        self.retranslate()

    def offer(self, marks: Sequence[Mark], at: QPoint, words: tuple[int, int] | None = None) -> None:
        """Open at *at* (global coordinates), the first of *marks* chosen, and leave *words* in sight.

        Those are the heights between which the marked words stand; the list opens below them, or above.
        """
        self._show(marks)
        room = self.screen().availableGeometry()
        top, bottom = words or (at.y(), at.y())
        y = bottom + GAP
        if y + self.height() > room.bottom() and top - GAP - self.height() >= room.top():
            y = top - GAP - self.height()
        self.move(
            max(room.left(), min(at.x(), room.right() - self.width())),
            max(room.top(), min(y, room.bottom() - self.height())),
        )
        self.show()
        self._list.setFocus()

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Show what became of the marks, as far as they are among *marks*; where none is left the list closes."""
        listed = {mark.id for mark in self._marks}
        if self.isVisible():
            self._show([mark for mark in marks if mark.id in listed])

    def name_colours(self, names: Mapping[str, str]) -> None:
        """Use the reader's own words for the colours."""
        self._names = dict(names)
        self._list.name_colours(names)
        self.retranslate()

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._list.dress(theme)
        for colour, button in self._colours.items():
            button.setIcon(swatch(theme, colour))
        for style, button in self._styles.items():
            button.setIcon(icons.icon(STYLES[style][0], theme.chrome["soft"]))
        self._tag.setIcon(icons.icon("tag", theme.chrome["soft"]))
        self._edit.setIcon(icons.icon("pencil", theme.chrome["soft"]))
        self._erase.setIcon(icons.icon("trash-2", theme.chrome["soft"]))

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self._list.setAccessibleName(_("Marks on these words"))
        for n, (colour, button) in enumerate(self._colours.items(), 1):
            _name(button, meaning(colour, self._names), str(n))
        for style, button in self._styles.items():
            _name(button, terms.style(style), STYLES[style][1])
        _name(self._tag, _("Tags…"), "T")
        _name(self._edit, _("Edit note"), "Enter")
        _name(self._erase, _("Delete"), "Del")
        self._list.retranslate()
        self._say_title()

    def _show(self, marks: Sequence[Mark]) -> None:
        before = self._list.chosen()
        self._marks = tuple(marks)
        if not marks:
            self.close()
            return
        self._list.show_rows(self._marks)
        kept = next((mark for mark in self._marks if before and key(mark) == key(before[0])), self._marks[0])
        self._say_title()
        self.setFixedWidth(WIDTH)
        self._list.setFixedHeight(min(MOST, self._list.full_height(WIDTH - 2)))
        self.adjustSize()
        self._list.reveal(key(kept))

    def _say_title(self) -> None:
        count = len(self._marks)
        self._title.setText(_("1 mark here") if count == 1 else _("{0} marks here").format(count))

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(10, 0, 10, 8)
        foot.setSpacing(2)
        for button in (*self._colours.values(), *self._styles.values(), self._tag, self._edit, self._erase):
            foot.addWidget(button)
        for after in (len(COLOURS), len(COLOURS) + 1 + len(STYLES)):
            foot.insertStretch(after, 1)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(1, 1, 1, 1)
        lines.setSpacing(4)
        self._title.setContentsMargins(14, 10, 14, 4)
        lines.addWidget(self._title)
        lines.addWidget(self._list, 1)
        lines.addLayout(foot)

    def _wire(self) -> None:
        for colour, button in self._colours.items():
            button.clicked.connect(lambda _checked=False, colour=colour: self._list.recolour(colour))
        self._list.selectionModel().selectionChanged.connect(self._tell_chosen)
        for style, button in self._styles.items():
            button.clicked.connect(lambda _checked=False, style=style: self._list.restyle(style))
        self._tag.clicked.connect(lambda: self.tags_wanted.emit(self._list.chosen()))
        self._edit.clicked.connect(self._list.write)
        self._erase.clicked.connect(self._list.erase)
        self._list.edit_wanted.connect(self._ask_for_edit)
        self._list.tags_wanted.connect(self.tags_wanted)
        self._list.recolour_wanted.connect(self.recolour_wanted)
        self._list.restyle_wanted.connect(self.restyle_wanted)
        self._list.erase_wanted.connect(self.erase_wanted)
        self._list.collect_wanted.connect(self.collect_wanted)
        self._list.link_wanted.connect(self.link_wanted)

    def _tell_chosen(self) -> None:
        if chosen := self._list.chosen():
            self.mark_chosen.emit(chosen[0].id)

    def _ask_for_edit(self, mark: Mark) -> None:
        self.close()
        self.edit_wanted.emit(mark.id)


def _name(button: QToolButton, name: str, shortcut: str) -> None:
    button.setAccessibleName(name)
    button.setToolTip(tip(f"{name}  {shortcut}"))
