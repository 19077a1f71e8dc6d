"""The lines that would change in a file: each with its sign, and in a colour that says the same."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QTextBlockFormat, QTextCharFormat, QTextCursor

from zhutiao.ui import fonts
from zhutiao.ui.safe_browser import SafeBrowser
from zhutiao.words import _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhutiao.exporters.again.difference import Difference
    from zhutiao.ui.theme import Theme

SIZE, MARGIN, INDENT = 13, 12, 22
LONGEST = 2_000
_AT = re.compile(r"@@ -\d+,\d+ \+(\d+)")
_COMMENT = re.compile(r"<!-- (?:/?z-|zhutiao )")
_SIGNS = {"+": "+", "-": "−", " ": " "}


class ChangedLines(SafeBrowser):
    """Shows a unified difference."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("changedLines")
        self.setFont(fonts.sans(SIZE))
        self.document().setDocumentMargin(MARGIN)

    def show_lines(self, difference: Difference, *, binary: bool = False) -> None:
        """Show the lines; of a *binary* file say that it has none."""
        self.clear()
        cursor = QTextCursor(self.document())
        if binary:
            self._say(cursor, _("This is no text, so that its lines cannot be compared."))
        for line in difference.lines:
            self._add(cursor, line)
        if difference.more:
            self._say(cursor, _("… and {0} more lines").format(f"{difference.more:,}"))
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _add(self, cursor: QTextCursor, line: str) -> None:
        if at := _AT.match(line):
            self._say(cursor, _("Line {0}").format(at[1]))
            return
        sign, words = line[:1], line[1:]
        laid, ink = QTextBlockFormat(), QTextCharFormat()
        laid.setLeftMargin(INDENT)
        laid.setTextIndent(-INDENT)
        # What only our own program reads is fainter, changed or not.
        strong = sign in "+-" and not _COMMENT.match(words)
        ink.setForeground(QColor(self._theme.page["ink" if strong else "dim"]))
        if sign in "+-":
            laid.setBackground(QColor(self._theme.marks["green" if sign == "+" else "rose"]))
        said = words if len(words) <= LONGEST else words[:LONGEST] + "…"
        self._write(cursor, laid, ink, f"{_SIGNS.get(sign, sign)}\u2002{said}")

    def _say(self, cursor: QTextCursor, words: str) -> None:
        laid, ink = QTextBlockFormat(), QTextCharFormat()
        laid.setTopMargin(12)
        laid.setBottomMargin(4)
        ink.setForeground(self._theme.colour("faint"))
        self._write(cursor, laid, ink, words)

    def _write(self, cursor: QTextCursor, laid: QTextBlockFormat, ink: QTextCharFormat, words: str) -> None:
        if self.document().isEmpty():
            cursor.setBlockFormat(laid)
            cursor.setBlockCharFormat(ink)
        else:
            cursor.insertBlock(laid, ink)
        cursor.insertText(words, ink)
