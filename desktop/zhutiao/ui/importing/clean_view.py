"""What came of one article: its pieces as they would be read, each beside its number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout

from zhutiao.ui import fonts
from zhutiao.ui.importing import sayings
from zhutiao.ui.importing.parts import Part, article_rows
from zhutiao.ui.importing.roll import Roll
from zhutiao.ui.importing.source_view import KEYS
from zhutiao.ui.pane.units import Units
from zhutiao.words import _

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QKeyEvent
    from PySide6.QtWidgets import QWidget

    from zhutiao.model import Article
    from zhutiao.ui.importing.laid import Laid
    from zhutiao.ui.importing.page_map import PageMap

SIZE, STEP = 16, 29
LABEL_SIZE = 11


class CleanView(Roll):
    """Shows the pieces of an article; says which is chosen and what the reader decides about it."""

    piece_chosen = Signal(str)
    verb_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(fonts.serif(SIZE), STEP, 74, parent)
        self._article: Article | None = None
        self._map: PageMap | None = None
        self._parts: list[Part] = []
        self._current = ""
        self._joints: dict[str, list[int]] = {}
        self._small = fonts.sans(LABEL_SIZE)
        self.row_chosen.connect(self._tell)
        self.retranslate()

    def show_article(self, article: Article | None, page: PageMap | None) -> None:
        """Show the pieces of *article*, whose source is *page*."""
        self._article, self._map = article, page
        self._parts = article_rows(article) if article else []
        self._joints.clear()
        self._current = ""
        value = self.verticalScrollBar().value()
        self.show_rows([part.words for part in self._parts], [part.gap for part in self._parts])
        self.verticalScrollBar().setValue(value)

    def link(self, piece: str | None, *, bring: bool = True) -> None:
        """Tint a piece, and bring it into sight."""
        self._current = piece or ""
        row = next((n for n, part in enumerate(self._parts) if part.piece == piece), None)
        if row is not None and bring:
            self.choose(row)
            self.bring(row)
        self.viewport().update()

    def current(self) -> str:
        """Return the piece that is tinted."""
        return self._current

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self.setAccessibleName(_("Cleaned text"))

    def ink(self, row: int) -> str:
        """Draw labels in the colour of links."""
        return "soft" if self._parts[row].kind == "label" else "ink"

    def about(self, row: int) -> str:
        """Say what is doubtful about a piece."""
        n = self._doubt(self._parts[row])
        return sayings.doubt(self._map.doubts[n]) if self._map and n is not None else ""

    def formats(self, row: int) -> list[QTextLayout.FormatRange]:
        """Set numbers and titles in bold, labels in the chrome's face."""
        part = self._parts[row]
        if not part.bold:
            return []
        made, bold = QTextLayout.FormatRange(), QTextCharFormat()
        if part.kind == "label":
            bold.setFont(fonts.sans(13, bold=True))
        else:
            bold.setFontWeight(QFont.Weight.Bold)
        made.start, made.length, made.format = 0, Units(part.words).units(part.bold), bold  # type: ignore[misc]
        return [made]

    def paint_under(self, painter: QPainter, row: int, room: QRectF, laid: Laid) -> None:
        """Tint the piece that belongs to the chosen line."""
        if self._parts[row].piece == self._current:
            gap = laid.gap - 5 if self._parts[row].first else 0
            face = room.adjusted(0, max(0, gap), 0, 5 if self._ends(row) else 0)
            painter.fillRect(face, self.colour("tint"))
            painter.fillRect(QRectF(0, face.top(), 3, face.height()), self.colour("accent"))

    def paint_over(self, painter: QPainter, row: int, room: QRectF, laid: Laid) -> None:
        """Paint the name of the piece, a bar beside what is in doubt, and where lines were joined."""
        part = self._parts[row]
        top = room.top() + laid.gap
        if self._doubt(part) is not None:
            painter.fillRect(QRectF(self.left - 12, top + 3, 3, room.height() - laid.gap - 6), self.colour("amber"))
        if part.first and part.kind != "label":
            painter.setFont(self._small)
            painter.setPen(self.colour("accent" if part.piece == self._current else "faint"))
            where = QRectF(6, top, self.left - 22, self.step)
            name = _("Preamble") if part.piece == "preamble" else part.piece.rpartition("/")[2]
            name = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, int(where.width()))
            painter.drawText(where, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, name)
        self._paint_joints(painter, part, QPointF(self.left, top), laid)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Decide about the chosen piece, or choose another."""
        verb = KEYS.get(Qt.Key(event.key()))
        if verb and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.verb_chosen.emit(verb)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be decided, at the pointer."""
        row = self.row_at(event.pos().y())
        if row is not None:
            self._choose_by_hand(row, further=False)
            sayings.menu(self, ["join", "leave_out"], self.verb_chosen.emit).popup(event.globalPos())

    def _tell(self, row: int) -> None:
        self._current = self._parts[row].piece
        self.piece_chosen.emit(self._current)

    def _ends(self, row: int) -> bool:
        return row + 1 == len(self._parts) or self._parts[row + 1].piece != self._parts[row].piece

    def _doubt(self, part: Part) -> int | None:
        if self._map is None or self._article is None:
            return None
        return self._map.doubt_of(self._article.id, part.piece)

    def _paint_joints(self, painter: QPainter, part: Part, at: QPointF, laid: Laid) -> None:
        """Paint a hair line between words that stood on two lines of the source."""
        joints = self._joints_of(part)
        if not joints:
            return
        units = Units(part.words)
        painter.setPen(self.colour("dim"))
        for joint in joints:
            unit = units.units(joint)
            line = laid.layout.lineForTextPosition(unit)
            if line.isValid():
                x = at.x() + _x(line, unit)
                y = at.y() + line.lineNumber() * self.step
                painter.drawLine(QPointF(x, y + self.step - 6), QPointF(x, y + self.step - 2))
                painter.drawLine(QPointF(x, y + self.step - 2), QPointF(x - 4, y + self.step - 2))

    def _joints_of(self, part: Part) -> list[int]:
        if self._map is None or self._article is None:
            return []
        if part.piece not in self._joints:
            self._joints[part.piece] = self._map.joints(self._article.id, part.piece)
        end = part.start + len(part.words)
        return [joint - part.start for joint in self._joints[part.piece] if part.start <= joint < end]


def _x(line: object, unit: int) -> float:
    # PySide answers with the place and, as the other half of a pair, where it looked.
    found = line.cursorToX(unit)  # type: ignore[attr-defined]
    return found[0] if isinstance(found, tuple) else found
