"""The ends of a mark are dragged letter by letter, and nothing else moves."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication

from zhutiao.model import Anchor, Mark, Place, Quote, Span
from zhutiao.ui.pane import ends as handles

CLAUSE = "三/（七）"
START, END = False, True


def words_at(pane, places):
    return [pane.shown.words(*pane.shown.stretch(place.segment, place.span)) for place in places]


def mark_on(*places, name="m", created="1", note=None, colour="amber"):
    anchors = tuple(Anchor(place, Quote("", "", "", place.span.start)) for place in places)
    return Mark(name, anchors, colour, "highlight", note, (), "", created, created)


@pytest.fixture
def clause(pane, make_mark):
    """A pane that reads clause （七） and holds a mark in it."""
    pane.bring(CLAUSE)
    mark = make_mark(CLAUSE, "多渠道增加公建托位供给")
    pane.set_marks([mark])
    pane.hold(mark.id)
    QApplication.processEvents()
    return pane


@pytest.fixture
def grasp(hand):
    """Return a function that drags an end of the held mark to where Qt has a position."""

    def drag(pane, end, position, *, let_go=True):
        ends = handles.ends_of(pane.sheet, pane.sheet.mark(pane.held))
        start = handles.point(pane.document(), ends, pane.font().pixelSize(), end=end).toPoint()
        start -= QPoint(0, pane.verticalScrollBar().value())
        goal = hand.at(pane, position)
        hand.press(pane, start)
        hand.move(pane, (start + goal) / 2)
        hand.move(pane, goal)
        if let_go:
            hand.let_go(pane, goal)

    return drag


def at(pane, words, segment=CLAUSE):
    """Return Qt's position before some words."""
    printed = pane.shown.words(*pane.shown.stretch(segment, None))
    return pane.shown.position(segment, printed.index(words))


def test_dragging_the_end_tells_the_new_words_once(qtbot, clause, grasp):
    told = QSignalSpy(clause.mark_reshaped)
    grasp(clause, END, at(clause, "托位供给"))
    assert [words_at(clause, told.at(0)[1]), told.count()] == [["多渠道增加公建"], 1]


def test_dragging_the_start_tells_the_new_words(qtbot, clause, grasp):
    with qtbot.waitSignal(clause.mark_reshaped) as told:
        grasp(clause, START, at(clause, "增加公建托位"))
    assert words_at(clause, told.args[1]) == ["增加公建托位供给"]


def test_a_line_further_down_is_reached(qtbot, clause, grasp):
    with qtbot.waitSignal(clause.mark_reshaped) as told:
        grasp(clause, END, at(clause, ",推动有条件"))
    [words] = words_at(clause, told.args[1])
    assert words.startswith("多渠道增加公建托位供给")
    assert "嵌入式" in words


@pytest.mark.parametrize(("end", "left"), [(END, "多"), (START, "给")])
def test_an_end_never_passes_the_other(qtbot, clause, grasp, end, left):
    beyond = at(clause, "家庭养老") if end else at(clause, ",大力发展社区")
    with qtbot.waitSignal(clause.mark_reshaped) as told:
        grasp(clause, end, beyond)
    assert words_at(clause, told.args[1]) == [left]


def test_while_it_is_dragged_the_mark_is_drawn_as_it_would_be(clause, grasp):
    grasp(clause, END, at(clause, "托位供给"), let_go=False)
    [mark] = [clause.sheet.mark(clause.held)]
    assert words_at(clause, [anchor.place for anchor in mark.anchors]) == ["多渠道增加公建"]


def test_escape_puts_a_dragged_end_back(qtbot, clause, grasp):
    before, told = clause.sheet.mark(clause.held), QSignalSpy(clause.mark_reshaped)
    grasp(clause, END, at(clause, "托位供给"), let_go=False)
    qtbot.keyClick(clause, Qt.Key.Key_Escape)
    assert (clause.sheet.mark(clause.held), clause.is_reshaping()) == (before, False)
    assert (told.count(), clause.held) == (0, before.id)


def test_escape_without_a_drag_asks_to_put_the_handles_away(qtbot, clause):
    with qtbot.waitSignal(clause.let_go):
        qtbot.keyClick(clause, Qt.Key.Key_Escape)


def test_a_handle_that_is_only_clicked_is_a_click_on_the_mark(qtbot, clause, hand):
    ends = handles.ends_of(clause.sheet, clause.sheet.mark(clause.held))
    where = handles.point(clause.document(), ends, 17, end=True).toPoint()
    where -= QPoint(4, clause.verticalScrollBar().value())
    with qtbot.waitSignal(clause.mark_clicked) as clicked:
        hand.click(clause, where)
    assert clicked.args[0] == [clause.held]


def test_dragging_selects_nothing(clause, grasp):
    grasp(clause, END, at(clause, "托位供给"))
    assert clause.selected_places() == []


def test_words_beside_the_handles_are_selected_as_ever(qtbot, clause, hand):
    told = QSignalSpy(clause.mark_reshaped)
    start = at(clause, "老年人照护需求")
    hand.drag(clause, hand.at(clause, start) + QPoint(1, 0), hand.at(clause, start + 7))
    assert (words_at(clause, clause.selected_places()), told.count()) == (["老年人照护需求"], 0)


def test_over_a_handle_the_mouse_shows_that_it_can_be_moved(clause, hand):
    ends = handles.ends_of(clause.sheet, clause.sheet.mark(clause.held))
    where = handles.point(clause.document(), ends, 17, end=True).toPoint()
    hand.hover(clause, where - QPoint(0, clause.verticalScrollBar().value()))
    assert clause.viewport().cursor().shape() == Qt.CursorShape.SizeHorCursor


def test_the_handles_are_drawn_and_put_away(clause):
    with_handles = clause.viewport().grab().toImage()
    clause.hold(None)
    assert clause.viewport().grab().toImage() != with_handles


def test_an_end_goes_into_the_next_clause(qtbot, clause, grasp):
    with qtbot.waitSignal(clause.mark_reshaped) as told:
        grasp(clause, END, at(clause, "以社区为主场景", "四/（八）"))
    assert [place.segment for place in told.args[1]] == [CLAUSE, "四", "四/（八）"]


def test_a_mark_over_two_clauses_can_be_drawn_back_into_one(qtbot, clause, grasp):
    places = [Place("d", CLAUSE, Span(10, 200))]
    clause.set_marks([mark_on(*places, Place("d", "四", Span(0, 3)))])
    clause.hold("m")
    with qtbot.waitSignal(clause.mark_reshaped) as told:
        grasp(clause, END, at(clause, "多渠道增加"))
    assert [place.segment for place in told.args[1]] == [CLAUSE]


def test_of_three_marks_on_the_same_words_only_the_held_one_moves(qtbot, clause, grasp, make_mark):
    three = [
        make_mark(CLAUSE, "多渠道增加公建托位供给", colour, created=colour) for colour in ("amber", "blue", "rose")
    ]
    clause.set_marks(three)
    clause.hold(three[1].id)
    with qtbot.waitSignal(clause.mark_reshaped) as told:
        grasp(clause, END, at(clause, "托位供给"))
    assert told.args[0] == three[1].id
    assert [clause.sheet.mark(each.id) for each in (three[0], three[2])] == [three[0], three[2]]


@pytest.mark.parametrize(
    ("step", "end", "words"),
    [(1, END, "是👨‍👩‍👧"), (-1, END, None), (-1, START, "𠮷是"), (1, START, None)],
)
def test_a_letter_is_never_cut_in_two(strange, step, end, words):
    pane = strange("在𠮷是👨‍👩‍👧，e\u0301。")
    pane.set_marks([mark_on(Place("d", "p1", Span(2, 3)))])
    pane.hold("m")
    places = pane.with_end_moved(step, end=end)
    assert (places and words_at(pane, places)) == (words and [words])


def test_letters_of_several_signs_are_dragged_over_whole(qtbot, strange, grasp):
    pane = strange("在𠮷是👨‍👩‍👧，e\u0301。好")
    pane.set_marks([mark_on(Place("d", "p1", Span(0, 1)))])
    pane.hold("m")
    found = set()
    pane.mark_reshaped.connect(lambda _mark, places: found.update(words_at(pane, places)))
    for unit in range(1, 18):
        grasp(pane, END, unit)
    assert found <= {
        "在",
        "在𠮷",
        "在𠮷是",
        "在𠮷是👨‍👩‍👧",
        "在𠮷是👨‍👩‍👧，",
        "在𠮷是👨‍👩‍👧，e\u0301",
        "在𠮷是👨‍👩‍👧，e\u0301。",
        "在𠮷是👨‍👩‍👧，e\u0301。好",
    }
    assert len(found) >= 5


@pytest.mark.parametrize(("step", "end", "segments"), [(1, END, ["p1", "p2"]), (-1, START, ["p1"])])
def test_the_keyboard_goes_from_paragraph_to_paragraph(strange, step, end, segments):
    pane = strange("一二三", "四五六")
    pane.set_marks([mark_on(Place("d", "p1", Span(1, 3)))])
    pane.hold("m")
    assert [place.segment for place in pane.with_end_moved(step, end=end)] == segments


def test_the_keyboard_skips_a_speakers_label(open_pane, sources):
    transcript = sources["003"].articles[0]
    pane = open_pane(transcript)
    last = [piece for piece in transcript.pieces() if piece.parent == "t1"][-1]
    pane.set_marks([mark_on(Place("d", last.id, Span(0, len(last.printed))))])
    pane.hold("m")
    assert [place.segment for place in pane.with_end_moved(1, end=True)] == [last.id, "t2.1"]


def test_at_the_edge_of_the_text_an_end_stays(strange):
    pane = strange("一二三")
    pane.set_marks([mark_on(Place("d", "p1", Span(0, 3)))])
    pane.hold("m")
    assert pane.with_end_moved(1, end=True) is pane.with_end_moved(-1, end=False) is None


def test_a_mark_that_has_lost_some_of_its_words_has_no_handles(strange):
    pane = strange("一二三")
    lost = Anchor(Place("d", "p1", Span(0, 1)), None, "unplaced")
    mark = mark_on(Place("d", "p1", Span(1, 2)))
    pane.set_marks([Mark(mark.id, (*mark.anchors, lost), "amber", "highlight", None, (), "", "1", "1")])
    pane.hold("m")
    assert pane.with_end_moved(1, end=True) is None


def test_a_gap_between_two_pieces_of_a_mark_stays(strange):
    pane = strange("一二三四五六七八")
    pane.set_marks([mark_on(Place("d", "p1", Span(0, 2)), Place("d", "p1", Span(4, 6)))])
    pane.hold("m")
    assert words_at(pane, pane.with_end_moved(1, end=True)) == ["一二", "五六七"]


def test_a_pencil_goes_with_its_mark(strange, grasp):
    pane = strange("一二三", "四五六")
    pane.set_marks([mark_on(Place("d", "p1", Span(2, 3)), Place("d", "p2", Span(0, 2)), note="记")])
    pane.hold("m")
    grasp(pane, START, 5, let_go=False)
    assert [len(pane.sheet.notes(block)) for block in (0, 1)] == [0, 1]


def test_a_handle_dragged_below_the_view_scrolls_it(qtbot, clause, hand):
    ends = handles.ends_of(clause.sheet, clause.sheet.mark(clause.held))
    start = handles.point(clause.document(), ends, 17, end=True).toPoint()
    start -= QPoint(0, clause.verticalScrollBar().value())
    before = clause.verticalScrollBar().value()
    hand.press(clause, start)
    hand.move(clause, QPoint(start.x(), clause.viewport().height() + 30))
    qtbot.waitUntil(lambda: clause.verticalScrollBar().value() > before + 60)
    hand.let_go(clause, QPoint(start.x(), 100))
    assert not clause.is_reshaping()


def test_a_mark_that_goes_while_it_is_dragged_takes_its_handles_along(clause, grasp, hand):
    told = QSignalSpy(clause.mark_reshaped)
    grasp(clause, END, at(clause, "托位供给"), let_go=False)
    clause.set_marks([])
    hand.let_go(clause, QPoint(100, 100))
    assert (told.count(), clause.is_reshaping()) == (0, False)


def test_another_text_has_no_handles(clause, the_opinion):
    clause.show_article("e", the_opinion)
    assert clause.held is None
