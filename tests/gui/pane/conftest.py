"""Real panes with real texts, moved by real mouse, wheel and keys."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QApplication

from zhutiao.model import Anchor, Article, Mark, Place, Quote, Segment, Span
from zhutiao.services import linking
from zhutiao.ui import fonts
from zhutiao.ui.pane.following import Follower
from zhutiao.ui.pane.palette import LIGHT
from zhutiao.ui.pane.pane import TextPane


@pytest.fixture(scope="session")
def faces(qapp):
    fonts.load()


@pytest.fixture
def open_pane(qtbot, faces):
    """Return a function that shows an article in a pane of its own."""

    def show(article, document="d", size=(690, 600)):
        pane = TextPane(LIGHT)
        qtbot.addWidget(pane)
        pane.resize(*size)
        pane.set_gliding(on=False)
        pane.show()
        pane.show_article(document, article)
        QApplication.processEvents()
        return pane

    return show


@pytest.fixture
def pane(open_pane, the_opinion):
    """Return a pane that shows the Opinion."""
    return open_pane(the_opinion)


@pytest.fixture
def strange(open_pane):
    """Return a function that shows paragraphs of any words."""

    def show(*paragraphs):
        pieces = tuple(Segment(f"p{n}", "paragraph", words, words, (n, n)) for n, words in enumerate(paragraphs, 1))
        return open_pane(Article("a1", "commentary", None, pieces))

    return show


@pytest.fixture(scope="session")
def found_links(sources):
    """Return the links of the Opinion to an explainer and the transcript, as the linker finds them."""
    opinion, explainer = sources["001"].articles[:2]
    [transcript] = sources["003"].articles
    return linking.link(opinion, [("first", explainer), ("second", transcript)])


@pytest.fixture
def three(open_pane, sources, found_links):
    """Return three panes that follow each other: the Opinion, an explainer and the transcript, truly linked."""
    opinion, explainer = sources["001"].articles[:2]
    [transcript] = sources["003"].articles
    base = open_pane(opinion, "base", (690, 850))
    first, second = open_pane(explainer, "first", (590, 420)), open_pane(transcript, "second", (590, 420))
    follower = Follower(base)
    follower.join(first)
    follower.join(second)
    follower.set_links(found_links)
    return SimpleNamespace(
        base=base,
        first=first,
        second=second,
        follower=follower,
        links=found_links,
        articles=(opinion, explainer, transcript),
    )


@pytest.fixture
def make_mark(the_opinion):
    """Return a function that marks words of the Opinion."""
    printed = {piece.id: piece.printed for piece in the_opinion.pieces()}

    def make(segment, words, colour="amber", style="highlight", note=None, created="2025"):
        start = printed[segment].index(words)
        place = Place("d", segment, Span(start, start + len(words)))
        anchor = Anchor(place, Quote(words, "", "", start))
        return Mark(f"{colour} {words}", (anchor,), colour, style, note, (), "", created, created)

    return make


@pytest.fixture
def hand():
    """Return the reader's hand."""
    return SimpleNamespace(
        drag=_drag, wheel=_wheel, click=_click, at=_at, press=_press, move=_move, hover=_hover, let_go=_let_go
    )


def _at(pane, units):
    """Return the left edge of what stands at Qt's position *units*, in the middle of its line."""
    cursor = QTextCursor(pane.document())
    cursor.setPosition(units)
    return pane.cursorRect(cursor).center()


def _drag(pane, start, end):
    _send(pane, QEvent.Type.MouseButtonPress, start, Qt.MouseButton.LeftButton)
    _send(pane, QEvent.Type.MouseMove, (start + end) / 2, Qt.MouseButton.LeftButton)
    _send(pane, QEvent.Type.MouseMove, end, Qt.MouseButton.LeftButton)
    _send(pane, QEvent.Type.MouseButtonRelease, end, Qt.MouseButton.NoButton)


def _click(pane, point):
    _send(pane, QEvent.Type.MouseButtonPress, point, Qt.MouseButton.LeftButton)
    _send(pane, QEvent.Type.MouseButtonRelease, point, Qt.MouseButton.NoButton)


def _press(pane, point):
    _send(pane, QEvent.Type.MouseButtonPress, point, Qt.MouseButton.LeftButton)


def _move(pane, point):
    _send(pane, QEvent.Type.MouseMove, point, Qt.MouseButton.LeftButton)


def _hover(pane, point):
    _send(pane, QEvent.Type.MouseMove, point, Qt.MouseButton.NoButton)


def _let_go(pane, point):
    _send(pane, QEvent.Type.MouseButtonRelease, point, Qt.MouseButton.NoButton)


def _wheel(pane, notches):
    here = QPointF(pane.viewport().rect().center())
    away = QPointF(pane.viewport().mapToGlobal(here.toPoint()))
    turned = QWheelEvent(
        here,
        away,
        QPoint(),
        QPoint(0, -120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(pane.viewport(), turned)


def _send(pane, kind, point, held):
    point = QPoint(round(point.x()), round(point.y()))
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    away = QPointF(pane.viewport().mapToGlobal(point))
    event = QMouseEvent(kind, QPointF(point), away, button, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(pane.viewport(), event)
