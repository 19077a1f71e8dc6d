"""Where a note is written, and where it is seen as it will be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from zhutiao.ui.note_offers import NoteOffers
from zhutiao.ui.safe_browser import SafeBrowser

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QFocusEvent, QResizeEvent

    from zhutiao.services.referring import Name

_LEAVING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NotePreview(SafeBrowser):
    """The note as it will be read."""

    left = Signal()

    def show_html(self, html: str) -> None:
        """Show safe HTML; what is less important is fainter, as everywhere."""
        faint = self.palette().color(QPalette.ColorRole.PlaceholderText).name()
        size = self.fontInfo().pixelSize()
        heads = " ".join(f"h{n} {{ font-size: {round(size * max(1.0, 1.2 - n / 20))}px; }}" for n in range(1, 7))
        self.document().setDefaultStyleSheet(f".faint {{ color: {faint}; }} {heads}")
        self.setHtml(html)

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+E from the window, where it means something else."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _is_preview(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Escape and Ctrl+E go back to the writing."""
        if event.key() == Qt.Key.Key_Escape or _is_preview(event):
            self.left.emit()
            return
        super().keyPressEvent(event)


class NoteField(QPlainTextEdit):
    """The writing itself."""

    left = Signal()
    unfocused = Signal()
    preview_wanted = Signal()

    def __init__(self, names: Callable[[], Sequence[Name]] | None, parent: QWidget) -> None:
        """Let a note be written; *names* are what it may refer to."""
        super().__init__(parent)
        self._offers = NoteOffers(self, names) if names else None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(4)

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+E from the window, where it means something else."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _is_preview(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape or Ctrl+Enter, preview with Ctrl+E, else write."""
        if self._offers and self._offers.takes(event):
            event.ignore()
            return
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape or (control and event.key() in _LEAVING):
            self.left.emit()
        elif _is_preview(event):
            self.preview_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the caret in sight when the room grows or shrinks."""
        super().resizeEvent(event)
        self.ensureCursorVisible()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the reader went elsewhere."""
        super().focusOutEvent(event)
        self.unfocused.emit()


def _is_preview(event: QKeyEvent) -> bool:
    return event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() == Qt.Key.Key_E
