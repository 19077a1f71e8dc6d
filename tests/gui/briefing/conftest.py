"""A window with a briefing in it, its page beside the texts."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from zhutiao.model import Place, Span
from zhutiao.services import briefing, marking
from zhutiao.services.pieces import Piece

SEVENTH, EIGHTH = "三/（七）", "四/（八）"


@pytest.fixture
def at(window):
    """Return the place of some words of the Opinion."""

    def of(words, segment=SEVENTH):
        start = next(piece for piece in window.session.base.article.pieces() if piece.id == segment).printed.index(
            words
        )
        return Place(window.session.base.id, segment, Span(start, start + len(words)))

    return of


@pytest.fixture
def mark(window, at):
    """A mark with a note on （七）."""
    [made] = window.session.do(marking.highlight, [at("多渠道增加公建托位供给")], "green", "highlight").made
    window.session.do(marking.write_note, made, "托位：见实录问 2")
    return made


@pytest.fixture
def monday(window, mark, opinion):
    """A briefing of a text, a heading, a clause, a mark, a second heading and another clause, shown in its page."""
    session = window.session
    made = session.do(briefing.begin, session.dossier.id, "周一").made[0]
    session.do(briefing.write, made, "开场")
    session.do(briefing.head, made, "养老与托育")
    session.do(briefing.collect_many, made, [Place(opinion, SEVENTH), Piece("mark", mark)])
    session.do(briefing.head, made, "社区")
    session.do(briefing.collect, made, Place(opinion, EIGHTH))
    return made


@pytest.fixture
def page(qtbot, window, monday):
    """The page of that briefing, its list with the focus and the first piece chosen."""
    window.activateWindow()
    desk = window.verbs.briefing.desk()
    desk.go()
    qtbot.waitUntil(desk.page.list.hasFocus, timeout=2000)
    return desk.page


@pytest.fixture
def pieces(page):
    return page.list


@pytest.fixture
def kept(window):
    """Return the newest briefing as the library holds it, None where there is none."""

    def of():
        found = briefing.briefings(window.session.library, window.session.dossier.id)
        return found[-1] if found else None

    return of


@pytest.fixture
def said(kept):
    """Return what the briefing says in the library: the first words of each of its pieces."""
    return lambda: [(item.body or item.words)[:4] for item in kept().items]


@pytest.fixture
def click(qtbot, page):
    """Click a row of the list, at a distance from its left end, or from its right one where that is less than 0."""

    def at_row(row, x=60, modifier=Qt.KeyboardModifier.NoModifier):
        qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, modifier, where(page.list, row, x))

    return at_row


@pytest.fixture
def drag(page):
    """Drag a row to a height of the list, the button held until it is let go."""

    def from_row(row, height, *, drop=True):
        view = page.list.viewport()
        start = where(page.list, row)
        QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
        for to in (start + QPoint(0, 15), start + QPoint(0, 30), QPoint(60, height)):
            QTest.mouseMove(view, to)
            QTest.qWait(1)
        if drop:
            QTest.mouseRelease(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(60, height))

    return from_row


def where(pieces, row, x=60):
    """Return a point of a row."""
    shown = pieces.visualRect(pieces.model().index(row, 0))
    return QPoint(x if x >= 0 else shown.right() + x, shown.top() + 18)
