"""References are offered while they are typed, and lead from a preview to clause or note, nowhere else."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QListView, QPlainTextEdit, QTextBrowser

from zhutiao.model import Place, Span
from zhutiao.services import marking
from zhutiao.ui import clipboard
from zhutiao.ui.note_field import NotePreview

SEVENTH = "三/（七）"

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def note(window, opinion):
    """Return a function that marks some words of a clause and notes them."""

    def write(text, segment=SEVENTH):
        [made] = window.session.do(marking.highlight, [Place(opinion, segment, Span(3, 9))]).made
        window.session.do(marking.write_note, made, text)
        return made

    return write


@pytest.fixture
def field(window, note):
    """Return the field of a note that is being written."""
    note("养老要点\n其余", "一/（一）")
    window.verbs.marker.edit(note("", "二/（三）"))
    QApplication.processEvents()
    return window.focusWidget()


@pytest.fixture
def preview(qtbot, window):
    """Return a function that opens the preview of a mark's note."""

    def show(mark):
        window.verbs.marker.edit(mark)
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        seen = window.focusWidget()
        assert isinstance(seen, NotePreview)
        window.verbs.pages.files().tasks.finish()
        QApplication.processEvents()
        return seen

    return show


def offers():
    popup = QApplication.activePopupWidget()
    return popup if isinstance(popup, QListView) else None


def test_two_brackets_offer_clauses_and_notes(qtbot, field):
    qtbot.keyClicks(field, "see [[")
    rows = [offers().model().index(row, 0).data() for row in range(offers().model().rowCount())]
    assert "三/（七）  大力发展“一老一小”普惠服务" in rows
    assert "养老要点" in rows


def test_what_is_chosen_by_key_is_written_and_closed(qtbot, field):
    qtbot.keyClicks(field, "see [[")
    field.insertPlainText("医疗卫生")
    qtbot.keyClick(offers(), Qt.Key.Key_Return)
    assert field.toPlainText() == "see [[三/（六）]]"
    assert offers() is None
    assert field.textCursor().atEnd()


def test_escape_puts_the_list_away_and_the_note_stays_open(qtbot, field):
    qtbot.keyClicks(field, "see [[")
    qtbot.keyClick(offers(), Qt.Key.Key_Escape)
    assert (offers(), field.toPlainText(), field.isVisible()) == (None, "see [[", True)


def test_beside_signs_that_qt_counts_twice_the_right_words_are_replaced(qtbot, field):
    field.insertPlainText("𠮷😀见[[养老")
    field.insertPlainText("要")
    qtbot.keyClick(offers(), Qt.Key.Key_Return)
    assert field.toPlainText() == "𠮷😀见[[养老要点]]"


def test_what_is_closed_already_is_not_closed_twice(qtbot, field):
    field.insertPlainText("[[]]")
    cursor = field.textCursor()
    cursor.setPosition(2)
    field.setTextCursor(cursor)
    field.insertPlainText("养老")
    qtbot.keyClick(offers(), Qt.Key.Key_Return)
    qtbot.keyClicks(field, "!")
    assert field.toPlainText() == "[[养老要点]]!"


def test_in_code_nothing_is_offered(qtbot, field):
    qtbot.keyClicks(field, "`[[")
    assert offers() is None


def test_a_link_to_a_clause_brings_it_onto_the_reading_line(window, note, preview):
    seen = preview(note("见[[7|第七条]]", "一/（一）"))
    assert 'href="zhutiao:' in seen.toHtml()
    seen.anchorClicked.emit(QUrl("zhutiao:三/（七）"))
    assert window.clause == SEVENTH


def test_a_link_to_a_note_opens_it(window, note, preview):
    made = note("养老要点")
    seen = preview(note("见[[养老要点]]", "一/（一）"))
    assert f'href="zhutiao:note/{made}"' in seen.toHtml()
    seen.anchorClicked.emit(QUrl(f"zhutiao:note/{made}"))
    assert isinstance(window.focusWidget(), QPlainTextEdit)
    assert window.focusWidget().toPlainText() == "养老要点"
    assert window.clause == SEVENTH


def test_a_link_to_the_dossiers_note_opens_that(window, note, preview):
    window.session.do(marking.note_dossier, window.session.dossier.id, "总说")
    seen = preview(note("见[[总说]]"))
    seen.anchorClicked.emit(QUrl("zhutiao:note/dossier"))
    assert window.focusWidget().toPlainText() == "总说"


def test_a_note_says_how_many_refer_to_it(note, preview):
    made = note("养老要点")
    note("见[[养老要点]]", "一/（一）")
    assert "Mentioned in 1 note: 见养老要点" in preview(made).toPlainText()


def test_an_address_outside_is_copied_and_not_opened(window, note, preview):
    seen = preview(note("[x](https://example.org/a%20b)"))
    seen.anchorClicked.emit(QUrl("https://example.org/a%20b"))
    assert QGuiApplication.clipboard().text() == "https://example.org/a%20b"
    assert "https://example.org/a%20b" in window.status.said()
    clipboard.hand_over()


@pytest.mark.parametrize("link", ["zhutiao:quit", "zhutiao:note/none", "zhutiao:../../x", "file:///etc/passwd", "x:y"])
def test_every_other_link_does_nothing(window, note, preview, link):
    seen, clause = preview(note("见[[没有]]")), window.clause
    seen.anchorClicked.emit(QUrl(link))
    assert (window.clause, window.session.unsaved()) == (clause, 0)
    assert "not in this dossier" in window.status.said()
    assert isinstance(seen, QTextBrowser)


def test_a_preview_left_before_it_is_made_is_heard_no_more(qtbot, window, note):
    window.verbs.marker.edit(note("养老"))
    field = window.focusWidget()
    qtbot.keyClick(field, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    with qtbot.captureExceptions() as caught:
        window.go_to("一/（一）")
        with qtbot.waitSignal(field.destroyed):
            window.session.do(marking.erase, [mark.id for mark in window.session.marks])
        window.verbs.pages.files().tasks.finish()
    assert caught == []
