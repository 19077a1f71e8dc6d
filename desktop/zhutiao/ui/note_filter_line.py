"""The line above the notes where the reader says which ones to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from zhutiao.model import COLOURS
from zhutiao.terms import meaning
from zhutiao.ui import dialog_look, icons, menus
from zhutiao.ui.mark_menu import swatch
from zhutiao.ui.note_filter import NoteFilter
from zhutiao.ui.pills import Pills
from zhutiao.ui.tips import tip
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction

    from zhutiao.ui.note_filter import Written
    from zhutiao.ui.theme import Theme

_WRITTEN: tuple[Written, ...] = ("any", "with", "without")


class NoteFilterLine(QWidget):
    """A field for words, five colours, with or without a note, and the tag chosen elsewhere."""

    filter_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: Mapping[str, str] = {}
        self._tag = ""
        self._words = QLineEdit(self, clearButtonEnabled=True)
        self._colours = {colour: QToolButton(self) for colour in COLOURS}
        self._written = QToolButton(self)
        self._menu = menus.menu(self._written)
        self._choices: dict[Written, QAction] = {name: self._menu.addAction("") for name in _WRITTEN}
        self._pill = Pills(theme, self)
        self._lay_out()
        self._wire()
        self.dress(theme)
        self.retranslate()

    def filter(self) -> NoteFilter:
        """Return what is asked for."""
        colours = frozenset(colour for colour, button in self._colours.items() if button.isChecked())
        written: Written = next(name for name, action in self._choices.items() if action.isChecked())
        return NoteFilter(self._words.text(), colours, self._tag, written)

    def show_filter(self, asked: NoteFilter) -> None:
        """Ask for this instead, and say so."""
        with QSignalBlocker(self._words):
            self._words.setText(asked.words)
        for colour, button in self._colours.items():
            button.setChecked(colour in asked.colours)
        self._choices[asked.written].setChecked(True)
        self._tag = asked.tag
        self._tell()

    def name_colours(self, names: Mapping[str, str]) -> None:
        """Use the reader's own words for the colours."""
        self._names = dict(names)
        self.retranslate()

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._words.setStyleSheet(dialog_look.field(theme))
        self._pill.dress(theme)
        for colour, button in self._colours.items():
            button.setIcon(swatch(theme, colour))
        self._written.setIcon(icons.icon("filter", theme.chrome["soft"]))

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self._words.setPlaceholderText(_("Search quotes, notes, tags"))
        self._words.setAccessibleName(_("Search quotes, notes, tags"))
        for colour, button in self._colours.items():
            button.setAccessibleName(meaning(colour, self._names))
            button.setToolTip(tip(meaning(colour, self._names)))
        self._choices["any"].setText(_("With and without note"))
        self._choices["with"].setText(_("With note"))
        self._choices["without"].setText(_("Without note"))
        self._say_written()

    def _say_written(self) -> None:
        said = next(action.text() for action in self._choices.values() if action.isChecked())
        self._written.setAccessibleName(said)
        self._written.setToolTip(said)

    def _tell(self) -> None:
        self._pill.show_texts((self._tag,) if self._tag else ())
        self._written.setChecked(not self._choices["any"].isChecked())
        self._say_written()
        self.filter_chosen.emit(self.filter())

    def _drop_tag(self) -> None:
        self._tag = ""
        self._tell()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(2)
        for button in (*self._colours.values(), self._written):
            button.setCheckable(True)
            # The column's own buttons are words, with room around them.
            button.setStyleSheet("QToolButton { padding: 4px; }")
            row.addWidget(button)
        row.insertStretch(len(COLOURS), 1)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(14, 10, 10, 0)
        lines.setSpacing(6)
        lines.addWidget(self._words)
        lines.addLayout(row)
        lines.addWidget(self._pill)

    def _wire(self) -> None:
        group = QActionGroup(self._menu)
        for action in self._choices.values():
            action.setCheckable(True)
            group.addAction(action)
        self._choices["any"].setChecked(True)
        group.triggered.connect(self._tell)
        self._written.setMenu(self._menu)
        self._written.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._written.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self._words.textChanged.connect(self._tell)
        self._pill.pressed.connect(self._drop_tag)
        for button in self._colours.values():
            button.clicked.connect(self._tell)
