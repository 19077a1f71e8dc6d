"""The witnesses of a text: their letters in one line, and unfolded what each of them is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from zhutiao.ui import fonts, icons
from zhutiao.ui.apparatus import told
from zhutiao.ui.elided import Elided
from zhutiao.ui.tips import tip
from zhutiao.words import _

if TYPE_CHECKING:
    from zhutiao.ui.theme import Theme
    from zhutiao.variants import Apparatus, Witness


class Witnesses(QWidget):
    """Says which witnesses there are; a click says what they are."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._apparatus: Apparatus | None = None
        self._head = QToolButton(self)
        self._head.setObjectName("witnesses")
        self._head.setCheckable(True)
        self._head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._head.setStyleSheet("QToolButton { padding: 3px 4px; } QToolButton:checked { background: transparent; }")
        self._head.toggled.connect(self._unfold)
        self._list = QWidget(self)
        self._rows = QGridLayout(self._list)
        self._rows.setContentsMargins(18, 0, 12, 6)
        self._rows.setHorizontalSpacing(8)
        self._rows.setVerticalSpacing(3)
        self._rows.setColumnStretch(1, 1)
        self._list.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 0, 0, 2)
        column.setSpacing(2)
        column.addWidget(self._head)
        column.addWidget(self._list)
        self.dress(theme)

    def show_apparatus(self, apparatus: Apparatus | None) -> None:
        """Show the witnesses of another text, or of none."""
        self._apparatus = apparatus
        self.setVisible(apparatus is not None)
        while (item := self._rows.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        if apparatus is None:
            return
        witnesses = apparatus.collation.witnesses
        full = [witness.siglum for witness in witnesses if not (witness.edition or witness.partial)]
        quoting = [witness.siglum for witness in witnesses if witness.partial]
        said = _("Printings: {0}").format(" ".join(full))
        self._head.setText(_("{0} · quoted in: {1}").format(said, " ".join(quoting)) if quoting else said)
        for row, witness in enumerate(witnesses):
            self._add(row, apparatus, witness)

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self._unfold(self._head.isChecked())
        self.show_apparatus(self._apparatus)

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self._head.setAccessibleDescription(_("Shows what each witness is"))
        self.show_apparatus(self._apparatus)

    def _unfold(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._list.setVisible(on)
        self._head.setIcon(icons.icon("chevron-down" if on else "chevron-right", self._theme.chrome["soft"], 14))

    def _add(self, row: int, apparatus: Apparatus, witness: Witness) -> None:
        siglum = QLabel(witness.siglum, textFormat=Qt.TextFormat.PlainText)
        siglum.setFont(fonts.in_bold(fonts.serif(14)))
        _ink(siglum, self._theme.page["badge_ink"])
        name = Elided()
        # A column of a grid is else no wider than the shortest of its names.
        name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        words = told.witness_name(apparatus, witness.siglum)
        name.setText(words)
        name.setToolTip(tip(words))
        _ink(name, self._theme.chrome["ink"])
        what = QLabel(_what(apparatus, witness), textFormat=Qt.TextFormat.PlainText)
        what.setFont(fonts.sans(12))
        for column, part in enumerate((siglum, name, what)):
            self._rows.addWidget(part, row, column)


def _ink(label: QLabel, colour: str) -> None:
    # By a rule of its own: one from above would take its place.
    label.setStyleSheet(f"color: {colour};")
    colours = label.palette()
    colours.setColor(QPalette.ColorRole.WindowText, QColor(colour))
    label.setPalette(colours)


def _what(apparatus: Apparatus, witness: Witness) -> str:
    if witness.edition:
        return _("edition")
    if witness.siglum == apparatus.collation.base:
        return _("base")
    return _("excerpt") if witness.partial else ""
