"""Ctrl+K: type a few letters, press Enter."""

import pytest
from PySide6.QtCore import Qt

from zhutiao.ui import theme
from zhutiao.ui.palette_box import Choice, PaletteBox


@pytest.fixture
def done():
    return []


@pytest.fixture
def box(qtbot, window, done):
    choices = [
        Choice("（七） 大力发展", "", lambda: done.append("七")),
        Choice("Write a note", "N", lambda: done.append("n")),
    ]
    made = PaletteBox(window, theme.load("light"), choices, done.append)
    made.open_under(40)
    return made


def test_enter_does_the_best_fit(qtbot, box, done):
    qtbot.keyClicks(box.field, "not")
    qtbot.keyClick(box.field, Qt.Key.Key_Return)
    assert done == ["n"]


def test_the_arrows_choose_another(qtbot, box, done):
    qtbot.keyClick(box.field, Qt.Key.Key_Down)
    qtbot.keyClick(box.field, Qt.Key.Key_Return)
    assert done == ["n"]


@pytest.mark.parametrize("typed", ["dlfz", "dali", "da力"])
def test_a_clause_is_found_by_its_pinyin(box, typed):
    box.field.insert(typed)
    box.field.textEdited.emit(typed)
    assert box.shown()[0] == "（七） 大力发展"


def test_words_that_fit_nothing_are_sought_in_the_texts(qtbot, box, done):
    box.field.insert("养老")
    box.field.textEdited.emit("养老")
    assert box.shown() == ["Find “养老” in the open texts"]
    qtbot.keyClick(box.field, Qt.Key.Key_Return)
    assert done == ["养老"]


def test_the_window_offers_every_clause_and_command(window):
    words = [choice.words for choice in window.verbs.pages.choices()]
    assert "（七） 大力发展“一老一小”普惠服务" in words
    assert "Write a note" in words
