"""Shows in the texts beside the base text what they add to it, while the reader wishes to see that."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QObject

from zhutiao.services.novelty import Novelty, novelty
from zhutiao.ui import theme as themes
from zhutiao.ui.new_line import NewLine

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout

    from zhutiao.model import Article
    from zhutiao.ui.tasks import Task
    from zhutiao.ui.text_box import TextBox
    from zhutiao.ui.theme import Theme
    from zhutiao.ui.window import Window

PATIENCE = 120.0
"""Seconds that one text may take: a day of hearings beside a long law."""


class _Pair(NamedTuple):
    """A text as it stands and the base text as it stands; a change of either makes another pair."""

    base: Article
    document: str
    article: Article

    def is_same(self, other: _Pair) -> bool:
        # To look whether they are equal would be to read both.
        return self.base is other.base and self.document == other.document and self.article is other.article


class WhatIsNew(QObject):
    """Has each text shown compared with the base text, once for as long as neither changes."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window, self._reading = window, window.reading
        self.on = False
        self._lines: dict[TextBox, NewLine] = {}
        self._found: dict[str, tuple[_Pair, Novelty]] = {}
        # Not tried again with every step of the reader.
        self._failed: dict[str, _Pair] = {}
        self._wished = 0
        """How often the reader has asked: what failed is tried again with each time."""
        self._task: Task | None = None
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
            self._wished += 1
            self._failed.clear()
            self.refresh()

    def refresh(self) -> None:
        """Show it of the texts that stand there now."""
        for box in self._reading.boxes[1:]:
            pair = self._pair(box)
            found = self._known(pair) if pair else None
            line = self._line(box)
            line.setVisible(pair is not None and not self._has_failed(pair))
            if pair:
                line.show_found(found)
                if found is None:
                    self._begin(pair)
                elif box.pane.sheet.added is None:
                    box.pane.set_added(found.passages)

    def retranslate(self) -> None:
        """Say it in the reader's language."""
        if self.on:
            self.refresh()

    def _pair(self, box: TextBox) -> _Pair | None:
        """Return what is to be compared for a box; a printing of the base text is not."""
        base, text = self._window.session.base, box.document
        if base and text and base.id not in (text.id, text.printing_of):
            return _Pair(base.article, text.id, text.article)
        return None

    def _known(self, pair: _Pair) -> Novelty | None:
        kept = self._found.get(pair.document)
        return kept[1] if kept and kept[0].is_same(pair) else None

    def _has_failed(self, pair: _Pair) -> bool:
        failed = self._failed.get(pair.document)
        return failed is not None and failed.is_same(pair)

    def _begin(self, pair: _Pair) -> None:
        if self._task or self._has_failed(pair):
            return
        files = self._window.verbs.pages.files()
        self._task = files.tasks.add(
            lambda task: files.workshop.run(novelty, pair.base, pair.article, timeout=PATIENCE, owner=task)
        )
        self._task.done.connect(partial(self._keep, pair))
        self._task.failed.connect(self._window.session.failed)
        self._task.ended.connect(partial(self._end, pair, self._wished))
        self._task.start()

    def _keep(self, pair: _Pair, found: Novelty) -> None:
        self._found[pair.document] = pair, found

    def _end(self, pair: _Pair, wished: int) -> None:
        self._task = None
        if self._known(pair) is None and wished == self._wished:
            self._failed[pair.document] = pair
        if self.on:
            self.refresh()

    def _line(self, box: TextBox) -> NewLine:
        if box not in self._lines:
            self._lines[box] = NewLine(themes.inks(self._window.appearance.theme))
            # Between the header and the text.
            cast("QVBoxLayout", box.layout()).insertWidget(1, self._lines[box])
        return self._lines[box]

    def _dress(self, theme: Theme) -> None:
        for line in self._lines.values():
            line.set_palette(themes.inks(theme))
