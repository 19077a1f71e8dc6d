"""A tag is changed in the window once the reader has seen how much that concerns."""

import pytest
from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListView, QToolButton, QTreeView

from zhutiao.model import Place, Span
from zhutiao.services import marking, reading
from zhutiao.ui.confirming import Confirmation
from zhutiao.ui.notes_panel import NotesPanel
from zhutiao.ui.palette_box import PaletteBox


@pytest.fixture
def marks(window):
    made = []
    for start, tags in ((0, ("指标/养老",)), (9, ("指标",)), (14, ("目标", "指标"))):
        place = Place(window.session.base.id, "三/（七）", Span(start, start + 4))
        made += window.session.do(marking.highlight, [place]).made
        for tag in tags:
            window.session.do(marking.tag, made[-1], tag)
    return made


@pytest.fixture
def panel(window, marks):
    return window.sidebar.show_page("tags")


@pytest.fixture
def answer():
    """Answer the next question, and return what it said."""
    said = []

    def give(key):
        def press():
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, Confirmation)
            said.extend(label.text() for label in dialog.findChildren(QLabel))
            QTest.keyClick(dialog, key)

        QTimer.singleShot(0, press)
        return said

    return give


def tags(window):
    return [mark.tags for mark in window.session.marks]


def test_renaming_says_how_many_marks_it_concerns(window, panel, answer):
    said = answer(Qt.Key.Key_Return)
    panel.rename_wanted.emit("指标", "目的")
    assert said[:5] == ["Rename #指标 to #目的?", "Marks that carry it", "3", "Tags: it and those below it", "2"]
    assert tags(window) == [("目的/养老",), ("目的",), ("目标", "目的")]


def test_escape_changes_nothing(window, panel, answer):
    answer(Qt.Key.Key_Escape)
    panel.delete_wanted.emit("指标")
    assert tags(window) == [("指标/养老",), ("指标",), ("指标", "目标")]


def test_a_name_that_is_taken_becomes_the_offer_to_merge(window, panel, answer):
    said = answer(Qt.Key.Key_Return)
    panel.rename_wanted.emit("指标", "目标")
    assert said[0] == "Merge #指标 into #目标?"
    assert said[5:9] == ["Marks that carry #目标 already", "1", "Marks that carry both", "1"]
    assert tags(window) == [("目标/养老",), ("目标",), ("目标",)]


def test_notes_of_a_tag_are_still_shown_once_it_is_called_otherwise(window, panel, answer):
    panel.tag_chosen.emit("指标/养老")
    notes = window.findChild(NotesPanel)
    answer(Qt.Key.Key_Return)
    panel.rename_wanted.emit("指标", "目的")
    assert notes.filter().tags == ("目的/养老",)
    answer(Qt.Key.Key_Return)
    panel.rename_wanted.emit("目的", "目标")
    assert notes.filter().tags == ("目标/养老",)
    assert window.status.said() == "#目的 is merged into #目标."


def test_deleting_a_tag_keeps_the_marks(window, panel, answer):
    answer(Qt.Key.Key_Return)
    panel.delete_wanted.emit("指标")
    assert tags(window) == [(), (), ("目标",)]
    window.session.undo()
    assert tags(window) == [("指标/养老",), ("指标",), ("指标", "目标")]


def test_a_tag_below_itself_is_refused_in_words(window, panel):
    panel.rename_wanted.emit("指标", "指标/新")
    assert "cannot stand below itself" in window.status.said()


def test_the_tag_to_merge_into_is_found_by_its_pinyin(qtbot, window, panel, answer):
    panel.merge_wanted.emit("指标")
    box = window.findChild(PaletteBox)
    assert box.shown() == ["目标"]
    qtbot.keyClicks(box.field, "mb")
    qtbot.keyClick(box.field, Qt.Key.Key_Return)
    said = answer(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(said))
    assert said[0] == "Merge #指标 into #目标?"


def test_a_colour_is_kept(window, panel):
    panel.colour_wanted.emit("指标", "rose")
    assert {tag.path: tag.colour for tag in reading.tags(window.session.library)}["指标"] == "rose"
    assert panel.colour("指标/养老") == "rose"


def test_cards_dragged_from_the_notes_onto_a_tag_carry_it(qtbot, window, marks, panel):
    cards = window.sidebar.show_page("notes").findChild(QListView)
    cards.selectAll()
    data = cards.model().mimeData(cards.selectedIndexes())
    panel = window.sidebar.show_page("tags")
    view = panel.findChild(QTreeView)
    panel.make_current("目标")
    where = QPointF(view.visualRect(view.currentIndex()).center())
    drop = QDropEvent(where, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    view.dropEvent(drop)
    assert all("目标" in carried for carried in tags(window))
    assert window.session.library.history.names()[0] == "Add tag"


def test_the_tab_of_the_tags_opens_for_marks_held_over_it(qtbot, window, marks):
    tab = next(tab for tab in window.sidebar.findChildren(QToolButton) if tab.text() == "Tags")
    cards = window.sidebar.show_page("notes").findChild(QListView)
    cards.selectAll()
    data = cards.model().mimeData(cards.selectedIndexes())
    at, left = QPointF(tab.rect().center()), Qt.MouseButton.LeftButton
    tab.dropEvent(QDropEvent(at, Qt.DropAction.CopyAction, data, left, Qt.KeyboardModifier.NoModifier))
    assert tab.isChecked()


def test_closed_branches_are_closed_again_in_the_next_window(window, panel, settings):
    view = panel.findChild(QTreeView)
    panel.make_current("指标")
    view.collapse(view.currentIndex())
    assert settings.get("tags_closed") == ["指标"]
