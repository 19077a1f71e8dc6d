"""A briefing in the library, its page in a window, or alone on a table: what it needs of a window, and no texts."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from zhutiao import words
from zhutiao.model import Place, Span
from zhutiao.services import briefing, marking, reading
from zhutiao.services.pieces import Piece
from zhutiao.settings import Settings
from zhutiao.ui import theme
from zhutiao.ui.briefing.desk import BriefingDesk
from zhutiao.ui.status import StatusLine

SEVENTH, EIGHTH = "三/（七）", "四/（八）"


@pytest.fixture
def dossier(library):
    [found] = reading.dossiers(library)
    return found.id


@pytest.fixture
def at(library, opinion):
    """Return the place of some words of the Opinion."""

    def of(said, segment=SEVENTH):
        start = library.documents.printed(opinion, segment).index(said)
        return Place(opinion, segment, Span(start, start + len(said)))

    return of


@pytest.fixture
def mark(library, at):
    """A mark with a note on （七）."""
    [made] = marking.highlight(library, [at("多渠道增加公建托位供给")], "green", "highlight").made
    marking.write_note(library, made, "托位：见实录问 2")
    return made


@pytest.fixture
def monday(library, mark, dossier, opinion):
    """A briefing of a text, a heading, a clause, a mark, a second heading and another clause."""
    [made] = briefing.begin(library, dossier, "周一").made
    briefing.write(library, made, "开场")
    briefing.head(library, made, "养老与托育")
    briefing.collect_many(library, made, [Place(opinion, SEVENTH), Piece("mark", mark)])
    briefing.head(library, made, "社区")
    briefing.collect(library, made, Place(opinion, EIGHTH))
    return made


@pytest.fixture
def page(qtbot, monday, window):
    """The page of that briefing in a window, its list with the focus and the first piece chosen."""
    window.activateWindow()
    desk = window.verbs.briefing.desk()
    desk.go()
    qtbot.waitUntil(desk.page.list.hasFocus, timeout=2000)
    return desk.page


@pytest.fixture
def table(qtbot, desk, session, library):
    """What a briefing needs of a window; `gone` are the places it went to, `elsewhere` takes the focus."""
    words.speak("en")
    made = QWidget()
    made.session, made.settings, made.status, made.gone = session, Settings(None), StatusLine(), []
    made.appearance = SimpleNamespace(theme=theme.load("light"))
    made.actions_ = {"undo": QAction(made), "to-briefing": QAction(made)}
    made.actions_["undo"].setShortcut(QKeySequence("Ctrl+Z"))
    made.reading = SimpleNamespace(show_place=made.gone.append)
    made.sidebar = SimpleNamespace(shine=str, show_page=str)
    made.verbs = SimpleNamespace(desk=desk, marker=SimpleNamespace(choose=list))
    made.elsewhere = QPushButton(made)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def alone(qtbot, monday, table):
    """The page of that briefing on the table, its list with the focus and the first piece chosen."""
    made = BriefingDesk(table)
    table.session.changed.connect(lambda _changed: made.hear(shown=False))
    QHBoxLayout(table).addWidget(made.page)
    table.resize(280, 620)
    with qtbot.waitExposed(table):
        table.show()
    table.activateWindow()
    made.refresh()
    made.go()
    qtbot.waitUntil(made.page.list.hasFocus, timeout=2000)
    return made.page


@pytest.fixture
def pieces(alone):
    return alone.list


@pytest.fixture
def kept(library, dossier):
    """Return the newest briefing as the library holds it, None where there is none."""
    return lambda: next(iter(reversed(briefing.briefings(library, dossier))), None)


@pytest.fixture
def said(kept):
    """Return what the briefing says in the library: the first words of each of its pieces."""
    return lambda: [(item.body or item.words)[:4] for item in kept().items]


@pytest.fixture
def field(pieces):
    """Return the line that is being written."""
    return lambda: [each for each in pieces.findChildren(QLineEdit) if each.isVisible()][-1]


@pytest.fixture
def click(qtbot, pieces):
    """Click a row of the list, at a distance from its left end, or from its right one where that is less than 0."""

    def at_row(row, x=60, modifier=Qt.KeyboardModifier.NoModifier):
        qtbot.mouseClick(pieces.viewport(), Qt.MouseButton.LeftButton, modifier, where(pieces, row, x))

    return at_row


@pytest.fixture
def drag(pieces):
    """Drag a row to a height of the list, the button held until it is let go."""

    def from_row(row, height, *, drop=True):
        view, start = pieces.viewport(), where(pieces, row)
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
