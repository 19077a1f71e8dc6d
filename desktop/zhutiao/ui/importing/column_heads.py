"""The lines above the two sides: which encoding, which doubtful place, and what can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from zhutiao.importers.guessing import ENCODINGS
from zhutiao.ui import icons
from zhutiao.ui.dialog_look import Chooser
from zhutiao.ui.elided import Elided
from zhutiao.ui.tips import tip
from zhutiao.words import _

if TYPE_CHECKING:
    from zhutiao.ui.theme import Theme

HEIGHT, SHORT = 40, 7


class SourceHead(QWidget):
    """Names the source's side, offers other encodings, leads from one doubtful place to the next."""

    encoding_chosen = Signal(str)
    doubt_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._count = _label(self), _yielding()
        self._encoding = Chooser(self)
        self._encoding.setMinimumContentsLength(SHORT)
        self._encoding.setSizeAdjustPolicy(Chooser.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._before, self._after = _button(self), _button(self)
        self._doubts = (0, 0)
        _row(self, self._name, self._encoding, None, self._count, self._before, self._after)
        self._encoding.activated.connect(lambda _row: self.encoding_chosen.emit(self._encoding.currentData()))
        self._before.clicked.connect(lambda: self.doubt_wanted.emit(-1))
        self._after.clicked.connect(lambda: self.doubt_wanted.emit(1))

    def show_encoding(self, encoding: str) -> None:
        """Show in which encoding the bytes were read; one that is nobody's choice stands alone."""
        with QSignalBlocker(self._encoding):
            self._encoding.clear()
            others = ENCODINGS if encoding in ENCODINGS else ()
            for each in dict.fromkeys((encoding, *others)) if encoding else ():
                self._encoding.addItem(each.upper(), each)
        self._encoding.setVisible(bool(encoding))
        self._encoding.setEnabled(self._encoding.count() > 1)

    def show_doubts(self, n: int, count: int) -> None:
        """Show at which of how many doubtful places the reader is; 0 where at none."""
        self._doubts = (n, count)
        for button in (self._before, self._after):
            button.setVisible(count > 0)
        if not count:
            self._count.setText(_("Nothing doubtful"))
        elif n:
            self._count.setText(_("Doubtful {0} of {1}").format(n, count))
        else:
            self._count.setText(_("Doubtful places: {0}").format(count))

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._before.setIcon(icons.icon("chevron-up", theme.chrome["soft"], 15))
        self._after.setIcon(icons.icon("chevron-down", theme.chrome["soft"], 15))

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self._name.setText(_("Source text"))
        self._encoding.setAccessibleName(_("Encoding"))
        self._encoding.setToolTip(_("The encoding was guessed. Choose another where the text is not readable."))
        for button, said, key in (
            (self._before, _("Previous doubtful place"), "Shift+F8"),
            (self._after, _("Next doubtful place"), "F8"),
        ):
            button.setAccessibleName(said)
            button.setToolTip(tip(f"{said}  {key}"))
        self.show_doubts(*self._doubts)


class CleanHead(QWidget):
    """Names the cleaned side, and offers to take decisions back."""

    undo_wanted = Signal()
    redo_wanted = Signal()
    forget_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._busy = _label(self), _yielding()
        self._undo, self._redo, self._forget = _button(self), _button(self), _button(self)
        _row(self, self._name, self._busy, None, self._undo, self._redo, self._forget)
        self._undo.clicked.connect(self.undo_wanted)
        self._redo.clicked.connect(self.redo_wanted)
        self._forget.clicked.connect(self.forget_wanted)

    def show_steps(self, *, undo: bool, redo: bool, forget: bool) -> None:
        """Offer what there is to take back."""
        self._undo.setEnabled(undo)
        self._redo.setEnabled(redo)
        for button in (self._undo, self._redo):
            button.setVisible(undo or redo)
        self._forget.setVisible(forget)

    def show_busy(self, *, busy: bool) -> None:
        """Say whether the text is being divided anew."""
        self._busy.setText(_("Dividing anew…") if busy else "")

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._undo.setIcon(icons.icon("undo-2", theme.chrome["soft"], 15))
        self._redo.setIcon(icons.icon("redo-2", theme.chrome["soft"], 15))

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self._name.setText(_("Cleaned"))
        self._forget.setText(_("As it was found"))
        for button, said, key in (
            (self._undo, _("Take the last decision back"), "Ctrl+Z"),
            (self._redo, _("Decide that again"), "Ctrl+Shift+Z"),
            (self._forget, _("Drop all decisions about this file"), ""),
        ):
            button.setAccessibleName(said)
            button.setToolTip(tip(f"{said}  {key}".rstrip()))


def _label(parent: QWidget) -> QLabel:
    label = QLabel(parent, textFormat=Qt.TextFormat.PlainText)
    label.setProperty("strong", True)
    return label


def _yielding() -> Elided:
    label = Elided()
    label.setProperty("faint", True)
    return label


def _button(parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def _row(head: QWidget, *parts: QWidget | None) -> None:
    head.setFixedHeight(HEIGHT)
    head.setObjectName("columnHead")
    head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    row = QHBoxLayout(head)
    row.setContentsMargins(16, 0, 6, 0)
    row.setSpacing(6)
    for part in parts:
        if part is None:
            row.addStretch(1)
        else:
            row.addWidget(part)
