"""A variant drawn as a row: what was decided, the readings, what kind it is; unfolded, each reading to be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from zhutiao.ui import fonts, row_states
from zhutiao.ui.apparatus import state_signs, told
from zhutiao.ui.apparatus.entry_text import EntryText, step
from zhutiao.ui.card_text import Face
from zhutiao.ui.kept_rows import ROW, Heading
from zhutiao.ui.long_list import Cards
from zhutiao.words import _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

    from zhutiao.ui.kept_rows import Index
    from zhutiao.ui.theme import Theme
    from zhutiao.variants import Apparatus, Entry

BAR, LEFT, RIGHT, SIGN = 3, 30, 12, 17
TOP, BOTTOM, BETWEEN = 8, 9, 3
LINES, WHY_LINES = 3, 5
RING = 5.0
OPEN = "open"
"""What the line below the readings does, which has no siglum."""


class Line(NamedTuple):
    """One line of an unfolded row that can be pressed, and where it stands below the row's top."""

    siglum: str
    top: int
    height: int


class EntryDelegate(Cards):
    """Draws variants, and headings above those of a clause; one variant can be unfolded."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self.apparatus: Apparatus | None = None
        self.unfolded = ""
        self.rough = False
        self.dress(theme)

    def forget(self) -> None:
        """Measure again, for another font."""
        self._face = Face(self._view.font())
        self._small = Face(self._face.small)
        self._rough = Face(fonts.serif(15))
        self._text = EntryText(self.theme)
        self._heights: dict[str, tuple[Entry, int, int]] = {}

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.theme = theme
        self.forget()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room the row needs at the list's present width."""
        row, width = index.data(ROW), self._view.viewport().width()
        if isinstance(row, Heading):
            return QSize(width, self._face.metrics.height() + 16)
        return QSize(width, self._height(row, width))

    def line_at(self, row: QRect, entry: Entry, at: QPoint) -> str:
        """Return which reading of an unfolded row stands at a point, `OPEN` for none of them, "" for nothing."""
        if entry.id != self.unfolded or at.x() < LEFT - 8:
            return ""
        down = at.y() - row.top()
        return next((each.siglum for each in self._lines(entry, row.width()) if 0 <= down - each.top < each.height), "")

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Heading):
            self._paint_heading(painter, option.rect.adjusted(14, 6, -RIGHT, 0), row)
        elif row:
            self._paint_ground(painter, option)
            self._paint_entry(painter, option.rect, row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, room: QRect, heading: Heading) -> None:
        bold = QFont(self._face.font)
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(self.theme.colour("soft"))
        taken = self._face.metrics.horizontalAdvance(f"  {heading.count}")
        said = self._face.metrics.elidedText(heading.text, Qt.TextElideMode.ElideRight, room.width() - taken)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, said)
        painter.setFont(self._face.small)
        painter.setPen(self.theme.colour("faint"))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(heading.count))

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        row: QRect = option.rect  # type: ignore[attr-defined] - missing in the stubs of QStyleOption
        if self._view.selectionModel().hasSelection() and row_states.is_chosen(option):
            painter.fillRect(row, self.theme.colour("raised"))
            painter.fillRect(QRect(row.left(), row.top(), BAR, row.height()), self.theme.colour("accent"))
        elif self._view.underMouse() and row_states.is_over(option):
            painter.fillRect(row, self.theme.colour("hover"))
        painter.fillRect(QRect(LEFT, row.bottom(), row.width() - LEFT - RIGHT, 1), self.theme.colour("line"))
        if self._view.hasFocus() and row_states.has_focus(option):
            painter.setPen(QPen(self.theme.colour("accent"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(row.adjusted(BAR, 0, -1, -1))

    def _paint_entry(self, painter: QPainter, row: QRect, entry: Entry) -> None:
        room, top = _room(row.width()), row.top() + TOP
        state_signs.draw(painter, QPointF(SIGN, top + step() / 2 + 1), entry.state, self.theme)
        most = _most(self._rough_lines(entry, room)) if self.rough and not self._is_unfolded(entry) else LINES
        laid = self._text.line(entry, self._base(), room, most)
        laid.draw(painter, QPointF(LEFT, top))
        self._paint_foot(painter, QRect(LEFT, top + laid.height, room, self._small.step), entry)
        if self._is_unfolded(entry):
            self._paint_unfolded(painter, row, entry)

    def _paint_foot(self, painter: QPainter, line: QRect, entry: Entry) -> None:
        painter.setFont(self._face.small)
        said = told.state(entry)
        painter.setPen(self.theme.colour("tick" if entry.state == "chosen" else "soft"))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, said)
        taken = self._face.small_metrics.horizontalAdvance(said) + 10
        painter.setPen(self.theme.colour("soft"))
        about = told.kind_and_lacking(entry, self.apparatus) if self.apparatus else ""
        about = self._face.small_metrics.elidedText(about, Qt.TextElideMode.ElideRight, line.width() - taken)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, about)

    def _paint_unfolded(self, painter: QPainter, row: QRect, entry: Entry) -> None:
        room = _room(row.width())
        lines = self._lines(entry, row.width())
        for each, line in zip(told.readings(entry, self._base()), lines, strict=False):
            top = row.top() + line.top
            on = entry.chosen in each.sigla
            ring(painter, QPointF(LEFT + RING, top + step() / 2 + 1), self.theme, on=on)
            self._text.reading(entry, each, room - 20, LINES).draw(painter, QPointF(LEFT + 20, top))
        painter.setFont(self._face.small)
        painter.setPen(self.theme.colour("soft"))
        below = row.top() + self._choices_bottom(entry, row.width())
        for n, said in enumerate(self._small.lines(self._reasons(entry), room, WHY_LINES)):
            painter.drawText(QPointF(LEFT, below + n * self._small.step + self._small.base), said)
        if entry.state == "chosen":
            painter.setPen(self.theme.colour("accent"))
            painter.drawText(
                QRectF(LEFT, row.top() + lines[-1].top, room, lines[-1].height),
                Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
                _("Leave it open") + "  ⌫",
            )

    def _lines(self, entry: Entry, width: int) -> list[Line]:
        """Return the lines of an unfolded row that can be pressed."""
        room, made = _room(width), list[Line]()
        top = TOP + self._text.line(entry, self._base(), room, LINES).height + self._small.step + 4
        for each in told.readings(entry, self._base()):
            height = self._text.reading(entry, each, room - 20, LINES).height + BETWEEN
            made.append(Line(each.siglum, top, height))
            top += height
        if entry.state == "chosen":
            top += len(self._small.lines(self._reasons(entry), room, WHY_LINES)) * self._small.step + 4
            made.append(Line(OPEN, top, self._small.step + 4))
        return made

    def _choices_bottom(self, entry: Entry, width: int) -> int:
        last = [line for line in self._lines(entry, width) if line.siglum != OPEN][-1]
        return last.top + last.height + 2

    def _reasons(self, entry: Entry) -> str:
        return told.why(entry)

    def _height(self, entry: Entry, width: int) -> int:
        room = _room(width)
        if self._is_unfolded(entry):
            lines = self._lines(entry, width)
            if entry.state == "chosen":
                return lines[-1].top + lines[-1].height + BOTTOM
            reasons = len(self._small.lines(self._reasons(entry), room, WHY_LINES))
            return self._choices_bottom(entry, width) + reasons * self._small.step + BOTTOM
        known = self._heights.get(entry.id)
        if known and known[0] is entry and known[1] == width:
            return known[2]
        words = (
            _most(self._rough_lines(entry, room)) * step()
            if self.rough
            else self._text.line(entry, self._base(), room, LINES).height
        )
        height = TOP + words + self._small.step + BOTTOM
        self._heights[entry.id] = entry, width, height
        return height

    def _rough_lines(self, entry: Entry, room: int) -> int:
        # Guessed, as laying out thousands of rows would take seconds; what is drawn keeps to as many lines.
        return self._rough.rough_lines(told.line(entry, self._base()), room, LINES)

    def _base(self) -> str:
        return self.apparatus.collation.base if self.apparatus else ""

    def _is_unfolded(self, entry: Entry) -> bool:
        return entry.id == self.unfolded


def ring(painter: QPainter, centre: QPointF, theme: Theme, *, on: bool) -> None:
    """Draw the ring before a reading, with a dot in it where that is chosen."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour("accent" if on else "faint"), 1.4))
    painter.drawEllipse(centre, RING, RING)
    if on:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawEllipse(centre, RING - 2.2, RING - 2.2)


def _room(width: int) -> int:
    return max(60, width - LEFT - RIGHT)


def _most(lines: int) -> int:
    return max(1, min(lines, LINES))
