"""The window: open at a clause, everything in step with what the reader does."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from zhutiao import app
from zhutiao.model import Place, Span
from zhutiao.services import marking
from zhutiao.ui.note_editor import NoteEditor
from zhutiao.ui.selection_bar import SelectionBar
from zhutiao.ui.status import StatusLine

SEVENTH = "三/（七）"

# The offscreen platform says this of every window that floats.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)


def _said(window):
    return " ".join(label.text() for label in window.findChild(StatusLine).findChildren(QLabel))


def test_the_first_start_is_at_the_first_clause(window):
    assert window.clause == "一/（一）"
    assert "（一） clause 1 of 11" in _said(window)


def test_opinion_commentary_and_transcript_stand_side_by_side(window):
    kinds = [box.document.article.kind for box in window.reading.boxes]
    assert kinds == ["opinion", "commentary", "transcript"]


def test_choosing_a_clause_brings_it_everywhere(window):
    window.outline.clause_chosen.emit(SEVENTH)
    assert window.clause == window.reading.base.pane.current_unit() == SEVENTH
    assert "clause 7 of 11" in _said(window)


def test_a_selection_and_a_key_make_a_mark(qtbot, window, opinion):
    pane = window.reading.base.pane
    window.go_to(SEVENTH)
    pane.setFocus()
    pane.select(Place(opinion, SEVENTH, Span(3, 9)))
    qtbot.keyClick(pane, Qt.Key.Key_2)
    assert [(mark.colour, mark.place.span) for mark in window.session.marks] == [("green", Span(3, 9))]


def test_a_selection_shows_the_small_bar_and_keys_still_act(qtbot, window, opinion):
    pane = window.reading.base.pane
    pane.setFocus()
    pane.select(Place(opinion, "一/（一）", Span(3, 9)))
    pane.announce_selection()
    bars = [part for part in QApplication.topLevelWidgets() if isinstance(part, SelectionBar) and part.isVisible()]
    assert len(bars) == 1
    qtbot.keyClick(pane, Qt.Key.Key_3)
    assert [mark.colour for mark in window.session.marks] == ["blue"]
    assert not bars[0].isVisible()


def test_n_with_a_selection_opens_the_note_of_a_new_mark(qtbot, window, opinion):
    pane = window.reading.base.pane
    pane.setFocus()
    pane.select(Place(opinion, "一/（一）", Span(3, 9)))
    qtbot.keyClick(pane, Qt.Key.Key_N)
    [editor] = window.notes.findChildren(NoteEditor)
    qtbot.keyClicks(editor.focusProxy() or editor, "seen")
    window.notes.flush()
    assert [mark.note for mark in window.session.marks] == ["seen"]


def test_n_in_the_commentary_opens_a_note_there(qtbot, window):
    box = window.reading.boxes[1]
    segment = next(piece.id for piece in box.document.article.pieces())
    box.pane.setFocus()
    box.pane.select(Place(box.document.id, segment, Span(0, 4)))
    qtbot.keyClick(box.pane, Qt.Key.Key_N)
    assert len(window.notes.findChildren(NoteEditor)) == 1


def test_n_on_the_words_of_a_mark_opens_its_note_and_makes_no_second_mark(qtbot, window, opinion):
    place = Place(opinion, "一/（一）", Span(3, 9))
    window.session.do(marking.highlight, [place])
    pane = window.reading.base.pane
    pane.setFocus()
    pane.select(place)
    qtbot.keyClick(pane, Qt.Key.Key_N)
    assert len(window.session.marks) == 1
    assert len(window.notes.findChildren(NoteEditor)) == 1


def test_colours_keep_the_style_used_last(qtbot, window, opinion):
    pane = window.reading.base.pane
    for key, span in ((Qt.Key.Key_W, Span(3, 9)), (Qt.Key.Key_4, Span(4, 9))):
        pane.setFocus()
        pane.select(Place(opinion, SEVENTH, span))
        qtbot.keyClick(pane, key)
    assert [(mark.colour, mark.style) for mark in window.session.marks] == [("amber", "wavy"), ("rose", "wavy")]


def test_a_key_on_the_words_of_a_mark_changes_it_and_makes_no_second_one(qtbot, window, opinion):
    pane = window.reading.base.pane
    for key in (Qt.Key.Key_W, Qt.Key.Key_4, Qt.Key.Key_U):
        pane.setFocus()
        pane.select(Place(opinion, SEVENTH, Span(3, 9)))
        qtbot.keyClick(pane, key)
    assert [(mark.colour, mark.style) for mark in window.session.marks] == [("rose", "underline")]


def test_of_two_marks_on_the_same_words_a_key_changes_the_newest(qtbot, window, opinion):
    place = Place(opinion, SEVENTH, Span(3, 9))
    window.session.do(marking.highlight, [place])
    qtbot.wait(5)  # the clock counts milliseconds
    window.session.do(marking.highlight, [place], "blue")
    pane = window.reading.base.pane
    pane.setFocus()
    pane.select(place)
    qtbot.keyClick(pane, Qt.Key.Key_4)
    assert {mark.colour for mark in window.session.marks} == {"amber", "rose"}


def test_letters_do_nothing_once_they_are_switched_off(qtbot, window, opinion):
    window.actions_["letters"].trigger()
    pane = window.reading.base.pane
    pane.setFocus()
    pane.select(Place(opinion, SEVENTH, Span(3, 9)))
    qtbot.keyClick(pane, Qt.Key.Key_1)
    assert window.session.marks == []


def test_letters_act_in_texts_only(qtbot, window):
    window.outline.setFocus()
    qtbot.keyClick(window.outline, Qt.Key.Key_R)
    assert not any(row.read for row in window.session.outline())


def test_r_ticks_the_clause_and_takes_the_tick_back(qtbot, window):
    window.reading.focus()
    qtbot.keyClick(window.reading.base.pane, Qt.Key.Key_R)
    assert "1 of 11 read" in _said(window)
    qtbot.keyClick(window.reading.base.pane, Qt.Key.Key_R)
    assert "0 of 11 read" in _said(window)


def test_a_clause_that_was_stayed_on_counts_as_read(window):
    window.go_to(SEVENTH)
    window.dwelling.stayed.emit(SEVENTH)
    assert window.outline.rows.row_of(SEVENTH).read


def test_undo_is_named_in_the_menu(window, opinion):
    window.session.do(marking.highlight, [Place(opinion, SEVENTH, Span(0, 3))])
    assert window.actions_["undo"].text() == "Undo: Highlight"
    window.actions_["undo"].trigger()
    assert window.session.marks == []
    assert window.actions_["redo"].text() == "Redo: Highlight"


def test_marking_never_moves_the_page(window, opinion):
    window.go_to(SEVENTH)
    bar = window.reading.base.pane.verticalScrollBar()
    before = bar.value()
    window.session.do(marking.highlight, [Place(opinion, "一/（一）", Span(0, 3))])
    assert bar.value() == before


def test_the_language_changes_without_a_restart(window):
    window.actions_["zh"].trigger()
    assert window.appearance.theme_name == "light"
    assert window.actions_["zh"].isChecked()
    window.actions_["en"].trigger()
    assert "clause 1 of 11" in _said(window)


@pytest.mark.parametrize("name", ["sepia", "dark", "contrast"])
def test_a_theme_reaches_the_page(window, name):
    window.actions_[name].trigger()
    page = window.reading.base.pane.viewport().grab().toImage().pixelColor(2, 300).name()
    assert page == window.appearance.theme.page["page"]


def test_larger_type_is_remembered(window, settings):
    window.actions_["larger"].trigger()
    assert settings.get("size") == window.reading.base.pane.font().pixelSize() == 18


def test_the_clause_is_found_again_after_a_restart(window, library, settings, qtbot):
    window.go_to(SEVENTH)
    window.close()
    again = app.build(library, settings)
    qtbot.addWidget(again)
    again.show()
    again.session.stop()
    assert again.clause == SEVENTH


def test_the_layout_is_found_again_after_a_restart(window, library, settings, qtbot):
    window.actions_["one-beside"].trigger()
    window.close()
    again = app.build(library, settings)
    qtbot.addWidget(again)
    again.session.stop()
    assert again.reading.layout_name == "one-beside"


def test_the_five_steps_can_be_put_away_for_good(window, settings):
    window.actions_["steps"].trigger()
    assert window.steps.isVisible()
    window.steps.dismissed.emit()
    assert not window.steps.isVisible()
    assert settings.get("steps_done")


def test_every_control_has_a_name_for_the_screen_reader(window):
    from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTextEdit, QToolButton

    window.sidebar.show_page("notes")
    window.sidebar.show_page("tags")
    controls = [
        part
        for kind in (QAbstractItemView, QHeaderView, QLineEdit, QTextEdit, QToolButton)
        for part in window.findChildren(kind)
    ]
    ours = [part for part in controls if not part.objectName().startswith("qt_") and not isinstance(part, QHeaderView)]
    # What clears a field is named by Qt.
    ours = [part for part in ours if not isinstance(part.parent(), QLineEdit)]
    assert [part for part in ours if not (part.accessibleName() or getattr(part, "text", str)())] == []
