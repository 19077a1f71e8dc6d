"""Put an article into Qt's document: nothing but its characters, and how each block is set."""

from __future__ import annotations

import math
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QTextFrameFormat

    from zhutiao.ui.pane.layout import Block, Role
    from zhutiao.ui.pane.shown import Shown

SANS = ["Noto Sans SC", "Noto Sans CJK SC", "sans-serif"]
GAP = 16
# In em: the left margin has room for the bar of the current unit and the pencil of a note.
LEFT, RIGHT, TOP = 2.5, 1.5, 1.0

# Steps of Qt's relative sizes, so that a zoom is one change of the document's font: .8, 1, 1.2, 1.5.
_STEPS: dict[Role, int] = {"masthead": 2, "title": 1, "dateline": -1, "label": -1}
_ABOVE: dict[Role, int] = {"masthead": 8, "title": 24, "label": 26, "heading": 20}
_BELOW: dict[Role, int] = {"dateline": 20, "label": 6}


class Margins(NamedTuple):
    """What is left free around the text, in pixels."""

    left: float
    right: float
    top: float
    bottom: float


def margins(em: float, width: float, column: float, below: float, spared: float) -> Margins:
    """Return what is left free around a column of at most *column* em in a view, in its middle.

    What the view is *spared* of by its scroll bar counts as free at the right.
    """
    whole = width + spared
    shown = min(column * em, whole - (LEFT + RIGHT) * em)
    left = round(max(LEFT * em, (whole - shown) / 2))
    return Margins(left, round(whole - left - shown) - spared, round(TOP * em), round(below))


def written(shown: Shown, font: QFont, line_height: float, margins: Margins, parent: QObject) -> QTextDocument:
    """Return a document of what is *shown*.

    It is complete before a view lays it out for the first time: changes after that lay out all of it at once.
    """
    document = QTextDocument(parent)
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(font)
    document.rootFrame().setFrameFormat(_around(document.rootFrame().frameFormat(), margins))
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.setBlockFormat(_block_format("body", _percent(font, line_height)))
    cursor.insertText(shown.text())
    for number, block in enumerate(shown.blocks):
        if block.role != "body" or block.bold or block.joined:
            _set(document, shown.starts[number], shown.maps[number].units(block.bold), block)
    cursor.endEditBlock()
    return document


def frame(document: QTextDocument, margins: Margins) -> None:
    """Leave *margins* free, if they are not yet."""
    root = document.rootFrame()
    form = root.frameFormat()
    if (form.leftMargin(), form.rightMargin(), form.topMargin(), form.bottomMargin()) != margins:
        with _one_layout(document):
            root.setFrameFormat(_around(form, margins))


def space(document: QTextDocument, line_height: float) -> None:
    """Set the height of all lines anew, in em."""
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    change = QTextBlockFormat()
    change.setLineHeight(_percent(document.defaultFont(), line_height), _PROPORTIONAL)
    with _one_layout(document):
        cursor.mergeBlockFormat(change)


@contextmanager
def _one_layout(document: QTextDocument) -> Iterator[None]:
    """Let Qt lay out what changes inside as it does a new text: what is seen at once, the rest bit by bit."""
    document.setLayoutEnabled(False)
    yield
    document.setLayoutEnabled(True)
    document.setPageSize(document.pageSize())


def _around(form: QTextFrameFormat, margins: Margins) -> QTextFrameFormat:
    form.setLeftMargin(margins.left)
    form.setRightMargin(margins.right)
    form.setTopMargin(margins.top)
    form.setBottomMargin(margins.bottom)
    return form


def _set(document: QTextDocument, start: int, bold: int, block: Block) -> None:
    cursor = QTextCursor(document.findBlock(start))
    form = cursor.blockFormat()
    _distances(form, block.role, joined=block.joined)
    cursor.setBlockFormat(form)
    if block.role == "body":
        cursor.setPosition(start + bold, QTextCursor.MoveMode.KeepAnchor)
    else:
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.mergeCharFormat(_char_format(block.role))


def _block_format(role: Role, percent: float) -> QTextBlockFormat:
    form = QTextBlockFormat()
    form.setLineHeight(percent, _PROPORTIONAL)
    form.setAlignment(Qt.AlignmentFlag.AlignJustify)
    _distances(form, role, joined=False)
    return form


def _distances(form: QTextBlockFormat, role: Role, *, joined: bool) -> None:
    form.setTopMargin(0 if joined else _ABOVE.get(role, GAP))
    form.setBottomMargin(_BELOW.get(role, 0))
    if role != "body":
        form.setAlignment(Qt.AlignmentFlag.AlignLeft)


def _char_format(role: Role) -> QTextCharFormat:
    form = QTextCharFormat()
    if role in _STEPS:
        form.setProperty(QTextFormat.Property.FontSizeAdjustment, _STEPS[role])
    if role in ("label", "dateline"):
        form.setFontFamilies(SANS)
    if role != "dateline":
        form.setFontWeight(QFont.Weight.Bold)
        # As in `fonts.in_bold`.
        form.setFontHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return form


def _percent(font: QFont, line_height: float) -> float:
    """Return *line_height*, in em, as Qt wants it: relative to the font's own height, in whole pixels."""
    return 100 * line_height * font.pixelSize() / math.ceil(QFontMetricsF(font).height())


_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
