"""Overlapping marks at a click: each is changed alone."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QListView, QToolButton

from zhutiao import words
from zhutiao.model import Anchor, Mark, Place, Quote, Span
from zhutiao.ui import theme
from zhutiao.ui.mark_list import MarkList

WHEN = "2025-06-11T00:00:00.000Z"


def marked(name, quote, colour):
    anchor = Anchor(Place("d1", "三/（七）", Span(0, len(quote))), Quote(quote, "", "", 0))
    return Mark(name, (anchor,), colour, "highlight", None, (), "me", WHEN, WHEN)


WIDE = marked("m1", "提高养老服务机构医养结合服务能力，增加护理型床位供给", "rose")
NARROW = marked("m2", "增加护理型床位供给", "blue")


@pytest.fixture
def marks(qtbot):
    words.speak("en")
    made = MarkList(theme.load("light"))
    qtbot.addWidget(made)
    made.offer([WIDE, NARROW], QPoint(200, 200))
    return made


def choose(qtbot, marks, row):
    cards = marks.findChild(QListView)
    where = cards.visualRect(cards.model().index(row, 0)).center()
    qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=where)


def press(qtbot, marks, name):
    button = next(b for b in marks.findChildren(QToolButton) if b.accessibleName() == name)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_every_mark_at_the_click_is_listed(marks):
    assert (marks.findChild(QListView).model().rowCount(), marks.findChild(QLabel).text()) == (2, "2 marks here")


def test_the_chosen_mark_alone_is_recoloured(qtbot, marks):
    choose(qtbot, marks, 1)
    with qtbot.waitSignal(marks.recolour_wanted) as wanted:
        press(qtbot, marks, "Key measures")
    assert wanted.args == [("m2",), "amber"]


def test_the_chosen_mark_alone_is_erased(qtbot, marks):
    choose(qtbot, marks, 0)
    with qtbot.waitSignal(marks.erase_wanted) as wanted:
        press(qtbot, marks, "Delete")
    assert wanted.args == [("m1",)]


def test_editing_closes_the_list_and_names_the_mark(qtbot, marks):
    choose(qtbot, marks, 1)
    with qtbot.waitSignal(marks.edit_wanted) as wanted:
        qtbot.keyClick(marks.findChild(QListView), Qt.Key.Key_Return)
    assert (wanted.args, marks.isVisible()) == (["m2"], False)


def test_what_is_left_after_erasing_stays_listed(marks):
    marks.show_marks([NARROW])
    assert (marks.isVisible(), marks.findChild(QLabel).text()) == (True, "1 mark here")


def test_when_the_last_mark_goes_the_list_closes(marks):
    marks.show_marks([])
    assert not marks.isVisible()


def test_the_list_leaves_the_words_it_is_about_in_sight(marks):
    room = QGuiApplication.primaryScreen().availableGeometry()
    marks.offer([WIDE, NARROW], QPoint(200, 110), (90, 180))
    below = marks.geometry().top() > 180
    marks.offer([WIDE, NARROW], QPoint(200, room.bottom() - 50), (room.bottom() - 70, room.bottom() - 10))
    assert (below, marks.geometry().bottom() < room.bottom() - 70) == (True, True)


@pytest.mark.parametrize(
    ("name", "style"), [("Highlight", "highlight"), ("Underline", "underline"), ("Wavy line", "wavy")]
)
def test_the_chosen_mark_alone_is_restyled(qtbot, marks, name, style):
    choose(qtbot, marks, 1)
    with qtbot.waitSignal(marks.restyle_wanted) as wanted:
        press(qtbot, marks, name)
    assert wanted.args == [("m2",), style]


def test_the_chosen_mark_alone_is_tagged(qtbot, marks):
    choose(qtbot, marks, 1)
    with qtbot.waitSignal(marks.tags_wanted) as wanted:
        press(qtbot, marks, "Tags…")
    assert wanted.args == [(NARROW,)]


def test_the_list_stays_on_the_screen(marks):
    room = QGuiApplication.primaryScreen().availableGeometry()
    marks.offer([WIDE, NARROW], room.bottomRight())
    assert room.contains(marks.geometry())
