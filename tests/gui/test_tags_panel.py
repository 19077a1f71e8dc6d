"""The tags of a dossier as a tree."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTreeView

from zhutiao import words
from zhutiao.model import Anchor, Mark, Place, Tag
from zhutiao.ui import carried, theme
from zhutiao.ui.tag_rows import COLOUR, COUNT, PATH
from zhutiao.ui.tags_panel import TagsPanel

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


@pytest.mark.parametrize(("typed", "found"), [("yl", {"指标"}), ("zhib", {"指标"}), ("ty", {"托育"}), ("xx", set())])
def test_the_field_finds_a_tag_by_its_pinyin(panel, typed, found):
    panel.findChild(QLineEdit).setText(typed)
    assert set(tree(panel)) == found


def test_down_leads_from_the_field_into_the_tree(qtbot, panel):
    panel.activateWindow()
    panel.findChild(QLineEdit).setFocus()
    qtbot.keyClick(panel.findChild(QLineEdit), Qt.Key.Key_Down)
    assert panel.findChild(QTreeView).hasFocus()
    assert panel.findChild(QTreeView).currentIndex().data(PATH) == "培训"


@pytest.mark.parametrize(
    ("key", "signal", "wanted"),
    [
        (Qt.Key.Key_Delete, "delete_wanted", ["托育"]),
        (Qt.Key.Key_M, "merge_wanted", ["托育"]),
        (Qt.Key.Key_4, "colour_wanted", ["托育", "rose"]),
        (Qt.Key.Key_0, "colour_wanted", ["托育", None]),
    ],
)
def test_keys_say_what_is_to_become_of_the_tag(qtbot, panel, key, signal, wanted):
    panel.make_current("托育")
    with qtbot.waitSignal(getattr(panel, signal)) as heard:
        qtbot.keyClick(panel.findChild(QTreeView), key)
    assert heard.args == wanted


def test_f2_opens_the_whole_path_with_its_last_part_chosen(qtbot, panel):
    view = panel.findChild(QTreeView)
    panel.make_current("指标/养老")
    qtbot.keyClick(view, Qt.Key.Key_F2)
    field = view.findChild(QLineEdit)
    qtbot.waitUntil(lambda: field.selectedText() == "养老")
    qtbot.keyClicks(field, "x")
    with qtbot.waitSignal(panel.rename_wanted) as heard:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert heard.args == ["指标/养老", "指标/x"]


def test_enter_in_the_field_of_a_name_is_for_the_field_alone(qtbot, panel, qtlog):
    view = panel.findChild(QTreeView)
    panel.make_current("托育")
    qtbot.keyClick(view, Qt.Key.Key_F2)
    field = view.findChild(QLineEdit)
    qtbot.keyClicks(field, "x")
    with qtbot.assertNotEmitted(panel.tag_chosen), qtbot.waitSignal(panel.rename_wanted):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert not [record for record in qtlog.records if "commitData" in record.message]


def test_escape_leaves_the_name_as_it_was(qtbot, panel):
    view = panel.findChild(QTreeView)
    panel.make_current("托育")
    qtbot.keyClick(view, Qt.Key.Key_F2)
    field = view.findChild(QLineEdit)
    qtbot.keyClicks(field, "x")
    with qtbot.assertNotEmitted(panel.rename_wanted, wait=20):
        qtbot.keyClick(field, Qt.Key.Key_Escape)


def test_the_menu_key_opens_the_menu_of_the_current_tag(qtbot, panel):
    panel.make_current("托育")
    view = panel.findChild(QTreeView)
    with qtbot.waitSignal(panel.menu_wanted) as heard:
        at, on_screen = view.rect().center(), view.mapToGlobal(view.rect().center())
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, on_screen, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(view.viewport(), asked)
    assert heard.args[0] == "托育"


def test_a_tag_has_the_colour_of_the_one_above_it(panel):
    panel.show_tags(MARKS, [Tag("指标", 1, "rose"), Tag("托育", 1, "blue")])
    rows = panel.findChild(QTreeView).model()
    above = next(rows.index(n, 0) for n in range(2) if rows.index(n, 0).data() == "指标")
    assert {rows.index(n, 0, above).data(COLOUR) for n in range(2)} == {"rose"}


def test_marks_are_dropped_on_a_tag(qtbot, panel):
    view = panel.findChild(QTreeView)
    where = QPointF(view.visualRect(view.model().index(2, 0)).center())
    data = carried.packed(["m1", "m2"])
    copied, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    with qtbot.waitSignal(panel.marks_dropped) as heard:
        view.dropEvent(QDropEvent(where, copied, data, left, Qt.KeyboardModifier.NoModifier))
    assert heard.args == ["指标", ("m1", "m2")]


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
