"""Five colours, and what each of them means to the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QLineEdit, QVBoxLayout

from zhutiao.model import COLOURS
from zhutiao.terms import meaning
from zhutiao.ui import dialog_look
from zhutiao.ui.mark_menu import swatch
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from zhutiao.model import Colour
    from zhutiao.ui.theme import Theme

LONGEST = 40
SWATCH = 18
WIDTH = 300


class ColourDialog(QDialog):
    """Takes the meaning of a colour as soon as its field is left; an empty one means what we say."""

    renamed = Signal(str, str)

    def __init__(self, meanings: Mapping[str, str], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("colours")
        self.setWindowTitle(_("Colours"))
        self.setStyleSheet(dialog_look.sheet(theme))
        self._known = {colour: meanings.get(colour, "") for colour in COLOURS}
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for row, colour in enumerate(COLOURS):
            self._add_row(grid, row, colour, theme)
        about = _label(_("What each colour means to you. Menus, lists and exports use these words."))
        about.setWordWrap(True)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(16)
        column.addWidget(about)
        column.addLayout(grid)
        column.addWidget(close)

    def _add_row(self, grid: QGridLayout, row: int, colour: Colour, theme: Theme) -> None:
        dot, key, field = _label(""), _label(str(row + 1)), QLineEdit(self._known[colour])
        dot.setPixmap(swatch(theme, colour, SWATCH).pixmap(QSize(SWATCH, SWATCH), self.devicePixelRatioF()))
        key.setProperty("faint", True)
        field.setObjectName(colour)
        field.setMaxLength(LONGEST)
        field.setMinimumWidth(WIDTH)
        field.setPlaceholderText(meaning(colour))
        field.setAccessibleName(_("Meaning of colour {0}: {1}").format(row + 1, meaning(colour)))
        field.editingFinished.connect(lambda: self._take(colour, field.text()))
        for at, part in enumerate((key, dot, field)):
            grid.addWidget(part, row, at)

    def _take(self, colour: Colour, words: str) -> None:
        # Enter and leaving the field both say that it is finished.
        if words.strip() != self._known[colour]:
            self._known[colour] = words.strip()
            self.renamed.emit(colour, words)


def _label(words: str) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
