"""Reads for the sheet in threads: the lines as they are found, then their order and the chart."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from zhutiao.ui.search.sheet import gathering
from zhutiao.ui.tasks import while_there

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zhutiao.hits import Hit
    from zhutiao.services.concordance import Order
    from zhutiao.text.neighbours import Side
    from zhutiao.ui.search.sheet.gathering import Row
    from zhutiao.ui.search.sought import Sought
    from zhutiao.ui.tasks import Task
    from zhutiao.ui.window import Window


class SheetReading(QObject):
    """Keeps what has been read of one search; another takes its place."""

    came = Signal(object)
    """Lines that were found next."""
    progressed = Signal(int, int)
    """How many hits have been read, and of how many; 0 where that is not known."""
    ended = Signal()
    """All lines are there, or the reader wants no more of them."""
    arranged = Signal(object)
    charted = Signal(object)
    failed = Signal(object)

    def __init__(self, window: Window, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._tasks: dict[str, Task] = {}
        self.rows: list[Row] = []

    @property
    def hits(self) -> list[Hit]:
        """Return the hits of the lines, each once."""
        return list({id(row.line.hit): row.line.hit for row in self.rows}.values())

    def begin(self, sought: Sought) -> None:
        """Read a search anew."""
        self.stop()
        self.rows = []
        files, path = self._window.verbs.pages.files(), self._window.session.library.path
        task = self._prepare("lines", partial(gathering.lines, path, files.workshop.run, sought))
        task.came.connect(while_there(self, self._take))
        task.progressed.connect(while_there(self, self.progressed.emit))
        task.done.connect(while_there(self, partial(self._end, sought)))
        task.start()

    def enough(self, sought: Sought) -> None:
        """Read no more lines, and make do with those there are."""
        if "lines" in self._tasks:
            self._tasks["lines"].cancel()
            self._end(sought, self.hits)

    def arrange(self, order: Order, only: tuple[Side, str] | None) -> None:
        """Put the lines into an order, only those with one neighbour on one side."""
        task = self._prepare("order", partial(gathering.arranged, list(self.rows), order, only))
        task.done.connect(while_there(self, self.arranged.emit))
        task.start()

    def stop(self) -> None:
        """Read nothing any more."""
        for task in self._tasks.values():
            task.cancel()
        self._tasks.clear()

    def _take(self, rows: Sequence[Row]) -> None:
        self.rows += rows
        self.came.emit(rows)

    def _end(self, sought: Sought, hits: Sequence[Hit]) -> None:
        self.ended.emit()
        task = self._prepare("chart", partial(gathering.chart, self._window.session.library.path, sought, hits))
        task.done.connect(while_there(self, self.charted.emit))
        task.start()

    def _prepare(self, name: str, work: Callable[[Task], Any]) -> Task:
        if name in self._tasks:
            self._tasks[name].cancel()
        task = self._tasks[name] = self._window.verbs.pages.files().tasks.add(work)
        task.failed.connect(while_there(self, self.failed.emit))
        return task
