"""Theme, language and type are the reader's, and stay so."""

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from zhutiao import words
from zhutiao.ui.appearance import Appearance


@pytest.fixture
def appearance(qapp, settings):
    yield Appearance(settings)
    words.speak("en")


def test_a_theme_is_worn_by_the_whole_application(appearance):
    appearance.wear("dark")
    worn = QApplication.palette().color(QPalette.ColorRole.WindowText).name()
    assert worn == appearance.theme.chrome["ink"]


def test_a_damaged_setting_falls_back_to_the_usual(qapp, settings):
    settings.keep(size="huge", spacing=99, column=None, theme="mauve")
    found = Appearance(settings)
    assert (found.size, found.theme.name) == (17, "light")


def test_type_has_a_smallest_and_a_largest_size(appearance):
    for _n in range(60):
        appearance.resize(-1)
    assert appearance.size == 12
    for _n in range(60):
        appearance.resize(1)
    assert appearance.size == 40


def test_the_usual_size_brings_line_and_column_back_too(appearance):
    usual = (appearance.size, appearance.spacing, appearance.column)
    appearance.resize(3)
    appearance.loosen(1)
    appearance.widen(-1)
    appearance.resize(0)
    assert (appearance.size, appearance.spacing, appearance.column) == usual


def test_the_language_is_told_and_remembered(qtbot, appearance, settings):
    with qtbot.waitSignal(appearance.language_changed):
        appearance.speak("zh")
    assert (words.language(), settings.get("language")) == ("zh", "zh")
