"""A mark drawn as a card: colour bar and quote, note, tags."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from zhutiao.ui import check_buttons, check_words
from zhutiao.ui.card_text import LONGEST, Face, plain
from zhutiao.ui.long_list import Cards
from zhutiao.ui.mark_rows import ROW, Heading, key
from zhutiao.ui.unit_names import whole
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Container

    from PySide6.QtCore import QAbstractItemModel

    from zhutiao.model import Mark
    from zhutiao.ui.check_buttons import Button
    from zhutiao.ui.check_words import Checked
    from zhutiao.ui.mark_rows import Index
    from zhutiao.ui.theme import Theme

SIDE, BETWEEN, PAD = 14, 10, 12
QUOTE_LINES = 2


@dataclass(frozen=True, slots=True)
class Card:
    """What a card shows at one width, broken into lines."""

    quote: tuple[str, ...]
    note: tuple[str, ...]
    pills: tuple[tuple[str, QRect], ...]
    height: int
    note_top: int
    checked: Checked | None = None
    buttons: tuple[Button, ...] = ()


class CardDelegate(Cards):
    """Draws marks as cards and headings as lines; remembers how high each is.

    With `rough` heights are guessed before and cards laid out only when they come into sight.
    """

    def __init__(self, theme: Theme, note_lines: int, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view
        self._note_lines = note_lines
        self._face = Face(view.font())
        self._cards: dict[str, tuple[Mark, int, int, Card]] = {}
        self._heights: dict[str, tuple[Mark, int, int]] = {}
        self.editing: tuple[str, int] | None = None
        self.unsaved: Container[str] = ()
        self.rough = self.offers = False

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme

    def forget(self) -> None:
        """Measure everything again, for another font or language."""
        self._face = Face(self._view.font())
        self._cards.clear()
        self._heights.clear()

    def be_rough(self, *, rough: bool) -> None:
        """Guess heights, for thousands of cards, or measure them."""
        if rough != self.rough:
            self.rough = rough
            self.forget()

    def note_rect(self, row: QRect, mark: Mark) -> QRect:
        """Return where in *row* the note stands, or its editor."""
        left, top = row.left() + SIDE + PAD, row.top() + self._card(mark, row.width()).note_top
        return QRect(left - 4, top, row.width() - 2 * (SIDE + PAD) + 8, self.editing[1] if self.editing else 0)

    def button_at(self, row: QRect, mark: Mark, where: QPoint) -> str:
        """Return the name of the button under *where*; "" where there is none."""
        return check_buttons.under(where - row.topLeft(), self._card(mark, row.width()).buttons)

    def total(self, rows: QAbstractItemModel, width: int) -> int:
        """Return how high all marks of *rows* are at *width*."""
        marks = (rows.index(n, 0).data(ROW) for n in range(rows.rowCount()))
        return sum(self._card(mark, width).height for mark in marks if not isinstance(mark, Heading))

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room the row needs at the list's present width."""
        row, width = index.data(ROW), self._view.viewport().width()
        if isinstance(row, Heading):
            return QSize(width, self._face.metrics.height() + 16)
        if self.rough and not self._edits(row):
            return QSize(width, self._rough_height(row, width))
        return QSize(width, self._card(row, width).height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Heading):
            self._paint_heading(painter, option.rect.adjusted(SIDE, 4, -SIDE, 0), row)
        else:
            self._paint_card(painter, option, row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, room: QRect, heading: Heading) -> None:
        bold = QFont(self._face.font)
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(self._theme.colour("soft"))
        count = str(heading.count)
        taken = self._face.metrics.horizontalAdvance(count) + 10
        text = QFontMetrics(bold).elidedText(heading.text, Qt.TextElideMode.ElideRight, room.width() - taken)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.setFont(self._face.font)
        painter.setPen(self._theme.colour("faint"))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)

    def _paint_card(self, painter: QPainter, option: QStyleOptionViewItem, mark: Mark) -> None:
        card = self._card(mark, option.rect.width())
        face = QRectF(option.rect).adjusted(SIDE + 0.5, 0.5, -SIDE - 0.5, -BETWEEN - 0.5)
        left, top = face.left() + PAD, face.top() + PAD
        self._paint_ground(painter, option, face)
        lines = card.checked.lines if card.checked else len(card.quote)
        self._paint_bar(painter, mark, QRectF(left, top + 1, 3, self._face.step * lines - 2))
        painter.setFont(self._face.font)
        painter.setPen(self._theme.colour("soft"))
        if card.checked:
            check_words.paint(painter, self._face, self._theme, QPointF(left + 11, top), card.checked)
            painter.setFont(self._face.font)
        else:
            self._write(painter, QPointF(left + 11, top), card.quote)
        painter.setPen(self._theme.colour("ink"))
        self._write(painter, QPointF(left, option.rect.top() + card.note_top), card.note)
        self._paint_pills(painter, option.rect, card, len(_warnings(mark, unsaved=key(mark) in self.unsaved)))
        check_buttons.paint(painter, self._theme, option.rect.topLeft(), card.buttons)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, face: QRectF) -> None:
        chosen = option.state & QStyle.StateFlag.State_Selected
        over = option.state & QStyle.StateFlag.State_MouseOver
        painter.setPen(QPen(self._theme.colour("accent" if chosen else "faint" if over else "line"), 1))
        painter.setBrush(self._theme.colour("raised"))
        painter.drawRoundedRect(face, 7, 7)

    def _paint_bar(self, painter: QPainter, mark: Mark, bar: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        drawn = mark.style != "none"
        painter.setBrush(QColor(self._theme.lines[mark.colour]) if drawn else self._theme.colour("trough"))
        painter.drawRect(bar)

    def _paint_pills(self, painter: QPainter, row: QRect, card: Card, warnings: int) -> None:
        painter.setFont(self._face.small)
        for n, (text, where) in enumerate(card.pills):
            room = where.translated(row.topLeft())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("chosen"))
            painter.drawRoundedRect(QRectF(room), room.height() / 2, room.height() / 2)
            painter.setPen(self._theme.colour("accent" if n < warnings else "soft"))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)

    def _write(self, painter: QPainter, corner: QPointF, words: tuple[str, ...]) -> None:
        for n, line in enumerate(words):
            painter.drawText(QPointF(corner.x(), corner.y() + n * self._face.step + self._face.base), line)

    def _edits(self, mark: Mark) -> bool:
        return self.editing is not None and self.editing[0] == key(mark)

    def _card(self, mark: Mark, width: int) -> Card:
        edited = self.editing[1] if self.editing and self._edits(mark) else 0
        known = self._cards.get(key(mark))
        if known and known[0] is mark and known[1:3] == (width, edited):
            return known[3]
        card = self._lay_out(mark, width, edited)
        self._cards[key(mark)] = (mark, width, edited, card)
        return card

    def _lay_out(self, mark: Mark, width: int, edited: int) -> Card:
        room = _room(width)
        quote_lines, note_lines = self._rough_lines(mark, room) if self.rough else (QUOTE_LINES, self._note_lines)
        checked = check_words.laid(self._face, mark, room - 11)
        quote = () if checked else self._face.lines(mark.quote or whole(mark.place.segment), room - 11, quote_lines)
        note = () if edited else self._face.lines(plain(mark.note or ""), room, note_lines)
        above = checked.lines if checked else len(quote)
        note_top = PAD + above * self._face.step + (6 if note or edited else 0)
        bottom = note_top + (edited or len(note) * self._face.step)
        pills = self._pills(mark, bottom, room)
        bottom = pills[-1][1].bottom() + 1 if pills else bottom
        buttons = check_buttons.laid(self._face, mark, SIDE + PAD, bottom, room) if self.offers else ()
        bottom = buttons[-1].room.bottom() + 1 if buttons else bottom
        return Card(quote, note, pills, bottom + PAD + BETWEEN, note_top, checked, buttons)

    def _rough_height(self, mark: Mark, width: int) -> int:
        if mark.state != "placed":
            # What is to be checked is seldom, and its own height.
            return self._card(mark, width).height
        known = self._heights.get(mark.id)
        if known and known[0] is mark and known[1] == width:
            return known[2]
        quote, note = self._rough_lines(mark, _room(width))
        bottom = PAD + (quote + note) * self._face.step + (6 if note else 0)
        pills = self._pills(mark, bottom, _room(width))
        height = (pills[-1][1].bottom() + 1 if pills else bottom) + PAD + BETWEEN
        self._heights[mark.id] = (mark, width, height)
        return height

    def _rough_lines(self, mark: Mark, room: int) -> tuple[int, int]:
        quote = self._face.rough_lines(mark.quote or whole(mark.place.segment), room - 11, QUOTE_LINES)
        return quote, self._face.rough_lines(mark.note[:LONGEST], room, self._note_lines) if mark.note else 0

    def _pills(self, mark: Mark, below: int, room: int) -> tuple[tuple[str, QRect], ...]:
        labels = (*_warnings(mark, unsaved=key(mark) in self.unsaved), *(f"#{tag}" for tag in mark.tags))
        return self._face.pills(labels, SIDE + PAD, below + 7, room)


def _room(width: int) -> int:
    return max(60, width - 2 * (SIDE + PAD))


def _warnings(mark: Mark, *, unsaved: bool) -> tuple[str, ...]:
    said = {"check": _("Check where it stands"), "unplaced": _("Words no longer in the text")}
    return (*((_("Not saved yet"),) if unsaved else ()), *((said[mark.state],) if mark.state in said else ()))
