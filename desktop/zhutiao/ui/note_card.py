"""A mark drawn as a card: colour bar and quote, note, tags."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from zhutiao.ui.mark_rows import ROW, Heading, key
from zhutiao.words import _

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from zhutiao.model import Mark
    from zhutiao.ui.mark_rows import Index
    from zhutiao.ui.theme import Theme

SIDE, BETWEEN, PAD = 14, 10, 12
LEADING = 1.42
QUOTE_LINES = 2
_SIGNS = re.compile(r"^\s*(?:#{1,6}\s+|>\s?)|\*\*|__|`", re.MULTILINE)
_BULLET = re.compile(r"^(\s*)[-*+]\s+", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Card:
    """What a card shows at one width, broken into lines."""

    quote: tuple[str, ...]
    note: tuple[str, ...]
    pills: tuple[tuple[str, QRect], ...]
    height: int
    note_top: int


class CardDelegate(QStyledItemDelegate):
    """Draws marks as cards and headings as lines; remembers how high each is."""

    def __init__(self, theme: Theme, note_lines: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._note_lines = note_lines
        self._cards: dict[str, tuple[Mark, int, int, Card]] = {}
        self.editing: tuple[str, int] | None = None

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme

    def forget(self) -> None:
        """Measure everything again, for another font or language."""
        self._cards.clear()

    def note_rect(self, row: QRect, mark: Mark, font: QFont) -> QRect:
        """Return where in *row* the note stands, or its editor."""
        card = self._card(mark, row.width(), font)
        left, top = row.left() + SIDE + PAD, row.top() + card.note_top
        return QRect(left - 4, top, row.width() - 2 * (SIDE + PAD) + 8, self.editing[1] if self.editing else 0)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room the row needs at the list's present width."""
        row, width = index.data(ROW), _width(option)
        if isinstance(row, Heading):
            return QSize(width, QFontMetrics(option.font).height() + 16)
        return QSize(width, self._card(row, width, option.font).height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Heading):
            self._paint_heading(painter, option, row)
        else:
            self._paint_card(painter, option, row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, heading: Heading) -> None:
        room = option.rect.adjusted(SIDE, 4, -SIDE, 0)
        font = QFont(option.font)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(self._theme.colour("soft"))
        count = str(heading.count)
        taken = QFontMetrics(option.font).horizontalAdvance(count) + 10
        text = QFontMetrics(font).elidedText(heading.text, Qt.TextElideMode.ElideRight, room.width() - taken)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.setFont(option.font)
        painter.setPen(self._theme.colour("faint"))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)

    def _paint_card(self, painter: QPainter, option: QStyleOptionViewItem, mark: Mark) -> None:
        card = self._card(mark, option.rect.width(), option.font)
        face = QRectF(option.rect).adjusted(SIDE + 0.5, 0.5, -SIDE - 0.5, -BETWEEN - 0.5)
        self._paint_face(painter, option, face)
        left, step = face.left() + PAD, _step(option.font)
        top = face.top() + PAD
        self._paint_bar(painter, mark, QRectF(left, top + 1, 3, step * len(card.quote) - 2))
        painter.setFont(option.font)
        painter.setPen(self._theme.colour("soft"))
        _write(painter, option.font, QPointF(left + 11, top), card.quote)
        if not self._edits(mark):
            painter.setPen(self._theme.colour("ink"))
            _write(painter, option.font, QPointF(left, option.rect.top() + card.note_top), card.note)
        self._paint_pills(painter, option, card, mark)

    def _paint_face(self, painter: QPainter, option: QStyleOptionViewItem, face: QRectF) -> None:
        chosen = option.state & QStyle.StateFlag.State_Selected
        over = option.state & QStyle.StateFlag.State_MouseOver
        painter.setPen(QPen(self._theme.colour("accent" if chosen else "faint" if over else "line"), 1))
        painter.setBrush(self._theme.colour("raised"))
        painter.drawRoundedRect(face, 7, 7)

    def _paint_bar(self, painter: QPainter, mark: Mark, bar: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        if mark.style == "none":
            painter.setBrush(self._theme.colour("trough"))
        else:
            painter.setBrush(QColor(self._theme.lines[mark.colour]))
        painter.drawRect(bar)

    def _paint_pills(self, painter: QPainter, option: QStyleOptionViewItem, card: Card, mark: Mark) -> None:
        font = _small(option.font)
        painter.setFont(font)
        warned = mark.state != "placed"
        for n, (text, where) in enumerate(card.pills):
            room = where.translated(option.rect.topLeft())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("chosen"))
            painter.drawRoundedRect(QRectF(room), room.height() / 2, room.height() / 2)
            painter.setPen(self._theme.colour("accent" if warned and not n else "soft"))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)

    def _edits(self, mark: Mark) -> bool:
        return self.editing is not None and self.editing[0] == key(mark)

    def _card(self, mark: Mark, width: int, font: QFont) -> Card:
        edited = self.editing[1] if self.editing and self._edits(mark) else 0
        known = self._cards.get(key(mark))
        if known and known[0] is mark and known[1:3] == (width, edited):
            return known[3]
        card = self._lay_out(mark, width, font, edited)
        self._cards[key(mark)] = (mark, width, edited, card)
        return card

    def _lay_out(self, mark: Mark, width: int, font: QFont, edited: int) -> Card:
        room = max(40, width - 2 * (SIDE + PAD))
        quote = lines(mark.quote or _("On the whole clause"), font, room - 11, QUOTE_LINES)
        note = () if edited else lines(plain(mark.note or ""), font, room, self._note_lines)
        note_top = PAD + len(quote) * _step(font) + (6 if note or edited else 0)
        y = note_top + (edited or len(note) * _step(font))
        pills = _flow(_labels(mark), _small(font), SIDE + PAD, y + 7, room)
        bottom = pills[-1][1].bottom() + 1 if pills else y
        return Card(quote, note, pills, bottom + PAD + BETWEEN, note_top)


def plain(note: str) -> str:
    """Return a Markdown note without the signs that a card does not render."""
    return _SIGNS.sub("", _BULLET.sub(r"\1· ", note)).strip()


def lines(text: str, font: QFont, width: int, most: int) -> tuple[str, ...]:
    """Break *text* into at most *most* lines of *width*, the last one cut short with an ellipsis."""
    metrics, made = QFontMetrics(font), []
    for paragraph in filter(str.strip, text.split("\n")):
        if len(made) == most:
            made[-1] = metrics.elidedText(made[-1] + "…", Qt.TextElideMode.ElideRight, width)
            break
        # No card shows more than this, and one endless line would take seconds to lay out.
        made += _broken(paragraph[:600], font, metrics, width, most - len(made))
    return tuple(made)


def _broken(text: str, font: QFont, metrics: QFontMetrics, width: int, most: int) -> list[str]:
    if metrics.horizontalAdvance(text) <= width:
        return [text]
    layout = QTextLayout(text, font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    starts = [0]
    layout.beginLayout()
    while len(starts) <= most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart() + line.textLength())
    layout.endLayout()
    # Qt counts UTF-16 units; the few astral characters of a note must not be cut in two.
    units = text.encode("utf-16-le")
    pieces = [units[2 * a : 2 * b].decode("utf-16-le", "ignore") for a, b in pairwise(starts)]
    rest = units[2 * starts[-2] :].decode("utf-16-le", "ignore")
    pieces[-1] = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
    return pieces


def _write(painter: QPainter, font: QFont, corner: QPointF, words: tuple[str, ...]) -> None:
    step, metrics = _step(font), QFontMetrics(font)
    base = (step - metrics.height()) / 2 + metrics.ascent()
    for n, line in enumerate(words):
        painter.drawText(QPointF(corner.x(), corner.y() + n * step + base), line)


def _labels(mark: Mark) -> tuple[str, ...]:
    states = {"check": _("Check where it stands"), "unplaced": _("Words no longer in the text")}
    warning = (states[mark.state],) if mark.state in states else ()
    return (*warning, *(f"#{tag}" for tag in mark.tags))


def _flow(labels: tuple[str, ...], font: QFont, left: int, top: int, room: int) -> tuple[tuple[str, QRect], ...]:
    metrics, x, y, placed = QFontMetrics(font), 0, top, []
    height = metrics.height() + 3
    for label in labels:
        text = metrics.elidedText(label, Qt.TextElideMode.ElideMiddle, room - 18)
        width = metrics.horizontalAdvance(text) + 18
        if x and x + width > room:
            x, y = 0, y + height + 4
        placed.append((text, QRect(left + x, y, width, height)))
        x += width + 5
    return tuple(placed)


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPixelSize(max(9, round(_em(font) * 0.9)))
    return small


def _step(font: QFont) -> int:
    # Noto's own line is 1.44 em high; other faces are looser or tighter, so measure in em.
    return round(max(QFontMetrics(font).height(), _em(font) * LEADING))


def _em(font: QFont) -> int:
    return QFontMetrics(font).horizontalAdvance("国")


def _width(option: QStyleOptionViewItem) -> int:
    view = option.widget
    return view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
