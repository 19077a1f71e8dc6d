"""The strip above a pane: which text it is, which printing, what of it is about the clause, and whether it follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from zhutiao.ui import fonts, icons, menus
from zhutiao.ui.elided import Elided
from zhutiao.ui.tips import tip
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QMenu

    from zhutiao.ui.pane.followed import Followed
    from zhutiao.ui.pane.palette import Palette

HEIGHT = 40
SIDE = 18
EDGE, GAP = SIDE - 6, 2


class PaneHeader(QWidget):
    """Says what a pane shows; the reader chooses a printing, steps through passages, locks the pane."""

    printing_chosen = Signal(str)
    title_pressed = Signal()
    next_wished = Signal()
    previous_wished = Signal()
    lock_toggled = Signal(bool)
    pin_released = Signal()

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = palette
        self._state: Followed | None = None
        self._clause_name = ""
        self._many = self._active = False
        self._title = _button(self.title_pressed.emit)
        self._title.setProperty("strong", True)
        self._about = Elided()
        self._printings = _button(None)
        self._said = Elided()
        self._previous, self._next = _button(self.previous_wished.emit), _button(self.next_wished.emit)
        self._count = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._pin, self._lock = _button(self.pin_released.emit), _button(None)
        self._lock.setCheckable(True)
        self._lock.toggled.connect(self._toggle)
        self._lay_out()
        self.set_palette(palette)
        self.retranslate()

    def show_text(self, kind: str, about: str) -> None:
        """Name the text: what it is, and who made it when."""
        self._title.setFont(fonts.in_bold(self._title.font()))
        self._title.setText(kind)
        self._title.setVisible(bool(kind))
        self._about.setText(about)
        self._about.setToolTip(tip(about))
        self._arrange()
        self.setAccessibleName(f"{kind} {about}".strip())

    def show_printings(self, choices: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer *choices* of (document, name); hidden where there is but one."""
        self._printings.setText(_("{0} printings").format(len(choices)))
        self._many = len(choices) > 1
        if self._many:
            self._printings.setMenu(self._menu_of(choices, chosen))
        self._arrange()

    def show_links(self, clause_name: str, state: Followed | None) -> None:
        """Say how many passages are about the clause and which one is shown; None says nothing."""
        self._clause_name, self._state = clause_name, state
        count = len(state.links) if state and state.clause else 0
        for part in (self._previous, self._next):
            part.setVisible(count > 0)
        index = state.index if state else None
        self._count.setText(f"{'–' if index is None else index + 1}/{count}")
        self._arrange()

    def show_pin(self, clause_name: str) -> None:
        """Show that a clause is pinned; "" shows that none is."""
        self._pin.setText(menus.plain(clause_name))
        self._pin.setVisible(bool(clause_name))
        self._arrange()

    def set_lockable(self, *, on: bool) -> None:
        """Offer the padlock, or hide it."""
        self._lock.setVisible(on)
        self._arrange()

    def set_locked(self, *, on: bool) -> None:
        """Close or open the padlock."""
        self._lock.setChecked(on)

    def set_active(self, *, on: bool) -> None:
        """Show whether the keys go to this text."""
        if on != self._active:
            self._active = on
            self.update()

    def set_palette(self, palette: Palette) -> None:
        """Draw in other colours."""
        self._colours = palette
        for part, colour in ((self._title, palette.ink), *((part, palette.soft) for part in self._soft())):
            colours = part.palette()
            for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
                colours.setColor(role, QColor(colour))
            part.setPalette(colours)
        for part, name in ((self._previous, "chevron-left"), (self._next, "chevron-right"), (self._pin, "pin")):
            part.setIcon(icons.icon(name, palette.soft, 14))
        self._toggle_icon()
        self.update()

    def retranslate(self) -> None:
        """Write everything in the reader's language."""
        for part, words in (
            (self._previous, _("Previous passage")),
            (self._next, _("Next passage")),
            (self._lock, _("Keep this text where it is")),
            (self._pin, _("The texts stay on this clause. Click to follow the reading line again.")),
            (self._title, _("Show another text here")),
            (self._printings, _("Show another printing")),
        ):
            part.setToolTip(words)
            part.setAccessibleName(words)
        self.show_links(self._clause_name, self._state)

    def sizeHint(self) -> QSize:
        """Be as high as a line of words with air around it."""
        return QSize(320, HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what matters least where there is no room for all."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the page's colour and a rule below."""
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), QColor(self._colours.page))
            painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(self._colours.rule))
            if self._active:
                name = self._title.geometry()
                painter.fillRect(name.x(), self.height() - 2, name.width(), 2, QColor(self._colours.accent))

    def _lay_out(self) -> None:
        self.setFixedHeight(HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(EDGE, 0, EDGE, 1)
        row.setSpacing(GAP)
        row.addWidget(self._title)
        row.addWidget(self._about, 100)
        row.addStretch(1)
        for part in (self._printings, self._said, self._previous, self._count, self._next, self._pin, self._lock):
            row.addWidget(part)
        self._printings.setStyleSheet("QToolButton::menu-indicator { image: none; width: 0; }")
        self._printings.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        for part in (self._printings, self._pin, self._said):
            part.setVisible(False)

    def _menu_of(self, choices: Sequence[tuple[str, str]], chosen: str) -> QMenu:
        menu = menus.menu(self._printings)
        for document, name in choices:
            action = menu.addAction(menus.plain(name))
            action.setCheckable(True)
            action.setChecked(document == chosen)
            action.triggered.connect(lambda _on=False, document=document: self.printing_chosen.emit(document))
        menus.choose_one(menu)
        return menu

    def _soft(self) -> tuple[QWidget, ...]:
        return self._about, self._said, self._count, self._printings, self._pin

    def _arrange(self) -> None:
        """Give room first to what cannot be left out, then to the links, the printings, the author."""
        full, short = self._sentences()
        fixed = (self._title, self._previous, self._next, self._pin, self._lock)
        width = 2 * EDGE + sum(part.sizeHint().width() + GAP for part in fixed if not part.isHidden())
        room, printings = self.width() - width, self._printings.sizeHint().width() + GAP if self._many else 0
        counted = self._count.sizeHint().width() + GAP if not self._previous.isHidden() else 0
        self._count.setVisible(0 < counted <= room)
        room -= counted
        words = next((said for said in (full, short) if _width(self._said, said) <= room), short)
        self._printings.setVisible(self._many and words == full and _width(self._said, full) + printings <= room)
        self._about.setVisible(words == full)
        self._said.setText(words)
        self._said.setToolTip(tip(full))
        self._said.setVisible(bool(words))

    def _sentences(self) -> tuple[str, str]:
        """Return what is said of the clause's passages, in full and in short."""
        if not self._state or not self._state.clause or not self._clause_name:
            return "", ""
        if not self._state.links:
            # What was not found may still be there: the links are made by counting words.
            return _("No linked passage found (which does not mean there is none)"), _("No linked passage found")
        return _("{0}: {1} linked").format(self._clause_name, len(self._state.links)), self._clause_name

    def _toggle(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._toggle_icon()
        self.lock_toggled.emit(on)

    def _toggle_icon(self) -> None:
        closed = self._lock.isChecked()
        colour = self._colours.accent if closed else self._colours.soft
        self._lock.setIcon(icons.icon("lock" if closed else "lock-open", colour, 14))


def _width(label: QLabel, words: str) -> int:
    return label.fontMetrics().horizontalAdvance(words) + 4 * GAP


def _button(pressed: Callable[[], None] | None) -> QToolButton:
    button = QToolButton()
    button.setAutoRaise(True)
    button.setIconSize(QSize(14, 14))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if pressed:
        button.clicked.connect(lambda _on=False: pressed())
    return button
