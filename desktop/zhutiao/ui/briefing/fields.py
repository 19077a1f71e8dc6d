"""Fields in which a heading and a time are written, in the place where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from zhutiao.words import _

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent
    from PySide6.QtWidgets import QWidget

DAY = 24 * 60
LONGEST = 200
_TAKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Backtab: -1, Qt.Key.Key_Tab: 1}


class LineField(QLineEdit):
    """One line: Enter takes what was typed, so does leaving it; Escape leaves all as it is."""

    taken = Signal(str)
    left = Signal()
    stepped = Signal(int)

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(words, parent)
        self._over = False

    def event(self, event: QEvent) -> bool:
        """Keep the keys from the window, where they may mean something else."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _STEPS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what was typed, or give it up."""
        if event.key() in _TAKING:
            self.take()
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self._over = True
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what was typed when the reader goes elsewhere; a menu over the field is not elsewhere."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.take()
            self.left.emit()

    def take(self) -> None:
        """Say once what was typed."""
        if not self._over:
            self._over = True
            self.taken.emit(self.text())


class HeadingField(LineField):
    """Where a heading is written."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(words, parent)
        self.setMaxLength(LONGEST)
        self.setAccessibleName(_("Heading"))
        self.setPlaceholderText(_("Heading"))
        self.selectAll()


class MinutesField(LineField):
    """Where a time is written; up, down and tab go on with the time of the piece above or below."""

    def __init__(self, minutes: int | None, typed: str, parent: QWidget) -> None:
        super().__init__(typed or (str(minutes) if minutes is not None else ""), parent)
        self.setValidator(QIntValidator(0, DAY, self))
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setAccessibleName(_("Minutes"))
        if not typed:
            self.selectAll()

    def event(self, event: QEvent) -> bool:
        """Go on to the next time with Tab, which would leave the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _STEPS:
            self.take()
            self.stepped.emit(_STEPS[Qt.Key(event.key())])
            return True
        return super().event(event)

    def minutes(self) -> int | None:
        """Return the time that was typed, None where there is none."""
        typed = self.text().strip()
        return min(int(typed), DAY) if typed.isdecimal() else None
