"""What would be marked or tagged, shown before it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from zhutiao.ui import dialog_look, fonts
from zhutiao.ui.search.marking.choice_list import ChoiceList
from zhutiao.ui.search.marking.choices import Choices
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zhutiao.hits import Hit
    from zhutiao.services.marking_hits import Plan
    from zhutiao.services.standing import Standing
    from zhutiao.ui.theme import Theme

EDGE = 24
SIZE = QSize(860, 560)
AROUND = 60


class MarkingDialog(QDialog):
    """Lists the places below what chooses how they are to be marked; says that it is to be done."""

    wanted = Signal()

    def __init__(self, theme: Theme, heading: str, how: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(heading)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setStyleSheet(dialog_look.sheet(theme) + _SHEET.format_map(theme.chrome))
        self.choices = Choices()
        self.list = ChoiceList(theme, self.choices, self)
        self.list.setObjectName("choices")
        self.list.setAccessibleName(_("Places to be marked"))
        self._how = how
        self._plan: Plan | None = None
        self._words = "", "", ""
        self._allowed = True
        self._heading = _label(heading)
        self._heading.setFont(fonts.sans(16, bold=True))
        self._said = _label("")
        self._said.setProperty("faint", True)
        self.do, self.leave = QPushButton(self), QPushButton(_("Cancel"), self, autoDefault=False)
        self.do.setDefault(True)
        self._lay_out()
        self.do.clicked.connect(self.wanted)
        self.leave.clicked.connect(self.reject)
        self.choices.changed.connect(self._count)
        self._count()
        self.resize(self.sizeHint())

    def show_plan(self, plan: Plan, hits: Mapping[tuple[str, str], tuple[Hit, Standing]]) -> None:
        """Show what would be marked."""
        self._plan = plan
        self.choices.show(plan.places, hits)

    def say(self, verb: str, done: str, beyond: str) -> None:
        """Take the words for what is done, for what is done already and for what is left out, each for a count."""
        self._words = verb, done, beyond
        self._count()

    def allow(self, *, on: bool) -> None:
        """Let it be done, or not before something else is said."""
        self._allowed = on
        self._count()

    def said(self) -> str:
        """Return what is said of the plan."""
        return self._said.text()

    def sizeHint(self) -> QSize:
        """Be large enough for a list, and never larger than the window has room for."""
        window = self.parentWidget()
        room = window.size() if window else SIZE
        return QSize(min(SIZE.width(), room.width() - AROUND), min(SIZE.height(), room.height() - AROUND))

    def _count(self) -> None:
        verb, done, beyond = self._words
        count = len(self.choices.ticked())
        self.do.setText(verb.format(f"{count:,}"))
        self.do.setEnabled(count > 0 and self._allowed)
        if self._plan is None:
            self._said.setText(_("Reading…"))
            return
        parts = [_("{0} places in {1} texts").format(f"{count:,}", self.choices.texts())]
        parts += [done.format(f"{self._plan.done:,}")] if self._plan.done else []
        parts += [beyond.format(f"{self._plan.beyond:,}")] if self._plan.beyond else []
        self._said.setText(" · ".join(parts))

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._said, 1)
        foot.addWidget(self.leave)
        foot.addWidget(self.do)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 20, EDGE, 18)
        column.setSpacing(12)
        for part in (self._heading, self._how):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addLayout(foot)


def _label(words: str) -> QLabel:
    label = QLabel(words, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
    label.setMinimumWidth(1)
    return label


_SHEET = """
#choices {{ background: {raised}; border: 1px solid {line}; border-radius: 7px; outline: 0; }}
#choices:focus {{ border-color: {accent}; }}
"""
