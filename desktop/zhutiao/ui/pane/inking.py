"""Ink for what is read: the only thing about a text that Qt is told, and only as a colour of its glyphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from zhutiao.model import Span
from zhutiao.ui.pane.cover import Cover

if TYPE_CHECKING:
    from zhutiao.ui.pane.sheet import Sheet


def inked(selected: QTextCursor, sheet: Sheet, ink: str) -> list[QTextEdit.ExtraSelection]:
    """Return what is not dim: the current units and the selection, no glyph twice, since that would look bold.

    While a page shows what its text adds, that is in ink, and the current units are known by their tint alone.
    """
    if sheet.current is None and sheet.added is None:
        return []
    current = list(sheet.added.inked) if sheet.added else [_extent(sheet, unit) for unit in sheet.current or ()]
    if selected.hasSelection():
        cover = Cover()
        for span in current:
            cover.add(span)
        # A selection is darker than the page: dim words on it would be hard to read.
        current += cover.divide(Span(selected.selectionStart(), selected.selectionEnd()))[0]
    return [_coloured(selected, span, ink) for span in current]


def _extent(sheet: Sheet, unit: str) -> Span:
    shown, owned = sheet.shown, sheet.shown.by_unit[unit]
    start = shown.starts[owned[0]]
    return Span(start, max(start + 1, shown.starts[owned[-1]] + shown.maps[owned[-1]].length))


def _coloured(model: QTextCursor, span: Span, ink: str) -> QTextEdit.ExtraSelection:
    cursor, form, coloured = QTextCursor(model), QTextCharFormat(), QTextEdit.ExtraSelection()
    cursor.setPosition(span.start)
    cursor.setPosition(min(span.end, model.document().characterCount() - 1), QTextCursor.MoveMode.KeepAnchor)
    form.setForeground(QColor(ink))
    # PySide's stubs know only the constructor, not the two fields.
    coloured.cursor, coloured.format = cursor, form  # pyright: ignore[reportAttributeAccessIssue]
    return coloured
