"""Find in one pane: a field, where one is among the hits, and the way to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from zhutiao.ui import aloud, dialog_look, icons
from zhutiao.words import _

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from zhutiao.ui.theme import Theme


AROUND = {-1: "⤵ ", 0: "", 1: "⤴ "}
"""Signs for having come to the end from the beginning, and to the beginning from the end."""


class FindBar(QWidget):
    """Says what is sought; the pane finds, shows and counts."""

    sought = Signal(str)
    """Other words are sought, or the same as a pattern or no longer as one."""
    next_wanted = Signal()
    previous_wanted = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._field = QLineEdit(self, clearButtonEnabled=True)
        self._count, self._said = (QLabel(self, textFormat=Qt.TextFormat.PlainText) for _n in range(2))
        self._pattern, self._previous, self._next, self._close = (QToolButton(self, autoRaise=True) for _n in range(4))
        self._at: tuple[int, int, bool, int] | None = None
        self._lay_out()
        self._wire()
        self.dress(theme)
        self.retranslate()

    def begin(self, words: str = "") -> bool:
        """Show the bar, ready to type; *words* are sought at once; say whether they are others than before."""
        self.show()
        others = bool(words) and words != self._field.text()
        if others:
            self._field.setText(words)
        self._field.setFocus()
        self._field.selectAll()
        return others

    def show_count(self, at: int, total: int, *, more: bool = False, around: int = 0) -> None:
        """Say which of how many hits is shown; *more* may come; *around* is how one came there from the other end."""
        self._at = (at, total, more, around)
        for button in (self._previous, self._next):
            button.setEnabled(total > 0)
        self._say_count()

    def say(self, sentence: str) -> None:
        """Say something of the search, or with "" nothing."""
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))
        self._say_count()

    def text(self) -> str:
        """Return what is sought."""
        return self._field.text()

    def is_pattern(self) -> bool:
        """Say whether that is a regular expression."""
        return self._pattern.isChecked()

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        colours = theme.chrome
        self.setStyleSheet(
            f"#findBar {{ background: {colours['bar']}; border-bottom: 1px solid {colours['line']}; }}"
            f"#findBar QLabel {{ color: {colours['soft']}; }}"
            f"#findBar QToolButton {{ border: 1px solid transparent; border-radius: 5px; padding: 4px; }}"
            f"#findBar QToolButton {{ color: {colours['soft']}; font-weight: bold; }}"
            f"#findBar QToolButton:hover {{ background: {colours['hover']}; }}"
            f"#findBar QToolButton:checked {{ background: {colours['chosen']}; color: {colours['ink']};"
            f" border-color: {colours['line']}; }}"
            f"#findBar QToolButton:focus {{ border-color: {colours['accent']}; }}"
        )
        self._field.setStyleSheet(dialog_look.field(theme))
        for button, name in ((self._previous, "chevron-up"), (self._next, "chevron-down"), (self._close, "x")):
            button.setIcon(icons.icon(name, colours["soft"]))

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self._field.setPlaceholderText(_("Find in this text"))
        for part, name in (
            (self._field, _("Find in this text")),
            (self._pattern, _("Regular expression")),
            (self._previous, _("Previous hit")),
            (self._next, _("Next hit")),
            (self._close, _("Close")),
        ):
            part.setAccessibleName(name)
        self._pattern.setToolTip(_("Regular expression, blind to capitals: 第[一二三]条, \\d+%"))
        self._previous.setToolTip(_("Previous hit") + "  Shift+Enter")
        self._next.setToolTip(_("Next hit") + "  Enter")
        self._close.setToolTip(_("Close") + "  Esc")
        self._say_count()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter or F3, back with Shift, close with Escape."""
        back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F3):
            (self.previous_wanted if back else self.next_wanted).emit()
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _leave(self) -> None:
        self.hide()
        self.closed.emit()

    def _say_count(self) -> None:
        if not self._field.text() or self._at is None:
            self._count.clear()
            return
        at, total, more, around = self._at
        if total:
            said = AROUND[around] + _("{0} of {1}").format(at, f"{total}…" if more else total)
        else:
            # What could not be looked for, or not in everything, may well be there.
            said = "…" if more else _("Not found") if self._said.isHidden() else ""
        self._count.setText(said)
        ends = {-1: _("Gone on from the end"), 0: "", 1: _("Gone on from the beginning")}
        self._count.setToolTip(ends[around])
        spoken = f"{said} {ends[around]}".strip()
        if spoken != self._count.accessibleName():
            self._count.setAccessibleName(spoken)
            if self.isVisible():
                aloud.announce(self, spoken)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._field, 1)
        row.addWidget(self._pattern)
        row.addSpacing(2)
        row.addWidget(self._count)
        for button in (self._previous, self._next, self._close):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 6, 10, 6)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._said)
        self._said.setWordWrap(True)
        self._said.hide()
        self._pattern.setText(".*")
        self._pattern.setCheckable(True)
        self.setFocusProxy(self._field)

    def _wire(self) -> None:
        self._field.textChanged.connect(lambda: self.sought.emit(self._field.text()))
        self._pattern.toggled.connect(lambda: self.sought.emit(self._field.text()))
        self._next.clicked.connect(self.next_wanted)
        self._previous.clicked.connect(self.previous_wanted)
        self._close.clicked.connect(self._leave)
