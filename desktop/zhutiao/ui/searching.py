"""Find words in all open texts at once, and go through what was found from text to text."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from zhutiao import terms
from zhutiao.words import _

if TYPE_CHECKING:
    from zhutiao.ui.text_box import TextBox
    from zhutiao.ui.window import Window


class Searching(QObject):
    """Joins the bars for finding of one window, as long as the same words are sought in all texts."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._words = ""
        for box in window.reading.boxes:
            box.sought.connect(partial(self._narrow, box))
            box.finding_ended.connect(self._end)

    def find(self, words: str) -> None:
        """Show *words* wherever they stand, go to the first text that has them, and say how often each does."""
        self._end()
        boxes = self._open()
        self._words = words
        counts = [(terms.kind(box.document.article.kind), box.pane.search(words)) for box in boxes if box.document]
        for box in boxes:
            box.beyond = partial(self._go_on, box)
        found = next((box for box in boxes if box.pane.sheet.hits), self._window.reading.active_box())
        found.land(words, 1)
        if any(count for _kind, count in counts):
            said = " · ".join(_("{0}: {1} found").format(*each) for each in counts)
        else:
            said = _("“{0}” stands in none of the open texts.").format(words)
        self._window.status.say(said)

    def _open(self) -> list[TextBox]:
        return [box for box in self._window.reading.boxes if box.isVisible() and box.document]

    def _go_on(self, here: TextBox, step: int) -> bool:
        """Go to the next text that has the words, and say whether there is one."""
        boxes = [box for box in self._open() if box is here or box.pane.sheet.hits]
        there = boxes[(boxes.index(here) + step) % len(boxes)]
        if there is not here:
            here.put_find_away()
            there.land(self._words, step)
        return there is not here

    def _narrow(self, box: TextBox, words: str) -> None:
        """Seek in one text only, since other words were typed there."""
        if self._words and words != self._words:
            self._end(but=box)

    def _end(self, but: TextBox | None = None) -> None:
        self._words = ""
        for box in self._window.reading.boxes:
            box.beyond = None
            if box is not but:
                box.pane.search("")
                box.put_find_away()
