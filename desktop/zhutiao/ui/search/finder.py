"""Find in the text of one pane without holding the window up: a portion at a time, or by a worker."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from zhutiao.errors import PatternError
from zhutiao.text import patterns
from zhutiao.words import sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from zhutiao.text.search_query import Query
    from zhutiao.ui.pane.finding import Stretch
    from zhutiao.ui.pane.pane import TextPane
    from zhutiao.ui.search.finding_workers import FindingWorkers
    from zhutiao.ui.tasks import Task

PORTION = 0.02
"""Seconds that the window can spare at a time."""

PAUSE = 120
"""Milliseconds without another key before a worker begins: what it has begun to be broken off costs a process."""


class Finder(QObject):
    """Shows in one pane what is sought; another wish, or `stop`, ends what is still under way."""

    came = Signal()
    """More hits are shown than before."""
    ended = Signal(str)
    """All hits are shown, or as many as there will be; with a sentence where the reader should know more."""

    def __init__(self, pane: TextPane, workers: Callable[[], FindingWorkers]) -> None:
        super().__init__(pane)
        self._pane, self._workers = pane, workers
        self._found: list[Stretch] = []
        self._left: Iterator[Sequence[Stretch]] = iter(())
        self._task: Task | None = None
        self._more = QTimer(self, singleShot=True, interval=0)
        self._more.timeout.connect(self._go_on)
        self._rest = QTimer(self, singleShot=True, interval=PAUSE)
        self._rest.timeout.connect(self._hand_over)
        self._sought: Query | patterns.Pattern | None = None

    def seek(self, sought: Query | patterns.Pattern | None, *, whole: bool = True) -> None:
        """Show where the text has what is *sought*, *whole* with what can be no result: who issued it and when."""
        self.stop()
        self._found, self._sought = [], sought
        if isinstance(sought, patterns.Pattern):
            self._try(sought)
        elif sought and sought.filters:
            self._rest.start()
        elif sought and sought.groups:
            self._left = self._pane.hits.text().hits(sought, whole=whole)
            self._go_on()
        else:
            self._end("")

    def stop(self) -> None:
        """Look no further."""
        self._more.stop()
        self._rest.stop()
        if self._task:
            self._workers().stop(self._task)
        self._task = None

    def is_busy(self) -> bool:
        """Say whether there may be more hits than are shown."""
        return self._more.isActive() or self._rest.isActive() or self._task is not None

    def _go_on(self) -> None:
        until = time.monotonic() + PORTION
        for hits in self._left:
            self._found.extend(hits)
            if time.monotonic() > until:
                self._more.start()
                self._pane.hits.show(self._found)
                self.came.emit()
                return
        self._end("")

    def _try(self, pattern: patterns.Pattern) -> None:
        try:
            patterns.check(pattern)
        except PatternError as error:
            self._end(sentence(error))
        else:
            self._rest.start()

    def _hand_over(self) -> None:
        workers, pane, text = self._workers(), self._pane, self._pane.hits.text()
        if isinstance(self._sought, patterns.Pattern):
            self._task = workers.sieve(self._sought, text)
        elif self._sought:
            self._task = workers.ask(self._sought, pane.document_id, text)
        if self._task:
            self._task.came.connect(self._take)
            self._task.done.connect(self._end)
            self._task.failed.connect(lambda error: self._end(sentence(error)))
            self._task.start()

    def _take(self, hits: Sequence[Stretch]) -> None:
        self._found.extend(hits)
        self._pane.hits.show(self._found)
        self.came.emit()

    def _end(self, said: str) -> None:
        self._task = None
        self._pane.hits.show(self._found)
        self.ended.emit(said)
