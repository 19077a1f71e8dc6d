"""Notice that a clause has been read: it stood on the reading line long enough, before the reader's eyes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

LONG_ENOUGH = 20_000
STEP = 1000


class Dwelling(QObject):
    """Says which clause the reader has stayed on; only time in which *looking* holds is counted."""

    stayed = Signal(str)

    def __init__(self, looking: Callable[[], bool], parent: QObject | None = None, pause: int = LONG_ENOUGH) -> None:
        super().__init__(parent)
        self._looking, self._pause, self._left = looking, pause, 0
        self._clause = ""
        self._timer = QTimer(self)
        self._timer.setInterval(min(STEP, pause))
        self._timer.timeout.connect(self._count)

    def arrive(self, clause: str) -> None:
        """Begin to count for *clause*; staying on it goes on counting."""
        if clause != self._clause:
            self._clause, self._left = clause, self._pause
            self._timer.start()

    def resume(self) -> None:
        """Go on counting, as when the window comes back to the front."""
        if self._left > 0:
            self._timer.start()

    def pause(self) -> None:
        """Stop counting while nobody looks."""
        self._timer.stop()

    def _count(self) -> None:
        if not self._looking():
            return
        self._left -= self._timer.interval()
        if self._left <= 0:
            self._timer.stop()
            self.stayed.emit(self._clause)
