"""The words of a passage broken into the lines of a row, those underlined that the clause has too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextCharFormat, QTextLayout, QTextOption

from zhutiao.ui.card_text import LONGEST
from zhutiao.ui.connections.excerpt import Excerpt, excerpt, whole
from zhutiao.ui.pane.units import Units

if TYPE_CHECKING:
    from zhutiao.model import Link
    from zhutiao.ui.card_text import Face
    from zhutiao.ui.theme import Theme

LINES = 3


class PassageText:
    """Lays out passages in one face and the colours of one theme."""

    def __init__(self, face: Face, theme: Theme) -> None:
        self._face = face
        self._shared = QTextCharFormat()
        self._shared.setFontUnderline(True)
        self._shared.setUnderlineColor(theme.colour("accent"))
        self._shared.setForeground(theme.colour("ink"))

    def words(self, link: Link, width: int, *, unfolded: bool) -> Excerpt:
        """Return what a row shows of a passage: as much as fits, or all of it."""
        if not unfolded:
            return excerpt(link, LINES * width // self._face.em)
        found = whole(link)
        if len(found.text) <= LONGEST:
            return found
        return Excerpt(found.text[:LONGEST] + "…", tuple(span for span in found.shared if span.end <= LONGEST))

    def rough_lines(self, link: Link, width: int, most: int) -> int:
        """Guess how many lines a passage takes."""
        return self._face.rough_lines(link.passage.text[:LONGEST], width, most)

    def layout(self, words: Excerpt, width: int, most: int | None) -> QTextLayout:
        """Return *words* in lines of *width*, cut short with an ellipsis after *most* lines."""
        made = self._broken(words, width)
        if most is not None and made.lineCount() > most:
            start = Units(words.text).point(made.lineAt(most - 1).textStart())
            rest = self._face.metrics.elidedText(words.text[start:], Qt.TextElideMode.ElideRight, width)
            kept = words.text[:start] + rest
            made = self._broken(Excerpt(kept, tuple(s for s in words.shared if s.start < len(kept))), width)
        return made

    def _broken(self, words: Excerpt, width: int) -> QTextLayout:
        made = QTextLayout(words.text, self._face.font)
        wrapped = QTextOption()
        wrapped.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        made.setTextOption(wrapped)
        made.setFormats(self._formats(words))
        made.beginLayout()
        while (line := made.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, (made.lineCount() - 1) * self._face.step + self._face.base - line.ascent()))
        made.endLayout()
        return made

    def _formats(self, words: Excerpt) -> list[QTextLayout.FormatRange]:
        units, made = Units(words.text), []
        for span in words.shared:
            underlined = QTextLayout.FormatRange()
            underlined.start = units.units(span.start)  # type: ignore[attr-defined] - missing in the stubs
            underlined.length = units.units(min(span.end, len(words.text))) - units.units(span.start)  # type: ignore[attr-defined]
            underlined.format = self._shared  # type: ignore[attr-defined]
            made.append(underlined)
        return made
