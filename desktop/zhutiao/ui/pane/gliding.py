"""Move a scroll bar smoothly, and let go of it at once when the reader takes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QVariantAnimation

if TYPE_CHECKING:
    from PySide6.QtWidgets import QScrollBar

DURATION = 240


class Glide(QVariantAnimation):
    """The way of one scroll bar to its goal."""

    def __init__(self, bar: QScrollBar) -> None:
        """Stand still."""
        super().__init__(bar)
        self._bar = bar
        self.setDuration(DURATION)
        self.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.valueChanged.connect(self._move)

    def to(self, goal: int) -> None:
        """Set out for *goal*; an earlier goal is forgotten."""
        self.stop()
        self.setStartValue(float(self._bar.value()))
        self.setEndValue(float(goal))
        self.start()

    def is_moving(self) -> bool:
        """Say whether the goal is still ahead."""
        return self.state() == QVariantAnimation.State.Running

    def _move(self, value: float) -> None:
        self._bar.setValue(round(value))
