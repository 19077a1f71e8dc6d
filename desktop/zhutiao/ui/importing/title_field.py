"""A title that can be written over where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from zhutiao.ui import fonts

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

SIZE, MOST_LINES = 20, 3
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TitleField(QPlainTextEdit):
    """Holds one title over as many lines as it needs; Enter or leaving it keeps what was written, Esc what was."""

    titled = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ""
        self.setFont(fonts.in_bold(fonts.serif(SIZE)))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(3)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def show_title(self, title: str) -> None:
        """Show a title."""
        self._title = title
        if title != self.toPlainText():
            self.setPlainText(title)

    def event(self, event: QEvent) -> bool:
        """Leave the undo key to the dialog where nothing was typed since: what is undone then is a decision."""
        if event.type() == QEvent.Type.ShortcutOverride and self.toPlainText() == self._title:
            typed = cast("QKeyEvent", event)
            if typed.matches(QKeySequence.StandardKey.Undo):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep or give up what was written; everything else is typing."""
        if event.key() in ENTER:
            self._keep()
        elif event.key() == Qt.Key.Key_Escape and self.toPlainText() != self._title:
            self.setPlainText(self._title)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was written."""
        super().focusOutEvent(event)
        self._keep()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as many lines as the new width asks for."""
        super().resizeEvent(event)
        self._fit()

    def _keep(self) -> None:
        title = " ".join(self.toPlainText().split("\n")).strip()
        if title != self._title:
            self._title = title
            self.titled.emit(title)

    def _fit(self) -> None:
        # A plain text document counts its height in lines.
        lines = min(MOST_LINES, max(1, round(self.document().size().height())))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 8)
