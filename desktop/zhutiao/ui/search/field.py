"""The field of the search page: what was sought lately is a key away, and the arrows lead into what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from zhutiao.ui import dialog_look, icons
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from zhutiao.ui.theme import Theme

LONGEST = 10_000
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchField(QLineEdit):
    """Up brings back older queries, Down newer ones and then the results, Enter opens, Escape leaves."""

    left = Signal()
    down_wanted = Signal()
    open_wanted = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)
        # More than a page of words is searched as that page, not typed into the wrong place without end.
        self.setMaxLength(LONGEST)
        self._glass = QAction(self)
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._recent: list[str] = []
        self._at = -1
        self._draft = ""
        self.textEdited.connect(lambda _text: self._forget_place())
        self.dress(theme)
        self.retranslate()

    def know(self, recent: Sequence[str]) -> None:
        """Take what was sought lately, the newest first."""
        self._recent = list(recent)
        self._forget_place()

    def put(self, words: str) -> None:
        """Write *words*, ready to be typed over."""
        self.setText(words)
        self._forget_place()
        self.selectAll()

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.setStyleSheet(dialog_look.field(theme))
        self._glass.setIcon(icons.icon("search", theme.chrome["soft"]))

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self.setPlaceholderText(_("Search texts, notes, tags, links"))
        self.setAccessibleName(_("Search texts, notes, tags, links"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through what was sought lately, into the results, or back to the text."""
        going = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Up:
            self._go_back(self._at + 1)
        elif event.key() == Qt.Key.Key_Down:
            self._go_back(self._at - 1) if self._at >= 0 else self.down_wanted.emit()
        elif event.key() in _ENTER:
            self.open_wanted.emit(going)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _go_back(self, at: int) -> None:
        """Show the query that stands *at* places back, or again what was being typed."""
        if self._at < 0:
            self._draft = self.text()
        older = [words for words in self._recent if words != self._draft]
        if at < len(older):
            self._at = at
            self.setText(older[at] if at >= 0 else self._draft)

    def _forget_place(self) -> None:
        self._at = -1
