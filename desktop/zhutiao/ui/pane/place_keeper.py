"""Keep the words on the reading line where they are while the page is laid out anew."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from zhutiao.ui.pane import geometry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextDocument
    from PySide6.QtWidgets import QScrollBar


class PlaceKeeper:
    """Remembers a line by its first character and how far down the view it stands.

    The same line is held through a whole splitter drag or a row of zooms, so that errors cannot add up;
    any other movement of the bar lets it go.
    """

    def __init__(self, document: QTextDocument, bar: QScrollBar) -> None:
        """Hold nothing yet."""
        self._document = document
        self._bar = bar
        self._held: tuple[int, float] | None = None
        self._left_at = -1

    @contextmanager
    def keeping(self, height: float) -> Iterator[None]:
        """Put the line at *height* of the document back after what happens inside."""
        if self._held is None or self._bar.value() != self._left_at:
            line = geometry.line_at(self._document, height)
            self._held = line.position, line.top - self._bar.value()
        yield
        position, below = self._held
        wished = round(geometry.line_of(self._document, position).top - below)
        if wished > self._bar.pageStep():
            geometry.finish(self._document)
        self._bar.setValue(wished)
        self._left_at = self._bar.value()
