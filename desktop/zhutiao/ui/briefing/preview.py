"""How a briefing will read, beside the window, while it is still put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from zhutiao.ui import dialog_look
from zhutiao.ui.export.preview.leaf import Leaf
from zhutiao.words import _

if TYPE_CHECKING:
    from zhutiao.ui.theme import Theme

SIZE = (620, 640)


class Preview(QDialog):
    """Shows a briefing as it will be read; Escape puts it away."""

    copy_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._page = Leaf(theme, self)
        self._copy, self._export, self._close = (QPushButton(self, autoDefault=False) for _n in range(3))
        self._copy.clicked.connect(self.copy_wanted)
        self._export.clicked.connect(self.export_wanted)
        self._close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self._copy)
        foot.addWidget(self._export)
        foot.addStretch(1)
        foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(12)
        column.addWidget(self._page, 1)
        column.addLayout(foot)
        self._fit()
        self.dress(theme)
        self.retranslate()

    def show_name(self, name: str) -> None:
        """Say which briefing it is."""
        self._name = name
        self.retranslate()

    def wait(self) -> None:
        """Say that there will be something, where nothing is shown yet."""
        if not self._page.toPlainText():
            self._page.setPlainText(_("The briefing is being set…"))

    def show_html(self, html: str) -> None:
        """Show safe HTML, and stay where it is read."""
        self._page.show_html(html)

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.setStyleSheet(dialog_look.sheet(theme))
        self._page.dress(theme)

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self.setWindowTitle(_("Preview: {0}").format(self._name) if self._name else _("Preview"))
        self._page.setAccessibleName(_("The briefing as it will be read"))
        self._copy.setText(_("Copy"))
        self._export.setText(_("Export…"))
        self._close.setText(_("Close"))

    def _fit(self) -> None:
        """Be no larger than the window it belongs to."""
        parent = self.parentWidget()
        room = parent.size() if parent else self.size()
        self.resize(min(SIZE[0], room.width() - 60), min(SIZE[1], room.height() - 60))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, on=True)
