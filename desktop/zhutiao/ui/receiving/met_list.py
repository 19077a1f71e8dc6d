"""The list of marks that came: what is ticked is taken, and where both differ it stands whose counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate

from zhutiao import terms
from zhutiao.ui import fonts, row_states, tick_box
from zhutiao.ui.card_text import plain
from zhutiao.ui.receiving.rows import MET, words
from zhutiao.ui.theme import palette
from zhutiao.words import _

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from zhutiao.services.received import Answer, Met
    from zhutiao.ui.receiving.rows import Index, MetRows
    from zhutiao.ui.theme import Theme

HEIGHT, SIDE, BOX, BAR = 50, 14, 24, 3
KEYS: dict[int, Answer] = {Qt.Key.Key_M: "mine", Qt.Key.Key_T: "theirs", Qt.Key.Key_B: "both"}


class MetList(QListView):
    """Space or a click on the box takes a mark or leaves it; M, T and B say whose words count where both differ."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, rows: MetRows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._drawing = _Drawing(theme, self, rows)
        self.setModel(rows)
        self.setItemDelegate(self._drawing)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._tell)

    def met(self) -> Met | None:
        """Return the mark that is looked at."""
        return self.currentIndex().data(MET)

    def begin(self) -> None:
        """Look at the first mark."""
        self.setCurrentIndex(self._rows.index(0, 0))
        self._tell()

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._drawing.dress(theme)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer with a key."""
        met = self.met()
        if met and event.key() == Qt.Key.Key_Space:
            self.toggle(met)
        elif met and met.verdict == "conflict" and event.key() in KEYS:
            self._rows.reply(met, KEYS[event.key()])
        else:
            super().keyPressEvent(event)

    def toggle(self, met: Met) -> None:
        """Take a mark or leave it as it is here."""
        answer = self._rows.answer(met)
        if answer:
            self._rows.reply(met, "theirs" if answer == "mine" else "mine")

    def _tell(self) -> None:
        self.chosen.emit(self.met())


class _Drawing(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: MetList, rows: MetRows) -> None:
        super().__init__(view)
        self._view, self._rows = view, rows
        self._font, self._small = fonts.serif(15), fonts.sans(12)
        self._metrics, self._faint = QFontMetrics(self._font), QFontMetrics(self._small)
        self.dress(theme)

    def dress(self, theme: Theme) -> None:
        self._theme, self._palette = theme, palette(theme)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(100, HEIGHT)

    def editorEvent(
        self, event: QEvent, _model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Tick with a click on the box."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            room: QRect = option.rect  # type: ignore[attr-defined] - missing in the stubs of QStyleOption
            if event.position().x() < room.left() + SIDE + BOX:
                self._view.toggle(index.data(MET))
                return True
        return False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        room: QRect = option.rect  # type: ignore[attr-defined]
        met: Met = index.data(MET)
        answer = self._rows.answer(met)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option, room, chosen=index == self._view.currentIndex())
        if answer:
            box = QRect(room.left() + SIDE, room.top() + 8, tick_box.SIZE, tick_box.SIZE)
            ratio = self._view.devicePixelRatioF()
            tick_box.paint(painter, box, self._palette, ticked=answer != "mine", ratio=ratio)
        inner = room.adjusted(SIDE + BOX, 5, -SIDE, -5)
        taken = self._sign(painter, inner, met, answer)
        self._words(painter, inner.adjusted(0, 0, -taken, 0), met, dim=answer is None)
        painter.setPen(self._theme.colour("line"))
        painter.drawLine(room.left() + SIDE, room.bottom(), room.right() - SIDE, room.bottom())
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, *, chosen: bool) -> None:
        if chosen or row_states.is_over(option):
            painter.fillRect(room, self._theme.colour("chosen" if chosen else "hover"))
        if chosen:
            lit = "accent" if self._view.hasFocus() else "faint"
            painter.fillRect(QRect(room.left(), room.top(), BAR, room.height()), self._theme.colour(lit))

    def _sign(self, painter: QPainter, room: QRect, met: Met, answer: Answer | None) -> int:
        """Write at the right what the mark is here, or whose counts; return the room that this takes."""
        said = replied(answer) if met.verdict == "conflict" and answer else terms.received(met.verdict)
        painter.setFont(self._small)
        painter.setPen(self._theme.colour("accent" if met.verdict == "conflict" else "soft"))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, said)
        return self._faint.horizontalAdvance(said) + SIDE

    def _words(self, painter: QPainter, room: QRect, met: Met, *, dim: bool) -> None:
        theirs, left = met.theirs, room.left()
        if theirs.style != "none":
            dot = QRect(left, room.top() + 6, 9, 9)
            painter.setPen(QColor(self._theme.lines[theirs.colour]))
            painter.setBrush(QColor(self._theme.marks[theirs.colour]))
            painter.drawEllipse(dot)
            room = room.adjusted(16, 0, 0, 0)
        painter.setFont(self._font)
        painter.setPen(self._theme.colour("soft" if dim else "ink"))
        said = self._metrics.elidedText(words(met)[:300], Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignTop, said)
        painter.setFont(self._small)
        painter.setPen(self._theme.colour("faint"))
        below = self._faint.elidedText(_below(met), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignBottom, below)


def replied(answer: Answer) -> str:
    """Return what an answer says in the list."""
    match answer:
        case "mine":
            return _("yours stays")
        case "theirs":
            return _("theirs")
        case _:
            return _("both")


def _below(met: Met) -> str:
    note = " ".join(plain(met.theirs.note or "").split()) if met.words else ""
    tags = " ".join(f"#{tag}" for tag in met.theirs.tags)
    return " · ".join(filter(None, (met.theirs.author, note[:300], tags, met.title)))
