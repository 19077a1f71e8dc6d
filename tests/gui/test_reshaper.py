"""In the window: the ends of the mark that is meant are moved by mouse and keys, one step each, in every text."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView

from zhutiao.model import Place, Span
from zhutiao.services import marking
from zhutiao.ui.mark_list import MarkList
from zhutiao.ui.pane import ends as handles

SEVENTH = "三/（七）"
SHIFT_ALT = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)


def point(pane, position):
    return handles.point(pane.document(), handles.Ends(None, position, position), 17, end=False).toPoint() - QPoint(
        0, pane.verticalScrollBar().value()
    )


def drag(pane, start, goal):
    QTest.mousePress(pane.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(pane.viewport(), (start + goal) / 2)
    QTest.mouseMove(pane.viewport(), goal)
    QTest.mouseRelease(pane.viewport(), Qt.MouseButton.LeftButton, pos=goal)


def click(pane, segment, at):
    where = point(pane, pane.shown.position(segment, at)) + QPoint(6, 0)
    QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=where)
    QApplication.processEvents()


def words(window):
    return [mark.quote for mark in window.session.marks]


@pytest.fixture
def mark(window, opinion):
    """Highlight some words in every text, bring them into view, and return a function that does it."""

    def make(document, segment, start, end, colour="amber"):
        [made] = window.session.do(marking.highlight, [Place(document, segment, Span(start, end))], colour).made
        return made

    return make


def shown_list(window):
    return next(part for part in window.findChildren(MarkList) if part.isVisible())


def test_a_clicked_mark_is_dragged_longer_in_one_step(window, opinion, mark):
    window.go_to(SEVENTH)
    made, pane = mark(opinion, SEVENTH, 3, 7), window.reading.base.pane
    click(pane, SEVENTH, 4)
    shown_list(window).close()
    at = pane.shown.position
    drag(pane, point(pane, at(SEVENTH, 7)), point(pane, at(SEVENTH, 13)))
    printed = window.session.library.documents.printed(opinion, SEVENTH)
    assert words(window) == [printed[3:13]]
    window.session.undo()
    assert words(window) == [printed[3:7]]
    assert [each.id for each in window.session.marks] == [made]


@pytest.mark.parametrize("side", [1, 2])
def test_in_the_other_texts_ends_are_moved_too(window, mark, side):
    window.go_to(SEVENTH)
    pane = window.reading.boxes[side].pane
    segment = next(name for name in pane.sheet.current)
    mark(pane.document_id, segment, 3, 7)
    pane.bring(segment, glide=False)
    click(pane, segment, 4)
    shown_list(window).close()
    drag(pane, point(pane, pane.shown.position(segment, 3)), point(pane, pane.shown.position(segment, 1)))
    printed = window.session.library.documents.printed(pane.document_id, segment)
    assert words(window) == [printed[1:7]]


def test_of_three_overlapping_marks_the_one_chosen_in_the_list_is_changed_alone(qtbot, window, opinion, mark):
    window.go_to(SEVENTH)
    pane = window.reading.base.pane
    three = [mark(opinion, SEVENTH, 3, end, colour) for end, colour in ((9, "amber"), (11, "blue"), (13, "rose"))]
    click(pane, SEVENTH, 4)
    cards = shown_list(window).findChild(QListView)
    assert cards.model().rowCount() == 3
    assert pane.held == three[2]
    where = cards.visualRect(cards.model().index(1, 0)).center()
    qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert pane.held == three[1]
    shown_list(window).close()
    drag(pane, point(pane, pane.shown.position(SEVENTH, 11)), point(pane, pane.shown.position(SEVENTH, 20)))
    spans = {each.id: each.place.span for each in window.session.marks}
    assert spans == {three[0]: Span(3, 9), three[1]: Span(3, 20), three[2]: Span(3, 13)}


@pytest.mark.parametrize(
    ("key", "extra", "span"),
    [
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, Span(3, 8)),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, Span(3, 6)),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier, Span(4, 7)),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier, Span(2, 7)),
    ],
)
def test_keys_move_an_end_by_a_letter(qtbot, window, opinion, mark, key, extra, span):
    window.go_to(SEVENTH)
    made = mark(opinion, SEVENTH, 3, 7)
    window.verbs.marker.choose([made])
    pane = window.reading.base.pane
    pane.setFocus()
    qtbot.keyClick(pane, key, SHIFT_ALT | extra)
    assert [each.place.span for each in window.session.marks] == [span]


def test_keys_pressed_in_a_row_are_one_step(qtbot, window, opinion, mark):
    window.verbs.marker.choose([mark(opinion, SEVENTH, 3, 7)])
    pane = window.reading.base.pane
    pane.setFocus()
    for _ in range(3):
        qtbot.keyClick(pane, Qt.Key.Key_Right, SHIFT_ALT)
    assert [each.place.span for each in window.session.marks] == [Span(3, 10)]
    window.session.undo()
    assert [each.place.span for each in window.session.marks] == [Span(3, 7)]


def test_the_only_mark_at_the_caret_is_meant_by_the_keys(qtbot, window, opinion, mark):
    window.go_to(SEVENTH)
    mark(opinion, SEVENTH, 3, 7)
    pane = window.reading.base.pane
    pane.setFocus()
    pane.put_caret(point(pane, pane.shown.position(SEVENTH, 5)))
    qtbot.keyClick(pane, Qt.Key.Key_Right, SHIFT_ALT)
    assert [each.place.span for each in window.session.marks] == [Span(3, 8)]


def test_where_no_mark_is_meant_the_keys_say_how_to_choose_one(qtbot, window):
    pane = window.reading.base.pane
    pane.setFocus()
    qtbot.keyClick(pane, Qt.Key.Key_Right, SHIFT_ALT)
    assert "Click a mark first" in window.status.said()


def test_a_click_on_other_words_means_the_mark_no_more(qtbot, window, opinion, mark):
    window.go_to(SEVENTH)
    window.verbs.marker.choose([mark(opinion, SEVENTH, 3, 7)])
    pane = window.reading.base.pane
    click(pane, SEVENTH, 60)
    qtbot.waitUntil(lambda: pane.held is None)
    assert window.verbs.marker.chosen == ()


def test_escape_puts_the_handles_away(qtbot, window, opinion, mark):
    window.verbs.marker.choose([mark(opinion, SEVENTH, 3, 7)])
    pane = window.reading.base.pane
    pane.setFocus()
    qtbot.keyClick(pane, Qt.Key.Key_Escape)
    assert pane.held is None


def test_the_keys_stand_in_menu_palette_and_key_sheet(window):
    acts = [act for act in window.actions_.acts() if act.menu == "mark.ends"]
    assert [act.keys for act in acts if act.id == "end-on"] == ["Shift+Alt+Right"]
    said = [choice.words for choice in window.verbs.pages.choices()]
    assert "Range of the mark · End one letter further" in said
