"""The source as it was read: its lines with their numbers, what became of each, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen

from zhutiao.model import Decisions
from zhutiao.ui import fonts
from zhutiao.ui.importing import sayings
from zhutiao.ui.importing.line_bar import LineBar
from zhutiao.ui.importing.parts import SourceRows
from zhutiao.ui.importing.roll import UPPER, Roll
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QContextMenuEvent, QKeyEvent
    from PySide6.QtWidgets import QWidget

    from zhutiao.ui.importing.laid import Laid
    from zhutiao.ui.importing.page_map import PageMap
    from zhutiao.ui.theme import Theme

SIZE, STEP = 13, 21
BLANK = 9  # pixels of a line without words
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
KEYS = {
    **dict.fromkeys(ENTER, "begin_at"),
    Qt.Key.Key_Backspace: "join",
    Qt.Key.Key_Delete: "leave_out",
    Qt.Key.Key_Insert: "keep",
    Qt.Key.Key_K: "keep",
}
LOST = ("duplicate", "cut")


class SourceView(Roll):
    """Shows the lines of a source; says which is chosen and what the reader decides about the chosen ones."""

    line_chosen = Signal(int)
    decided = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(fonts.sans(SIZE), STEP, 64, parent)
        self._map: PageMap | None = None
        self._rows_of = SourceRows(())
        self._article = ""
        self._decisions = Decisions()
        self._linked: frozenset[int] = frozenset()
        self._numbering = fonts.sans(11)
        self._bar = LineBar(self.viewport())
        self._bar.decided.connect(self.decide)
        self.row_chosen.connect(lambda row: self.line_chosen.emit(self.line_of(row)))
        self.verticalScrollBar().valueChanged.connect(self._place_bar)
        self.retranslate()

    def show_source(self, page: PageMap | None) -> None:
        """Show the lines of *page*; at the same place, where these are the lines shown already."""
        lines = page.lines if page else []
        same = self._map is not None and self._map.lines == lines
        self._map = page
        if not same:
            self._rows_of = rows = page.rows if page else SourceRows(())
            self._linked = frozenset()
            self.left = 34 + 8 * max(2, len(str(len(lines))))
            self.show_rows(rows.words, [BLANK - STEP if blank else 0 for blank in rows.blank], rows.widths)
        self._laid.clear()
        self.viewport().update()
        self._place_bar()

    def show_article(self, article: str) -> None:
        """Let the lines of one article stand out."""
        self._article = article
        self.viewport().update()

    def show_decided(self, decisions: Decisions) -> None:
        """Mark the lines that the reader decided about."""
        self._decisions = decisions
        self.viewport().update()

    def link(self, lines: Sequence[int], *, bring: bool = True) -> None:
        """Tint *lines*, and bring the first of them into sight."""
        self._linked = frozenset(lines)
        if bring and lines:
            self.choose(self._rows_of.row_of(lines[0]))
            self.bring(self._rows_of.row_of(lines[0]))
        self.viewport().update()
        self._place_bar()

    def choose_line(self, line: int) -> None:
        """Choose a line as if by hand."""
        if self._map and 0 < line <= len(self._map.lines):
            self._choose_by_hand(self._rows_of.row_of(line), further=False)

    def scroll_to_line(self, line: int, *, top: bool = False) -> None:
        """Bring a line to the upper part of the view, or to its top."""
        if self._map and 0 < line <= len(self._map.lines):
            self.scroll_to(self._rows_of.row_of(line), 0.04 if top else UPPER)
            self._place_bar()

    def chosen_lines(self) -> list[int]:
        """Return the lines chosen that hold words."""
        if self._map is None:
            return []
        lines = sorted({self.line_of(row) for row in self.picked()})
        return [line for line in lines if self._map.lines[line - 1].strip()]

    def line_of(self, row: int) -> int:
        """Return the line that a row shows."""
        return self._rows_of.line_of(row)

    def linked(self) -> frozenset[int]:
        """Return the lines that are tinted."""
        return self._linked

    def decide(self, verb: str) -> None:
        """Say what the reader decides about the chosen lines."""
        lines = self.chosen_lines()
        if lines:
            self.decided.emit(verb, lines[:1] if verb in ("begin_at", "join") else lines)

    def verbs(self) -> list[str]:
        """Return what can be decided about the chosen lines."""
        lines = self.chosen_lines()
        if self._map is None or not lines:
            return []
        owner = self._map.owner(lines[0])
        if owner is None or owner.what not in ("text", "label", "title"):
            return ["keep"]
        return ["join" if self._map.begins(lines[0]) else "begin_at", "leave_out"]

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        super().dress(theme)
        self._bar.dress(theme)

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self.setAccessibleName(_("Source, line by line"))
        self._bar.retranslate()
        self.viewport().update()

    def ink(self, row: int) -> str:
        """Draw what is no text, or another article's, fainter."""
        owner = self._map.owner(self.line_of(row)) if self._map else None
        if owner is None or owner.what not in ("text", "title", "label"):
            return "faint"
        return "ink" if owner.article == self._article else "dim"

    def about(self, row: int) -> str:
        """Say what became of a line."""
        line = self.line_of(row)
        return sayings.decided(self._decisions, line) or (sayings.line(self._map, line) if self._map else "")

    def paint_under(self, painter: QPainter, row: int, room: QRectF, laid: Laid) -> None:  # noqa: ARG002
        """Tint what is chosen, what belongs to it, and what stands twice."""
        line = self.line_of(row)
        if row in self.picked():
            painter.fillRect(room, self.colour("chosen"))
        elif line in self._linked:
            painter.fillRect(room, self.colour("tint"))
        elif self._map and any(owner.what in LOST for owner in self._map.owners(line)):
            painter.fillRect(room, self.colour("badge"))
        if line in self._linked or row in self.picked():
            painter.fillRect(QRectF(0, room.top(), 3, room.height()), self.colour("accent"))

    def paint_over(self, painter: QPainter, row: int, room: QRectF, laid: Laid) -> None:
        """Paint the number, the bar of a paragraph, the mark of a joined line end, the reason of what is set aside."""
        line = self.line_of(row)
        if self._map is None:
            return
        if self._rows_of.begins(row) and room.height() >= self.step:
            decided = sayings.decided(self._decisions, line)
            painter.setFont(fonts.in_bold(self._numbering) if decided else self._numbering)
            painter.setPen(self.colour("accent" if decided else "faint"))
            where = QRectF(8, room.top(), self.left - 30, self.step)
            painter.drawText(where, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(line))
        self._paint_bar(painter, line, room)
        last = laid.layout.lineAt(laid.layout.lineCount() - 1)
        end = QPointF(self.left + last.naturalTextWidth() + 6, room.bottom() - self.step / 2)
        if self._rows_of.ends(row):
            self._paint_end(painter, line, end)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Decide about the chosen lines, or choose others."""
        verb = KEYS.get(Qt.Key(event.key()))
        if verb and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.decide(verb)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be decided, at the pointer."""
        row = self.row_at(event.pos().y())
        if row is not None and row not in self.picked():
            self._choose_by_hand(row, further=False)
        menu = sayings.menu(self, self.verbs(), self.decide)
        menu.popup(event.globalPos())

    def _choose_by_hand(self, row: int, *, further: bool) -> None:
        super()._choose_by_hand(row, further=further)
        self._place_bar()

    def _paint_bar(self, painter: QPainter, line: int, room: QRectF) -> None:
        """Paint what joins the lines of a paragraph, amber beside what is in doubt."""
        assert self._map is not None  # noqa: S101 - the caller looked
        owner = self._map.owner(line)
        x = self.left - 14
        if self._map.doubt(line) is not None:
            painter.fillRect(QRectF(x - 1, room.top(), 3, room.height()), self.colour("amber"))
        elif owner and owner.what == "text":
            top = room.top() + 4 if self._map.begins(line) else room.top()
            end = room.bottom() if self._map.goes_on(line) else room.bottom() - 4
            painter.fillRect(QRectF(x, top, 1, end - top), self.colour("trough"))

    def _paint_end(self, painter: QPainter, line: int, end: QPointF) -> None:
        assert self._map is not None  # noqa: S101 - the caller looked
        owner = self._map.owner(line)
        if self._map.goes_on(line) and end.x() < self.viewport().width() - 14:
            painter.setPen(QPen(self.colour("faint"), 1))
            hook = [QPointF(8, -4), QPointF(8, 1), QPointF(0, 1)]
            painter.drawPolyline([end + at for at in hook])
            painter.drawPolyline([end + at for at in (QPointF(3, -2), QPointF(0, 1), QPointF(3, 4))])
        elif owner and (said := sayings.reason(owner)) and end.x() < self.viewport().width() - 60:
            painter.setFont(self._numbering)
            painter.setPen(self.colour("badge_ink" if owner.what in LOST else "faint"))
            where = QRectF(end.x() + 6, end.y() - self.step / 2, self.viewport().width() - end.x() - 12, self.step)
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, said)

    def _place_bar(self) -> None:
        """Put the small buttons below the chosen line."""
        verbs = self.verbs()
        room = self.room_of(self.picked()[-1]) if verbs else None
        self._bar.offer(verbs, room, self.viewport().rect())
