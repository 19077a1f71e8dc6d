"""The note on the dossier is written at the head of all notes, and saved as the others are."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from zhutiao.services import marking, reading
from zhutiao.ui.dossier_note import DossierNote

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)


@pytest.fixture
def field(window):
    """Open the note with the menu's action and return where it is written."""
    window.actions_["note-dossier"].trigger()
    QApplication.processEvents()
    return window.findChild(DossierNote).findChild(QPlainTextEdit)


def kept(window):
    return reading.dossier_note(window.session.library, window.session.dossier.id)


def test_what_is_typed_is_kept_within_a_second(qtbot, window, field):
    qtbot.keyClicks(field, "Read the seventh clause first")
    qtbot.waitUntil(lambda: kept(window) == "Read the seventh clause first", timeout=1000)


def test_leaving_with_escape_keeps_the_note_and_shows_it(qtbot, window, field):
    qtbot.keyClicks(field, "Todo")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    note = window.findChild(DossierNote)
    assert (kept(window), note.accessibleName()) == ("Todo", "Note on the dossier: Todo")
    assert note.hasFocus()


def test_enter_on_the_card_opens_it_again(qtbot, window, field):
    qtbot.keyClicks(field, "Todo")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    qtbot.keyClick(window.findChild(DossierNote), Qt.Key.Key_Return)
    assert window.focusWidget().toPlainText() == "Todo"


def test_another_page_of_the_column_keeps_what_was_typed(qtbot, window, field):
    qtbot.keyClicks(field, "Todo")
    window.sidebar.show_page("outline")
    assert kept(window) == "Todo"


def test_closing_the_window_keeps_what_was_typed(qtbot, window, field):
    qtbot.keyClicks(field, "Todo")
    window.close()
    assert kept(window) == "Todo"


def test_another_dossier_has_a_note_of_its_own(qtbot, window, field):
    library, first = window.session.library, window.session.dossier.id
    qtbot.keyClicks(field, "First")
    with library.step("Begin dossier"):
        other = library.documents.add_dossier("Second")
    window.open_dossier(other.id)
    window.actions_["note-dossier"].trigger()
    qtbot.keyClicks(window.focusWidget(), "Second")
    window.open_dossier(first)
    assert [reading.dossier_note(library, dossier) for dossier in (first, other.id)] == ["First", "Second"]


def test_undoing_while_it_is_written_takes_the_words_out_of_the_field(qtbot, window, field):
    qtbot.keyClicks(field, "Todo")
    window.findChild(DossierNote).flush()
    window.session.undo()
    assert (kept(window), field.toPlainText()) == (None, "")


def test_a_note_written_elsewhere_is_shown(window, field):
    window.session.do(marking.note_dossier, window.session.dossier.id, "From the terminal")
    assert field.toPlainText() == "From the terminal"
