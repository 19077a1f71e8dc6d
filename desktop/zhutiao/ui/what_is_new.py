"""Shows in the texts beside the base text what they add to it, while the reader wishes to see that."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer

from zhutiao.services.novelty import Novelty
from zhutiao.text.novelty import Told
from zhutiao.ui import theme as themes
from zhutiao.ui.new_line import NewLine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QVBoxLayout

    from zhutiao.model import Article
    from zhutiao.text.novelty import Sentence
    from zhutiao.ui.text_box import TextBox
    from zhutiao.ui.theme import Theme
    from zhutiao.ui.window import Window

SLICE = 0.02
"""Seconds of comparing at a time, so that the window never stands still."""


class WhatIsNew(QObject):
    """Compares each text shown with the base text, once for as long as neither changes."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window, self._reading = window, window.reading
        self.on = False
        self._lines: dict[TextBox, NewLine] = {}
        self._told: tuple[Article, Told] | None = None
        self._found: dict[str, tuple[Article, Article, Novelty]] = {}
        self._comparing: _Comparison | None = None
        self._soon = QTimer(self, interval=0)
        self._soon.timeout.connect(self._go_on)
        self._reading.follower.followed.connect(lambda _pane, _state: self.on and self.refresh())
        window.appearance.theme_changed.connect(self._dress)

    def show(self, *, on: bool) -> None:
        """Show what is new, or show the texts as ever."""
        self.on = on
        for box in self._reading.boxes[1:]:
            if not on and box.pane.sheet.added:
                box.pane.set_added(None)
            if box in self._lines:
                self._lines[box].setVisible(on)
        if on:
            self.refresh()

    def refresh(self) -> None:
        """Show it of the texts that stand there now."""
        for box in self._reading.boxes[1:]:
            line = self._line(box)
            base = self._window.session.base
            compared = bool(base and box.document and base.id not in (box.document.id, box.document.printing_of))
            line.setVisible(compared)
            if base and box.document and compared:
                found = self._known(base.article, box.document.id, box.document.article)
                line.show_found(found)
                if found is None:
                    self._begin(base.article, box)
                elif box.pane.sheet.added is None:
                    box.pane.set_added(found.passages)

    def retranslate(self) -> None:
        """Say it in the reader's language."""
        if self.on:
            self.refresh()

    def _known(self, base: Article, document: str, article: Article) -> Novelty | None:
        kept = self._found.get(document)
        return kept[2] if kept and kept[0] is base and kept[1] is article else None

    def _begin(self, base: Article, box: TextBox) -> None:
        if self._comparing is None and box.document:
            if self._told is None or self._told[0] is not base:
                self._told = base, Told(base)
            self._comparing = _Comparison(base, self._told[1], box.document.id, box.document.article)
            self._soon.start()

    def _go_on(self) -> None:
        comparing = self._comparing
        if comparing and comparing.go_on():
            self._found[comparing.document] = comparing.base, comparing.article, Novelty(comparing.passages)
            comparing = self._comparing = None
            if self.on:
                self.refresh()
        if self._comparing is None:
            self._soon.stop()

    def _line(self, box: TextBox) -> NewLine:
        if box not in self._lines:
            self._lines[box] = NewLine(themes.inks(self._window.appearance.theme))
            # Between the header and the text.
            cast("QVBoxLayout", box.layout()).insertWidget(1, self._lines[box])
        return self._lines[box]

    def _dress(self, theme: Theme) -> None:
        for line in self._lines.values():
            line.set_palette(themes.inks(theme))


class _Comparison:
    """One text being compared, passage by passage."""

    def __init__(self, base: Article, told: Told, document: str, article: Article) -> None:
        self.base, self.document, self.article = base, document, article
        self.passages: dict[str, tuple[Sentence, ...]] = {}
        self._rest: Iterator[tuple[str, tuple[Sentence, ...]]] = told.passages(article)

    def go_on(self) -> bool:
        """Compare for a moment, and say whether all is done."""
        until = perf_counter() + SLICE
        for segment, found in self._rest:
            self.passages[segment] = found
            if perf_counter() > until:
                return False
        return True
