"""Small windows: what matters least gives way, nothing lies on anything else, no word is cut to nothing."""

from itertools import combinations

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QToolButton, QWidget

from zhutiao.ui.pane.following import Followed
from zhutiao.ui.pane.header import PaneHeader
from zhutiao.ui.pane.palette import LIGHT
from zhutiao.ui.status import StatusLine

TENTH = "四/（十）"
SIZES = [(1600, 1000), (1280, 800), (1000, 700), (800, 500)]


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def small(request, qtbot, window):
    window.resize(*request.param)
    window.go_to(TENTH)
    qtbot.wait(20)
    return window


@pytest.fixture
def header(qtbot, found_links):
    header = PaneHeader(LIGHT)
    qtbot.addWidget(header)
    header.show_text("解读", "新华社记者 魏玉坤 · 6月9日")
    header.show_printings([("d", "A"), ("e", "B")], "d")
    header.show_links("（七）", Followed("三/（七）", found_links[:3], 1))
    header.show()
    return header


@pytest.fixture
def found_links(library):
    from zhutiao.services import reading

    [dossier] = reading.dossiers(library)
    return tuple(reading.links(library, dossier.id))


def _parts(bar):
    return [part for part in bar.findChildren(QWidget) if isinstance(part, (QAbstractButton, QLabel)) and part.width()]


def _shown(bar):
    return [part for part in _parts(bar) if part.isVisible() and part.parent() is bar]


def test_nothing_on_a_bar_lies_on_anything_else(small):
    bars = [small.top, small.status, *(box.header for box in small.reading.boxes)]
    pairs = [pair for bar in bars for pair in combinations(_shown(bar), 2)]
    assert [pair for pair in pairs if pair[0].geometry().intersects(pair[1].geometry())] == []


def test_nothing_on_a_bar_stands_beyond_its_end(small):
    bars = [small.top, small.status, *(box.header for box in small.reading.boxes)]
    assert [part for bar in bars for part in _shown(bar) if not bar.rect().contains(part.geometry())] == []


def test_buttons_and_tabs_show_their_words_whole(small):
    buttons = [part for part in small.findChildren(QToolButton) if part.isVisible()]
    assert [part.text() for part in buttons if part.text() and part.width() < part.sizeHint().width()] == []


def test_no_text_is_pushed_out_of_the_window(small):
    right = [box.mapTo(small, box.rect().bottomRight()) for box in small.reading.boxes]
    assert [corner for corner in right if not small.rect().contains(corner)] == []


def test_the_current_clause_is_in_sight_in_the_outline(small):
    outline = small.outline
    row = outline.visualRect(outline.rows.index_of(TENTH))
    # Qt stops one pixel short of it.
    assert outline.viewport().rect().contains(row.adjusted(0, 0, 0, -1))


def test_a_long_sentence_does_not_make_the_window_wider(small):
    before = small.size()
    small.findChild(StatusLine).say("很长的专题名" * 60)
    small.top.show_dossiers([], None)
    assert small.minimumSizeHint().width() <= before.width()


def test_a_header_gives_up_the_printings_before_the_links(header):
    header.resize(330, 40)
    said = [part.text() for part in _shown(header)]
    assert "2 printings" not in said
    assert "（七）: 3 linked" in said


def test_a_header_then_shortens_what_it_says_of_the_links(header):
    header.resize(260, 40)
    said = [part.text() for part in _shown(header)]
    assert "（七）: 3 linked" not in said
    assert "（七）" in said
    assert "解读" in said
