"""Plain text in a dialog, set as it would be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextBlockFormat, QTextCursor

from zhutiao.ui import fonts
from zhutiao.ui.safe_browser import SafeBrowser

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

SIZE, MARGIN = 15, 14
LINE_HEIGHT = 118  # per cent of the face's own, which is high already
LONGEST = 40_000  # characters; more would take long to lay out and longer to look through


class PageText(SafeBrowser):
    """Shows the beginning of a text with airy lines; what looks like HTML in it is shown as it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(fonts.serif(SIZE))
        self.document().setDocumentMargin(MARGIN)

    def show_text(self, text: str, below: float = 0) -> None:
        """Show *text*, with some pixels *below* each paragraph."""
        self.setPlainText(text if len(text) <= LONGEST else text[:LONGEST] + "\n\n…")
        spaced = QTextBlockFormat()
        spaced.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        spaced.setBottomMargin(below)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(spaced)
