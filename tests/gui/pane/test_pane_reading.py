import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QWidget

from zhutiao.model import Article, Segment, Span
from zhutiao.ui.pane.palette import LIGHT
from zhutiao.ui.pane.pane import TextPane

SIZES = st.tuples(st.integers(360, 1400), st.integers(300, 900))
ROOM = {"suppress_health_check": [HealthCheck.function_scoped_fixture], "max_examples": 12}


def _line_read(pane):
    """Return where the line a third down the view begins, and its height in the view, once it was seen."""
    QApplication.processEvents()
    cursor = pane.cursorForPosition(pane.viewport().rect().center() / 1.5)
    cursor.movePosition(QTextCursor.MoveOperation.StartOfLine)
    return cursor.position(), _height(pane, cursor.position())


def _height(pane, position):
    block = pane.document().findBlock(position)
    # Asking for the rectangle is what lays a block out.
    top = pane.document().documentLayout().blockBoundingRect(block).top()
    line = block.layout().lineForTextPosition(position - block.position())
    return top + line.y() - pane.verticalScrollBar().value()


def test_at_the_very_top_the_first_unit_is_read(pane):
    assert pane.current_unit() == "preamble"


def test_every_unit_can_be_brought_onto_the_reading_line(pane):
    units = list(pane.shown.by_unit)
    brought = []
    for unit in units:
        pane.bring(unit)
        brought.append(pane.current_unit())
    assert brought == units


@pytest.mark.parametrize("size", [(420, 300), (690, 420), (1400, 900)])
def test_every_paragraph_of_a_transcript_can_be_brought(open_pane, sources, size):
    pane = open_pane(sources["003"].articles[0], size=size)
    units = list(pane.shown.by_unit)
    brought = []
    for unit in units:
        pane.bring(unit)
        brought.append(pane.current_unit())
    assert brought == units


def test_scrolling_reads_every_unit_in_order(qtbot, pane, hand):
    seen = []
    for _ in range(200):
        hand.wheel(pane, 0.5)
        qtbot.wait(0)
        seen.append(pane.current_unit())
    assert list(dict.fromkeys(seen)) == list(pane.shown.by_unit)


def test_what_is_brought_leaves_the_first_visible_line_whole(pane):
    pane.bring("三/（七）")
    top = _height(pane, pane.cursorForPosition(pane.viewport().rect().topLeft()).position())
    assert -1 <= top <= 1


def test_in_a_unit_taller_than_the_pane_the_words_are_brought(open_pane, the_opinion):
    pane = open_pane(the_opinion, size=(500, 300))
    pane.bring("三/（七）", Span(300, 310))
    top, bottom = pane.band("三/（七）", Span(300, 310))
    assert 0 < top < bottom < pane.viewport().height()


def test_the_readers_scrolling_is_told_with_the_unit(qtbot, pane, hand):
    with qtbot.waitSignal(pane.unit_changed) as told:
        hand.wheel(pane, 12)
    assert told.args == [pane.current_unit()]


def test_what_is_brought_is_not_told_as_the_readers_doing(qtbot, pane):
    led = QSignalSpy(pane.led)
    pane.bring("三/（七）")
    qtbot.wait(20)
    assert led.count() == 0


@pytest.mark.parametrize("key", [Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_End])
def test_keys_that_scroll_lead(qtbot, pane, key):
    with qtbot.waitSignal(pane.led):
        qtbot.keyClick(pane, key)
    assert pane.verticalScrollBar().value() > 0


def test_single_letters_are_left_to_the_window(qtbot, pane):
    parent_keys = []
    pane.setParent(None)
    shortcut = pane.addAction("")
    shortcut.setShortcut("N")
    shortcut.triggered.connect(lambda: parent_keys.append("N"))
    qtbot.keyClick(pane, Qt.Key.Key_N)
    assert parent_keys == ["N"]


def test_a_glide_ends_where_it_was_sent_last(qtbot, pane):
    pane.set_gliding(on=True)
    for unit in ("一/（一）", "三/（七）", "四/（十）"):
        pane.bring(unit)
        qtbot.wait(30)
    qtbot.waitUntil(lambda: not pane.is_gliding())
    assert pane.current_unit() == "四/（十）"


def test_the_wheel_stops_a_glide(qtbot, pane, hand):
    pane.set_gliding(on=True)
    pane.bring("四/（十）")
    qtbot.wait(40)
    hand.wheel(pane, 1)
    assert not pane.is_gliding()


def test_a_resize_in_mid_glide_still_arrives(qtbot, pane):
    pane.set_gliding(on=True)
    pane.bring("四/（十）")
    qtbot.wait(40)
    pane.resize(520, 500)
    qtbot.wait(10)
    assert pane.current_unit() == "四/（十）"


def test_what_is_brought_before_the_window_is_shown_is_there_when_it_is(qtbot, faces, the_opinion):
    window = QWidget()
    qtbot.addWidget(window)
    pane = TextPane(LIGHT, window)
    pane.show_article("d", the_opinion)
    pane.bring("三/（七）")
    pane.resize(690, 850)
    window.resize(690, 850)
    window.show()
    assert pane.current_unit() == "三/（七）"


@settings(**ROOM)
@given(st.lists(SIZES, min_size=1, max_size=4))
def test_a_resize_keeps_the_line_being_read(qtbot, pane, sizes):
    pane.resize(690, 600)
    pane.bring("三/（七）")
    position, before = _line_read(pane)
    for size in sizes:
        pane.resize(*size)
        assert abs(_height(pane, position) - before) <= 0.5


@settings(**ROOM)
@given(st.lists(st.integers(12, 30), min_size=1, max_size=4))
def test_a_zoom_keeps_the_line_being_read(pane, steps):
    pane.zoom(17)
    pane.bring("三/（七）")
    position, before = _line_read(pane)
    for pixels in steps:
        pane.zoom(pixels)
        assert abs(_height(pane, position) - before) <= 0.5


def test_a_very_long_text_keeps_its_place_too(open_pane, the_opinion):
    words = "".join(piece.printed for piece in the_opinion.pieces())
    pieces = tuple(Segment(f"p{n}", "paragraph", words, words, (n, n)) for n in range(1, 60))
    pane = open_pane(Article("a1", "other", None, pieces))
    pane.bring("p50")
    position, before = _line_read(pane)
    pane.resize(820, 640)
    pane.zoom(20)
    pane.set_line_height(2.2)
    assert abs(_height(pane, position) - before) <= 0.5


def test_other_line_heights_and_columns_keep_the_line_too(pane):
    pane.bring("三/（七）")
    position, before = _line_read(pane)
    pane.set_line_height(2.4)
    pane.set_column(24)
    assert abs(_height(pane, position) - before) <= 0.5


def test_lines_are_one_point_nine_times_the_size_apart(pane):
    pane.document().documentLayout().documentSize()
    layout = pane.document().findBlock(pane.shown.position("三/（七）", 0)).layout()
    assert abs(layout.lineAt(2).y() - layout.lineAt(1).y() - 1.9 * 17) < 0.5


def test_no_line_is_longer_than_the_column(pane):
    pane.resize(1500, 600)
    pane.document().documentLayout().documentSize()
    layout = pane.document().findBlock(pane.shown.position("三/（七）", 0)).layout()
    assert layout.lineAt(1).textLength() <= 37


def test_a_picture_in_a_text_is_never_loaded(pane):
    assert pane.loadResource(2, "file:///etc/hostname") is None
