"""Writing on a card: what is typed stays in sight, and is never taken for saved."""

import dataclasses
import sqlite3

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QLabel, QListView, QPlainTextEdit, QToolButton

from zhutiao import words
from zhutiao.model import Anchor, Mark, Place, Quote, Span
from zhutiao.ui import theme
from zhutiao.ui.clause_notes import ClauseNotes
from zhutiao.ui.note_editor import NoteEditor

CLAUSE = Place("d1", "三/（七）")
WHEN = "2025-06-11T00:00:00.000Z"
QUOTE = "新建养老机构护理型床位占比原则上不低于80%"
BEDS = Mark(
    "m1",
    (Anchor(Place("d1", "三/（七）", Span(0, len(QUOTE))), Quote(QUOTE, "", "", 0)),),
    "amber",
    "highlight",
    "“8080”目标之一",
    ("指标/养老",),
    "me",
    WHEN,
    WHEN,
)
LONG = "\n".join(f"第{n}点，与实录中的答问对照着讲" for n in range(1, 31))


@pytest.fixture
def notes(qtbot, desk):
    words.speak("en")
    made = ClauseNotes(theme.load("light"), desk)
    qtbot.addWidget(made)
    made.resize(270, 300)
    made.show()
    made.activateWindow()
    made.show_clause("（七）", CLAUSE, [BEDS])
    qtbot.wait(1)
    return made


def seen(notes, part, where=None):
    """Say whether all of *part* lies inside the list's own room."""
    room = notes.findChild(QListView).viewport()
    where = where or part.rect()
    return room.rect().contains(QRect(part.mapTo(room, where.topLeft()), where.size()))


def write(qtbot, notes, text):
    notes.edit("m1")
    field = notes.findChild(QPlainTextEdit)
    field.selectAll()
    QApplication.clipboard().setText(text)
    field.paste()
    qtbot.wait(20)
    return field


def test_a_long_note_leaves_status_and_preview_in_sight(qtbot, notes):
    write(qtbot, notes, LONG)
    editor = notes.findChild(NoteEditor)
    assert seen(notes, editor.findChild(QLabel))
    assert seen(notes, editor.findChild(QToolButton))


def test_the_caret_of_a_long_note_stays_in_sight(qtbot, notes):
    field = write(qtbot, notes, LONG)
    caret = field.cursorRect()
    assert seen(notes, field.viewport(), caret)


def test_a_long_note_has_one_scroll_bar(qtbot, notes):
    field = write(qtbot, notes, LONG)
    bars = [field.verticalScrollBar(), notes.findChild(QListView).verticalScrollBar()]
    assert [bar.isVisible() for bar in bars] == [True, False]


def test_a_long_note_fits_again_after_the_panel_became_lower(qtbot, notes):
    write(qtbot, notes, LONG)
    notes.resize(270, 220)
    qtbot.wait(50)
    assert seen(notes, notes.findChild(NoteEditor))


def test_the_list_scrolls_again_once_a_long_note_is_left(qtbot, notes):
    write(qtbot, notes, LONG)
    notes.findChild(NoteEditor).leave()
    assert notes.findChild(QListView).verticalScrollBarPolicy().name == "ScrollBarAsNeeded"


def spoken(notes):
    cards = notes.findChild(QListView)
    return [cards.model().index(n, 0).data() for n in range(cards.model().rowCount())]


def leave(qtbot, notes, text):
    write(qtbot, notes, text)
    notes.findChild(NoteEditor).leave()


def test_a_note_that_could_not_be_saved_stays_on_its_card(qtbot, notes):
    leave(qtbot, notes, "2027")
    assert spoken(notes) == [f"{QUOTE}, Key measures, 2027, Not saved yet, #指标/养老"]


def test_a_note_that_could_not_be_saved_is_opened_as_it_was_typed(qtbot, notes):
    leave(qtbot, notes, "2027")
    notes.edit("m1")
    editor = notes.findChildren(NoteEditor)[-1]
    assert (editor.text(), editor.status()) == ("2027", "Not saved yet")


def test_a_note_that_could_not_be_saved_is_there_when_its_clause_is_read_again(qtbot, notes):
    bare = dataclasses.replace(BEDS, note=None, tags=())
    notes.show_clause("（七）", CLAUSE, [bare])
    leave(qtbot, notes, "2027")
    notes.show_clause("（八）", Place("d1", "四/（八）"), [])
    notes.show_clause("（七）", CLAUSE, [bare])
    assert spoken(notes) == [f"{QUOTE}, Key measures, 2027, Not saved yet"]


def test_the_clauses_own_note_that_could_not_be_saved_stays_too(qtbot, notes):
    notes.edit_clause()
    notes.findChild(QPlainTextEdit).insertPlainText("2021")
    notes.findChild(NoteEditor).leave()
    notes.show_clause("（八）", Place("d1", "四/（八）"), [])
    notes.show_clause("（七）", CLAUSE, [BEDS])
    assert spoken(notes)[0] == "On the whole clause, 2021, Not saved yet"


def test_a_note_saved_later_is_no_longer_called_unsaved(qtbot, notes):
    leave(qtbot, notes, "2027")
    notes.show_clause("（七）", CLAUSE, [dataclasses.replace(BEDS, note="2027")])
    assert spoken(notes) == [f"{QUOTE}, Key measures, 2027, #指标/养老"]


def test_once_nothing_waits_the_library_is_believed_again(qtbot, notes):
    leave(qtbot, notes, "2027")
    notes.settle()
    assert spoken(notes) == [f"{QUOTE}, Key measures, {BEDS.note}, #指标/养老"]


def test_a_note_written_while_another_program_writes_is_kept_and_saved_later(qtbot, window, library):
    base, seventh = window.session.base, "三/（七）"
    window.go_to(seventh, glide=False)
    window.notes.show_clause("（七）", Place(base.id, seventh), [])
    other = sqlite3.connect(library.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    window.notes.edit_clause()
    window.notes.findChild(QPlainTextEdit).insertPlainText("2027")
    window.notes.findChild(NoteEditor).leave()
    waiting = spoken(window.notes)
    other.execute("ROLLBACK")
    other.close()
    window.session.retry()
    assert waiting == ["On the whole clause, 2027, Not saved yet"]
    assert spoken(window.notes) == ["On the whole clause, 2027"]
    assert [mark.note for mark in window.session.marks] == ["2027"]
