"""A window on the bundled dossier with its map open."""

import pytest

from zhutiao.model import Article, Document, Link, Passage, Place, Segment, Span, Turn
from zhutiao.services import covering, marking
from zhutiao.ui import theme
from zhutiao.ui.coverage.board import Board
from zhutiao.ui.coverage.view import CoverageView


@pytest.fixture
def marked(window):
    """Two highlights and a note at （七）."""
    base = window.session.base.id
    for start in (3, 20):
        made = window.session.do(marking.highlight, [Place(base, "三/（七）", Span(start, start + 6))]).made
    window.session.do(marking.write_note, made[0], "看配套")
    return window


@pytest.fixture
def shown(marked):
    dialog = marked.verbs.survey.open_map()
    yield dialog
    dialog.reject()


@pytest.fixture
def board(shown):
    return shown.view.board


@pytest.fixture
def at(board):
    """Return the place of a row and a column by their names."""
    return lambda row, column: (next(n for n, r in enumerate(board.rows) if row in r), board.columns.index(column))


@pytest.fixture
def long_map(qtbot, qapp):
    """A law of 200 articles beside a talk of 40 questions, each of which speaks of every third of them."""
    articles = tuple(Segment(f"第{n}条", "clause", "文", f"第{n}条 文", (n, n), f"第{n}条") for n in range(1, 201))
    asked = tuple(Turn(n, "记者", None, None, None, True, str(n), False, ("问",), (n, n)) for n in range(1, 41))
    law = Document("law", "d", "law.txt", Article("a1", "law", "法", articles), 0)
    talk = Document("talk", "d", "talk.txt", Article("a1", "transcript", None, (), turns=asked), 1)
    links = [
        Link(
            f"{a.id} {t.n}",
            a.id,
            Passage("talk", f"t{t.n}.1", "问", None, t.question),
            "discusses",
            "certain",
            "suggested",
            1.0,
            (),
        )
        for n, a in enumerate(articles)
        for t in asked
        if (n + t.n) % 3 == 0
    ]
    found = covering.coverage(law, [law, talk], links, [])
    view = CoverageView(Board(found, theme.load("light")))
    qtbot.addWidget(view)
    view.resize(1400, 900)
    with qtbot.waitExposed(view):
        view.show()
    return view
