"""Two lines of words in which those that were sought are bold, on a colour of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QTextCharFormat, QTextLayout, QTextOption

from zhutiao.text.search_context import Context, around
from zhutiao.ui import fonts
from zhutiao.ui.pane.units import Units

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.model import Span
    from zhutiao.ui.card_text import Face
    from zhutiao.ui.theme import Theme

LINES = 2


class MarkedText:
    """Lays out what was found in one face and the colours of one theme."""

    def __init__(self, face: Face, theme: Theme) -> None:
        self._face = face
        self._wrapped = QTextOption()
        self._wrapped.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._sought = QTextCharFormat()
        self._sought.setFont(fonts.in_bold(face.font))
        self._sought.setForeground(QColor(theme.page["ink"]))
        self._sought.setBackground(QColor(theme.page["hit"]))

    def layout(self, words: str, spans: Sequence[Span], width: int, taken: int) -> QTextLayout:
        """Return the sentence around *spans* in two lines of *width*, of the first of which some is *taken*."""
        room = max(1, (LINES * width - taken) // self._face.em)
        # What only a filter chose is shown from its beginning.
        shown = around(words, spans, room) if spans else Context(words[: 2 * room].replace("\n", " "), ())
        made = self._broken(shown, width, taken)
        if made.lineCount() <= LINES:
            return made
        start = Units(shown.words).point(made.lineAt(LINES - 1).textStart())
        rest = self._face.metrics.elidedText(shown.words[start:], Qt.TextElideMode.ElideRight, width)
        kept = shown.words[:start] + rest
        return self._broken(Context(kept, tuple(s for s in shown.spans if s.end <= len(kept))), width, taken)

    def _broken(self, shown: Context, width: int, taken: int) -> QTextLayout:
        made = QTextLayout(shown.words, self._face.font)
        made.setTextOption(self._wrapped)
        made.setFormats(self._formats(shown))
        made.beginLayout()
        while made.lineCount() <= LINES and (line := made.createLine()).isValid():
            n = made.lineCount() - 1
            left = 0 if n else taken
            line.setLineWidth(width - left)
            line.setPosition(QPointF(left, n * self._face.step + self._face.base - line.ascent()))
        made.endLayout()
        return made

    def _formats(self, shown: Context) -> list[QTextLayout.FormatRange]:
        units, made = Units(shown.words), []
        for span in shown.spans:
            sought = QTextLayout.FormatRange()
            sought.start = units.units(span.start)  # type: ignore[attr-defined] - missing in the stubs
            sought.length = units.units(span.end) - units.units(span.start)  # type: ignore[attr-defined]
            sought.format = self._sought  # type: ignore[attr-defined]
            made.append(sought)
        return made
