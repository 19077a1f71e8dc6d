"""Menus, and the words of the window after another language was chosen."""

import pytest
from PySide6.QtCore import QLibraryInfo
from PySide6.QtWidgets import QLabel, QMessageBox, QToolButton

from zhutiao import words
from zhutiao.model import Place, Span
from zhutiao.services import marking
from zhutiao.ui import menus
from zhutiao.ui.appearance import Appearance
from zhutiao.ui.pane.header import PaneHeader
from zhutiao.ui.pane.palette import LIGHT
from zhutiao.ui.status import StatusLine


def _said(window):
    return " ".join(label.text() for label in window.findChild(StatusLine).findChildren(QLabel))


def _printings(box):
    buttons = [part for part in box.header.findChildren(QToolButton) if part.menu()]
    return [action.text() for button in buttons for action in button.menu().actions()]


@pytest.mark.parametrize("name", ["light", "zh", "two-beside"])
def test_of_themes_languages_and_layouts_one_is_chosen(window, name):
    assert window.actions_[name].actionGroup().isExclusive()


def test_choosing_a_theme_takes_the_dot_from_the_other(window):
    window.actions_["dark"].trigger()
    assert [name for name in ("light", "dark", "system") if window.actions_[name].isChecked()] == ["dark"]


def test_a_menu_has_air_above_and_below(window):
    made = menus.menu(window)
    row = made.addAction("x")
    assert made.actionGeometry(row).top() >= menus.AIR
    assert made.sizeHint().height() - made.actionGeometry(row).bottom() > menus.AIR


def test_when_the_last_change_was_saved_is_said_in_the_language_chosen(window, opinion):
    window.session.do(marking.highlight, [Place(opinion, "一/（一）", Span(0, 3))])
    window.actions_["zh"].trigger()
    assert "已保存 " in _said(window)
    assert "Saved" not in _said(window)


def test_that_changes_wait_is_said_in_the_language_chosen(window):
    window.status.show_waiting(2)
    window.actions_["zh"].trigger()
    assert "trying again" not in _said(window)


def test_the_windows_name_is_in_the_language_chosen(window):
    window.actions_["zh"].trigger()
    assert window.windowTitle().endswith("逐条")


def test_qts_own_buttons_are_in_the_language_chosen(qtbot, window):
    window.actions_["zh"].trigger()
    box = QMessageBox()
    qtbot.addWidget(box)
    box.setStandardButtons(QMessageBox.StandardButton.Cancel)
    said = [button.text() for button in box.buttons()]
    window.actions_["en"].trigger()
    assert said == ["取消"]


def test_without_qts_translations_the_app_speaks_chinese_all_the_same(qapp, settings, monkeypatch, tmp_path):
    monkeypatch.setattr(QLibraryInfo, "path", lambda _which: str(tmp_path))
    Appearance(settings).speak("zh")
    assert words.language() == "zh"
    words.speak("en")


def test_each_printing_is_named_by_title_source_date_and_file(window):
    [shown, other] = _printings(window.reading.base)
    assert "001_1bd3a47c8d5ee32b.txt" in shown
    assert shown.startswith("中共中央办公厅国务院办公厅关于进一步")
    assert shown != other


def test_a_printing_that_lacks_words_says_so(window):
    assert [each for box in window.reading.boxes for each in _printings(box) if each.endswith(" · incomplete")]


def test_an_ampersand_in_a_strangers_name_is_shown(qtbot):
    header = PaneHeader(LIGHT)
    qtbot.addWidget(header)
    header.show_printings([("d", "A&B"), ("e", "C")], "d")
    [button] = [part for part in header.findChildren(QToolButton) if part.menu()]
    assert [action.text() for action in button.menu().actions()] == ["A&&B", "C"]


def test_of_printings_and_dossiers_one_is_chosen(window):
    [button] = [part for part in window.reading.base.header.findChildren(QToolButton) if part.menu()]
    groups = {action.actionGroup() for action in button.menu().actions()}
    assert [group.isExclusive() for group in groups] == [True]
