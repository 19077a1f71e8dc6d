"""Where to look, in the terms of the library: the text the reader was in last, its dossier, or everything."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from zhutiao.hits import Scope

if TYPE_CHECKING:
    from zhutiao.ui.search.asked import Range
    from zhutiao.ui.text_box import TextBox
    from zhutiao.ui.window import Window


class Scoping(QObject):
    """Remembers which text the reader was in before the search page, as long as there is a window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._box: TextBox = window.reading.active_box()
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._follow)

    def look(self) -> None:
        """See which text is the active one, unless the reader is elsewhere already."""
        self._follow(None, self._window.focusWidget())

    def focus(self) -> None:
        """Go back to the text the reader was in."""
        (self._box if self._box.isVisible() else self._window.reading.base).pane.setFocus()

    def scope(self, within: Range) -> Scope:
        """Return where to look."""
        dossier, text = self._window.session.dossier, self._box.document or self._window.session.base
        if within == "library" or dossier is None:
            return Scope()
        if within == "text" and text:
            return Scope(dossier.id, frozenset({text.id}))
        return Scope(dossier.id)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        boxes = self._window.reading.boxes
        self._box = next((box for box in boxes if now and box.isAncestorOf(now)), self._box)
