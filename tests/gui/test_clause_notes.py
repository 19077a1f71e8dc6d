"""The notes of the clause being read: cards to choose, write in, recolour and delete."""

import dataclasses

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QListView, QPlainTextEdit

from zhutiao import words
from zhutiao.model import Anchor, Mark, Place, Quote, Span
from zhutiao.ui import theme
from zhutiao.ui.clause_notes import ClauseNotes

CLAUSE = Place("d1", "三/（七）")
WHEN = "2025-06-11T00:00:00.000Z"


def marked(name, quote, note=None, tags=(), style="highlight"):
    anchor = Anchor(Place("d1", "三/（七）", Span(0, len(quote))), Quote(quote, "", "", 0))
    return Mark(name, (anchor,), "amber", style, note, tags, "me", WHEN, WHEN)


BEDS = marked("m1", "新建养老机构护理型床位占比原则上不低于80%", "“8080”目标之一", ("指标/养老",))
PLACES = marked("m2", "多渠道增加公建托位供给", "见实录问2")
BARE = marked("m3", "支持有条件的幼儿园延伸发展托育服务")


@pytest.fixture
def notes(qtbot, desk):
    words.speak("en")
    made = ClauseNotes(theme.load("light"), desk)
    qtbot.addWidget(made)
    made.resize(270, 520)
    made.show()
    made.activateWindow()
    made.show_clause("（七）", CLAUSE, [BEDS, PLACES, BARE])
    qtbot.wait(1)
    return made


def cards(notes):
    return notes.findChild(QListView)


def middle(notes, row):
    return cards(notes).visualRect(cards(notes).model().index(row, 0)).center()


def bottom(notes, row):
    where = cards(notes).visualRect(cards(notes).model().index(row, 0))
    return QPoint(where.center().x(), where.bottom())


def click(qtbot, notes, row):
    qtbot.mouseClick(cards(notes).viewport(), Qt.MouseButton.LeftButton, pos=middle(notes, row))


def said(notes):
    return [label.text() for label in notes.findChildren(QLabel) if label.isVisible()]


def test_only_noted_or_tagged_marks_have_a_card(notes):
    assert cards(notes).model().rowCount() == 2


def test_the_head_counts_the_notes(notes):
    assert said(notes)[:2] == ["My notes · （七）", "2"]


def test_a_clause_without_notes_says_how_to_get_one(notes):
    notes.show_clause("（八）", Place("d1", "四/（八）"), [])
    assert any("press N" in sentence for sentence in said(notes))


def test_a_click_chooses_the_mark(qtbot, notes):
    with qtbot.waitSignal(notes.mark_chosen) as chosen:
        click(qtbot, notes, 1)
    assert chosen.args == [PLACES]


def test_enter_edits_the_chosen_note_in_place(qtbot, notes):
    click(qtbot, notes, 1)
    qtbot.keyClick(cards(notes), Qt.Key.Key_Return)
    assert notes.findChild(QPlainTextEdit).toPlainText() == PLACES.note


def test_a_double_click_edits_in_place(qtbot, notes):
    click(qtbot, notes, 0)
    qtbot.mouseDClick(cards(notes).viewport(), Qt.MouseButton.LeftButton, pos=middle(notes, 0))
    qtbot.mouseRelease(cards(notes).viewport(), Qt.MouseButton.LeftButton, pos=middle(notes, 0))
    assert notes.findChild(QPlainTextEdit).toPlainText() == BEDS.note
    assert notes.findChild(QPlainTextEdit).hasFocus()


def test_a_mark_without_a_note_can_be_given_one(qtbot, notes):
    notes.edit("m3")
    qtbot.keyClicks(notes.findChild(QPlainTextEdit), "2027")
    with qtbot.waitSignal(notes.note_changed) as heard:
        notes.flush()
    assert heard.args == ["m3", "2027"]


def test_the_clause_itself_can_be_given_a_note(qtbot, notes):
    notes.edit_clause()
    qtbot.keyClicks(notes.findChild(QPlainTextEdit), "2021")
    with qtbot.waitSignal(notes.note_changed) as heard:
        notes.flush()
    assert heard.args == [CLAUSE, "2021"]


def test_the_first_words_of_a_clauses_note_do_not_close_its_editor(qtbot, notes):
    notes.edit_clause()
    qtbot.keyClicks(notes.findChild(QPlainTextEdit), "2021")
    own = dataclasses.replace(BARE, id="m9", anchors=(Anchor(CLAUSE, None),), style="none", note="2021")
    notes.show_clause("（七）", CLAUSE, [own, BEDS, PLACES])
    qtbot.keyClicks(notes.findChild(QPlainTextEdit), "8")
    with qtbot.waitSignal(notes.note_changed) as heard:
        notes.flush()
    assert heard.args == [CLAUSE, "20218"]


def test_another_clause_takes_over_only_after_the_typing_is_saved(qtbot, notes):
    notes.edit("m2")
    qtbot.keyClicks(notes.findChild(QPlainTextEdit), "x")
    with qtbot.waitSignal(notes.note_changed) as heard:
        notes.show_clause("（八）", Place("d1", "四/（八）"), [])
    assert heard.args == ["m2", PLACES.note + "x"]


def test_delete_erases_the_chosen_mark(qtbot, notes):
    click(qtbot, notes, 0)
    with qtbot.waitSignal(notes.erase_wanted) as wanted:
        qtbot.keyClick(cards(notes), Qt.Key.Key_Delete)
    assert wanted.args == [("m1",)]


def test_a_number_key_recolours_the_chosen_mark(qtbot, notes):
    click(qtbot, notes, 0)
    with qtbot.waitSignal(notes.recolour_wanted) as wanted:
        qtbot.keyClick(cards(notes), Qt.Key.Key_3)
    assert wanted.args == [("m1",), "blue"]


def test_the_menu_offers_every_colour_by_its_meaning(qtbot, notes):
    menu = cards(notes).menu((BEDS,))
    names = [action.text() for action in menu.actions() if action.text()]
    assert names == [
        "Edit note", "Tags…", "Collect into the briefing", "Copy a link to the mark",
        "Key measures", "Figures and dates", "Doubtful", "Quotable", "To do", "Highlight", "Underline", "Wavy line", "Delete",
    ]  # fmt: skip


def test_a_card_that_gained_tags_is_not_covered_by_the_next(qtbot, notes):
    tagged = dataclasses.replace(BEDS, tags=("指标/养老", "培训要点", "一老一小", "普惠托育"))
    notes.show_clause("（七）", CLAUSE, [tagged, PLACES])
    qtbot.waitUntil(lambda: cards(notes).indexAt(bottom(notes, 0)).row() == 0, timeout=1000)


def test_a_screen_reader_hears_quote_colour_note_and_tags(notes):
    heard = cards(notes).model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "新建养老机构护理型床位占比原则上不低于80%, Key measures, “8080”目标之一, #指标/养老"
