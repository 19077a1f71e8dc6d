"""Notice that a clause has been read: it stood on the reading line long enough."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

LONG_ENOUGH = 20_000


class Dwelling(QObject):
    """Says which clause the reader has stayed on."""

    stayed = Signal(str)

    def __init__(self, parent: QObject | None = None, pause: int = LONG_ENOUGH) -> None:
        super().__init__(parent)
        self._clause = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(pause)
        self._timer.timeout.connect(lambda: self.stayed.emit(self._clause))

    def arrive(self, clause: str) -> None:
        """Begin to count for *clause*; staying on it goes on counting."""
        if clause != self._clause:
            self._clause = clause
            self.resume()

    def resume(self) -> None:
        """Count from the beginning, as when the window comes back to the front."""
        if self._clause:
            self._timer.start()

    def pause(self) -> None:
        """Stop counting while nobody looks."""
        self._timer.stop()
