"""Highlighting and tagging all results: shown first, done in one step."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from zhutiao.hits import Scope
from zhutiao.model import COLOURS
from zhutiao.services import marking, marking_hits, reading, searching
from zhutiao.text.search_reading import parse
from zhutiao.ui.search.marking import desk, job
from zhutiao.ui.search.marking.choices import Head
from zhutiao.ui.search.sought import Sought

WORDS = "托育"


@pytest.fixture
def sought(window):
    return Sought(WORDS, parse(WORDS), Scope(window.session.dossier.id))


@pytest.fixture
def hits(library, sought):
    return list(searching.every(library, sought.query, sought.with_printings(on=False).scope))


@pytest.fixture
def places(hits):
    return sum(len(hit.spans) for hit in hits if hit.where == "text")


@pytest.fixture
def dialog(qtbot, window, sought):
    shown = desk.highlight_all(window, sought)
    qtbot.waitUntil(lambda: shown.choices.rowCount() > 0)
    return shown


@pytest.fixture
def tagging(qtbot, window, sought):
    shown = desk.tag_all(window, sought)
    qtbot.waitUntil(lambda: shown.choices.rowCount() > 0)
    return shown


def click_row(qtbot, dialog, row):
    where = dialog.list.visualRect(dialog.choices.index(row)).center()
    qtbot.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=where)


def test_it_is_said_beforehand_how_many_places_in_which_texts(dialog, places):
    assert dialog.said().startswith(f"{places} places in ")
    assert dialog.do.text() == f"Highlight {places}"


def test_enter_highlights_all_and_one_undo_takes_all_back(qtbot, window, dialog, places):
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert len(window.session.marks) == places
    window.session.do(lambda library: marking.undo(library, sure=True))
    assert window.session.marks == []


def test_a_place_left_out_stays_unmarked(qtbot, window, dialog, places):
    click_row(qtbot, dialog, 1)
    assert dialog.do.text() == f"Highlight {places - 1}"
    qtbot.mouseClick(dialog.do, Qt.MouseButton.LeftButton)
    assert len(window.session.marks) == places - 1


def test_space_on_a_text_leaves_all_its_places_out(qtbot, dialog, places):
    head = dialog.choices.index(0).data(Qt.ItemDataRole.UserRole)
    assert isinstance(head, Head)
    dialog.list.setCurrentIndex(dialog.choices.index(0))
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    assert len(dialog.choices.ticked()) == places - head.places


def test_a_text_with_some_places_left_out_is_ticked_in_part(qtbot, dialog):
    click_row(qtbot, dialog, 1)
    assert dialog.choices.index(0).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.PartiallyChecked


def test_the_colour_is_chosen_with_a_click_and_what_was_left_out_stays_out(qtbot, window, dialog, places):
    click_row(qtbot, dialog, 1)
    rose = dialog.findChildren(QToolButton)[COLOURS.index("rose")]
    qtbot.mouseClick(rose, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.do, Qt.MouseButton.LeftButton)
    assert {mark.colour for mark in window.session.marks} == {"rose"}
    assert len(window.session.marks) == places - 1


def test_what_is_marked_so_already_is_counted_and_not_offered(qtbot, window, sought, hits, places):
    window.session.do(marking_hits.highlight_all, hits[:1], "amber", "highlight")
    done = len(window.session.marks)
    shown = desk.highlight_all(window, sought)
    qtbot.waitUntil(lambda: shown.choices.rowCount() > 0)
    assert len(shown.choices.ticked()) == places - done
    assert f"{done} already marked so" in shown.said()


def test_escape_marks_nothing(qtbot, window, dialog):
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.session.marks == []


def test_many_marks_are_made_only_after_a_question(qtbot, window, dialog, monkeypatch):
    monkeypatch.setattr(job, "MANY", 3)
    monkeypatch.setattr(job.Confirmation, "exec", lambda _self: job.QDialog.DialogCode.Rejected)
    qtbot.mouseClick(dialog.do, Qt.MouseButton.LeftButton)
    assert window.session.marks == []
    assert dialog.isVisible()


def test_more_results_than_can_be_marked_are_refused(qtbot, window, sought, monkeypatch):
    said = []
    monkeypatch.setattr(job, "MOST", 3)
    monkeypatch.setattr(job.messages, "tell", lambda _parent, words: said.append(words))
    desk.highlight_all(window, sought)
    qtbot.waitUntil(lambda: said == ["There are more than 3 results. Narrow the search first."])


def test_nothing_is_tagged_before_a_tag_is_typed(tagging):
    assert not tagging.do.isEnabled()


def test_a_typed_tag_is_put_on_every_passage(qtbot, window, tagging, hits):
    tagging.focusWidget().insert("指标/托育")
    qtbot.mouseClick(tagging.do, Qt.MouseButton.LeftButton)
    [tag] = reading.tags(window.session.library)
    assert (tag.path, tag.count) == ("指标/托育", sum(hit.where == "text" for hit in hits))


def test_passages_with_that_tag_are_counted_and_not_offered(qtbot, window, sought, hits, tagging):
    window.session.do(marking_hits.tag_all, hits[:2], "托育")
    tagging.focusWidget().insert("托育")
    qtbot.waitUntil(lambda: "already tagged so" in tagging.said())
