"""A list of lines, thousands where all are of one height: words, what is known about them, and when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from zhutiao.ui import fonts, icons
from zhutiao.ui.card_text import Face

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

    from zhutiao.ui.theme import Theme

AROUND, TOP, GAP, ICON = 14, 7, 16, 16
LINE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Line:
    """One row: what it says, what stands below and at the right of it, and its sign (an icon, and a role of colour).

    What takes a while to find out stands in `more`, which is asked once the row is in sight.
    """

    key: str
    words: str
    below: str = ""
    side: str = ""
    faint: bool = False
    badge: str = ""
    sign: tuple[str, str] | None = None
    more: Callable[[], str] = str

    def whole(self) -> str:
        """Return its words, with what took a while to find out."""
        return " · ".join(filter(None, (self.words, self.more())))

    def spoken(self) -> str:
        """Return all of it, to be read aloud."""
        return ". ".join(filter(None, (self.badge, self.whole(), self.below, self.side)))


class Lines(QListView):
    """Shows lines and keeps the chosen one chosen while they change."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = _Rows(self)
        self.setModel(self._rows)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.dress(theme)

    def dress(self, theme: Theme) -> None:
        """Draw in the colours of *theme*."""
        self.setItemDelegate(_Drawn(theme, self))

    def show_lines(self, lines: Sequence[Line], chosen: str | None = None) -> None:
        """Show *lines*, with that of the key *chosen* chosen, else the one that was, else the first."""
        row = max(self.currentIndex().row(), 0)
        keys = {line.key: n for n, line in enumerate(lines)}
        wanted = keys.get(self.chosen_key() if chosen is None else chosen, min(row, len(lines) - 1))
        self.setUniformItemSizes(len({bool(line.below) for line in lines}) == 1)
        self._rows.show(lines)
        index = self._rows.index(wanted)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def lines(self) -> Sequence[Line]:
        """Return what is shown."""
        return self._rows.lines

    def chosen_key(self) -> str:
        """Return the key of the chosen line, nothing where there is none."""
        line = self.currentIndex().data(LINE)
        return line.key if line else ""


class _Rows(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: Sequence[Line] = ()

    def show(self, lines: Sequence[Line]) -> None:
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.lines[index.row()]
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken()
        return line.whole() if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) else None


class _Drawn(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme = theme
        self._face, self._small = Face(fonts.sans(13)), Face(fonts.sans(11))

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        line: Line = index.data(LINE)
        return QSize(80, self._face.step + (self._small.step if line.below else 0) + 2 * TOP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line = index.data(LINE)
        row: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        inner = row.adjusted(AROUND, TOP, -AROUND, -TOP)
        if line.sign:
            name, role = line.sign
            drawn = icons.pixmap(name, self._theme.colour(role).name(), ICON, painter.device().devicePixelRatioF())
            painter.drawPixmap(inner.left(), inner.top() + (self._face.step - ICON) // 2, drawn)
            inner.setLeft(inner.left() + ICON + 10)
        self._paint_words(painter, inner, line)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        chosen = option.state & QStyle.StateFlag.State_Selected
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("chosen" if chosen else "hover"))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(3, 1, -3, -1), 6, 6)

    def _paint_words(self, painter: QPainter, inner: QRect, line: Line) -> None:
        head = QRect(inner.left(), inner.top(), inner.width(), self._face.step)
        for words, role in ((line.side, "faint"), (line.badge, "accent")):
            if words:
                self._paint_line(painter, head, words, role, self._small, Qt.AlignmentFlag.AlignRight)
                head.setRight(head.right() - self._small.metrics.horizontalAdvance(words) - GAP)
        self._paint_line(painter, head, line.whole(), "faint" if line.faint else "ink", self._face)
        if line.below:
            below = QRect(inner.left(), inner.top() + self._face.step, inner.width(), self._small.step)
            self._paint_line(painter, below, line.below, "faint", self._small)

    def _paint_line(
        self, painter: QPainter, room: QRect, words: str, role: str, face: Face, side: Qt.AlignmentFlag | None = None
    ) -> None:
        painter.setFont(face.font)
        painter.setPen(self._theme.colour(role))
        said = face.metrics.elidedText(words.replace("\n", " "), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | (side or Qt.AlignmentFlag.AlignLeft), said)
