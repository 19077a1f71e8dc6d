"""Finding in one pane."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton

from zhutiao import words
from zhutiao.ui import theme
from zhutiao.ui.find_bar import FindBar


@pytest.fixture
def bar(qtbot):
    words.speak("en")
    made = FindBar(theme.load("light"))
    qtbot.addWidget(made)
    made.begin()
    return made


def field(bar):
    return bar.findChild(QLineEdit)


def test_typing_says_what_is_sought(qtbot, bar):
    with qtbot.waitSignal(bar.sought) as sought:
        field(bar).insert("养老")
    assert sought.args == ["养老"]


def test_words_chosen_in_the_text_are_sought_at_once(qtbot, bar):
    with qtbot.waitSignal(bar.sought) as sought:
        bar.begin("普惠托育")
    assert (sought.args, field(bar).selectedText()) == (["普惠托育"], "普惠托育")


@pytest.mark.parametrize(
    ("key", "modifier", "signal"),
    [
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "next_wanted"),
        (Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier, "next_wanted"),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier, "previous_wanted"),
    ],
)
def test_enter_goes_on_and_shift_enter_goes_back(qtbot, bar, key, modifier, signal):
    with qtbot.waitSignal(getattr(bar, signal)):
        qtbot.keyClick(field(bar), key, modifier)


def test_the_buttons_go_on_and_back(qtbot, bar):
    bar.show_count(1, 2)
    heard = []
    bar.next_wanted.connect(lambda: heard.append("next"))
    bar.previous_wanted.connect(lambda: heard.append("previous"))
    for name in ("Next hit", "Previous hit"):
        button = next(b for b in bar.findChildren(QToolButton) if b.accessibleName() == name)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert heard == ["next", "previous"]


@pytest.mark.parametrize(("at", "total", "said"), [(3, 12, "3 of 12"), (0, 0, "Not found")])
def test_the_bar_says_where_one_is(bar, at, total, said):
    field(bar).setText("养老")
    bar.show_count(at, total)
    assert said in [label.text() for label in bar.findChildren(QLabel)]


def test_escape_closes(qtbot, bar):
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(field(bar), Qt.Key.Key_Escape)
    assert not bar.isVisible()
