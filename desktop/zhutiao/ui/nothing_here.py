"""What stands where a text would stand: which text that would be, and how it gets there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel

from zhutiao.model import Article
from zhutiao.words import _

if TYPE_CHECKING:
    from zhutiao.ui.pane.palette import Palette

EMPTY = Article(id="", kind="other", title=None, segments=())
"""What a pane shows that shows nothing."""


class NothingHere(QLabel):
    """One plain sentence in the middle of an empty place."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMargin(32)
        self.setAutoFillBackground(True)
        self.set_palette(palette)

    def set_palette(self, palette: Palette) -> None:
        """Draw in other colours."""
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Window, QColor(palette.page))
        colours.setColor(QPalette.ColorRole.WindowText, QColor(palette.soft))
        self.setPalette(colours)


def missing(*, base: bool, others: int) -> str:
    """Say what a dossier lacks that has that many texts beside its base text."""
    if base:
        return _("This dossier has no text of its own yet. File → Import files…")
    if others:
        return _("This dossier has no further text yet. File → Import files…")
    return _("This dossier has no commentary or transcript yet. File → Import files…")
