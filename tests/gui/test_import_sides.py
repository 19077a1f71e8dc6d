"""The source of an import and what came of it: each leads to the other, and every decision can be made there."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLabel, QListView, QMenu, QPushButton, QToolButton

from zhutiao import words
from zhutiao.ui import messages, theme
from zhutiao.ui.import_dialog import ImportDialog
from zhutiao.ui.importing.clean_view import CleanView
from zhutiao.ui.importing.line_bar import LineBar
from zhutiao.ui.importing.source_view import SourceView

LEFT, SHIFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
SECOND_CLAUSE, JOINED, TWICE, OTHER = 13, 19, 29, 95


@pytest.fixture(autouse=True)
def _leaving(monkeypatch):
    """Let a dialog with decisions be closed when its test is over; a test about the question asks for itself."""
    monkeypatch.setattr(messages, "ask", lambda *_args: True)


@pytest.fixture(scope="module")
def page(sources):
    return sources["001"]


@pytest.fixture
def dialog(_leaving, qtbot, page):
    words.speak("en")
    made = ImportDialog(theme.load("light"))
    made.resize(1300, 800)
    qtbot.addWidget(made)
    made.show_file(page)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def source(dialog):
    return dialog.findChild(SourceView)


@pytest.fixture
def clean(dialog):
    return dialog.findChild(CleanView)


def choose(qtbot, source, line):
    """Bring a line into sight, and click it."""
    source.scroll_to_line(line)
    room = next(room for row, room, _laid in source.in_sight() if source.line_of(row) == line)
    qtbot.mouseClick(source.viewport(), LEFT, pos=QPoint(150, round(room.top()) + 5))


def button(dialog, name):
    return next(part for part in dialog.findChildren(QToolButton) if part.accessibleName() == name)


def offered(source):
    bar = source.findChild(LineBar)
    shown = [part for part in bar.findChildren(QToolButton) if part.isVisibleTo(bar)] if bar.isVisible() else []
    return [part.accessibleName() for part in shown]


def test_choosing_a_line_shows_the_clause_it_became(qtbot, source, clean):
    choose(qtbot, source, SECOND_CLAUSE)
    assert clean.current() == "一/（二）"
    assert clean.room_of(clean.chosen).top() >= 0


def test_choosing_a_clause_shows_all_lines_it_was_made_from(qtbot, source, clean):
    rows = [row for row, _room, _laid in clean.in_sight()]
    room = clean.room_of(rows[2])
    qtbot.mouseClick(clean.viewport(), LEFT, pos=QPoint(150, round(room.bottom()) - 8))
    assert (clean.current(), source.linked()) == ("一/（一）", {11})
    assert source.chosen_lines() == [11]


def test_a_clause_of_two_lines_has_both_tinted(qtbot, source, clean):
    choose(qtbot, source, JOINED)
    assert (clean.current(), source.linked()) == ("二/（三）", {17, 19})


def test_a_line_of_another_article_brings_that_article(qtbot, dialog, source, clean, page):
    choose(qtbot, source, OTHER)
    assert dialog.findChild(QListView).currentIndex().data().startswith(page.articles[2].title)
    assert (clean.current(), source.chosen_lines()) == ("p2", [OTHER])


def test_the_arrow_keys_go_from_line_to_line(qtbot, source, clean):
    choose(qtbot, source, SECOND_CLAUSE)
    qtbot.keyClick(source, Qt.Key.Key_Down)
    qtbot.keyClick(source, Qt.Key.Key_Down)
    assert clean.current() == "二"


@pytest.mark.parametrize(
    ("key", "line", "field"),
    [
        (Qt.Key.Key_Return, JOINED, "starts"),
        (Qt.Key.Key_Backspace, SECOND_CLAUSE, "joins"),
        (Qt.Key.Key_Delete, SECOND_CLAUSE, "aside"),
        (Qt.Key.Key_K, TWICE, "kept"),
    ],
)
def test_a_key_decides_about_the_chosen_line(qtbot, dialog, source, page, key, line, field):
    choose(qtbot, source, line)
    with qtbot.waitSignal(dialog.decided) as asked:
        qtbot.keyClick(source, key)
    assert asked.args[0] is page
    assert getattr(asked.args[1], field) == frozenset({line})


def test_several_lines_are_set_aside_together(qtbot, dialog, source):
    choose(qtbot, source, SECOND_CLAUSE)
    qtbot.keyClick(source, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(source, Qt.Key.Key_Down, SHIFT)
    with qtbot.waitSignal(dialog.decided) as asked:
        qtbot.keyClick(source, Qt.Key.Key_Delete)
    assert asked.args[1].aside == {SECOND_CLAUSE, SECOND_CLAUSE + 2}


def test_the_line_offers_what_can_be_decided_about_it(qtbot, source):
    choose(qtbot, source, JOINED)
    assert offered(source) == ["Let a paragraph begin at this line", "Set these lines aside: they are no text"]
    choose(qtbot, source, SECOND_CLAUSE)
    assert offered(source)[0] == "Let this line go on with the one before it"
    choose(qtbot, source, TWICE)
    assert offered(source) == ["Take these lines for text"]


def test_the_small_button_at_the_line_decides(qtbot, dialog, source):
    choose(qtbot, source, JOINED)
    with qtbot.waitSignal(dialog.decided) as asked:
        qtbot.mouseClick(button(dialog, "Let a paragraph begin at this line"), LEFT)
    assert asked.args[1].starts == {JOINED}


def test_a_clause_is_joined_to_the_one_before_from_the_cleaned_side(qtbot, dialog, source, clean):
    choose(qtbot, source, SECOND_CLAUSE)
    with qtbot.waitSignal(dialog.decided) as asked:
        qtbot.keyClick(clean, Qt.Key.Key_Backspace)
    assert asked.args[1].joins == {SECOND_CLAUSE}


def test_a_decision_keeps_the_line_chosen_and_its_place(qtbot, dialog, source, page):
    choose(qtbot, source, TWICE)
    qtbot.keyClick(source, Qt.Key.Key_K)
    before = source.verticalScrollBar().value()
    dialog.show_file(page)
    assert (source.chosen_lines(), source.verticalScrollBar().value()) == ([TWICE], before)


def test_a_decision_is_taken_back_and_made_again(qtbot, dialog, source, page):
    choose(qtbot, source, TWICE)
    qtbot.keyClick(source, Qt.Key.Key_K)
    dialog.show_file(page)
    with qtbot.waitSignal(dialog.decided) as undone:
        qtbot.keyClick(source, Qt.Key.Key_Z, CTRL)
    assert undone.args[1].kept == frozenset()
    with qtbot.waitSignal(dialog.decided) as redone:
        qtbot.keyClick(source, Qt.Key.Key_Z, CTRL | SHIFT)
    assert redone.args[1].kept == {TWICE}


def test_all_decisions_about_a_file_are_dropped_with_one_button(qtbot, dialog, source, page):
    choose(qtbot, source, TWICE)
    qtbot.keyClick(source, Qt.Key.Key_K)
    qtbot.keyClick(source, Qt.Key.Key_Delete)
    dialog.show_file(page)
    with qtbot.waitSignal(dialog.decided) as asked:
        qtbot.mouseClick(button(dialog, "Drop all decisions about this file"), LEFT)
    assert (asked.args[1].kept, asked.args[1].aside) == (frozenset(), frozenset())


def test_nothing_is_offered_to_be_taken_back_before_anything_is_decided(dialog):
    names = ("Take the last decision back", "Drop all decisions about this file")
    assert [button(dialog, name).isVisible() for name in names] == [False, False]


def test_a_key_goes_from_one_doubtful_place_to_the_next_and_round(qtbot, dialog, source, clean):
    qtbot.keyClick(source, Qt.Key.Key_F8)
    assert (source.chosen_lines(), clean.current()) == ([TWICE], "三/（六）")
    qtbot.keyClick(source, Qt.Key.Key_F8)
    second = source.chosen_lines()
    qtbot.keyClick(source, Qt.Key.Key_F8)
    assert (second != [TWICE], source.chosen_lines()) == (True, [TWICE])


def test_shift_f8_goes_back(qtbot, dialog, source):
    qtbot.keyClick(source, Qt.Key.Key_F8, SHIFT)
    qtbot.keyClick(source, Qt.Key.Key_F8, SHIFT)
    assert source.chosen_lines() == [TWICE]


def test_a_line_that_stands_twice_says_so(source):
    row = next(row for row in range(200) if source.line_of(row) == TWICE)
    assert source.about(row).startswith("These words stand twice")


def test_the_last_line_is_reached_and_nothing_is_left_empty_below_it(qtbot, source):
    qtbot.keyClick(source, Qt.Key.Key_End)
    *_others, (row, room, _laid) = source.in_sight()
    assert source.line_of(row) == 133
    assert room.bottom() >= source.viewport().height() - 2 * source.step


def test_what_is_set_aside_is_drawn_fainter_than_the_text(source):
    inks = {source.line_of(row): source.ink(row) for row in range(60)}
    assert (inks[5], inks[SECOND_CLAUSE], inks[OTHER - 40]) == ("faint", "ink", "dim")


def test_a_line_that_was_decided_about_says_so(qtbot, dialog, source, page):
    choose(qtbot, source, TWICE)
    qtbot.keyClick(source, Qt.Key.Key_K)
    dialog.show_file(page)
    row = next(row for row in range(200) if source.line_of(row) == TWICE)
    assert source.about(row) == "You decided: This is text"


def test_nothing_is_imported_while_the_text_is_divided_anew(qtbot, dialog, source, page):
    importing_button = next(part for part in dialog.findChildren(QPushButton) if part.text().startswith("Import "))
    choose(qtbot, source, TWICE)
    qtbot.keyClick(source, Qt.Key.Key_K)
    assert not importing_button.isEnabled()
    dialog.show_file(page)
    assert importing_button.isEnabled()


def test_a_decision_that_cannot_be_carried_out_is_taken_back_and_said_why(qtbot, dialog, source, page):
    choose(qtbot, source, TWICE)
    with qtbot.waitSignal(dialog.decided):
        qtbot.keyClick(source, Qt.Key.Key_K)
    dialog.give_up(page.sha256, "That took too long and was stopped.")
    row = next(row for row in range(200) if source.line_of(row) == TWICE)
    assert "You decided" not in source.about(row)
    assert "That took too long and was stopped." in [label.text() for label in dialog.findChildren(QLabel)]


@pytest.mark.parametrize("leaves", [True, False])
def test_decisions_are_not_lost_without_a_question(qtbot, dialog, source, monkeypatch, leaves):
    asked = []
    monkeypatch.setattr(messages, "ask", lambda _parent, words, _yes: asked.append(words) or leaves)
    choose(qtbot, source, TWICE)
    qtbot.keyClick(source, Qt.Key.Key_K)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert (len(asked), dialog.isVisible()) == (1, not leaves)
    monkeypatch.setattr(messages, "ask", lambda *_args: True)


def test_without_decisions_escape_leaves_at_once(qtbot, dialog, source, monkeypatch):
    monkeypatch.setattr(messages, "ask", lambda *_args: pytest.fail("asked"))
    qtbot.keyClick(source, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_right_click_offers_what_can_be_decided_about_the_line_under_it(qtbot, dialog, source):
    source.scroll_to_line(TWICE)
    room = next(room for row, room, _laid in source.in_sight() if source.line_of(row) == TWICE)
    where = QPoint(150, round(room.top()) + 5)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, source.viewport().mapToGlobal(where))
    QApplication.sendEvent(source.viewport(), event)
    [menu] = [menu for menu in source.findChildren(QMenu) if menu.isVisible()]
    assert [action.text().partition("\t")[0] for action in menu.actions()] == ["This is text"]
    with qtbot.waitSignal(dialog.decided) as asked:
        qtbot.keyClick(menu, Qt.Key.Key_Down)
        qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert asked.args[1].kept == {TWICE}
