"""One row of words broken into lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextLayout, QTextOption

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont


class Laid(NamedTuple):
    """A row as it is drawn: its lines, the height with the gap above, that gap."""

    layout: QTextLayout
    height: float
    gap: int


def lay(words: str, font: QFont, formats: Sequence[QTextLayout.FormatRange], measures: tuple[int, int, int]) -> Laid:
    """Break *words* into lines; *measures* are their width, the step from one to the next and the gap above."""
    width, step, gap = measures
    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(list(formats))
    layout.beginLayout()
    lines = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        # Each line is centred in its step, whatever the height of the face.
        line.setPosition(QPointF(0, lines * step + (step - line.height()) / 2))
        lines += 1
    layout.endLayout()
    return Laid(layout, max(1, lines) * step + gap, gap)
