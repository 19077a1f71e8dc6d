import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from zhutiao.model import Place, Span
from zhutiao.ui import clipboard

WORDS = "在𠮷林省，民生👨‍👩‍👧为大e\u0301，推动𠮷𠮷建设😀均衡"


def _drag_over(hand, pane, words):
    """Drag over *words* as Qt has them, without asking the pane where they are."""
    text = pane.document().toPlainText()
    start = len(text[: text.index(words)].encode("utf-16-le")) // 2
    end = start + len(words.encode("utf-16-le")) // 2
    hand.drag(pane, hand.at(pane, start) + QPoint(1, 0), hand.at(pane, end))


def test_dragging_over_words_announces_their_span(qtbot, pane, hand):
    with qtbot.waitSignal(pane.span_selected) as selected:
        _drag_over(hand, pane, "着力解决群众急难愁盼,推动民生")
    assert selected.args[0] == [Place("d", "preamble", Span(12, 27))]


@pytest.mark.parametrize("below", [-13, -9, 9, 13, 15])
def test_a_drag_between_two_lines_selects_in_the_nearer_one(qtbot, pane, hand, below):
    start = pane.document().toPlainText().index("全面取消在就业地")
    first, last = (hand.at(pane, start + n) + QPoint(0, below) for n in (0, 8))
    with qtbot.waitSignal(pane.span_selected) as selected:
        hand.drag(pane, first, last)
    [place] = selected.args[0]
    assert place.span.end - place.span.start == 8


@pytest.mark.parametrize("words", ["林省", "𠮷", "，民生👨‍👩‍👧", "为大e\u0301，", "𠮷建设😀均", "衡"])
def test_dragging_beside_signs_that_qt_counts_twice_announces_characters(qtbot, strange, hand, words):
    pane = strange("第一段😀。", WORDS)
    with qtbot.waitSignal(pane.span_selected) as selected:
        _drag_over(hand, pane, words)
    start = WORDS.index(words)
    assert selected.args[0] == [Place("d", "p2", Span(start, start + len(words)))]


def test_a_selection_over_several_clauses_is_one_place_for_each(pane):
    pane.selectAll()
    assert [place.segment for place in pane.selected_places()] == list(pane.shown.ranges)


def test_a_speakers_label_is_no_part_of_a_place(open_pane, sources):
    pane = open_pane(sources["003"].articles[0])
    pane.selectAll()
    printed = {piece.id: piece.printed for piece in sources["003"].articles[0].pieces()}
    assert {p.segment: p.span.cut(printed[p.segment]) for p in pane.selected_places()} == printed


def test_what_is_selected_by_place_is_that_place(pane):
    place = Place("d", "三/（七）", Span(5, 30))
    pane.select(place)
    assert pane.selected_places() == [place]


def test_selecting_by_place_does_not_move_the_page(pane):
    pane.bring("三/（七）")
    before = pane.verticalScrollBar().value()
    pane.select(Place("d", "四/（十）", Span(0, 5)))
    assert pane.verticalScrollBar().value() == before


def test_shift_and_arrows_select_words_on_the_reading_line(qtbot, pane):
    pane.bring("三/（七）")
    for _ in range(4):
        qtbot.keyClick(pane, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    [place] = pane.selected_places()
    assert (place.segment, place.span.end - place.span.start) == ("三/（七）", 4)


def test_clicking_away_announces_that_nothing_is_selected(qtbot, pane, hand):
    _drag_over(hand, pane, "推动民生建设")
    with qtbot.waitSignal(pane.selection_cleared):
        hand.click(pane, hand.at(pane, 200))


@pytest.fixture
def copying():
    """Leave nothing of Python's in the clipboard, as the app does when it ends."""
    yield
    clipboard.hand_over()


def test_copied_words_are_the_stored_ones(qtbot, strange, copying):
    stored = "用\u00a05年\u2028时间𠮷"
    pane = strange(stored, "第二段")
    pane.selectAll()
    qtbot.keyClick(pane, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == f"{stored}\n第二段"


def test_words_that_qt_would_rewrite_keep_their_places(strange):
    pane = strange("甲\u2029乙\ufdd0丙\x0b丁", "戊")
    pane.selectAll()
    assert pane.selected_places() == [Place("d", "p1", Span(0, 7)), Place("d", "p2", Span(0, 1))]


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 200), st.integers(1, 200))
def test_any_place_can_be_selected_and_told_back(pane, start, length):
    place = Place("d", "三/（七）", Span(start, start + length))
    pane.select(place)
    assert pane.selected_places() == [place]


def test_the_character_under_the_mouse_is_told(pane, hand):
    at = pane.shown.position("preamble", 7)
    assert pane.place_at(hand.at(pane, at) + QPoint(4, 0)) == Place("d", "preamble", Span(7, 8))
    assert pane.place_at(hand.at(pane, at) + QPoint(13, 0)) == Place("d", "preamble", Span(7, 8))
