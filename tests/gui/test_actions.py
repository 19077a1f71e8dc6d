"""One table says what a reader can do; every menu and sheet is made from it."""

from collections import Counter

import pytest
from PySide6.QtWidgets import QMenu

from zhutiao.ui.acts import MENUS, TABLE
from zhutiao.ui.fuzzy import best, score
from zhutiao.ui.keys import KeySheet


def test_no_two_actions_share_a_key_or_a_name():
    keys = Counter(act.keys for act in TABLE if act.keys)
    assert [key for key, count in keys.items() if count > 1] == []
    assert len({act.id for act in TABLE}) == len(TABLE)


def test_every_row_of_the_table_can_be_done(window):
    assert [act.id for act in TABLE if act.id not in window.actions_.made] == []


def test_every_action_stands_in_a_menu(window):
    found = []
    for name, _words in MENUS:
        menu = QMenu(window)
        window.actions_.fill(menu, name)
        found += _rows(menu)
    assert sorted(found) == sorted(act.id for act in TABLE)


def _rows(menu):
    """The names of the actions in a menu and in the menus within it."""
    rows = [action for action in menu.actions() if not action.isSeparator()]
    return [name for row in rows for name in (_rows(row.menu()) if row.menu() else [row.objectName()])]


def test_menus_are_filled_when_they_are_opened(window):
    menu = window.menuBar().actions()[2].menu()
    menu.aboutToShow.emit()
    assert "Write a note" in [action.text() for action in menu.actions()]


def test_single_letters_are_exactly_those_that_can_be_switched_off():
    bare = {act.id: act.keys.removeprefix("Shift+") for act in TABLE}
    short = {name for name, keys in bare.items() if len(keys) == 1 or keys in ("Delete", "Backspace")}
    assert short == {act.id for act in TABLE if act.letter}


def test_the_sheet_shows_every_key(window):
    from PySide6.QtWidgets import QLabel

    sheet = KeySheet(window, window.actions_, window.appearance.theme)
    shown = {label.text() for label in sheet.findChildren(QLabel)}
    assert {window.actions_.words(act).rstrip("…") for act in TABLE if act.keys} <= shown


@pytest.mark.parametrize(
    ("typed", "words"), [("七", "（七） 大力发展"), ("wn", "Write a note"), ("NOTE", "Write a note")]
)
def test_some_letters_find_a_line(typed, words):
    assert score(typed, words) is not None


def test_letters_out_of_order_find_nothing():
    assert score("eton", "note") is None


def test_letters_together_come_before_letters_apart():
    assert best("find", ["Five in deed", "Find next"], str, 5) == ["Find next", "Five in deed"]


@pytest.mark.parametrize("size", [(900, 600), (1280, 800), (1600, 1000)])
def test_the_sheet_of_keys_fits_into_its_window(qtbot, window, size):
    window.resize(*size)
    sheet = KeySheet(window, window.actions_, window.appearance.theme)
    qtbot.addWidget(sheet)
    assert sheet.width() <= size[0] and sheet.height() <= size[1]
