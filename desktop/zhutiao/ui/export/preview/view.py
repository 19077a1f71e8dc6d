"""The preview: what an export will look like, or in a sentence why it cannot be written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from zhutiao.ui.elided import Elided
from zhutiao.ui.export.preview.leaf import Leaf
from zhutiao.ui.export.preview.papers import Papers
from zhutiao.ui.export.preview.tables import Tables
from zhutiao.ui.export.preview.ways import Ways
from zhutiao.ui.page_text import PageText
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.services.glancing import Glance
    from zhutiao.ui.theme import Theme

TEXT, READ = "text", "read"


class PreviewView(QWidget):
    """Shows the beginning of an export; asks for Markdown to be rendered when it is to be seen so."""

    reading_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._glance: Glance | None = None
        self._ways, self._cut = Ways(self), Elided()
        self._stack = QStackedWidget(self)
        self._text, self._leaf, self._tables = PageText(self), Leaf(theme, self), Tables(self)
        self._papers = Papers(theme, self)
        self._title = QLabel(self, textFormat=Qt.TextFormat.PlainText)
        self._said = QLabel(self, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._lay_out()
        self._ways.chosen.connect(self._turn)
        self.retranslate()

    def show_glance(self, glance: Glance) -> None:
        """Show what an export will look like."""
        self._glance = glance
        self._cut.setText(glance.cut)
        match glance.kind:
            case "text":
                self._show_text(glance)
            case "page":
                self._offer(())
                self._leaf.show_html(glance.html)
                self._stack.setCurrentWidget(self._leaf)
            case "pages":
                self._offer(())
                self._papers.show_pages(glance.pages)
                self._stack.setCurrentWidget(self._papers)
            case _:
                self._offer([(str(n), table.name) for n, table in enumerate(glance.tables) if table.name])
                self._turn(self._ways.way or "0")

    def show_read(self, html: str) -> None:
        """Show Markdown as it will be read."""
        if self._ways.way == READ:
            self._leaf.show_html(html)
            self._stack.setCurrentWidget(self._leaf)

    def say(self, sentence: str) -> None:
        """Say why there is nothing to be seen."""
        self._glance = None
        self._offer(())
        self._cut.setText("")
        self._said.setText(sentence)
        self._stack.setCurrentWidget(self._said)

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._leaf.dress(theme)
        self._papers.dress(theme)

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self._ways.setAccessibleName(_("How the preview is shown"))
        self._papers.retranslate()
        for part in (self._text, self._leaf, self._tables):
            part.setAccessibleName(_("Preview"))
        self._title.setText(_("Preview"))
        self._text.setPlaceholderText(_("The beginning of the export is shown here."))

    def _offer(self, ways: Sequence[tuple[str, str]]) -> None:
        self._ways.offer(ways)
        self._title.setVisible(not ways)

    def _show_text(self, glance: Glance) -> None:
        self._offer([(READ, _("As read")), (TEXT, _("As text"))] if glance.readable else ())
        self._text.show_text(glance.text)
        self._turn(self._ways.way or TEXT)

    def _turn(self, way: str) -> None:
        if self._glance is None:
            return
        if self._glance.kind == "table":
            self._tables.show_table(self._glance.tables[int(way)])
            self._stack.setCurrentWidget(self._tables)
        elif way == READ:
            self.reading_wanted.emit(self._glance.text)
        else:
            self._stack.setCurrentWidget(self._text)

    def _lay_out(self) -> None:
        self.setObjectName("preview")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._cut.setProperty("faint", True)
        self._title.setProperty("faint", True)
        self._title.setContentsMargins(8, 0, 0, 0)
        self._said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._said.setMargin(40)
        for part in (self._leaf, self._text, self._tables, self._papers, self._said):
            self._stack.addWidget(part)
        head = QWidget(self)
        head.setObjectName("previewHead")
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head.setFixedHeight(38)
        row = QHBoxLayout(head)
        row.setContentsMargins(12, 0, 16, 0)
        row.addWidget(self._title)
        row.addWidget(self._ways)
        row.addStretch(1)
        row.addWidget(self._cut, 100)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(head)
        lines.addWidget(self._stack, 1)
