"""Where words stand on the page, in the coordinates of the document."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextLine

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtGui import QTextBlock, QTextDocument


class Stretch(NamedTuple):
    """One line's share of some words."""

    left: float
    right: float
    baseline: float


class Line(NamedTuple):
    """One line of text: where it begins and ends, and the position of its first character."""

    top: float
    baseline: float
    position: int


class Row(NamedTuple):
    """One line of a block: its first unit and the one after its last, where it begins, and Qt's own."""

    start: int
    end: int
    left: float
    baseline: float
    line: QTextLine


def visible(document: QTextDocument, top: float, bottom: float) -> Iterator[QTextBlock]:
    """Yield the blocks between two heights."""
    layout = document.documentLayout()
    # At the very edge Qt finds the end of the text.
    block = document.findBlock(layout.hitTest(QPointF(1, max(1, top)), Qt.HitTestAccuracy.FuzzyHit))
    while block.isValid() and layout.blockBoundingRect(block).top() <= bottom:
        yield block
        block = block.next()


def finish(document: QTextDocument) -> None:
    """Lay out all of the text now; Qt does it bit by bit, and until then the scroll bar ends too early."""
    layout = document.documentLayout()
    # Asking for the size does the work, but tells nobody.
    layout.documentSizeChanged.emit(layout.documentSize())


def box(block: QTextBlock) -> QRectF:
    """Return the rectangle of a block, laid out if it was not yet."""
    return block.document().documentLayout().blockBoundingRect(block)


def rows(block: QTextBlock, top: float, bottom: float) -> list[Row]:
    """Return the lines of a block whose baselines lie between two heights."""
    corner, layout = box(block).topLeft(), block.layout()

    def baseline(number: int) -> float:
        line = layout.lineAt(number)
        return corner.y() + line.y() + line.ascent()

    numbers = range(layout.lineCount())
    found = []
    for number in numbers[bisect_left(numbers, top, key=baseline) :]:
        line, height = layout.lineAt(number), baseline(number)
        if height > bottom:
            break
        found.append(Row(line.textStart(), line.textStart() + line.textLength(), corner.x(), height, line))
    return found


def stretches(within: Iterable[Row], start: int, end: int) -> Iterator[Stretch]:
    """Yield the share that some lines of a block have in its units *start* to *end*."""
    for row in within:
        # The end of a line is also the start of the next: ask for no more than the line holds.
        first, last = max(start, row.start), min(end, row.end)
        if first < last:
            yield Stretch(row.left + _x(row.line, first), row.left + _x(row.line, last), row.baseline)


def character_at(document: QTextDocument, point: QPointF) -> int | None:
    """Return the position of the character at a point; None beside the text."""
    at = document.documentLayout().hitTest(point, Qt.HitTestAccuracy.ExactHit)
    block = document.findBlock(at)
    if at < 0 or not block.text():
        return None
    corner = box(block).topLeft()
    line = _at_height(block, point.y() - corner.y())
    on = line.xToCursor(point.x() - corner.x(), QTextLine.CursorPosition.CursorOnCharacter)
    return block.position() + min(on, line.textStart() + line.textLength() - 1)


def edge(document: QTextDocument, position: int, *, end: bool) -> QPointF:
    """Return where words begin or end, on the baseline of the line that holds the first or last of them."""
    block = document.findBlock(position)
    # First the box: asking for it is what lays a block out.
    corner, inside = box(block).topLeft(), position - block.position()
    line = block.layout().lineForTextPosition(max(0, inside - 1) if end else inside)
    return corner + QPointF(_x(line, inside), line.y() + line.ascent())


def line_of(document: QTextDocument, position: int) -> Line:
    """Return the line that holds *position*."""
    block = document.findBlock(position)
    # First the box: asking for it is what lays a block out.
    top = box(block).top()
    return _line(block, block.layout().lineForTextPosition(position - block.position()), top)


def line_at(document: QTextDocument, height: float) -> Line:
    """Return the line at *height*, or the last one above it."""
    block = next(visible(document, height, float("inf")), document.lastBlock())
    top = box(block).top()
    return _line(block, _at_height(block, height - top), top)


def line_after(document: QTextDocument, line: Line) -> Line:
    """Return the line below *line*, or itself where it is the last."""
    block = document.findBlock(line.position)
    top, layout = box(block).top(), block.layout()
    number = layout.lineForTextPosition(line.position - block.position()).lineNumber() + 1
    if number < layout.lineCount():
        return _line(block, layout.lineAt(number), top)
    return line_of(document, block.next().position()) if block.next().isValid() else line


def on_a_line(document: QTextDocument, height: float, below: float) -> float:
    """Return *height*, moved onto the nearer line where it lies in the white between two; *below* ends a line.

    Asked for what stands in that white, Qt answers with the end of the line above, however far away that is.
    """
    line = line_at(document, height)
    bottom, after = line.baseline + below, line_after(document, line).top
    if not bottom < height < after:
        return height
    return bottom - 1 if height - bottom < after - height else after + 1


def _at_height(block: QTextBlock, height: float) -> QTextLine:
    """Return the last line of a block, laid out before, that begins above *height*."""
    layout = block.layout()
    found = layout.lineAt(0)
    for number in range(1, layout.lineCount()):
        line = layout.lineAt(number)
        if line.y() > height:
            break
        found = line
    return found


def _line(block: QTextBlock, line: QTextLine, top: float) -> Line:
    if not line.isValid():
        return Line(top, top, block.position())
    return Line(top + line.y(), top + line.y() + line.ascent(), block.position() + line.textStart())


def _x(line: QTextLine, units: int) -> float:
    # PySide answers with x and the position it stands for; its stubs say object.
    x, _ = cast("tuple[float, int]", line.cursorToX(units))
    return x
