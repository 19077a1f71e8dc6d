"""The reader's own words beside those that stand there now: what differs is marked on both."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont

from zhutiao.ui.card_text import LONGEST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPainter

    from zhutiao.model import Mark
    from zhutiao.ui.card_text import Face
    from zhutiao.ui.theme import Theme

MOST, BEFORE = 3, 6


class Run(NamedTuple):
    """Letters side by side that all differ, or are all the same."""

    text: str
    differs: bool


Line = tuple[Run, ...]


class Checked(NamedTuple):
    """Both wordings in lines of a card."""

    was: tuple[Line, ...]
    now: tuple[Line, ...]

    @property
    def lines(self) -> int:
        """Return how many lines the two take."""
        return len(self.was) + len(self.now)


def own_words(mark: Mark) -> str | None:
    """Return the words a mark was made on, where others stand in their place now."""
    if not any(anchor.was for anchor in mark.anchors):
        return None
    words = (anchor.was or (anchor.quote.exact if anchor.quote else "") for anchor in mark.anchors)
    return "\n".join(filter(None, words))


def laid(face: Face, mark: Mark, width: int) -> Checked | None:
    """Return both wordings of a mark that is to be checked, broken into lines; None where there is only one."""
    was, now = own_words(mark), mark.quote or ""
    if was is None:
        return None
    was, now = _from_what_differs(was, now, MOST * width // face.em // 2)
    gone, new = differing(was, now)
    return Checked(tuple(_lines(face, was, gone, width)), tuple(_lines(face, now, new, width)))


def _from_what_differs(was: str, now: str, most: int) -> tuple[str, str]:
    """Return both without the words they begin with alike, where those would leave no room for what differs."""
    alike = sum(1 for _both in takewhile(lambda both: both[0] == both[1], zip(was, now, strict=False)))
    if alike <= most:
        return was[:LONGEST], now[:LONGEST]
    start = alike - BEFORE
    return f"…{was[start:][:LONGEST]}", f"…{now[start:][:LONGEST]}"


def differing(was: str, now: str) -> tuple[set[int], set[int]]:
    """Return the places in *was* and in *now* of the letters that the other lacks."""
    gone, new = set[int](), set[int]()
    for what, start, end, begin, stop in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if what != "equal":
            gone.update(range(start, end))
            new.update(range(begin, stop))
    return gone, new


def paint(painter: QPainter, face: Face, theme: Theme, corner: QPointF, checked: Checked) -> None:
    """Write the reader's words struck through, and below them those of now, what differs underlined."""
    struck, under = QFont(face.font), QFont(face.font)
    struck.setStrikeOut(True)
    under.setUnderline(True)
    y = corner.y() + face.base
    for line in checked.was:
        _write(painter, face, theme, QPointF(corner.x(), y), line, (struck, struck), "soft")
        y += face.step
    for line in checked.now:
        _write(painter, face, theme, QPointF(corner.x(), y), line, (face.font, under), "ink")
        y += face.step


def _write(
    painter: QPainter, face: Face, theme: Theme, at: QPointF, line: Line, fonts: tuple[QFont, QFont], role: str
) -> None:
    for run in line:
        painter.setFont(fonts[run.differs])
        painter.setPen(theme.colour("accent" if run.differs else role))
        painter.drawText(at, run.text)
        at += QPointF(face.metrics.horizontalAdvance(run.text), 0)


def _lines(face: Face, text: str, marked: set[int], width: int) -> Iterator[Line]:
    at = 0
    for line in face.lines(text, width, MOST):
        runs: list[tuple[str, bool]] = []
        for letter in line:
            # Line breaks are not shown; the sign of what was cut short stands nowhere in the text.
            at = found if (found := text.find(letter, at)) >= 0 else at
            differs = found in marked
            if runs and runs[-1][1] == differs:
                runs[-1] = (runs[-1][0] + letter, differs)
            else:
                runs.append((letter, differs))
            at += found >= 0
        yield tuple(Run(*run) for run in runs)
