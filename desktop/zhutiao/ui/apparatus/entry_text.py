"""The words of a variant, set as an apparatus sets them: readings in the face of the texts, sigla small beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextLayout, QTextOption

from zhutiao.ui import fonts
from zhutiao.ui.apparatus import told
from zhutiao.words import _

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from zhutiao.ui.theme import Theme
    from zhutiao.variants import Entry

SIZE, SMALL = 15, 12


class _Piece(NamedTuple):
    text: str
    role: str


class EntryText:
    """Lays out variants for one theme; the reading that is chosen is underlined, one suggested with dots."""

    def __init__(self, theme: Theme) -> None:
        self._serif, self._sans = fonts.serif(SIZE), fonts.sans(SMALL)
        self._theme = theme

    def line(self, entry: Entry, base: str, width: int, most: int | None) -> Laid:
        """Return all readings in one flow, at most *most* lines of it."""
        pieces: list[_Piece] = []
        best = told.preferred(entry)
        for n, each in enumerate(told.readings(entry, base)):
            between = "" if n == 0 else " ］ " if n == 1 else _("; ")
            role = "words" if best not in each.sigla else entry.state
            pieces += [_Piece(between, "sign"), _Piece(told.shown(each.words), role if each.words else "none")]
            pieces.append(_Piece(" " + " ".join(each.sigla), "siglum"))
        return self._laid(pieces, width, most)

    def reading(self, entry: Entry, each: told.Told, width: int, most: int | None) -> Laid:
        """Return one reading alone, with who reads so."""
        role = "words" if told.preferred(entry) not in each.sigla else entry.state
        words = told.shown(each.words, 4 * told.LONGEST)
        return self._laid(
            [_Piece(words, role if each.words else "none"), _Piece("  " + " ".join(each.sigla), "siglum")], width, most
        )

    def _laid(self, pieces: list[_Piece], width: int, most: int | None) -> Laid:
        layout = QTextLayout("".join(piece.text for piece in pieces), self._serif)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        formats, at = [], 0
        for piece in pieces:
            length = len(piece.text.encode("utf-16-le")) // 2
            formats.append(_range(at, length, self._format(piece.role)))
            at += length
        layout.setFormats(formats)
        layout.beginLayout()
        height = 0.0
        while most is None or layout.lineCount() < most:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += step()
        layout.endLayout()
        return Laid(layout, round(height))

    def _format(self, role: str) -> QTextCharFormat:
        made = QTextCharFormat()
        chrome = self._theme.chrome
        made.setFont(self._sans if role in ("siglum", "none") else self._serif)
        made.setForeground(QColor(chrome["ink" if role in ("words", "chosen", "suggested") else "soft"]))
        if role in ("chosen", "suggested"):
            line = QTextCharFormat.UnderlineStyle
            made.setUnderlineStyle(line.SingleUnderline if role == "chosen" else line.DotLine)
            made.setUnderlineColor(QColor(chrome["accent"]))
        if role == "siglum":
            bold = QFont(self._sans)
            bold.setBold(True)
            made.setFont(bold)
            made.setForeground(QColor(self._theme.page["badge_ink"]))
        return made


class Laid(NamedTuple):
    """Some words broken into lines, and how high these are."""

    layout: QTextLayout
    height: int

    def draw(self, painter: QPainter, at: QPointF) -> None:
        """Draw them from *at* downwards."""
        self.layout.draw(painter, at)


def step() -> int:
    """Return the distance of two lines."""
    return round(SIZE * 1.55)


def _range(start: int, length: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, form  # type: ignore[attr-defined] - missing in the stubs
    return made
