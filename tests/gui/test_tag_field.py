"""Putting tags on something by typing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton

from zhutiao import words
from zhutiao.ui import theme
from zhutiao.ui.pills import Pills
from zhutiao.ui.tag_completing import fitting
from zhutiao.ui.tag_field import TagBox, TagField, tag_path


@pytest.fixture
def field(qtbot):
    words.speak("en")
    made = TagField(theme.load("light"))
    qtbot.addWidget(made)
    made.show_tags(("托育",), ("指标/养老", "指标/医疗", "托育"))
    made.resize(260, 120)
    made.show()
    made.activateWindow()
    made.setFocus()
    return made


def entry(field):
    return field.findChild(QLineEdit)


@pytest.mark.parametrize(
    ("typed", "path"),
    [("指标/养老", "指标/养老"), (" #指标 / 养老 ", "指标/养老"), ("指标／养老", "指标/养老"), ("#托育", "托育")],
)
def test_a_path_is_what_the_reader_meant(typed, path):
    assert tag_path(typed) == path


@pytest.mark.parametrize("typed", ["", "#", "/", "指标/", "/养老", "指标//养老", "指标/ /养老"])
def test_a_path_with_an_empty_part_is_none(typed):
    assert tag_path(typed) is None


@given(st.text("指标养老#/／ ", max_size=12))
def test_a_path_means_itself(typed):
    path = tag_path(typed)
    assert path is None or tag_path(path) in (path, path.lstrip("#"))


def test_enter_adds_what_was_typed(qtbot, field):
    entry(field).setText("#待办")
    with qtbot.waitSignal(field.tag_added) as added:
        qtbot.keyClick(entry(field), Qt.Key.Key_Return)
    assert (added.args, field.tags()) == (["待办"], ("托育", "待办"))


def test_the_field_is_empty_for_the_next_tag(qtbot, field):
    entry(field).setText("待办")
    qtbot.keyClick(entry(field), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: entry(field).text() == "")


def test_a_tag_already_there_is_not_added_twice(qtbot, field):
    entry(field).setText("托育")
    with qtbot.assertNotEmitted(field.tag_added):
        qtbot.keyClick(entry(field), Qt.Key.Key_Return)


def test_an_empty_part_is_refused_in_words(qtbot, field):
    entry(field).setText("指标//养老")
    with qtbot.assertNotEmitted(field.tag_added):
        qtbot.keyClick(entry(field), Qt.Key.Key_Return)
    assert any("both sides" in label.text() for label in field.findChildren(QLabel) if label.isVisible())


def test_backspace_in_an_empty_field_removes_the_last_tag(qtbot, field):
    with qtbot.waitSignal(field.tag_removed) as removed:
        qtbot.keyClick(entry(field), Qt.Key.Key_Backspace)
    assert (removed.args, field.tags()) == (["托育"], ())


def test_pressing_a_pill_removes_its_tag(qtbot, field):
    with qtbot.waitSignal(field.tag_removed) as removed:
        qtbot.mouseClick(field.findChild(QToolButton), Qt.MouseButton.LeftButton)
    assert removed.args == ["托育"]


@pytest.mark.parametrize("typed", ["养", "yl", "YL", "zb/y", "yang", "#yl"])
def test_any_characters_or_letters_of_a_path_complete_it(qtbot, field, typed):
    entry(field).insert(typed)
    assert entry(field).completer().proposed()[0] == "指标/养老"


@pytest.fixture
def popup(qtbot, field):
    """Type letters that spell a tag, and return the list that opens."""
    qtbot.keyClicks(entry(field), "yl")
    shown = entry(field).completer().popup()
    qtbot.waitUntil(shown.isVisible)
    return shown


def test_enter_takes_the_first_tag_that_letters_spell(qtbot, field, popup):
    with qtbot.waitSignal(field.tag_added) as added:
        qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert added.args == ["指标/养老"]


def test_letters_are_made_a_new_tag_in_the_last_row(qtbot, field, popup):
    assert entry(field).completer().proposed() == ["指标/养老", "指标/医疗", "New tag #yl"]
    for _row in range(2):
        qtbot.keyClick(popup, Qt.Key.Key_Down)
    with qtbot.waitSignal(field.tag_added) as added:
        qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert added.args == ["yl"]


def test_who_types_on_does_not_find_a_tag_in_the_field(qtbot, field, popup):
    qtbot.waitUntil(lambda: popup.currentIndex().row() == 0)
    qtbot.keyClick(popup, Qt.Key.Key_A)
    assert entry(field).text() == "yla"


def test_letters_that_a_tag_holds_are_taken_as_typed(qtbot, field):
    field.show_tags((), ("todo/later", "养老"))
    qtbot.keyClicks(entry(field), "todo")
    shown = entry(field).completer().popup()
    qtbot.waitUntil(shown.isVisible)
    qtbot.keyClick(shown, Qt.Key.Key_Return)
    assert field.tags() == ("todo",)


def test_a_proposal_is_taken_with_down_and_enter(qtbot, field):
    field.show_tags((), ("todo/later", "养老"))
    qtbot.keyClicks(entry(field), "late")
    shown = entry(field).completer().popup()
    qtbot.waitUntil(shown.isVisible)
    qtbot.keyClick(shown, Qt.Key.Key_Down)
    with qtbot.waitSignal(field.tag_added) as added:
        qtbot.keyClick(shown, Qt.Key.Key_Return)
    assert added.args == ["todo/later"]


def test_the_most_used_of_equals_comes_first():
    assert fitting("标", ("指标/医疗", "指标/养老", "标准")) == ["标准", "指标/医疗", "指标/养老"]


def test_a_tag_already_there_is_not_proposed(qtbot, field):
    qtbot.keyClicks(entry(field), "ty")
    assert entry(field).completer().proposed() == []


def test_the_box_stays_on_the_screen_and_leaves_with_escape(qtbot):
    room = QGuiApplication.primaryScreen().availableGeometry()
    box = TagBox(theme.load("light"))
    qtbot.addWidget(box)
    box.ask(QRect(room.right() - 10, room.bottom() - 10, 40, 20), ("托育",), ())
    inside = room.contains(box.geometry())
    qtbot.keyClick(entry(box.field), Qt.Key.Key_Escape)
    assert (inside, box.isVisible()) == (True, False)


def test_the_box_is_no_higher_than_its_tags_and_field(qtbot):
    box = TagBox(theme.load("light"))
    qtbot.addWidget(box)
    box.ask(QRect(10, 10, 40, 20), ("指标/养老", "培训要点", "托育", "一老一小"), ())
    qtbot.wait(1)
    pills = box.findChild(Pills)
    assert pills.y() == 0
    assert entry(box.field).y() - pills.geometry().bottom() <= 8


def test_the_box_grows_with_its_tags(qtbot):
    box = TagBox(theme.load("light"))
    qtbot.addWidget(box)
    box.ask(QRect(10, 10, 40, 20), (), ())
    before = box.height()
    box.field.show_tags(("指标/养老", "培训要点", "托育", "一老一小"))
    qtbot.waitUntil(lambda: box.height() > before, timeout=1000)
    assert entry(box.field).y() >= box.findChild(Pills).geometry().bottom()
