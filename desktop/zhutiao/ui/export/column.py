"""A column of a dialog: heads and what stands under them, scrolled where there is not room for all."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QScrollArea, QVBoxLayout, QWidget

from zhutiao.ui import fonts

EDGE, UNDER_HEAD, HEAD = 14, 6, 27


class Column(QWidget):
    """Puts parts one below the other."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._inner = QWidget()
        self._lines = QVBoxLayout(self._inner)
        self._lines.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        self._lines.setSpacing(UNDER_HEAD)
        # Else the widest part would push all of them under the edge.
        self._inner.setMinimumWidth(1)
        area = QScrollArea(self, widgetResizable=True)
        area.setWidget(self._inner)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        self._area = area

    def add(self, *parts: QWidget | QLayout) -> None:
        """Put *parts* below what is there."""
        for part in parts:
            if isinstance(part, QLayout):
                self._lines.addLayout(part)
            else:
                self._lines.addWidget(part)

    def end(self) -> None:
        """Leave the rest of the height empty."""
        self._lines.addStretch(1)

    def show_part(self, part: QWidget) -> None:
        """Bring a part into sight."""
        self._area.ensureWidgetVisible(part, 0, EDGE)


def head(parent: QWidget) -> QLabel:
    """Return a small head over a part of a column."""
    label = QLabel(parent, textFormat=Qt.TextFormat.PlainText)
    label.setFont(fonts.sans(12, bold=True))
    label.setProperty("head", True)
    label.setContentsMargins(0, 9, 0, 0)
    label.setFixedHeight(HEAD)
    return label
