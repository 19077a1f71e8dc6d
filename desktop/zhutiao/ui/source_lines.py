"""The lines of a source, numbered: some words tinted, the line ends inside them that were joined marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextCharFormat, QTextLayout

from zhutiao.ui import fonts
from zhutiao.ui.importing.parts import LONGEST, SourceRows
from zhutiao.ui.importing.roll import Roll
from zhutiao.ui.pane.units import Units
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtWidgets import QWidget

    from zhutiao.model import Lines, Span
    from zhutiao.ui.importing.laid import Laid

SIZE, STEP, BLANK = 14, 25, 12
UPPER = 0.3  # where the first line of what is meant comes to stand


class SourceLines(Roll):
    """Shows a source as it was decoded; the page around what is meant is dimmed, but readable."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(fonts.serif(SIZE), STEP, 64, parent)
        self._rows_of = SourceRows(())
        self._starts: list[int] = []
        self._spans: Sequence[Span] = ()
        self._joined: Collection[int] = ()
        self._meant = range(0)
        self._numbering = fonts.sans(11)
        self.retranslate()

    def show_text(self, text: str) -> None:
        """Show another source."""
        lines = text.split("\n")
        self._rows_of = rows = SourceRows(lines)
        self._starts, at = [], 0
        for line in lines:
            self._starts.append(at)
            at += len(line) + 1
        self.left = 34 + 8 * max(2, len(str(len(lines))))
        self.show_rows(rows.words, [BLANK - STEP if blank else 0 for blank in rows.blank], rows.widths)
        self.mean((1, 1), ())

    def mean(self, lines: Lines, spans: Sequence[Span], joined: Collection[int] = ()) -> None:
        """Tint some words, or where these are not known whole lines, and bring them into sight."""
        self._meant, self._spans, self._joined = range(lines[0], lines[1] + 1), spans, joined
        self._laid.clear()
        self.viewport().update()
        if 0 < lines[0] <= len(self._starts):
            row = self._rows_of.row_of(self._worded(lines[0]))
            self.choose(row)
            self.scroll_to(row, UPPER)
        self.setAccessibleDescription(_("Lines {0} to {1}").format(*lines))

    def meant(self) -> Lines:
        """Return the lines that are meant."""
        return self._meant.start, self._meant.stop - 1

    def tinted(self) -> str:
        """Return the words that are tinted."""
        words = ((self._row_words(row), self._ranges(row)) for row in range(len(self._rows_of.words)))
        return "".join(text[start:end] for text, ranges in words for start, end in ranges)

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self.setAccessibleName(_("Source, line by line"))

    def ink(self, row: int) -> str:
        """Dim what is not meant."""
        return "ink" if self._rows_of.line_of(row) in self._meant else "dim"

    def formats(self, row: int) -> list[QTextLayout.FormatRange]:
        """Tint the words that are meant."""
        ranges = self._ranges(row)
        if not ranges:
            return []
        units, made = Units(self._row_words(row)), []
        tinted = QTextCharFormat()
        tinted.setBackground(self.colour("hit"))
        for start, end in ranges:
            each = QTextLayout.FormatRange()
            first, last = units.units(start), units.units(end)
            each.start, each.length, each.format = first, last - first, tinted  # pyright: ignore[reportAttributeAccessIssue]
            made.append(each)
        return made

    def paint_under(self, painter: QPainter, row: int, room: QRectF, laid: Laid) -> None:  # noqa: ARG002
        """Paint the bar at the lines that are meant."""
        if self._rows_of.line_of(row) in self._meant:
            if not self._spans:
                painter.fillRect(room, self.colour("tint"))
            painter.fillRect(QRectF(0, room.top(), 3, room.height()), self.colour("accent"))

    def paint_over(self, painter: QPainter, row: int, room: QRectF, laid: Laid) -> None:
        """Paint the number of the line, and the hook of a line end that was joined."""
        line = self._rows_of.line_of(row)
        if self._rows_of.begins(row) and room.height() >= self.step:
            painter.setFont(self._numbering)
            painter.setPen(self.colour("faint"))
            where = QRectF(8, room.top(), self.left - 24, self.step)
            painter.drawText(where, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(line))
        if line in self._joined and self._rows_of.ends(row):
            last = laid.layout.lineAt(laid.layout.lineCount() - 1)
            end = QPointF(self.left + last.naturalTextWidth() + 5, room.bottom() - self.step / 2)
            painter.setPen(QPen(self.colour("accent"), 1.2))
            painter.drawPolyline([end + at for at in (QPointF(8, -5), QPointF(8, 1), QPointF(0, 1))])
            painter.drawPolyline([end + at for at in (QPointF(3, -2), QPointF(0, 1), QPointF(3, 4))])

    def about(self, row: int) -> str:
        """Say that a line end was joined."""
        line = self._rows_of.line_of(row)
        return _("This line and the next were joined.") if line in self._joined else ""

    def _row_words(self, row: int) -> str:
        return self._rows_of.words[row]

    def _ranges(self, row: int) -> list[tuple[int, int]]:
        """Return which characters of a row are meant."""
        line = self._rows_of.line_of(row)
        if line not in self._meant:
            return []
        begun = self._starts[line - 1] + (row - self._rows_of.row_of(line)) * LONGEST
        length = len(self._row_words(row))
        cut = ((max(span.start - begun, 0), min(span.end - begun, length)) for span in self._spans)
        return [(start, end) for start, end in cut if start < end]

    def _worded(self, line: int) -> int:
        """Return the line, or where it is blank the next one with words."""
        after = range(line, min(line + 3, len(self._starts)) + 1)
        return next((n for n in after if not self._rows_of.blank[self._rows_of.row_of(n)]), line)
