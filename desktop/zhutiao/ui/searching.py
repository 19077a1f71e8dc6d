"""Find words in all open texts at once, and go through what was found from text to text."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from zhutiao import terms
from zhutiao.text.search_reading import parse
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
        self._counts: dict[TextBox, int | None] = {}
        window.verbs.hits.ended.connect(self._end)
        for box in window.reading.boxes:
            box.finding.sought.connect(partial(self._narrow, box))
            box.finding.ended.connect(window.verbs.hits.end)
            box.finding.counted.connect(partial(self._count, box))

    def find(self, words: str) -> None:
        """Show *words* wherever they stand, go to the first text that has them, and say how often each does."""
        self._window.verbs.hits.end()
        self._words = words
        self._counts = dict.fromkeys(box for box in self._window.reading.boxes if box.isVisible() and box.document)
        for box in self._counts:
            box.finding.beyond = partial(self._go_on, box)
        self._window.verbs.hits.paint(parse(words))

    def _count(self, box: TextBox, count: int) -> None:
        """Take the count of one text; with the last of them, go to the first hit."""
        if self._counts.get(box, 0) is not None:
            return
        self._counts[box] = count
        if None in self._counts.values():
            return
        found = next((box for box, count in self._counts.items() if count), self._window.reading.active_box())
        found.finding.land(self._words, 1)
        if any(self._counts.values()):
            kinds = ((terms.kind(box.document.article.kind), n) for box, n in self._counts.items() if box.document)
            said = " · ".join(_("{0}: {1} found").format(*each) for each in kinds)
        else:
            said = _("“{0}” stands in none of the open texts.").format(self._words)
        self._window.status.say(said)

    def _go_on(self, here: TextBox, step: int) -> bool:
        """Go to the next text that has the words, and say whether there is one."""
        boxes = [box for box in self._counts if box.isVisible() and (box is here or box.pane.sheet.hits)]
        there = boxes[(boxes.index(here) + step) % len(boxes)]
        if there is not here:
            here.finding.put_away()
            there.finding.land(self._words, step)
        return there is not here

    def _narrow(self, box: TextBox, words: str) -> None:
        """Seek in one text only, since other words were typed there."""
        if self._words and words != self._words:
            self._window.verbs.hits.end()
            box.finding.again()

    def _end(self) -> None:
        self._words, self._counts = "", {}
        for box in self._window.reading.boxes:
            box.finding.beyond = None
