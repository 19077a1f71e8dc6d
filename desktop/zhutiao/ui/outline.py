"""The outline: sections and clauses, how much was marked in each and said about it, and what has been read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFontMetrics, QPainter, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QFrame, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from zhutiao.ui import fonts, row_states, surface
from zhutiao.ui.outline_model import OutlineModel, Role
from zhutiao.words import _

if TYPE_CHECKING:
    from zhutiao.ui.theme import Theme

    Index = QModelIndex | QPersistentModelIndex

BAR = 3
SECTION_LEFT = 14
CLAUSE_LEFT = 23
TITLE_LEFT = 61
RIGHT = 88  # count, meter and tick
METER = QSize(34, 5)
WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop


class Outline(QTreeView):
    """Shows the base text's clauses; says which one the reader chose."""

    clause_chosen = Signal(str)
    menu_wanted = Signal(str, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        surface.lay(self)
        self.rows = OutlineModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Delegate(self))
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.rows.modelReset.connect(self.expandAll)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)
        self.retranslate()

    def dress(self, theme: Theme) -> None:
        """Draw with the colours of *theme*."""
        delegate = self.itemDelegate()
        if isinstance(delegate, _Delegate):
            delegate.theme = theme
        self.viewport().update()

    def retranslate(self) -> None:
        """Say in the reader's language what this is."""
        self.setAccessibleName(_("Outline"))

    def make_current(self, segment: str | None) -> None:
        """Show which clause is being read, and keep it in view."""
        self.rows.make_current(segment)
        at = self.rows.index_of(segment or "")
        self.setCurrentIndex(at)
        self.scrollTo(at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the titles anew where the width has changed, and keep the current clause in view."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, lambda: self.scrollTo(self.currentIndex()))
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row under the mouse, or with the key of the row chosen."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            at = self.visualRect(index).bottomLeft() if by_key else event.pos()
            self.menu_wanted.emit(index.data(Role.SEGMENT), self.viewport().mapToGlobal(at))

    def _choose(self, index: QModelIndex) -> None:
        self.clause_chosen.emit(index.data(Role.SEGMENT))


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: Outline) -> None:
        super().__init__(view)
        self._view = view
        self.theme: Theme | None = None
        self._plain, self._bold = fonts.sans(), fonts.sans(bold=True)
        self._small = fonts.sans(12)
        self._plain_size, self._bold_size = QFontMetrics(self._plain), QFontMetrics(self._bold)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        width = self._view.viewport().width()
        room = QRect(0, 0, max(40, width - _left(index) - _right(index)), 400)
        text = self._bold_size if index.data(Role.CURRENT) or _heads(index) else self._plain_size
        height = text.boundingRect(room, WRAP, _title(index)).height()
        return QSize(width, height + (12 if _heads(index) else 4))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self.theme
        if theme is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRect(option.rect)  # type: ignore[attr-defined] - missing in the stubs of QStyleOption
        current = bool(index.data(Role.CURRENT))
        self._ground(painter, row, theme, option, current=current)
        heads = _heads(index)
        painter.setFont(self._bold if current or heads else self._plain)
        painter.setPen(theme.colour("soft" if heads and not current else "ink"))
        top = row.top() + (9 if heads else 2)
        if _hangs(index):
            painter.drawText(QRect(CLAUSE_LEFT, top, 60, 24), WRAP, index.data(Role.NUMBER) or "")
        room = QRect(_left(index), top, max(40, row.width() - _left(index) - _right(index)), row.height())
        painter.drawText(room, WRAP, _title(index))
        if index.data(Role.KIND) == "clause":
            middle = row.center().y() + (3 if heads else 1)
            self._count(painter, row, middle, index, theme)
            self._meter(painter, QPointF(row.right() - 63, middle - METER.height() / 2), index, theme)
            if index.data(Role.READ):
                _tick(painter, QPointF(row.right() - 18, middle), theme.colour("tick"))
        painter.restore()

    def _ground(
        self, painter: QPainter, row: QRect, theme: Theme, option: QStyleOptionViewItem, *, current: bool
    ) -> None:
        if current:
            painter.fillRect(row, theme.colour("raised"))
            painter.fillRect(QRect(row.left(), row.top(), BAR, row.height()), theme.colour("accent"))
        elif self._view.underMouse() and row_states.is_over(option):
            painter.fillRect(row, theme.colour("hover"))
        if self._view.hasFocus() and row_states.has_focus(option):
            painter.setPen(QPen(theme.colour("accent"), 1))
            painter.drawRect(row.adjusted(BAR, 0, -1, -1))

    def _count(self, painter: QPainter, row: QRect, middle: int, index: Index, theme: Theme) -> None:
        marks = index.data(Role.MARKS)
        if marks:
            painter.setFont(self._small)
            painter.setPen(theme.colour("faint"))
            room = QRect(row.right() - RIGHT - 2, middle - 10, 20, 20)
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(marks))

    def _meter(self, painter: QPainter, at: QPointF, index: Index, theme: Theme) -> None:
        full = QRectF(at, METER.toSizeF())
        share = index.data(Role.SHARE)
        _bar(painter, full, theme.colour("trough"))
        if share:
            _bar(
                painter,
                QRectF(at, METER.toSizeF()).adjusted(0, 0, METER.width() * (share - 1), 0),
                theme.colour("meter"),
            )


def _heads(index: Index) -> bool:
    return not index.parent().isValid()


def _title(index: Index) -> str:
    title, number = index.data(), index.data(Role.NUMBER)
    if not number or _hangs(index):
        return title
    return f"{number}、{title}" if number[0] in "一二三四五六七八九十" else f"{number} {title}"


def _hangs(index: Index) -> bool:
    """Say whether the number stands in a column of its own: those in brackets, which are short."""
    return not _heads(index) and (index.data(Role.NUMBER) or "").startswith("（")


def _left(index: Index) -> int:
    return SECTION_LEFT if _heads(index) else TITLE_LEFT if _hangs(index) else CLAUSE_LEFT


def _right(index: Index) -> int:
    return RIGHT if index.data(Role.KIND) == "clause" else 10


def _bar(painter: QPainter, where: QRectF, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(where, METER.height() / 2, METER.height() / 2)


def _tick(painter: QPainter, at: QPointF, colour: QColor) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.drawPolyline(QPolygonF([at + QPointF(-5, 0), at + QPointF(-1.5, 3.5), at + QPointF(5.5, -4)]))
