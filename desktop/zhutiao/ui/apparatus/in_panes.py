"""The variants in the texts of a window: badges, counts above the texts, and one that is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal

from zhutiao.ui.apparatus import places, told
from zhutiao.ui.pane.density import Density

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zhutiao.ui.pane.pane import TextPane
    from zhutiao.ui.text_box import TextBox
    from zhutiao.ui.window import Window
    from zhutiao.variants import Apparatus, Entry


class VariantsInPanes(QObject):
    """Shows in each text where its printings differ, as `known` says; where a badge is clicked or pointed at, says so.

    Both say where on the screen the badge stands.
    """

    clicked = Signal(str, str, QRect)
    """The document, the variant, the badge."""
    hovered = Signal(str, str, QRect)
    count_pressed = Signal(str)

    def __init__(self, window: Window, known: Callable[[str], tuple[Apparatus, Sequence[Entry]] | None]) -> None:
        super().__init__(window)
        self._window, self._known = window, known
        self._strips = {box: Density(box.pane) for box in window.reading.boxes}
        window.session.changed.connect(lambda _changed: self._measure())
        for box in window.reading.boxes:
            self._hear(box)

    def refresh(self) -> None:
        """Show in every text what is known now."""
        for box in self._window.reading.boxes:
            self._lay(box)

    def look_at(self, name: str) -> None:
        """Frame the words of a variant wherever they are shown, or of none."""
        for box in self._window.reading.boxes:
            if box.pane.sheet.spots.name != name:
                box.pane.sheet.spots.name = name
                box.pane.viewport().update()

    def _lay(self, box: TextBox) -> None:
        document = box.pane.document_id
        known = self._known(document) if document else None
        looked_at = box.pane.sheet.spots.name
        box.pane.set_variants(places.spots(known[0], known[1], document) if known else ())
        box.pane.sheet.spots.name = looked_at
        self._strips[box].refresh()
        edited = bool(known) and document == known[0].document and told.is_edition(known[0])
        box.header.show_variants(len(known[1]) if known else 0, edition=edited)

    def _measure(self) -> None:
        for strip in self._strips.values():
            strip.refresh()

    def _hear(self, box: TextBox) -> None:
        pane = box.pane
        box.document_shown.connect(lambda: self._lay(box))
        box.header.variants_pressed.connect(lambda: self.count_pressed.emit(pane.document_id))
        for said, tell in ((pane.variant_clicked, self.clicked), (pane.variant_hovered, self.hovered)):
            said.connect(lambda name, at, tell=tell: tell.emit(pane.document_id, name, on_screen(pane, at)))


def on_screen(pane: TextPane, at: QRect) -> QRect:
    """Return where on the screen a part of a pane's view is."""
    return QRect(pane.viewport().mapToGlobal(at.topLeft()), at.size())
