"""A text of any length as rows, of which only those in sight are laid out and painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip

from zhutiao.ui.aloud import announce
from zhutiao.ui.importing.heights import Heights, ems
from zhutiao.ui.importing.laid import Laid, lay
from zhutiao.ui.tips import tip

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent, QTextLayout
    from PySide6.QtWidgets import QWidget

    from zhutiao.ui.theme import Theme

KEPT = 400  # laid out rows; a screen shows some forty
UPPER = 0.22  # where a row that was looked for comes to stand


class Roll(QAbstractScrollArea):
    """Shows rows of words with a margin at the left; one row, or a few, are chosen by mouse or keys."""

    row_chosen = Signal(int)

    def __init__(self, font: QFont, step: int, left: int, parent: QWidget | None = None) -> None:
        """Draw in *font*, lines *step* pixels apart, words *left* pixels from the edge."""
        super().__init__(parent)
        self.step, self.left, self.right = step, left, 18
        self.chosen: int | None = None
        self._other: int | None = None
        self._rows: Sequence[str] = ()
        self._gaps: Sequence[int] = ()
        self._heights = Heights()
        self._laid: dict[int, Laid] = {}
        self._roles: dict[str, str] = {}
        self._goal: tuple[int, float] | None = None
        self.setFont(font)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().valueChanged.connect(self.viewport().update)
        self.verticalScrollBar().actionTriggered.connect(
            lambda: setattr(self, "_goal", None)
        )  # the reader looks elsewhere

    # What a kind of roll says of its rows.

    def formats(self, _row: int) -> list[QTextLayout.FormatRange]:
        """Return how the words of a row are drawn where that differs from the rest."""
        return []

    def ink(self, _row: int) -> str:
        """Return the role of the colour of a row's words."""
        return "ink"

    def paint_under(self, painter: QPainter, row: int, room: QRectF, laid: Laid) -> None:
        """Paint what lies under the words of a row."""

    def paint_over(self, painter: QPainter, row: int, room: QRectF, laid: Laid) -> None:
        """Paint what stands beside and over the words of a row."""

    def about(self, _row: int) -> str:
        """Say what there is to know of a row."""
        return ""

    # What its owner asks of it.

    def show_rows(self, rows: Sequence[str], gaps: Sequence[int], widths: Sequence[float] | None = None) -> None:
        """Show other rows, with *gaps* in pixels above them; their *widths* in ems, where these are known."""
        self._rows, self._gaps = rows, gaps
        self._heights = Heights([ems(words) for words in rows] if widths is None else widths, gaps)
        self.chosen = self._other = self._goal = None
        self._refit()

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._roles = {**theme.lines, **theme.chrome, **theme.page}
        self._laid.clear()
        self.viewport().update()

    def colour(self, role: str) -> QColor:
        """Return the colour of a role, of the page's before the chrome's."""
        return QColor(self._roles.get(role, "black"))

    def picked(self) -> range:
        """Return the rows chosen."""
        if self.chosen is None:
            return range(0)
        other = self.chosen if self._other is None else self._other
        return range(min(self.chosen, other), max(self.chosen, other) + 1)

    def choose(self, row: int | None, *, further: bool = False) -> None:
        """Choose a row, or with *further* all from the one chosen first; None chooses nothing."""
        self._other = self._other if further and self._other is not None else row
        self.chosen = row
        self.viewport().update()

    def bring(self, row: int) -> None:
        """Bring a row into sight, unless it is there."""
        room = self.room_of(row)
        if room is None or room.top() < 0 or (room.bottom() > self.viewport().height() and room.top() > self.step):
            self.scroll_to(row)

    def scroll_to(self, row: int, upper: float = UPPER) -> None:
        """Bring a row to the upper part of the view."""
        self._goal = (row, upper)
        if not self._rows or self._width() <= 0:
            return
        value = self._heights.reaching(row, self.viewport().height() * upper, self._height)
        self.verticalScrollBar().setValue(round(value))
        self.viewport().update()

    def in_sight(self) -> Iterator[tuple[int, QRectF, Laid]]:
        """Yield the rows in sight and where they stand."""
        if not self._rows or self._width() <= 0:
            return
        bar, room = self.verticalScrollBar(), self.viewport().height() - self.step
        row, y = self._heights.first(bar.value(), bar.maximum(), room, self._height)
        while row < len(self._rows) and y < self.viewport().height():
            laid = self._lay(row)
            yield row, QRectF(0, y, self.viewport().width(), laid.height), laid
            row, y = row + 1, y + laid.height

    def room_of(self, row: int) -> QRectF | None:
        """Return where a row stands in the view, None where it is out of sight."""
        return next((room for n, room, _laid in self.in_sight() if n == row), None)

    def row_at(self, y: float) -> int | None:
        """Return the row at a height in the view; below the last it is the last."""
        last = None
        for row, room, _laid in self.in_sight():
            last = row
            if y < room.bottom():
                return row
        return last

    # What Qt asks.

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep in sight what was looked for, or else the first row."""
        first = next((row for row, _room, _laid in self.in_sight()), None) if self._laid else None
        super().resizeEvent(event)
        self._refit()
        if self._goal:
            self.scroll_to(*self._goal)
        elif first is not None:
            self.verticalScrollBar().setValue(round(self._heights.value(first, 0)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the rows in sight."""
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.viewport().rect(), self.colour("page"))
            for row, room, laid in self.in_sight():
                self.paint_under(painter, row, room, laid)
                painter.setPen(self.colour(self.ink(row)))
                laid.layout.draw(painter, QPointF(self.left, room.top() + laid.gap))
                self.paint_over(painter, row, room, laid)
            if self.hasFocus():
                painter.fillRect(QRectF(0, 0, self.viewport().width(), 2), self.colour("accent"))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keys go here."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keys go elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the row under the pointer."""
        if (row := self.row_at(event.position().y())) is not None:
            self._choose_by_hand(row, further=_further(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose another row."""
        to = self._reached(event.key())
        if to is None:
            super().keyPressEvent(event)
        elif self._rows:
            self._choose_by_hand(min(max(0, to), len(self._rows) - 1), further=_further(event))

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what there is to know of the row under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            row = self.row_at(event.pos().y())
            said = "" if row is None else self.about(row)
            QToolTip.showText(event.globalPos(), tip(said), self)
            return True
        return super().viewportEvent(event)

    def _choose_by_hand(self, row: int, *, further: bool) -> None:
        self.choose(row, further=further)
        self.bring(row)
        announce(self, self._rows[row], self.about(row))
        self.row_chosen.emit(row)

    def _reached(self, key: int) -> int | None:
        """Return the row that a key leads to."""
        now = -1 if self.chosen is None else self.chosen
        page = max(1, sum(1 for _row in self.in_sight()) - 1)
        leads = {
            Qt.Key.Key_Up: now - 1,
            Qt.Key.Key_Down: now + 1,
            Qt.Key.Key_PageUp: now - page,
            Qt.Key.Key_PageDown: now + page,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self._rows) - 1,
        }
        return leads.get(Qt.Key(key))

    def _width(self) -> int:
        return self.viewport().width() - self.left - self.right

    def _refit(self) -> None:
        self._laid.clear()
        em = self.fontMetrics().horizontalAdvance("国") or 1
        self._heights.fit(self._width() / em, self.step)
        bar = self.verticalScrollBar()
        bar.setSingleStep(self.step)
        bar.setPageStep(self.viewport().height())
        bar.setRange(0, max(0, round(self._heights.total() + self.step - self.viewport().height())))
        self.viewport().update()

    def _height(self, row: int) -> float:
        return self._lay(row).height

    def _lay(self, row: int) -> Laid:
        if row not in self._laid:
            if len(self._laid) > KEPT:
                self._laid.clear()
            self._laid[row] = self._made(row)
        return self._laid[row]

    def _made(self, row: int) -> Laid:
        return lay(self._rows[row], self.font(), self.formats(row), (self._width(), self.step, self._gaps[row]))


def _further(event: QKeyEvent | QMouseEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
