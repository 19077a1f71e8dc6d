"""Words as pills, such as the tags of something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from zhutiao.ui.tips import tip
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from zhutiao.ui.theme import Theme


class Pills(QWidget):
    """Words as pills in as many lines as they need; pressing one tells which."""

    pressed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None, sign: str = "#") -> None:
        super().__init__(parent)
        self._sign = sign
        self._texts: tuple[str, ...] = ()
        self._buttons: list[QToolButton] = []
        room = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        room.setHeightForWidth(True)
        self.setSizePolicy(room)
        self.dress(theme)

    def show_texts(self, texts: Sequence[str]) -> None:
        """Show one pill for each text."""
        if tuple(texts) != self._texts:
            for button in self._buttons:
                button.hide()
                button.deleteLater()
            self._texts = tuple(texts)
            self._buttons = [self._pill(text) for text in texts]
        self._name()
        self.setVisible(bool(texts))
        self._flow()

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        colours = theme.chrome
        self.setStyleSheet(
            f"QToolButton {{ background: {colours['chosen']}; color: {colours['soft']}; border: 1px solid transparent;"
            f" border-radius: 10px; padding: 2px 9px; }}"
            f"QToolButton:hover, QToolButton:focus {{ border-color: {colours['accent']}; color: {colours['ink']}; }}"
        )

    def hasHeightForWidth(self) -> bool:
        """Say that fewer pills fit into a narrower line."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the room of all lines at *width*."""
        return max((place.bottom() + 1 for place in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        """Return the room of all lines at the present width."""
        return QSize(120, self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self._flow()

    def _pill(self, text: str) -> QToolButton:
        button = QToolButton(self)
        # A single ampersand would be swallowed, to underline what follows.
        button.setText(f"{self._sign}{text}  ×".replace("&", "&&"))
        button.clicked.connect(lambda: self.pressed.emit(text))
        button.show()
        return button

    def _name(self) -> None:
        for text, button in zip(self._texts, self._buttons, strict=True):
            button.setAccessibleName(_("Remove {0}").format(f"{self._sign}{text}"))
            button.setToolTip(tip(button.accessibleName()))

    def _flow(self) -> None:
        for button, place in zip(self._buttons, self._places(self.width()), strict=True):
            button.setGeometry(place)
        self.updateGeometry()

    def _places(self, width: int) -> list[QRect]:
        x = y = 0
        places: list[QRect] = []
        for button in self._buttons:
            size = button.sizeHint().boundedTo(QSize(max(60, width), 200))
            if x and x + size.width() > width:
                x, y = 0, y + size.height() + 4
            places.append(QRect(QPoint(x, y), size))
            x += size.width() + 5
        return places
