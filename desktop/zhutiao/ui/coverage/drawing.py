"""How heads and cells of the map are drawn, on the screen and in a picture alike."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextLayout, QTextOption

from zhutiao.ui import fonts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from zhutiao.ui.coverage.board import Board, Entry

COLUMN, ROW, TITLE_ROW = 66, 37, 29
NARROWEST = 36
ROW_HEAD = 238
NARROW_HEAD = 192
"""Where all columns would not find room."""

GAP = 10
"""Between what others say and what the reader left."""

SIDE = 10
HEAD_SIZE, NUMBER_SIZE = 12, 13
HEAD_LINES, ROW_LINES, UNBROKEN = 3, 2, 4
GLUE = "\u2060"
"""Between two signs it keeps them in one line, and is not seen."""

GROUP = 24
"""Height of the line that names the text whose questions stand below."""


def row_height(board: Board, row: int) -> int:
    """Return how high a row is; titles above clauses are lower."""
    return TITLE_ROW if board.is_title(row) else ROW


def column_widths(board: Board, room: float = float("inf")) -> list[int]:
    """Return how wide the columns are, the gap before the reader's left out: narrower where *room* is short.

    A name of letters is not broken within a word, nor a Chinese one of four signs.
    """
    metrics = QFontMetricsF(fonts.sans(HEAD_SIZE))
    words = [[metrics.horizontalAdvance(_unbroken(word)) for word in name.split()] for name in board.columns]
    needed = [ceil(max(widths, default=0)) + 7 for widths in words]
    plain = next((n for n in range(COLUMN, NARROWEST, -1) if sum(max(n, least) for least in needed) <= room), NARROWEST)
    return [max(plain, least) for least in needed]


def head_height(board: Board, widths: Sequence[int]) -> int:
    """Return how high the column heads are: as the name of most lines needs."""
    font = fonts.sans(HEAD_SIZE)
    named = zip(board.columns, widths, strict=True)
    lines = max((len(fitted(name, font, width - 6, HEAD_LINES)) for name, width in named), default=1)
    return round(lines * QFontMetricsF(font).height()) + 14 + (GROUP if board.groups else 0)


def cell(painter: QPainter, box: QRectF, entry: Entry, grid: str) -> None:
    """Draw a shade and the number on it, underlined where the clause's own words are quoted."""
    painter.fillRect(box, QColor(grid))
    painter.fillRect(box.adjusted(0, 0, -1, -1), QColor(entry.shade.fill))
    if not entry.number:
        return
    font = fonts.sans(NUMBER_SIZE)
    painter.setFont(font)
    painter.setPen(QColor(entry.shade.ink))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, entry.number)
    if entry.quotes:
        width, middle = QFontMetricsF(font).horizontalAdvance(entry.number) + 2, box.center()
        painter.fillRect(QRectF(middle.x() - width / 2, middle.y() + 8, width, 1.5), QColor(entry.shade.ink))


def row_head(painter: QPainter, box: QRectF, name: str, ink: str, *, title: bool) -> None:
    """Draw a row's name: a clause's against its cells, in two lines at most; a title at the left."""
    font = fonts.sans(HEAD_SIZE)
    lines = fitted(name, font, box.width() - 2 * SIDE, 1 if title else ROW_LINES)
    side = Qt.AlignmentFlag.AlignLeft if title else Qt.AlignmentFlag.AlignRight
    _lines(painter, box.adjusted(SIDE, 0, -SIDE, 0), lines, (font, ink), side | Qt.AlignmentFlag.AlignVCenter)


def column_head(painter: QPainter, box: QRectF, name: str, ink: str) -> None:
    """Draw a column's name just above its cells."""
    font = fonts.sans(HEAD_SIZE)
    lines = fitted(name, font, box.width() - 6, HEAD_LINES)
    place = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
    _lines(painter, box.adjusted(0, 0, -1, -6), lines, (font, ink), place)


def group(painter: QPainter, box: QRectF, name: str, inks: tuple[str, str]) -> None:
    """Draw the name of a text over its questions, in the first of *inks*, and a rule over them in the second."""
    font = fonts.sans(HEAD_SIZE)
    painter.setFont(font)
    painter.setPen(QColor(inks[0]))
    words = QFontMetricsF(font).elidedText(name, Qt.TextElideMode.ElideRight, box.width() - 4)
    painter.drawText(box.adjusted(0, 0, 0, -5), Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, words)
    painter.fillRect(QRectF(box.left() + 3, box.bottom() - 3, box.width() - 7, 1), QColor(inks[1]))


def fitted(words: str, font: QFont, width: float, most: int) -> list[str]:
    """Return *words* in lines of that width, the last of *most* cut short where there are more.

    What stands between two spaces is broken only where it finds no room on a line of its own.
    """
    words = _glued(words, QFontMetricsF(font), width)
    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while (line := layout.createLine()).isValid() and len(starts) <= most:
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    return _cut(words, starts, font, width, most)


def _glued(words: str, metrics: QFontMetricsF, width: float) -> str:
    # Qt would break a line between any two Chinese signs.
    parts = words.split(" ")
    whole = (not part.isascii() and metrics.horizontalAdvance(part) <= width for part in parts)
    return " ".join(GLUE.join(part) if kept else part for part, kept in zip(parts, whole, strict=True))


def _cut(words: str, starts: list[int], font: QFont, width: float, most: int) -> list[str]:
    # Qt counts UTF-16 units; a name with signs beyond them is cut by those.
    units = words.encode("utf-16-le")
    ends = [*starts[1:], len(units) // 2]
    if len(starts) > most:
        starts, ends = starts[:most], [*ends[: most - 1], len(units) // 2]
    cut = (units[2 * a : 2 * b].decode("utf-16-le", "replace") for a, b in zip(starts, ends, strict=True))
    lines = [line.replace(GLUE, "").strip() for line in cut]
    if lines:
        lines[-1] = QFontMetricsF(font).elidedText(lines[-1], Qt.TextElideMode.ElideRight, width)
    return lines


def _unbroken(word: str) -> str:
    return word if word.isascii() else word[:UNBROKEN]


def _lines(painter: QPainter, box: QRectF, lines: list[str], style: tuple[QFont, str], place: Qt.AlignmentFlag) -> None:
    font, ink = style
    painter.setFont(font)
    painter.setPen(QColor(ink))
    height = QFontMetricsF(font).height()
    free = box.height() - height * len(lines)
    top = box.top() + (free if place & Qt.AlignmentFlag.AlignBottom else free / 2)
    across = place & Qt.AlignmentFlag.AlignHorizontal_Mask
    for n, line in enumerate(lines):
        where = QRectF(QPointF(box.left(), top + n * height), box.size())
        where.setHeight(height)
        painter.drawText(where, across | Qt.AlignmentFlag.AlignVCenter, line)
