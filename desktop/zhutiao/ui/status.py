"""The line at the bottom: where the reader is, what is kept, whether it is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from zhutiao.ui.elided import Elided
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.model import Mark

HEIGHT = 26
STAY = 8000


class StatusLine(QFrame):
    """Four short sentences; a passing word takes the place of the counts for a while."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("status")
        self.setFixedHeight(HEIGHT)
        self._where, self._read, self._saved = (_label() for _n in range(3))
        self._kept = Elided()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(24)
        for label in (self._where, self._read):
            row.addWidget(label)
        row.addWidget(self._kept, 100)
        row.addStretch(1)
        row.addWidget(self._saved)
        self._counts = self._time = ""
        self._unsaved = 0
        self._passing = QTimer(self)
        self._passing.setSingleShot(True)
        self._passing.setInterval(STAY)
        self._passing.timeout.connect(lambda: self._kept.setText(self._counts))

    def show_place(self, number: str | None, position: int, count: int, read: int) -> None:
        """Say which clause is being read, and how many have been."""
        place = _("{0} clause {1} of {2}").format(number or "", position, count).strip()
        self._where.setText(place if position else "")
        self._read.setText(_("{0} of {1} read").format(read, count))

    def show_counts(self, marks: Sequence[Mark]) -> None:
        """Say how much the reader has kept."""
        drawn = sum(mark.style != "none" for mark in marks)
        notes = sum(mark.note is not None for mark in marks)
        tags = len({tag for mark in marks for tag in mark.tags})
        self._counts = _("Marks {0} · notes {1} · tags {2}").format(drawn, notes, tags)
        if not self._passing.isActive():
            self._kept.setText(self._counts)

    def say(self, sentence: str) -> None:
        """Show *sentence* for some seconds."""
        self._kept.setText(sentence)
        self._passing.start()

    def said(self) -> str:
        """Return the passing word, or the counts where there is none."""
        return self._kept.text()

    def show_saved(self, time: str) -> None:
        """Say when the last change was saved."""
        self._time = time
        self.retranslate()

    def show_waiting(self, count: int) -> None:
        """Say that changes are not saved yet; once none wait, what was saved last is said instead."""
        self._unsaved = count
        self.retranslate()

    def retranslate(self) -> None:
        """Say again, in the reader's language, what is saved."""
        if self._unsaved:
            self._saved.setText(_("{0} not saved yet, trying again").format(self._unsaved))
        else:
            self._saved.setText(_("Saved {0}").format(self._time) if self._time else "")


def _label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
