"""A piece of a briefing drawn as a row: its sign, what it is called, its words, its time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from zhutiao.ui import icons, row_states
from zhutiao.ui.briefing.layout import EDGE, LEFT, RIGHT, TOP, Laid, Layout, offered
from zhutiao.ui.kept_rows import ROW
from zhutiao.ui.long_list import Cards

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

    from zhutiao.ui.briefing.rows import Row
    from zhutiao.ui.kept_rows import Index
    from zhutiao.ui.theme import Theme

BAR = 3
SIGN = 14
SIGNS = {"clause": "book-open", "passage": "message-square-quote", "note": "notebook-pen", "text": "type"}
FLASH = 0.16
CARRIED = 0.4


class PieceDelegate(Cards):
    """Draws pieces; what has just come shines, what is being dragged fades."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self.theme, self._view = theme, view
        self.editing: tuple[str, int] | None = None
        """The text that is being written, and how much room that takes."""
        self.shining: Collection[str] = ()
        self.carried: Collection[str] = ()
        self._known: dict[str, tuple[Row, tuple[int, bool, int], Laid]] = {}
        self.forget()

    def forget(self) -> None:
        """Measure again, for another font or language."""
        self.layout = Layout(self._view.font())
        self._known.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room the row needs at the list's present width."""
        width = self._view.viewport().width()
        return QSize(width, self._laid(index, width).height)

    def time_place(self, index: Index) -> QRect:
        """Return where the time of a row stands in the view."""
        return self.layout.time_place(index.data(ROW), self._view.visualRect(index), first=index.row() == 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row: Row = index.data(ROW)
        where = QRect(option.rect)  # type: ignore[attr-defined] - missing in the stubs of QStyleOption
        laid = self._laid(index, where.width())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, where, index)
        if row.item.id in self.carried:
            painter.setOpacity(CARRIED)
        if row.item.kind == "heading":
            self._paint_heading(painter, where, row, laid, first=index.row() == 0)
        else:
            self._paint_piece(painter, where, row, laid)
        self._paint_time(painter, option, index, laid)
        painter.restore()

    def _laid(self, index: Index, width: int) -> Laid:
        row: Row = index.data(ROW)
        name, edited = row.item.id, self.editing[1] if self.editing and self._is_edited(row) else 0
        asked = (width, index.row() == 0, edited)
        known = self._known.get(name)
        if known is None or known[0] != row or known[1] != asked:
            known = (row, asked, self.layout.lay(row, width, first=asked[1], edited=edited))
            self._known[name] = known
        return known[2]

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, where: QRect, index: Index) -> None:
        theme = self.theme
        if row_states.is_chosen(option):
            painter.fillRect(where, theme.colour("raised"))
            painter.fillRect(QRect(where.left(), where.top(), BAR, where.height()), theme.colour("accent"))
        elif self._is_over(option):
            painter.fillRect(where, theme.colour("hover"))
        if index.data(ROW).item.id in self.shining:
            light = QColor(theme.colour("accent"))
            light.setAlphaF(FLASH)
            painter.fillRect(where, light)
        if _has_rule(index):
            painter.fillRect(QRect(LEFT, where.top(), where.width() - LEFT - RIGHT, 1), theme.colour("line"))
        if self._view.hasFocus() and row_states.has_focus(option):
            painter.setPen(QPen(theme.colour("accent"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(where.adjusted(BAR, 0, -1, -1))

    def _paint_heading(self, painter: QPainter, where: QRect, row: Row, laid: Laid, *, first: bool) -> None:
        if not first:
            painter.fillRect(QRect(EDGE, where.top(), where.width() - EDGE - RIGHT, 1), self.theme.colour("trough"))
        painter.setFont(self.layout.bold.font)
        painter.setPen(self.theme.colour("ink" if row.words else "faint"))
        bold = self.layout.bold
        _write(painter, bold.step, QPointF(EDGE, where.top() + laid.words_top + bold.base), laid.words)

    def _paint_piece(self, painter: QPainter, where: QRect, row: Row, laid: Laid) -> None:
        face, theme = self.layout.face, self.theme
        painter.setFont(face.font)
        painter.setPen(theme.colour("soft" if row.item.kind == "mark" or row.warning else "ink"))
        painter.drawText(QPointF(LEFT, where.top() + TOP + face.base), laid.head)
        if laid.warning:
            painter.setFont(self.layout.small.font)
            painter.setPen(theme.colour("accent"))
            painter.drawText(QPointF(LEFT, where.top() + laid.words_top - face.step + face.base), laid.warning)
            painter.setFont(face.font)
        self._paint_sign(painter, where, row, laid)
        if not self._is_edited(row):
            painter.setPen(theme.colour(_ink(row)))
            _write(painter, face.step, QPointF(LEFT, where.top() + laid.words_top + face.base), laid.words)
        painter.setPen(theme.colour("ink"))
        _write(painter, face.step, QPointF(LEFT, where.top() + laid.note_top + face.base), laid.note)

    def _paint_sign(self, painter: QPainter, where: QRect, row: Row, laid: Laid) -> None:
        middle = where.top() + TOP + self.layout.face.step // 2 + 1
        if row.item.kind == "mark":
            bar = QRect(LEFT - 10, where.top() + laid.words_top + 2, BAR, len(laid.words) * self.layout.face.step - 4)
            painter.fillRect(bar, QColor(self.theme.lines[row.colour]) if row.colour else self.theme.colour("trough"))
            drawn = "highlighter"
        else:
            drawn = SIGNS[row.item.kind]
        scale = painter.device().devicePixelRatioF()
        sign = icons.pixmap(drawn, self.theme.chrome["faint"], SIGN, scale)
        painter.drawPixmap(QPoint(EDGE - 3, middle - SIGN // 2), sign)

    def _paint_time(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, laid: Laid) -> None:
        offers = self._is_over(option) or (self._view.hasFocus() and row_states.has_focus(option))
        if (laid.time or offers) and not self._is_edited(index.data(ROW)):
            painter.setFont(self.layout.small.font)
            painter.setPen(self.theme.colour("soft" if laid.time else "faint"))
            painter.drawText(self.time_place(index), _TIME, laid.time or offered())

    def _is_edited(self, row: Row) -> bool:
        return self.editing is not None and self.editing[0] == row.item.id

    def _is_over(self, option: QStyleOptionViewItem) -> bool:
        return self._view.underMouse() and row_states.is_over(option)


def _has_rule(index: Index) -> bool:
    """Say whether a line parts a piece from the one above; a heading has its own."""
    above = index.sibling(index.row() - 1, 0).data(ROW) if index.row() else None
    return above is not None and "heading" not in (above.item.kind, index.data(ROW).item.kind)


def _ink(row: Row) -> str:
    if row.item.kind == "text":
        return "ink" if row.words.strip() else "faint"
    return "ink" if row.item.kind == "note" and not row.warning else "soft"


def _write(painter: QPainter, step: int, start: QPointF, words: tuple[str, ...]) -> None:
    for n, line in enumerate(words):
        painter.drawText(QPointF(start.x(), start.y() + n * step), line)


_TIME = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
