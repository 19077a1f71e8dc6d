"""What floats beside a badge: the readings with their witnesses, what speaks for one of them, and the choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from zhutiao.ui import fonts
from zhutiao.ui import theme as themes
from zhutiao.ui.apparatus import told
from zhutiao.ui.apparatus.reading_button import ReadingButton
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QEnterEvent, QKeyEvent

    from zhutiao.ui.theme import Theme
    from zhutiao.variants import Apparatus, Entry

WIDTH, GAP = 360, 6
LINGER = 280
"""Milliseconds that the pointer may be on its way from the badge to the card."""
HELD = Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint
PASSING = Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowDoesNotAcceptFocus


class VariantCard(QFrame):
    """Shows one variant: a passing one goes with the pointer, a held one with a click elsewhere or Escape."""

    reading_chosen = Signal(object, str)
    left_open = Signal(object)
    list_wanted = Signal(object)
    step_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, HELD)
        self.setObjectName("variantCard")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._theme = theme
        self._entry: Entry | None = None
        self._apparatus: Apparatus | None = None
        self.held = True
        self._title, self._why = (QLabel(self, textFormat=Qt.TextFormat.PlainText, wordWrap=True) for _n in range(2))
        self._buttons: list[ReadingButton] = []
        self._open, self._list = QToolButton(self), QToolButton(self)
        self._going = QTimer(self, singleShot=True, interval=LINGER)
        self._going.timeout.connect(self._go)
        self._lay_out()
        self._open.clicked.connect(lambda: self._entry and self.left_open.emit(self._entry))
        self._list.clicked.connect(self._ask_for_list)
        self.dress(theme)

    @property
    def entry(self) -> Entry | None:
        """Return the variant that is shown."""
        return self._entry if self.isVisible() else None

    def readings(self) -> Sequence[ReadingButton]:
        """Return the buttons, a reading each."""
        return tuple(self._buttons)

    def offer(self, apparatus: Apparatus, entry: Entry, badge: QRect, *, held: bool) -> None:
        """Open below *badge* (global coordinates), or above it; a *held* card takes the focus."""
        self.held = held
        wished = HELD if held else PASSING
        if self.windowFlags() & Qt.WindowType.WindowType_Mask != wished & Qt.WindowType.WindowType_Mask:
            self.setWindowFlags(wished)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, on=not held)
        self._going.stop()
        self._show(apparatus, entry)
        self._move_to(badge)
        self.show()
        if held and self._buttons:
            chosen = next((each for each in self._buttons if each.isChecked()), self._buttons[0])
            chosen.setFocus()

    def show_again(self, apparatus: Apparatus, entry: Entry) -> None:
        """Show what became of the variant."""
        at = next((n for n, each in enumerate(self._buttons) if each.hasFocus()), None)
        self._show(apparatus, entry)
        if at is not None and at < len(self._buttons):
            self._buttons[at].setFocus()

    def leave(self) -> None:
        """Go in a moment, unless the pointer comes to the card; a held one stays."""
        if not self.held:
            self._going.start()

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        look = "#variantCard {{ background: {raised}; border: 1px solid {line}; border-radius: 8px; }}"
        self.setStyleSheet(themes.sheet(theme) + look.format_map(theme.chrome))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a reading by its letter or number, take the choice back, go on, or close."""
        key, entry, apparatus = event.key(), self._entry, self._apparatus
        if entry is None or apparatus is None:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(key == Qt.Key.Key_Down)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if isinstance(focused, ReadingButton | QToolButton):
                focused.click()
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.left_open.emit(entry)
        elif event.text() in ("[", "]"):
            self.step_wanted.emit(1 if event.text() == "]" else -1)
        elif siglum := told.meant(entry, apparatus.collation.base, event.text()):
            self.reading_chosen.emit(entry, siglum)
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while the pointer is here."""
        super().enterEvent(event)
        self._going.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Go with the pointer."""
        super().leaveEvent(event)
        self.leave()

    def _go(self) -> None:
        if not self.held and not self.underMouse():
            self.hide()

    def _ask_for_list(self) -> None:
        entry = self._entry
        self.hide()
        if entry:
            self.list_wanted.emit(entry)

    def _show(self, apparatus: Apparatus, entry: Entry) -> None:
        self._apparatus, self._entry = apparatus, entry
        self._title.setText(_("{0} · {1}").format(told.kind_and_lacking(entry, apparatus), told.state(entry)))
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = [
            ReadingButton(self._theme, apparatus, entry, each, self)
            for each in told.readings(entry, apparatus.collation.base)
        ]
        for n, button in enumerate(self._buttons):
            button.setFixedSize(WIDTH - 18, button.heightForWidth(WIDTH - 18))
            button.clicked.connect(self._choose)
            self._readings.insertWidget(n, button)
            button.show()
        self._why.setText(told.why(entry))
        self._open.setVisible(entry.state == "chosen")
        self._open.setText(_("Leave it open"))
        self._list.setText(_("All variants"))
        self.setAccessibleName(told.spoken(entry, apparatus))
        self.setFixedWidth(WIDTH)
        self.adjustSize()

    def _choose(self) -> None:
        button = self.sender()
        if self._entry and self._apparatus and isinstance(button, ReadingButton):
            each = told.readings(self._entry, self._apparatus.collation.base)[self._buttons.index(button)]
            self.reading_chosen.emit(self._entry, each.siglum)

    def _move_to(self, badge: QRect) -> None:
        room = self.screen().availableGeometry()
        # The words stand below their badge: they stay in sight.
        below = badge.bottom() + 2 * badge.height() + GAP
        if below + self.height() > room.bottom():
            below = badge.top() - GAP - self.height()
        left = max(room.left(), min(badge.center().x() - WIDTH // 3, room.right() - self.width()))
        self.move(QPoint(left, max(room.top(), min(below, room.bottom() - self.height()))))

    def _lay_out(self) -> None:
        self._title.setFont(fonts.sans(12))
        self._why.setFont(fonts.sans(12))
        foot = QHBoxLayout()
        foot.addWidget(self._open)
        foot.addStretch(1)
        foot.addWidget(self._list)
        self._readings = QVBoxLayout()
        self._readings.setSpacing(1)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(8, 8, 8, 6)
        lines.setSpacing(4)
        for label in (self._title, self._why):
            label.setContentsMargins(6, 0, 6, 0)
        lines.addWidget(self._title)
        lines.addLayout(self._readings)
        lines.addWidget(self._why)
        lines.addLayout(foot)
