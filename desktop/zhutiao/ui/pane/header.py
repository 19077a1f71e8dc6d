"""The strip above a pane: which text it is, which printing, what of it is about the clause, and whether it follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from zhutiao.ui import fonts, icons, menus
from zhutiao.ui.elided import Elided
from zhutiao.ui.pane.found import Found
from zhutiao.ui.pane.header_button import header_button
from zhutiao.ui.tips import tip
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    lock_toggled = Signal(bool)
    pin_released = Signal()
    variants_pressed = Signal()

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = palette
        self._many = self._active = False
        self._title = header_button(self.title_pressed.emit)
        self._title.setProperty("strong", True)
        self._about = Elided()
        self._printings = header_button(None)
        self._variants = header_button(self.variants_pressed.emit)
        self._differs, self._edition = 0, False
        self.found = Found(self)
        self._pin, self._lock = header_button(self.pin_released.emit), header_button(None)
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

    def show_variants(self, count: int, *, edition: bool = False) -> None:
        """Say in how many places printings read otherwise, and whether an edition is read; nothing where none does."""
        self._differs, self._edition = count, edition
        said = _("{0} variants").format(count)
        self._variants.setText(_("Edition · {0}").format(said) if edition else said)
        self._arrange()

    def show_links(self, clause_name: str, state: Followed | None) -> None:
        """Say how many passages are about the clause and which one is shown; None says nothing."""
        self.found.show_links(clause_name, state)
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
        self._pin.setIcon(icons.icon("pin", palette.soft, 14))
        self.found.set_palette(palette)
        self._toggle_icon()
        self.update()

    def retranslate(self) -> None:
        """Write everything in the reader's language."""
        for part, words in (
            (self._lock, _("Keep this text where it is")),
            (self._pin, _("The texts stay on this clause. Click to follow the reading line again.")),
            (self._title, _("Show another text here")),
            (self._printings, _("Show another printing")),
            (self._variants, _("Show where the printings differ")),
        ):
            part.setToolTip(tip(words))
            part.setAccessibleName(words)
        self.found.retranslate()
        self.show_variants(self._differs, edition=self._edition)

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
        for part in (self._printings, self._variants, *self.found.parts, self._pin, self._lock):
            row.addWidget(part)
        self._printings.setStyleSheet("QToolButton::menu-indicator { image: none; width: 0; }")
        self._printings.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        for part in (self._printings, self._variants, *self.found.parts, self._pin):
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
        return self._about, self._printings, self._variants, self._pin

    def _arrange(self) -> None:
        """Give room first to what cannot be left out, then to the links, the printings, the author."""
        fixed = (self._title, self._pin, self._lock)
        taken = sum(part.sizeHint().width() + GAP for part in fixed if not part.isHidden())
        left = self.found.fit(self.width() - 2 * EDGE - taken)
        for part, wanted in ((self._variants, bool(self._differs)), (self._printings, self._many)):
            room = part.sizeHint().width() + GAP
            part.setVisible(wanted and left is not None and room <= left)
            left = left - room if left is not None and not part.isHidden() else left
        self._about.setVisible(left is not None)

    def _toggle(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._toggle_icon()
        self.lock_toggled.emit(on)

    def _toggle_icon(self) -> None:
        closed = self._lock.isChecked()
        colour = self._colours.accent if closed else self._colours.soft
        self._lock.setIcon(icons.icon("lock" if closed else "lock-open", colour, 14))
