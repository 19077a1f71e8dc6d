"""An article that resembles a text of the dossier: what it becomes is said, and is the reader's to say."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from zhutiao import words
from zhutiao.services.expecting import Expected
from zhutiao.ui.importing.becoming import Becoming

ALIKE = Expected("printing", "关于促进养老服务高质量发展的意见", 8)


@pytest.fixture
def becoming(qtbot):
    words.speak("en")
    made = Becoming()
    made.retranslate()
    qtbot.addWidget(made)
    made.show_article("file", "1")
    return made


def test_nothing_is_asked_about_a_text_that_resembles_none(becoming):
    becoming.expect("file", {"2": ALIKE})
    assert becoming.isHidden()
    assert becoming.wishes("file") == {}


def test_the_guess_is_chosen_first_and_is_no_wish(becoming):
    becoming.expect("file", {"1": ALIKE})
    assert not becoming.isHidden()
    assert becoming.currentText() == "Becomes another printing of “关于促进养老服务高质量发展的意见”"
    assert becoming.wishes("file") == {}


def test_the_keyboard_chooses_a_new_version_which_is_remembered_by_article(qtbot, becoming):
    becoming.expect("file", {"1": ALIKE, "2": ALIKE})
    qtbot.keyClick(becoming, Qt.Key.Key_Up)
    assert "new version" in becoming.currentText() and "8" in becoming.currentText()
    becoming.show_article("file", "2")
    assert becoming.currentData() == "printing"
    becoming.show_article("file", "1")
    assert (becoming.currentData(), becoming.wishes("file")) == ("version", {"1": "version"})


def test_going_back_to_the_guess_takes_the_wish_back(qtbot, becoming):
    becoming.expect("file", {"1": ALIKE})
    qtbot.keyClick(becoming, Qt.Key.Key_Up)
    qtbot.keyClick(becoming, Qt.Key.Key_Down)
    assert becoming.wishes("file") == {}


def test_the_choice_has_a_name_and_takes_the_focus(becoming):
    assert isinstance(becoming, QComboBox)
    assert becoming.accessibleName() == "What this text becomes"
    assert becoming.focusPolicy() & Qt.FocusPolicy.TabFocus
