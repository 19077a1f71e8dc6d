"""The words of a piece broken into lines, and where each of its parts stands in its row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont

from zhutiao import terms
from zhutiao.ui.briefing.rows import OWN
from zhutiao.ui.card_text import LONGEST, Face, plain
from zhutiao.words import _

if TYPE_CHECKING:
    from zhutiao.ui.briefing.rows import Row

LEFT, RIGHT = 34, 12
EDGE = 14
TOP, BOTTOM = 8, 9
ABOVE_HEADING = 16
GAP = 8
WORDS, NOTE, TEXT = 2, 2, 5
NARROWEST = 60
THINNEST = 4  # of the thinnest signs so many are as wide as a character
_RIGHT = Qt.TextElideMode.ElideRight


@dataclass(frozen=True, slots=True)
class Laid:
    """What a row shows at one width; heights are from the top of the row."""

    head: str
    words: tuple[str, ...]
    note: tuple[str, ...]
    warning: str
    time: str
    words_top: int
    note_top: int
    height: int


class Layout:
    """Lays rows out in one font."""

    def __init__(self, font: QFont) -> None:
        self.face = Face(font)
        self.small = Face(self.face.small)
        bold = QFont(font)
        bold.setPixelSize(self.face.em + 2)
        bold.setBold(True)
        self.bold = Face(bold)

    def lay(self, row: Row, width: int, *, first: bool = False, edited: int = 0) -> Laid:
        """Break a row into lines; *edited* is how much room its text takes while it is written."""
        if row.item.kind == "heading":
            return self._heading(row, width, first=first)
        step, room = self.face.step, max(NARROWEST, width - LEFT - RIGHT)
        own = row.item.kind in OWN
        head = "" if own else self._elided(row.name, room - self.time_width(row) - GAP)
        top = TOP + (0 if own else step)
        warning = self.small.metrics.elidedText(row.warning, _RIGHT, room)
        words_top = top + (step if warning else 0)
        words = self._words(row, room)
        taken = edited or len(words) * step
        note = self._lines(plain(row.note[:LONGEST]), room, NOTE)
        note_top = words_top + taken + (3 if note else 0)
        bottom = note_top + len(note) * step + BOTTOM
        height = max(bottom, TOP + step + BOTTOM)
        return Laid(head, words, note, warning, self.time(row), words_top, note_top, height)

    def time(self, row: Row) -> str:
        """Return what is said of the time of a row; "" where it has none."""
        return terms.minutes(row.minutes) if row.minutes else ""

    def time_width(self, row: Row) -> int:
        """Return how much room the time takes, or the offer to give one."""
        return self.small.metrics.horizontalAdvance(self.time(row) or offered())

    def time_place(self, row: Row, where: QRect, *, first: bool = False) -> QRect:
        """Return where in *where*, the room of the row, its time stands."""
        width = self.time_width(row)
        top = where.top() + (self._heading_top(first=first) if row.item.kind == "heading" else TOP)
        step = self.bold.step if row.item.kind == "heading" else self.face.step
        return QRect(QPoint(where.right() - RIGHT - width + 1, top), QPoint(where.right() - RIGHT, top + step - 1))

    def heading_place(self, where: QRect, *, first: bool = False) -> QRect:
        """Return where a heading is written."""
        return where.adjusted(EDGE - 6, self._heading_top(first=first) - 4, -RIGHT + 4, -2)

    def text_place(self, where: QRect, height: int) -> QRect:
        """Return where a text is written."""
        return QRect(LEFT - 6, where.top() + TOP, where.width() - LEFT - RIGHT + 12, height)

    def _heading(self, row: Row, width: int, *, first: bool) -> Laid:
        taken = self.time_width(row) + GAP
        words = self.bold.lines(row.words or _("Heading"), max(NARROWEST, width - EDGE - RIGHT - taken), 2)
        top = self._heading_top(first=first)
        height = top + max(1, len(words)) * self.bold.step + 5
        return Laid("", words, (), "", self.time(row), top, top, height)

    def _heading_top(self, *, first: bool) -> int:
        return TOP if first else ABOVE_HEADING

    def _words(self, row: Row, room: int) -> tuple[str, ...]:
        if row.item.kind == "text":
            room = max(NARROWEST, room - self.time_width(row) - GAP)
            return self._lines(plain(row.words[:LONGEST]) or _("Empty text"), room, TEXT)
        if row.item.kind == "note":
            return self._lines(plain(row.words[:LONGEST]), room, NOTE + 1)
        return self._lines(row.words, room, WORDS)

    def _lines(self, words: str, room: int, most: int) -> tuple[str, ...]:
        # A line has no more signs than the narrowest of them; what is never seen need not be measured.
        return self.face.lines(words[: most * (THINNEST * room // self.face.em)], room, most)

    def _elided(self, words: str, room: int) -> str:
        return self.face.metrics.elidedText(words, _RIGHT, max(NARROWEST, room))


def offered() -> str:
    """Return what stands where a time can be given."""
    return _("+ min")
