"""Several marks chosen among the notes are changed together, each time in one step."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListView, QToolButton

from zhutiao.model import Place, Span
from zhutiao.services import marking
from zhutiao.ui.notes_panel import NotesPanel
from zhutiao.ui.palette_box import PaletteBox
from zhutiao.ui.pills import Pills
from zhutiao.ui.tag_field import TagBox


@pytest.fixture
def cards(window):
    for start, segment in ((0, "三/（七）"), (9, "三/（七）"), (0, "五")):
        window.session.do(marking.highlight, [Place(window.session.base.id, segment, Span(start, start + 4))])
    for mark in window.session.marks[:2]:
        window.session.do(marking.tag, mark.id, "指标/养老")
    made = window.sidebar.show_page("notes").findChild(QListView)
    made.setFocus()
    made.selectAll()
    return made


def tags(window):
    return [mark.tags for mark in window.session.marks]


def test_a_tag_typed_once_is_put_on_all_and_taken_back_at_once(qtbot, window, cards):
    qtbot.keyClick(cards, Qt.Key.Key_T)
    field = window.findChild(TagBox).findChild(QLineEdit)
    qtbot.keyClicks(field, "ty")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert tags(window) == [("ty", "指标/养老"), ("ty", "指标/养老"), ("ty",)]
    window.session.undo()
    assert tags(window) == [("指标/养老",), ("指标/养老",), ()]


def test_only_tags_of_all_of_them_can_be_taken_off(qtbot, window, cards):
    cards.setCurrentIndex(cards.model().index(1, 0))
    cards.selectionModel().select(cards.model().index(2, 0), cards.selectionModel().SelectionFlag.Select)
    qtbot.keyClick(cards, Qt.Key.Key_T)
    pill = window.findChild(TagBox).findChild(Pills).findChild(QToolButton)
    qtbot.mouseClick(pill, Qt.MouseButton.LeftButton)
    assert tags(window) == [(), (), ()]


def test_all_get_another_style_in_one_step(qtbot, window, cards):
    qtbot.keyClick(cards, Qt.Key.Key_W)
    assert {mark.style for mark in window.session.marks} == {"wavy"}
    window.session.undo()
    assert {mark.style for mark in window.session.marks} == {"highlight"}


def test_the_clause_whose_notes_are_wanted_is_found_by_its_pinyin(qtbot, window, cards):
    panel = window.sidebar.page("notes").findChild(NotesPanel)
    panel.choice_wanted.emit("clause")
    box = window.findChild(PaletteBox)
    qtbot.keyClicks(box.field, "dlfz")
    qtbot.keyClick(box.field, Qt.Key.Key_Return)
    assert panel.filter().clause == "三/（七）"


def test_the_days_are_typed(qtbot, window, cards):
    panel = window.sidebar.page("notes").findChild(NotesPanel)
    panel.choice_wanted.emit("period")
    field = next(field for field in window.findChildren(QLineEdit) if "one day" in field.accessibleName())
    field.setText("2025-06-09 2025-06-30")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert panel.filter().period == "2025-06-09..2025-06-30"


def test_the_order_is_remembered(window, cards, settings):
    panel = window.sidebar.page("notes").findChild(NotesPanel)
    panel.arrange(panel.order()._replace(group="tag"))
    assert settings.get("notes_order") == ["position", "tag"]
