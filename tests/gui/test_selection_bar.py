"""The bar at a selection: in sight, out of the way, one click away from everything."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QToolButton

from zhutiao import words
from zhutiao.ui import theme
from zhutiao.ui.selection_bar import SHADOW, SelectionBar


@pytest.fixture
def bar(qtbot):
    words.speak("en")
    made = SelectionBar(theme.load("light"))
    qtbot.addWidget(made)
    return made


def button(bar, name):
    return next(b for b in bar.findChildren(QToolButton) if b.accessibleName() == name)


def face(bar):
    return bar.geometry().adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)


def test_a_dot_says_its_colour(qtbot, bar):
    bar.offer(QRect(300, 200, 80, 24))
    with qtbot.waitSignal(bar.colour_chosen) as chosen:
        qtbot.mouseClick(button(bar, "Doubtful"), Qt.MouseButton.LeftButton)
    assert chosen.args == ["blue"]


def test_on_x_nothing_but_the_rounded_bar_is_drawn(qtbot, monkeypatch):
    monkeypatch.setattr(QGuiApplication, "platformName", staticmethod(lambda: "xcb"))
    bar = SelectionBar(theme.load("light"))
    qtbot.addWidget(bar)
    bar.offer(QRect(300, 200, 80, 24))
    inside = bar.rect().adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
    assert bar.mask().boundingRect() == inside
    assert not bar.mask().contains(inside.topLeft())
    assert bar.mask().contains(inside.center())


def test_the_underlined_letter_says_underline(qtbot, bar):
    with qtbot.waitSignal(bar.style_chosen) as chosen:
        qtbot.mouseClick(button(bar, "Underline"), Qt.MouseButton.LeftButton)
    assert chosen.args == ["underline"]


def test_the_style_in_use_looks_pressed_and_says_so(bar):
    bar.show_style("wavy")
    styles = [button(bar, name) for name in ("Highlight", "Underline", "Wavy line")]
    assert [style.isChecked() for style in styles] == [False, False, True]
    assert "Colours are put on in this style now." in styles[2].toolTip()


def test_the_style_in_use_changes_only_with_what_the_window_shows(qtbot, bar):
    bar.show_style("highlight")
    qtbot.mouseClick(button(bar, "Underline"), Qt.MouseButton.LeftButton)
    assert button(bar, "Highlight").isChecked()


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("Write a note on these words", "note_wanted"),
        ("Put a tag on these words", "tag_wanted"),
        ("Copy these words and say where they stand", "copy_wanted"),
    ],
)
def test_each_verb_has_a_signal_of_its_own(qtbot, bar, name, signal):
    bar.offer(QRect(300, 200, 80, 24))
    with qtbot.waitSignal(getattr(bar, signal)):
        qtbot.mouseClick(button(bar, name), Qt.MouseButton.LeftButton)


def test_the_bar_stands_below_the_selection(bar):
    selection = QRect(300, 200, 80, 24)
    bar.offer(selection)
    assert face(bar).top() > selection.bottom()


def test_at_the_foot_of_the_screen_the_bar_stands_above_the_selection(bar):
    room = QGuiApplication.primaryScreen().availableGeometry()
    selection = QRect(300, room.bottom() - 30, 80, 24)
    bar.offer(selection)
    assert face(bar).bottom() < selection.top()


@pytest.mark.parametrize("x", [-40, 0, 400, 5000])
def test_the_bar_never_leaves_the_screen(bar, x):
    room = QGuiApplication.primaryScreen().availableGeometry()
    bar.offer(QRect(x, 100, 60, 24))
    assert room.contains(face(bar))


def test_the_bar_leaves_the_focus_where_it_is(qtbot, bar):
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    bar.offer(QRect(300, 200, 80, 24))
    qtbot.mouseClick(button(bar, "Quotable"), Qt.MouseButton.LeftButton)
    assert field.hasFocus()


def test_linking_by_hand_is_hidden_until_it_is_offered(bar):
    bar.offer(QRect(300, 200, 80, 24))
    link = button(bar, "Link these words by hand")
    hidden = link.isVisible()
    bar.link_offered(offered=True)
    assert (hidden, link.isVisible()) == (False, True)


def test_the_readers_own_word_for_a_colour_is_used(bar):
    bar.name_colours({"blue": "Ask in class"})
    assert button(bar, "Ask in class").toolTip() == "Ask in class  3"


def test_every_button_says_what_it_does(bar):
    assert all(b.accessibleName() and b.toolTip() for b in bar.findChildren(QToolButton))
