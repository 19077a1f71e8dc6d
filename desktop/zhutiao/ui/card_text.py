"""Words broken into the lines and pills of a card."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout

LEADING = 1.42
LONGEST = 600  # no card shows more, and one endless line would take seconds to lay out
_SIGNS = re.compile(r"^\s*(?:#{1,6}\s+|>\s?)|\*\*|__|`", re.MULTILINE)
_BULLET = re.compile(r"^(\s*)[-*+]\s+", re.MULTILINE)


class Face:
    """The fonts of a card, measured once."""

    def __init__(self, font: QFont) -> None:
        self.font, self.metrics = font, QFontMetrics(font)
        self.em = self.metrics.horizontalAdvance("国")
        self.small = QFont(font)
        self.small.setPixelSize(max(9, round(self.em * 0.9)))
        self.small_metrics = QFontMetrics(self.small)
        # Noto's own line is 1.44 em high; other faces are tighter.
        self.step = round(max(self.metrics.height(), self.em * LEADING))
        self.base = (self.step - self.metrics.height()) / 2 + self.metrics.ascent()
        self.pill_width = cache(lambda text: self.small_metrics.horizontalAdvance(text) + 18)

    def lines(self, text: str, width: int, most: int) -> tuple[str, ...]:
        """Break *text* into at most *most* lines of *width*, the last one cut short with an ellipsis."""
        made: list[str] = []
        for paragraph in filter(str.strip, text.split("\n")):
            if len(made) == most:
                made[-1:] = (
                    [self.metrics.elidedText(f"{made[-1]}…", Qt.TextElideMode.ElideRight, width)] if made else []
                )
                break
            made += self._broken(paragraph[:LONGEST], width, most - len(made))
        return tuple(made)

    def rough_lines(self, text: str, width: int, most: int) -> int:
        """Guess how many lines *text* takes, a hundred times faster than by laying it out."""
        taken = 0
        for paragraph in filter(str.strip, text.split("\n")):
            # A Chinese character is three bytes of UTF-8 and one em, a letter or digit one byte and half an em.
            wide = (len(paragraph.encode()) - len(paragraph)) / 2
            ems = wide + (len(paragraph) - wide) * 0.56
            taken += max(1, -int(-ems * self.em // width))
            if taken >= most:
                return most
        return taken

    def pills(self, labels: tuple[str, ...], left: int, top: int, room: int) -> tuple[tuple[str, QRect], ...]:
        """Return *labels*, shortened where one is too long, and where each stands."""
        x, y, placed = 0, top, []
        height = self.small_metrics.height() + 3
        for label in labels:
            width = min(room, self.pill_width(label))
            cut = width < self.pill_width(label)
            text = self.small_metrics.elidedText(label, Qt.TextElideMode.ElideMiddle, room - 18) if cut else label
            if x and x + width > room:
                x, y = 0, y + height + 4
            placed.append((text, QRect(left + x, y, width, height)))
            x += width + 5
        return tuple(placed)

    def _broken(self, text: str, width: int, most: int) -> list[str]:
        if self.metrics.horizontalAdvance(text) <= width:
            return [text]
        layout, starts = QTextLayout(text, self.font), [0]
        layout.beginLayout()
        while len(starts) <= most and (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            starts.append(line.textStart() + line.textLength())
        layout.endLayout()
        # Qt counts UTF-16 units; the few astral characters of a note must not be cut in two.
        units = text.encode("utf-16-le")
        pieces = [units[2 * a : 2 * b].decode("utf-16-le", "ignore") for a, b in pairwise(starts)]
        rest = units[2 * starts[-2] :].decode("utf-16-le", "ignore")
        pieces[-1] = self.metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
        return pieces


def plain(note: str) -> str:
    """Return a Markdown note without the signs that a card does not render."""
    return _SIGNS.sub("", _BULLET.sub(r"\1· ", note[: 2 * LONGEST])).strip()
