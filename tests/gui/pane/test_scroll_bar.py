"""The slim scroll bar: its handle is where the mouse takes hold of it."""

import pytest
from PySide6.QtWidgets import QStyle, QStyleOptionSlider

from zhutiao.ui import theme
from zhutiao.ui.pane.scroll_bar import SlimBar


@pytest.fixture
def bar(qtbot):
    made = SlimBar(theme.inks(theme.load("light")))
    qtbot.addWidget(made)
    made.resize(12, 463)
    made.setPageStep(463)
    return made


def where_the_style_has_it(bar):
    option = QStyleOptionSlider()
    bar.initStyleOption(option)
    slider = QStyle.SubControl.SC_ScrollBarSlider
    found = bar.style().subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, slider, bar)
    return found.top(), found.height()


@pytest.mark.parametrize(("length", "at"), [(3111, 0), (3111, 1234), (3111, 3111), (90_000, 70_001)])
def test_the_handle_is_drawn_where_the_style_has_it(bar, length, at):
    bar.setRange(0, length)
    bar.setValue(at)
    assert bar.handle() == where_the_style_has_it(bar)
