"""The page of a briefing: its name, how much is in it and how long it takes, its pieces, what can be put between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from zhutiao import terms
from zhutiao.ui import icons
from zhutiao.ui.briefing.piece_list import PieceList
from zhutiao.ui.briefing.title import Title
from zhutiao.ui.elided import Elided
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.model import Briefing
    from zhutiao.ui.briefing.rows import Row
    from zhutiao.ui.note_editor import Desk
    from zhutiao.ui.theme import Theme

SIDE = 14
ICONS = {"preview": "eye", "copy": "copy", "export": "file-down"}


class BriefingPage(QWidget):
    """Shows one briefing, or how to begin one; changes nothing itself."""

    preview_wanted = Signal()
    copy_wanted = Signal()
    export_wanted = Signal()
    begin_wanted = Signal()

    def __init__(self, theme: Theme, desk: Desk | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._briefing: Briefing | None = None
        self.title = Title(theme, self)
        self.list = PieceList(theme, desk, self)
        self._sum = Elided()
        self._tools = {name: QToolButton(self) for name in ICONS}
        self._heading, self._text = QToolButton(self), QToolButton(self)
        self._none, self._begin = QLabel(self, textFormat=Qt.TextFormat.PlainText, wordWrap=True), QPushButton(self)
        self._rule = QFrame(self)
        self.setFocusProxy(self.list)
        self._lay_out()
        self._wire()
        self.dress(theme)
        self.retranslate()

    def show_briefing(self, briefing: Briefing | None, rows: Sequence[Row]) -> None:
        """Show a briefing, whose pieces say *rows*; None where the dossier has none."""
        another = (briefing and briefing.id) != (self._briefing and self._briefing.id)
        if another:
            self.list.stop_writing()
        self._briefing = briefing
        self.title.show_name(briefing.name if briefing else "")
        self.list.show_rows(rows)
        if another:
            self.list.clearSelection()
            self.list.scrollToTop()
        self._say()

    def said(self) -> str:
        """Return what is said about the whole: how many pieces, how long."""
        return self._sum.text()

    def take_focus(self) -> None:
        """Give the focus to the pieces, or to what begins a briefing."""
        if self._briefing is None:
            self._begin.setFocus()
        else:
            self.list.setFocus()
            self.list.choose_any()

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.title.dress(theme)
        self.list.dress(theme)
        self._rule.setStyleSheet(f"background: {theme.chrome['line']};")
        for name, button in self._tools.items():
            button.setIcon(icons.icon(ICONS[name], theme.chrome["soft"]))
        self._heading.setIcon(icons.icon("heading", theme.chrome["soft"]))
        self._text.setIcon(icons.icon("type", theme.chrome["soft"]))

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self.title.retranslate()
        self.list.retranslate()
        self._begin.setText(_("New briefing"))
        for button, words, keys in (
            (self._tools["preview"], _("Preview the briefing"), ""),
            (self._tools["copy"], _("Copy the briefing as Markdown"), ""),
            (self._tools["export"], _("Export the briefing…"), ""),
            (self._heading, _("Write a heading"), "H"),
            (self._text, _("Write a text"), "T"),
        ):
            button.setAccessibleName(words)
            button.setToolTip(f"{words}  {keys}".strip())
        self._heading.setText(_("Heading"))
        self._text.setText(_("Free text"))
        self._say()

    def _say(self) -> None:
        known = self._briefing
        count = len(known.items) if known else 0
        said = [_("Pieces {0}").format(count), *([terms.minutes(known.minutes)] if known and known.minutes else [])]
        self._sum.setText(" · ".join(said) if known else "")
        about = _("A briefing is what you will say, in order: clauses, passages, marks, notes, with headings between.")
        how = _("Read, and press B: the words you have selected are collected here, else the mark, passage or clause.")
        self._none.setText(how if known else f"{about}\n\n{how}")
        self._begin.setVisible(known is None)
        self._stack.setCurrentIndex(1 if count else 0)
        for button in (*self._tools.values(), self._heading, self._text):
            button.setEnabled(known is not None)
        for button in self._tools.values():
            button.setVisible(known is not None)

    def _lay_out(self) -> None:
        above, below, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        above.setContentsMargins(SIDE - 8, 4, SIDE, 0)
        above.addWidget(self.title)
        below.setContentsMargins(SIDE, 0, SIDE - 6, 4)
        below.setSpacing(0)
        self._sum.setProperty("faint", True)
        below.addWidget(self._sum, 100)
        below.addStretch(1)
        for button in self._tools.values():
            button.setStyleSheet("QToolButton { padding: 4px; }")
            below.addWidget(button)
        foot.setContentsMargins(SIDE - 6, 4, SIDE - 6, 6)
        foot.setSpacing(2)
        for button in (self._heading, self._text):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setStyleSheet("QToolButton { padding: 4px 8px; }")
            foot.addWidget(button)
        foot.addStretch(1)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._empty())
        self._stack.addWidget(self.list)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for part in (above, below):
            whole.addLayout(part)
        whole.addLayout(self._stack, 1)
        self._rule.setFixedHeight(1)
        whole.addWidget(self._rule)
        whole.addLayout(foot)

    def _empty(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(SIDE, 6, SIDE, 8)
        column.setSpacing(12)
        self._none.setProperty("faint", True)
        column.addWidget(self._none)
        column.addWidget(self._begin, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return page

    def _wire(self) -> None:
        self._tools["preview"].clicked.connect(self.preview_wanted)
        self._tools["copy"].clicked.connect(self.copy_wanted)
        self._tools["export"].clicked.connect(self.export_wanted)
        self._begin.clicked.connect(self.begin_wanted)
        self._heading.clicked.connect(self.list.heading_wanted)
        self._text.clicked.connect(self.list.text_wanted)
