"""What can be written in a template, in a window that can stay open beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from zhutiao.services import previewing
from zhutiao.ui import dialog_look
from zhutiao.ui.export.look import SHEET
from zhutiao.ui.export.preview.leaf import Leaf
from zhutiao.words import _

if TYPE_CHECKING:
    from zhutiao.ui.theme import Theme

SIZE = (620, 560)


class Manual(QDialog):
    """Shows Markdown of ours."""

    def __init__(self, theme: Theme, written: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("manual")
        self.setWindowTitle(_("Values and filters"))
        self.setStyleSheet(dialog_look.sheet(theme) + SHEET.format_map({**theme.page, **theme.chrome}))
        leaf = Leaf(theme, self)
        leaf.setAccessibleName(_("Values and filters"))
        leaf.show_html(previewing.render(written))
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(leaf)
        self.resize(*SIZE)
