"""One line to be typed beside the words it is about: a number, a title, who speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from zhutiao.ui import dialog_look

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QKeyEvent

    from zhutiao.ui.theme import Theme

WIDTH = 380
GAP = 6


class LineBox(QFrame):
    """Asks for one line; Enter takes it, Escape or a click elsewhere leaves all as it was."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setObjectName("lineBox")
        self._take: Callable[[str], str] = lambda _line: ""
        self._name = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._hint = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._refusal = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.field = QLineEdit()
        self._lay_out(theme)
        self.field.returnPressed.connect(self._enter)
        self.field.textEdited.connect(lambda _text: self._refuse(""))

    def ask(self, near: QRect, name: str, hint: str, line: str, take: Callable[[str], str]) -> None:
        """Open below *near* (global coordinates) with *line* to be changed.

        *take* gets what was typed and returns why it cannot be taken, "" where it was.
        """
        self._take = take
        self._name.setText(name)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.field.setAccessibleName(name)
        self.field.setAccessibleDescription(hint)
        self.field.setText(line)
        self.field.selectAll()
        self._fit()
        room = self.screen().availableGeometry()
        x = max(room.left(), min(near.left(), room.right() - self.width()))
        below = near.bottom() + GAP
        y = below if below + self.height() <= room.bottom() else near.top() - GAP - self.height()
        self.move(QPoint(x, max(room.top(), y)))
        self.show()
        self.field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        refusal = self._take(self.field.text())
        if refusal:
            self._refuse(refusal)
        else:
            self.close()

    def _refuse(self, why: str) -> None:
        self._refusal.setText(why)
        self._refusal.setVisible(bool(why))
        self._fit()

    def _lay_out(self, theme: Theme) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(GAP)
        for part in (self._name, self.field, self._hint, self._refusal):
            column.addWidget(part)
        chrome = theme.chrome
        self.field.setStyleSheet(dialog_look.field(theme))
        self._name.setStyleSheet(f"color: {chrome['ink']};")
        self._hint.setStyleSheet(f"color: {chrome['soft']};")
        self._refusal.setStyleSheet(f"color: {chrome['accent']};")
        self._refusal.hide()

    def _fit(self) -> None:
        column = self.layout()
        self.setFixedSize(WIDTH, column.totalHeightForWidth(WIDTH) if column else self.sizeHint().height())
