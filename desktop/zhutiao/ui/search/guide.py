"""What can be typed into the search field, as examples to be clicked; stands where results would stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from zhutiao.ui import surface
from zhutiao.ui.search.saved_list import SavedList
from zhutiao.ui.tips import clipped
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zhutiao.hits import SavedSearch
    from zhutiao.ui.theme import Theme

RECENT = 5
LONGEST = 28


class Example(NamedTuple):
    """Something to type, and what it finds."""

    typed: str
    meaning: str


def examples() -> Sequence[Example]:
    """Return what can be typed, in the reader's language."""
    return (
        Example("托育 服务", _("both in one paragraph, in any order")),
        Example("“一老一小”", _("exactly these words")),
        Example("养老 OR 托育", _("one of the two at least")),
        Example("养老 -机构", _("the one without the other")),
        Example(_("clause:七"), _("in clause （七）, and what is linked with it")),
        Example(_("type:transcript"), _("in texts of a kind, or notes, tags, titles")),
        Example(_("source:新华社"), _("in texts from there, by name or initials")),
        Example(_("tag:指标"), _("where the tag, or one below it, was put")),
        Example(_("colour:amber"), _("what is marked in a colour")),
        Example(_("noted"), _("where there is a note")),
        Example(_("date:2025-06"), _("texts and notes of that time")),
    )


class Guide(QScrollArea):
    """Says what is found here, what was sought lately, and how to ask for more than words."""

    example_chosen = Signal(str)
    rename_wanted = Signal(str)
    """The id of a saved search, as with what follows."""
    delete_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        surface.lay(self, filled=False)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._theme, self._recent = theme, ()
        self._saved: Sequence[SavedSearch] = ()
        self._counts: Mapping[str, int] = {}
        self._write()

    def know(self, recent: Sequence[str]) -> None:
        """Offer what was sought lately, the newest first."""
        if tuple(recent[:RECENT]) != self._recent:
            self._recent = tuple(recent[:RECENT])
            self._write()

    def keep(self, saved: Sequence[SavedSearch], counts: Mapping[str, int]) -> None:
        """Offer what was saved, with how many results each has as far as that is known by its query."""
        if (saved, counts) != (self._saved, self._counts):
            self._saved, self._counts = saved, counts
            self._write()

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self._write()

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self._write()

    def _write(self) -> None:
        page = QWidget()
        page.setObjectName("guide")
        page.setStyleSheet(_sheet(self._theme))
        column = QVBoxLayout(page)
        column.setContentsMargins(14, 4, 14, 14)
        column.setSpacing(6)
        column.addWidget(_label(_("Every place with the words stands here, with the sentence around it."), "soft"))
        if self._saved:
            column.addSpacing(8)
            column.addWidget(_label(_("Saved searches"), "head"))
            column.addWidget(self._saved_list())
        if self._recent:
            column.addSpacing(8)
            column.addWidget(_label(_("Sought lately"), "head"))
            column.addLayout(self._rows([Example(words, "") for words in self._recent]))
        column.addSpacing(8)
        column.addWidget(_label(_("Can be typed too"), "head"))
        column.addLayout(self._rows(examples()))
        column.addStretch(1)
        if before := self.takeWidget():
            # Qt would end it at once, while a button of it may still be telling that it was pressed.
            before.deleteLater()
        self.setWidget(page)

    def _saved_list(self) -> SavedList:
        made = SavedList(self._theme, self._saved, self._counts)
        made.chosen.connect(self.example_chosen)
        made.rename_wanted.connect(self.rename_wanted)
        made.delete_wanted.connect(self.delete_wanted)
        return made

    def _rows(self, offered: Sequence[Example]) -> QGridLayout:
        rows = QGridLayout()
        rows.setHorizontalSpacing(12)
        rows.setVerticalSpacing(2)
        rows.setColumnStretch(1, 1)
        for n, example in enumerate(offered):
            rows.addWidget(self._button(example), n, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            rows.addWidget(_label(example.meaning, "soft"), n, 1)
        return rows

    def _button(self, example: Example) -> QToolButton:
        button = QToolButton()
        button.setText(clipped(example.typed, LONGEST).replace("&", "&&"))
        button.setAccessibleName(f"{example.typed} {example.meaning}".strip())
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self.example_chosen.emit(example.typed))
        return button


def _label(words: str, look: str) -> QLabel:
    label = QLabel(words, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
    label.setObjectName(look)
    return label


def _sheet(theme: Theme) -> str:
    colours = theme.chrome
    return (
        f"#guide {{ background: transparent; }}"
        f"QLabel {{ color: {colours['soft']}; padding: 3px 0; }}"
        f"#head {{ color: {colours['ink']}; font-weight: bold; }}"
        f"QToolButton {{ background: {colours['raised']}; color: {colours['ink']}; border: 1px solid {colours['line']};"
        f" border-radius: 5px; padding: 2px 7px; }}"
        f"#more {{ background: transparent; border-color: transparent; padding: 2px; }}"
        f"QToolButton::menu-indicator {{ image: none; width: 0; }}"
        f"QToolButton:hover, QToolButton:focus {{ border-color: {colours['accent']}; }}"
    )
