"""The pieces of a briefing in their list: put in order, timed, written in, taken out, opened."""

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QToolButton

from zhutiao.model import Place
from zhutiao.services import briefing, marking
from zhutiao.ui import carried
from zhutiao.ui.kept_rows import SPOKEN

ALT, SHIFT, CTRL = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
NONE = Qt.KeyboardModifier.NoModifier
START = ["开场", "养老与托", "(七)大", "多渠道增", "社区", "(八)发"]


def keys(widget, *pressed):
    for key in pressed:
        QTest.keyClick(widget, *(key if isinstance(key, tuple) else (key,)))


def drop(pieces, data, height):
    event = QDropEvent(QPointF(60, height), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NONE)
    pieces.dropEvent(event)


def times(kept):
    return [item.minutes for item in kept().items]


def test_the_pieces_stand_in_their_order(pieces, said):
    assert said() == START
    assert [row.item.kind for row in pieces.rows()] == ["text", "heading", "clause", "mark", "heading", "clause"]


def test_alt_down_and_alt_up_move_a_piece(pieces, said):
    keys(pieces, (Qt.Key.Key_Down, ALT), (Qt.Key.Key_Down, ALT))
    assert said() == ["养老与托", "(七)大", "开场", "多渠道增", "社区", "(八)发"]
    keys(pieces, (Qt.Key.Key_Up, ALT))
    assert said() == ["养老与托", "开场", "(七)大", "多渠道增", "社区", "(八)发"]


def test_what_is_moved_stays_chosen_and_comes_back_with_undo(pieces, said, session):
    keys(pieces, (Qt.Key.Key_Down, SHIFT), (Qt.Key.Key_Down, ALT))
    assert said() == ["(七)大", "开场", "养老与托", "多渠道增", "社区", "(八)发"]
    assert [item.body for item in pieces.chosen()] == ["开场", "养老与托育"]
    session.undo()
    assert said() == START
    assert [row.words for row in pieces.rows()][:2] == ["开场", "养老与托育"]


def test_the_first_piece_cannot_be_moved_up(pieces, said, session):
    steps = session.library.history.names()
    keys(pieces, (Qt.Key.Key_Up, ALT))
    assert session.library.history.names() == steps


def test_a_piece_is_dragged_to_another_place(pieces, drag, said):
    below = pieces.visualRect(pieces.model().index(3, 0)).bottom() - 2
    drag(0, below)
    assert said() == ["养老与托", "(七)大", "多渠道增", "开场", "社区", "(八)发"]


def test_several_pieces_are_dragged_together(pieces, click, drag, said):
    click(2)
    click(3, modifier=CTRL)
    drag(2, 2)
    assert said() == ["(七)大", "多渠道增", "开场", "养老与托", "社区", "(八)发"]


def test_escape_leaves_what_is_dragged_where_it_was(pieces, drag, said):
    drag(0, 200, drop=False)
    assert pieces.is_dragging()
    keys(pieces, Qt.Key.Key_Escape)
    QTest.mouseRelease(pieces.viewport(), Qt.MouseButton.LeftButton, NONE, QPoint(60, 200))
    assert said() == START


def test_a_list_scrolls_while_something_is_held_at_its_edge(qtbot, pieces, drag, monday, opinion, session):
    clauses = [Place(opinion, piece.id) for piece in session.base.article.pieces() if piece.kind == "clause"]
    session.do(briefing.collect_many, monday, clauses)
    pieces.scrollToTop()
    bar = pieces.verticalScrollBar()
    assert bar.maximum() > 0
    drag(0, pieces.viewport().height() - 3, drop=False)
    qtbot.waitUntil(lambda: bar.value() == bar.maximum(), timeout=5000)
    end = QPoint(60, pieces.viewport().height() - 3)
    QTest.mouseRelease(pieces.viewport(), Qt.MouseButton.LeftButton, NONE, end)
    assert pieces.rows()[-1].words == "开场"


def test_marks_from_another_list_are_dropped_between(pieces, at, said, session):
    [other] = session.do(marking.highlight, [at("支持有条件的幼儿园")], "blue", "highlight").made
    drop(pieces, carried.packed([other]), pieces.visualRect(pieces.model().index(1, 0)).top() + 2)
    assert said()[:3] == ["开场", "支持有条", "养老与托"]


def test_nothing_that_is_not_marks_is_dropped(pieces, said):
    data = QMimeData()
    data.setText("别的")
    drop(pieces, data, 10)
    assert said() == START


def test_delete_takes_out_and_goes_on_with_the_next(pieces, said, session):
    keys(pieces, Qt.Key.Key_Down, Qt.Key.Key_Delete)
    assert said() == ["开场", "(七)大", "多渠道增", "社区", "(八)发"]
    assert pieces.current().kind == "clause"
    session.undo()
    assert said() == START


def test_digits_write_the_minutes_of_a_piece(pieces, kept, field):
    keys(pieces, "1")
    keys(field(), "5", Qt.Key.Key_Return)
    assert times(kept) == [15, None, None, None, None, None]
    assert pieces.hasFocus()


def test_plus_and_minus_change_the_minutes(pieces, kept):
    keys(pieces, "+", "+", "+", "-")
    assert times(kept)[0] == 2
    keys(pieces, "-", "-", "-")
    assert times(kept)[0] is None


def test_tab_goes_on_with_the_time_of_the_next_piece(pieces, kept, field):
    keys(pieces, "5")
    keys(field(), Qt.Key.Key_Tab)
    keys(field(), "7", Qt.Key.Key_Return)
    assert times(kept)[:3] == [5, 7, None]


def test_escape_leaves_the_minutes_as_they_were(pieces, kept, field):
    keys(pieces, "9")
    keys(field(), Qt.Key.Key_Escape)
    assert times(kept)[0] is None
    assert pieces.hasFocus()


def test_no_piece_takes_more_than_a_day(pieces, kept, field):
    keys(pieces, "9")
    keys(field(), "9", "9", "9", Qt.Key.Key_Return)
    assert times(kept)[0] == 1440


def test_a_click_at_the_right_edge_opens_the_minutes(pieces, click, kept, field):
    click(2, x=-25)
    keys(field(), "8", Qt.Key.Key_Return)
    assert times(kept)[2] == 8


def test_a_heading_shows_the_time_of_what_stands_below_it(alone, pieces, field):
    keys(pieces, "5")
    keys(field(), Qt.Key.Key_Down)
    keys(field(), "1", "0", Qt.Key.Key_Down)
    keys(field(), "2", "0", Qt.Key.Key_Down)
    keys(field(), "3", "0", Qt.Key.Key_Return)
    assert [row.minutes for row in pieces.rows()] == [5, 60, 20, 30, None, None]
    assert alone.said() == "Pieces 6 · 1 h 5 min"


def test_h_writes_a_heading_behind_what_is_chosen(pieces, said, field):
    keys(pieces, "h")
    QTest.keyClicks(field(), "Opening")
    keys(field(), Qt.Key.Key_Return)
    assert said()[:2] == ["开场", "Open"]
    assert pieces.hasFocus()


def test_a_new_heading_left_empty_is_not_kept(qtbot, pieces, said, field):
    keys(pieces, "h")
    keys(field(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: said() == START, timeout=2000)


def test_t_writes_a_text_in_place_which_is_kept_when_it_is_left(pieces, said, kept):
    keys(pieces, "t")
    note = pieces.findChild(QPlainTextEdit)
    QTest.keyClicks(note, "Ask first")
    keys(note, Qt.Key.Key_Escape)
    assert kept().items[1].body == "Ask first"
    assert pieces.hasFocus()


def test_enter_and_f2_write_a_heading_again(pieces, said, field):
    keys(pieces, Qt.Key.Key_Down, Qt.Key.Key_Return)
    keys(field(), "X", Qt.Key.Key_Return)
    assert said()[1] == "X"
    keys(pieces, Qt.Key.Key_F2)
    keys(field(), "Y", Qt.Key.Key_Return)
    assert said()[1] == "Y"


def test_a_heading_that_loses_the_focus_is_kept(pieces, said, field, table):
    keys(pieces, "h")
    QTest.keyClicks(field(), "Later")
    table.elsewhere.setFocus()
    assert "Late" in said()


def test_a_click_shows_a_place_and_a_click_with_control_only_chooses(pieces, click, table, opinion):
    click(5)
    click(2, modifier=CTRL)
    assert table.gone == [Place(opinion, "四/（八）")]
    assert len(pieces.chosen()) == 2


def test_a_piece_whose_mark_is_gone_keeps_its_words_and_says_so(pieces, mark, session, table):
    session.do(marking.erase, [mark])
    row = next(row for row in pieces.rows() if row.item.kind == "mark")
    assert (row.words, row.warning) == ("多渠道增加公建托位供给", "The mark is gone")
    pieces.reveal([row.item.id])
    keys(pieces, Qt.Key.Key_Return)
    assert table.status.said().startswith("It stands in no text any more.")


def test_a_mark_shows_its_note_as_it_is_now(pieces, mark, session):
    session.do(marking.write_note, mark, "改写了")
    assert next(row.note for row in pieces.rows() if row.item.kind == "mark") == "改写了"


def test_a_screen_reader_hears_what_each_piece_is(pieces):
    keys(pieces, "+")
    heard = [pieces.model().index(n, 0).data(SPOKEN[1]) for n in range(4)]
    assert heard[:2] == ["Free text, 开场, 1 min", "Heading, 养老与托育"]
    assert heard[3] == "Mark, （七）大力发展“一老一小”普惠服务, 多渠道增加公建托位供给, 托位：见实录问 2"


def test_the_menu_of_a_piece_offers_what_can_be_done(pieces, said):
    menu = pieces.menu()
    names = [action.text() for action in menu.actions() if action.text()]
    assert names == [
        "Write", "Minutes…", "Heading behind it", "Free text behind it", "Move up", "Move down",
        "Take out of the briefing",
    ]  # fmt: skip
    next(action for action in menu.actions() if action.text() == "Move down").trigger()
    assert said()[:2] == ["养老与托", "开场"]


def test_buttons_write_headings_too(qtbot, alone, said):
    button = next(each for each in alone.findChildren(QToolButton) if each.accessibleName() == "Write a heading")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(alone.list.rows()) == 7
    assert alone.list.edited()
