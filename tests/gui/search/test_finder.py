"""A long text is searched bit by bit: the window goes on, and the next key ends it."""

import time
from itertools import pairwise

import pytest
from PySide6.QtCore import QTimer

from zhutiao.model import Article, Segment
from zhutiao.text.search_reading import parse
from zhutiao.ui.pane.palette import LIGHT
from zhutiao.ui.pane.pane import TextPane
from zhutiao.ui.search.finder import Finder

PARAGRAPHS = 4000


@pytest.fixture(scope="module")
def long_article(sources):
    printed = [piece.printed for piece in sources["001"].articles[0].pieces() if len(piece.printed) > 150]
    pieces = (printed[n % len(printed)] for n in range(PARAGRAPHS))
    return Article(
        "a", "law", "长", tuple(Segment(f"p{n}", "paragraph", p, p, (n, n)) for n, p in enumerate(pieces, 1))
    )


@pytest.fixture
def pane(qtbot, long_article):
    made = TextPane(LIGHT)
    qtbot.addWidget(made)
    made.show_article("d", long_article)
    return made


@pytest.fixture
def finder(pane):
    return Finder(pane, lambda: pytest.fail("no worker is wanted"))


@pytest.fixture
def longest(qapp):
    """Return a function that says how long the window was held up at most, in seconds."""
    moments = [time.monotonic()]
    timer = QTimer(interval=0)
    timer.timeout.connect(lambda: moments.append(time.monotonic()))
    timer.start()
    yield lambda: max(after - before for before, after in pairwise(moments))
    timer.stop()


def test_the_window_is_never_held_up(qtbot, pane, finder, long_article, longest):
    with qtbot.waitSignal(finder.ended, timeout=30_000):
        qtbot.wait(20)
        finder.seek(parse("养老"))
    assert len(pane.hits.all) == sum(piece.printed.count("养老") for piece in long_article.segments)
    assert longest() < 0.1


def test_hits_are_shown_before_all_are_found(qtbot, pane, finder):
    with qtbot.waitSignal(finder.came, timeout=30_000):
        finder.seek(parse("养老"))
    assert len(pane.hits.all) > 0
    assert finder.is_busy()


def test_the_next_words_end_what_is_under_way(qtbot, pane, finder, long_article):
    finder.seek(parse("养老"))
    with qtbot.waitSignal(finder.ended, timeout=30_000):
        finder.seek(parse("托育"))
    assert len(pane.hits.all) == sum(piece.printed.count("托育") for piece in long_article.segments)
