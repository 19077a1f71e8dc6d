"""The card beside a badge, for one window: opened by pointing, by a click, by a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QTimer, Signal

from zhutiao.ui.apparatus.card import VariantCard

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhutiao.ui.apparatus.in_panes import VariantsInPanes
    from zhutiao.ui.theme import Theme
    from zhutiao.ui.window import Window
    from zhutiao.variants import Apparatus, Entry

REST = 220
"""Milliseconds that the pointer rests on a badge before the card opens."""


class Cards(QObject):
    """Keeps one card, which is made when it is first wanted."""

    list_wanted = Signal(str, str)
    step_wanted = Signal(int)
    reading_chosen = Signal(str, object, str)
    left_open = Signal(str, object)

    def __init__(
        self, window: Window, panes: VariantsInPanes, known: Callable[[str, str], tuple[Apparatus, Entry] | None]
    ) -> None:
        super().__init__(window)
        self._window, self._known, self._panes = window, known, panes
        self._card: VariantCard | None = None
        self._pointed: tuple[str, str, QRect] = ("", "", QRect())
        self._document = ""
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(lambda: self.offer(*self._pointed, held=False))
        panes.clicked.connect(self.offer)
        panes.hovered.connect(self._point)

    def offer(self, document: str, name: str, badge: QRect, *, held: bool = True) -> None:
        """Open the card of a variant beside its badge."""
        self._rest.stop()
        found = self._known(document, name)
        if found is None or (not held and self._card and self._card.isVisible() and self._card.held):
            return
        self._document = document
        self._panes.look_at(name)
        self._made().offer(*found, badge, held=held)

    def refresh(self) -> None:
        """Show what became of the variant in the card, and close it where that is gone."""
        entry = self._card.entry if self._card else None
        if self._card and entry:
            found = self._known(self._document, entry.id)
            if found:
                self._card.show_again(*found)
            else:
                self._card.hide()

    def close(self) -> None:
        """Close the card."""
        if self._card:
            self._card.hide()

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        if self._card:
            self._card.dress(theme)

    def _point(self, document: str, name: str, badge: QRect) -> None:
        self._pointed = document, name, badge
        if name:
            self._rest.start()
        else:
            self._rest.stop()
            if self._card:
                self._card.leave()

    def _made(self) -> VariantCard:
        if self._card is None:
            self._card = VariantCard(self._window.appearance.theme, self._window)
            self._card.list_wanted.connect(lambda entry: self.list_wanted.emit(self._document, entry.id))
            self._card.step_wanted.connect(self.step_wanted)
            self._card.reading_chosen.connect(lambda e, siglum: self.reading_chosen.emit(self._document, e, siglum))
            self._card.left_open.connect(lambda entry: self.left_open.emit(self._document, entry))
        return self._card
