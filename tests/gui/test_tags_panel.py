"""The tags of a dossier as a tree."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QTreeView

from zhutiao import words
from zhutiao.model import Anchor, Mark, Place, Tag
from zhutiao.ui import theme
from zhutiao.ui.tags_panel import COUNT, TagsPanel

WHEN = "2025-06-11T00:00:00.000Z"


def tagged(name, *tags):
    return Mark(name, (Anchor(Place("d1", name), None),), "amber", "none", None, tags, "me", WHEN, WHEN)


MARKS = [tagged("一/（一）", "指标/养老", "指标/医疗"), tagged("一/（二）", "指标"), tagged("二/（三）", "托育")]


@pytest.fixture
def panel(qtbot):
    words.speak("en")
    made = TagsPanel(theme.load("light"))
    qtbot.addWidget(made)
    made.resize(270, 400)
    made.show()
    made.show_tags(MARKS, [Tag("培训/第二课", 0)])
    return made


def branches(index):
    model = index.model()
    rows = [model.index(n, 0, index) for n in range(model.rowCount(index))]
    return {row.data(): (row.data(COUNT), branches(row)) for row in rows}


def tree(panel):
    model = panel.findChild(QTreeView).model()
    rows = [model.index(n, 0) for n in range(model.rowCount())]
    return {row.data(): (row.data(COUNT), branches(row)) for row in rows}


def click(qtbot, panel, row):
    view = panel.findChild(QTreeView)
    where = view.visualRect(view.model().index(row, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)


def test_a_branch_counts_each_mark_once(panel):
    assert tree(panel)["指标"] == (2, {"养老": (1, {}), "医疗": (1, {})})


def test_a_tag_that_nothing_carries_is_shown_with_nought(panel):
    assert tree(panel)["培训"] == (0, {"第二课": (0, {})})


def test_a_click_chooses_the_tag_and_another_lets_go(qtbot, panel):
    heard = []
    panel.tag_chosen.connect(heard.append)
    click(qtbot, panel, 0)
    click(qtbot, panel, 0)
    assert heard == ["培训", ""]


def test_enter_chooses_as_a_click_does(qtbot, panel):
    view = panel.findChild(QTreeView)
    view.setCurrentIndex(view.model().index(1, 0))
    with qtbot.waitSignal(panel.tag_chosen) as chosen:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert chosen.args == ["托育"]


def test_the_field_finds_a_tag_below_another(qtbot, panel):
    qtbot.keyClicks(panel.findChild(QLineEdit), "x")
    panel.findChild(QLineEdit).setText("养老")
    assert tree(panel) == {"指标": (2, {"养老": (1, {})})}


def test_a_closed_branch_stays_closed_when_tags_change(panel):
    view = panel.findChild(QTreeView)
    branch = next(view.model().index(n, 0) for n in range(3) if view.model().index(n, 0).data() == "指标")
    view.collapse(branch)
    panel.show_tags([*MARKS, tagged("五", "新")])
    opened = [view.isExpanded(view.model().index(n, 0)) for n in range(3) if view.model().index(n, 0).data() == "指标"]
    assert opened == [False]


def test_without_tags_the_panel_says_how_to_get_one(panel):
    panel.show_tags([])
    assert any("press T" in label.text() for label in panel.findChildren(QLabel) if label.isVisible())
