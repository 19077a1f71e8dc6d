"""A reader divides the texts in the window, with the mouse, the keys and the menus; the page stays where it is."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu

from zhutiao import words
from zhutiao.model import Place, Span
from zhutiao.services import marking, structuring
from zhutiao.ui import undoing
from zhutiao.ui.line_box import LineBox
from zhutiao.ui.status import StatusLine

SEVENTH = "三/（七）"
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


@pytest.fixture
def text(window):
    """The base text, at clause seven, with the keys."""
    window.go_to(SEVENTH, glide=False)
    QApplication.processEvents()
    window.reading.base.pane.setFocus()
    return window.reading.base.pane


@pytest.fixture
def talk(window):
    """The transcript, with the keys, at its fourth turn."""
    pane = window.reading.boxes[2].pane
    pane.bring("t4.3", glide=False)
    QApplication.processEvents()
    pane.setFocus()
    return pane


def said(window):
    return " ".join(label.text() for label in window.findChild(StatusLine).findChildren(QLabel))


def point_of(pane, segment, words):
    """Where the first of some words is drawn."""
    start = printed(pane, segment).index(words)
    cursor = QTextCursor(pane.document())
    cursor.setPosition(pane.shown.position(segment, start))
    where = pane.cursorRect(cursor)
    return where.center() + QPoint(2, 0)


def printed(pane, segment):
    blocks = [block for block in pane.shown.blocks if block.segment == segment]
    return "\n".join(block.text for block in blocks)


def click(qtbot, pane, segment, words):
    qtbot.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=point_of(pane, segment, words))


def select(pane, segment, words):
    start = printed(pane, segment).index(words)
    pane.select(Place(pane.document_id, segment, Span(start, start + len(words))))


def pieces(window, pane):
    return [piece.id for piece in window.session.document(pane.document_id).article.pieces()]


def type_line(qtbot, line):
    box = QApplication.activePopupWidget()
    assert isinstance(box, LineBox)
    box.field.selectAll()
    qtbot.keyClicks(box.field, line) if line.isascii() else box.field.setText(line)
    qtbot.keyClick(box.field, Qt.Key.Key_Return)
    return box


def test_a_click_and_a_key_split_the_clause_and_the_page_stays(qtbot, window, text):
    before = text.verticalScrollBar().value()
    click(qtbot, text, SEVENTH, "推动各地")
    qtbot.keyClick(text, Qt.Key.Key_S, CTRL_SHIFT)
    assert "三/p1" in pieces(window, text)
    assert printed(text, "三/p1").startswith("推动各地")
    assert text.verticalScrollBar().value() == before
    assert "Split （七）" in said(window)


def test_undo_is_named_after_the_clause(qtbot, window, text):
    click(qtbot, text, SEVENTH, "推动各地")
    qtbot.keyClick(text, Qt.Key.Key_S, CTRL_SHIFT)
    assert window.actions_["undo"].text() == "Undo: Split （七）"
    before = text.verticalScrollBar().value()
    qtbot.keyClick(text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "三/p1" not in pieces(window, text)
    assert text.verticalScrollBar().value() == before
    assert "Undone: Split （七）" in said(window)


def test_in_chinese_undo_says_what_it_takes_back(window, text, opinion):
    window.actions_["zh"].trigger()
    select(text, SEVENTH, "推动各地")
    window.actions_["split"].trigger()
    named = window.actions_["undo"].text()
    words.speak("en")
    assert named == "撤销：拆分（七）"


def test_a_clause_goes_on_with_the_next_one(qtbot, window, text):
    click(qtbot, text, SEVENTH, "推动各地")
    qtbot.keyClick(text, Qt.Key.Key_J, CTRL_SHIFT)
    assert "四" not in pieces(window, text)
    assert printed(text, SEVENTH).count("\n") >= 1


def test_selected_words_go_to_the_paragraph_before_and_back(qtbot, window):
    pane = window.reading.boxes[1].pane
    pane.setFocus()
    names = pieces(window, pane)
    name, before = names[3], names[2]
    whole = printed(pane, name)
    pane.bring(name, glide=False)
    select(pane, name, whole[:6])
    qtbot.keyClick(pane, Qt.Key.Key_Up, CTRL_ALT)
    assert printed(pane, before).endswith(whole[:6])
    select(pane, before, whole[:6])
    qtbot.keyClick(pane, Qt.Key.Key_Down, CTRL_ALT)
    assert printed(pane, name).replace("\n", "") == whole


def test_words_in_the_middle_stay_and_the_reader_is_told(qtbot, window, text):
    select(text, SEVENTH, "推动各地")
    qtbot.keyClick(text, Qt.Key.Key_Up, CTRL_ALT)
    assert "Select the first words of a paragraph" in said(window)
    assert window.actions_["undo"].isEnabled() is False


def test_a_number_is_typed_beside_the_words(qtbot, window, text):
    click(qtbot, text, SEVENTH, "推动各地")
    qtbot.keyClick(text, Qt.Key.Key_N, CTRL_SHIFT)
    type_line(qtbot, "（十七）")
    assert "三/（十七）" in pieces(window, text)
    assert window.clause == "三/（十七）"
    assert window.outline.rows.row_of("三/（十七）") is not None


def test_what_is_no_number_is_refused_where_it_was_typed(qtbot, window, text):
    click(qtbot, text, SEVENTH, "推动各地")
    qtbot.keyClick(text, Qt.Key.Key_N, CTRL_SHIFT)
    box = type_line(qtbot, "7/8")
    assert box.isVisible()
    assert any("at most 12 signs" in label.text() for label in box.findChildren(QLabel))
    qtbot.keyClick(box.field, Qt.Key.Key_Escape)
    assert SEVENTH in pieces(window, text)


def test_a_title_reaches_as_far_as_the_reader_says(qtbot, window, text):
    click(qtbot, text, SEVENTH, "推动各地")
    qtbot.keyClick(text, Qt.Key.Key_T, CTRL_SHIFT)
    type_line(qtbot, "大力发展")
    assert window.outline.rows.row_of(SEVENTH).segment.title == "大力发展"


def test_the_context_menu_acts_where_the_mouse_is(qtbot, window, text):
    at = point_of(text, SEVENTH, "推动各地")
    qtbot.mousePress(text.viewport(), Qt.MouseButton.RightButton, pos=at)
    text.customContextMenuRequested.emit(at)
    menu = QApplication.activePopupWidget()
    inner = next(action.menu() for action in menu.actions() if action.text() == "Structure")
    next(action for action in inner.actions() if action.text() == "Split here").trigger()
    menu.close()
    assert printed(text, "三/p1").startswith("推动各地")


def test_the_outline_offers_what_can_be_done_with_a_clause(qtbot, window, text):
    outline = window.outline
    at = outline.visualRect(outline.rows.index_of("一/（二）")).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, outline.viewport().mapToGlobal(at))
    QApplication.sendEvent(outline.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    offered = [action.text() for action in menu.actions()]
    assert "Join with the next" in offered and "Split here" not in offered
    next(action for action in menu.actions() if action.text() == "Join with the next").trigger()
    menu.close()
    assert "二" not in pieces(window, text)
    assert SEVENTH in pieces(window, text)


def test_a_piece_becomes_something_else(window, text):
    select(text, SEVENTH, "推动各地")
    window.actions_["piece-item"].trigger()
    assert window.session.base.article.segments[10].kind == "item"


def test_a_speaker_begins_and_goes_on(qtbot, window, talk):
    before = len(window.session.document(talk.document_id).article.turns)
    click(qtbot, talk, "t4.3", printed(talk, "t4.3")[:2])
    qtbot.keyClick(talk, Qt.Key.Key_B, CTRL_SHIFT)
    assert len(window.session.document(talk.document_id).article.turns) == before + 1
    select(talk, "t4.1", printed(talk, "t4.1")[:2])
    window.actions_["join-turns"].trigger()
    assert len(window.session.document(talk.document_id).article.turns) == before


def test_who_speaks_is_typed(qtbot, window, talk):
    click(qtbot, talk, "t4.3", printed(talk, "t4.3")[:2])
    qtbot.keyClick(talk, Qt.Key.Key_P, CTRL_SHIFT)
    type_line(qtbot, "财政部司长 葛志昊")
    assert window.session.document(talk.document_id).article.turns[3].speaker == "葛志昊"
    assert "财政部司长 葛志昊" in [block.text for block in talk.shown.blocks if block.role == "label"]


def test_a_speech_has_no_number_and_the_reader_is_told(qtbot, window, talk):
    click(qtbot, talk, "t4.3", printed(talk, "t4.3")[:2])
    qtbot.keyClick(talk, Qt.Key.Key_N, CTRL_SHIFT)
    assert "no number" in said(window)


def test_the_texts_date_and_title_are_typed(qtbot, window, text):
    window.actions_["redate"].trigger()
    type_line(qtbot, "2025-06-09")
    window.actions_["entitle"].trigger()
    type_line(qtbot, "Opinion on livelihood")
    article = window.session.base.article
    assert (article.date, article.title) == ("2025-06-09", "Opinion on livelihood")


def test_a_text_is_divided_anew_as_another_kind(qtbot, window, files):
    box = window.reading.boxes[1]
    box.pane.setFocus()
    name = box.document.id
    window.actions_["text-brief"].trigger()
    qtbot.waitUntil(lambda: window.session.document(name).article.kind == "brief", timeout=20_000)
    assert "kind" in window.actions_["undo"].text()


def test_two_texts_of_a_file_become_one(qtbot, window, text):
    texts = len(window.session.documents)
    window.actions_["merge"].trigger()
    menu = QApplication.activePopupWidget()
    menu.actions()[-1].trigger()
    menu.close()
    assert len(window.session.documents) == texts - 1


def test_a_mark_stays_on_its_words_in_the_window(window, text, opinion):
    start = printed(text, SEVENTH).index("推动各地")
    window.session.do(marking.highlight, [Place(opinion, SEVENTH, Span(start, start + 4))])
    select(text, SEVENTH, "推动各地")
    window.actions_["split"].trigger()
    assert text.sheet.marks_at("三/p1", 0)


def test_the_palette_names_what_stands_in_a_menu_within_a_menu(window):
    offered = [choice.words for choice in window.verbs.pages.choices()]
    assert "What the piece is · Clause" in offered
    assert "Split here" in offered


def test_undoing_elsewhere_still_says_what_was_undone(window, opinion):
    window.session.do(marking.note_clause, Place(opinion, SEVENTH), "seen")
    undoing.undo(window)
    assert "Undone: Write note" in said(window)


def test_escape_leaves_the_line_as_it_was(qtbot, window, text):
    window.actions_["renumber"].trigger()
    box = QApplication.activePopupWidget()
    assert box.findChild(QLineEdit).text() == "（七）"
    qtbot.keyClick(box.field, Qt.Key.Key_Escape)
    assert SEVENTH in pieces(window, text)


def test_a_transcript_offers_speakers_and_a_clause_numbers(window, text, talk):
    offered = []
    for pane in (text, talk):
        pane.customContextMenuRequested.emit(QPoint(40, 40))
        menu = QApplication.activePopupWidget()
        inner = next(action.menu() for action in menu.actions() if action.text() == "Structure")
        offered.append({action.text() for action in inner.actions()})
        menu.close()
    assert {"Change the number…", "What the piece is"} <= offered[0]
    assert {"Change who speaks…"} <= offered[1]
    assert not {"Change the number…", "What the piece is"} & offered[1]
    assert "Change who speaks…" not in offered[0]


def test_what_is_refused_in_the_box_is_not_said_twice(qtbot, window, text):
    click(qtbot, text, SEVENTH, "推动各地")
    qtbot.keyClick(text, Qt.Key.Key_N, CTRL_SHIFT)
    box = type_line(qtbot, "7/8")
    box.close()
    assert "at most 12 signs" not in said(window)


def test_a_change_above_keeps_the_words_being_read(window, text):
    line = point_of(text, SEVENTH, "推动各地").y()
    window.session.do(structuring.split, text.document_id, "一/（一）", 60)
    assert abs(point_of(text, SEVENTH, "推动各地").y() - line) <= 1
