"""The name of a briefing as a button that opens its menu, and as the field in which it gets another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QSizePolicy,
    QStackedLayout,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
    QWidget,
)

from zhutiao.ui import dialog_look, fonts, menus
from zhutiao.ui.briefing.fields import LONGEST, LineField
from zhutiao.ui.tips import tip
from zhutiao.words import _

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QMenu

    from zhutiao.ui.theme import Theme

ARROW = "  ▾"
SIDES = 18


class Title(QWidget):
    """Shows a name; says under which other name the reader wants it."""

    renamed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._name = theme, ""
        self._button = _NameButton(self)
        self._field: LineField | None = None
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._button)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self._button)
        self.dress(theme)

    def menu(self) -> QMenu:
        """Return what the button opens, to be filled when it is about to show."""
        return self._button.menu()

    def show_name(self, name: str) -> None:
        """Show a name; "" where there is none."""
        self._name = name
        self._button.say(name)

    def rename(self) -> None:
        """Let the reader write another name in its place."""
        self._give_up()
        field = LineField(self._name, self)
        field.setMaxLength(LONGEST)
        field.setAccessibleName(_("Name of the briefing"))
        field.setStyleSheet(dialog_look.field(self._theme))
        field.taken.connect(lambda typed: self.renamed.emit(typed) if typed.strip() else None)
        field.left.connect(self._give_up)
        self._field = field
        self._stack.addWidget(field)
        self._stack.setCurrentWidget(field)
        field.selectAll()
        field.setFocus()

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self._button.ink = theme.colour("ink")
        self._button.update()

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self._button.say(self._name)

    def _give_up(self) -> None:
        field, self._field = self._field, None
        if field:
            had = field.hasFocus()
            field.blockSignals(True)
            self._stack.setCurrentWidget(self._button)
            self._stack.removeWidget(field)
            field.hide()
            field.deleteLater()
            if had:
                self._button.setFocus()


class _NameButton(QToolButton):
    """As much of a name as there is room for."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = ""
        self.ink = QColor()
        self.setFont(fonts.sans(14, bold=True))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setMenu(menus.menu(self))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setStyleSheet("QToolButton { padding: 4px 8px; }")

    def say(self, name: str) -> None:
        """Show *name*, or what could stand here."""
        self._words = name or _("No briefing yet")
        self.setToolTip(tip(name) if name else "")
        self.setAccessibleName(_("Briefing: {0}").format(self._words))
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Give way to everything else."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as there is room for now."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words from the left, which a style sheet cannot say of this kind of button."""
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        said, option.text = self.text(), ""  # type: ignore[attr-defined] - missing in the stubs
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        painter.setPen(self.ink)
        painter.drawText(self.rect().adjusted(SIDES // 2 - 1, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, said)
        painter.end()

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        room = self.width() - SIDES - metrics.horizontalAdvance(ARROW)
        said = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, max(0, room)) + ARROW
        if said != self.text():
            self.setText(said)
