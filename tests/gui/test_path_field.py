"""A field for a file: the name is never what gets lost."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from zhutiao.ui.path_field import PathField

LONG = Path(
    "/",
    "资料",
    "二〇二五年民生文件汇编与培训材料",
    "第三批",
    "省级与地市级实施方案及相关政策解读材料",
    "进一步保障和改善民生.md",
)


@pytest.fixture
def field(qtbot):
    desk = QWidget()
    qtbot.addWidget(desk)
    made = PathField(LONG, desk)
    lines = QVBoxLayout(desk)
    elsewhere = QLineEdit(desk)
    lines.addWidget(elsewhere)
    lines.addWidget(made)
    desk.resize(280, 80)
    desk.show()
    desk.activateWindow()
    elsewhere.setFocus()
    yield made
    desk.hide()


def test_a_long_path_shows_where_it_begins_and_its_whole_name(field):
    assert field.shown().startswith("/资")
    assert field.shown().endswith(LONG.name)
    assert "…" in field.shown()


def test_the_whole_path_is_there_to_be_changed(qtbot, field):
    field.setFocus()
    assert field.shown() == field.text() == str(LONG)


def test_a_short_path_is_shown_whole(field):
    field.setText("/资料/意见.md")
    assert field.shown() == "/资料/意见.md"


def test_the_tip_says_the_whole_path(field):
    field.setText("/资料/<b>.md")
    assert field.toolTip() == "<span>/资料/&lt;b&gt;.md</span>"
