"""Move a scroll bar smoothly, and let go of it at once when the reader takes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QVariantAnimation
    from PySide6.QtWidgets import QScrollBar

DURATION = 240


class Glide:
    """The way of one scroll bar to its goal."""

    def __init__(self, bar: QScrollBar, arrived: Callable[[], object]) -> None:
        """Stand still; *arrived* is called at the end of each way, be it the goal or not."""
        self._bar, self._arrived = bar, arrived
        self._way: QVariantAnimation | None = None

    def to(self, goal: int) -> None:
        """Set out for *goal*; an earlier goal is forgotten."""
        self._way = self._way or self._prepare()
        self._way.stop()
        self._way.setStartValue(float(self._bar.value()))
        self._way.setEndValue(float(goal))
        self._way.start()

    def stop(self) -> None:
        """Stay where the bar is now."""
        if self._way and self.is_moving():
            self._way.stop()
            self._arrived()

    def is_moving(self) -> bool:
        """Say whether the goal is still ahead."""
        return self._way is not None and self._way.state() == self._way.State.Running

    def _prepare(self) -> QVariantAnimation:
        # Loaded here: nothing glides before the first page is painted.
        from PySide6.QtCore import QEasingCurve, QVariantAnimation  # noqa: PLC0415

        way = QVariantAnimation(self._bar, duration=DURATION)
        way.setEasingCurve(QEasingCurve.Type.OutCubic)
        way.valueChanged.connect(lambda value: self._bar.setValue(round(value)))
        way.finished.connect(self._arrived)
        return way
