"""In every text N writes a note of its own, shown by a pencil, listed, and never lost."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QListView, QPlainTextEdit

from zhutiao.services import reading

SEVENTH = "三/（七）"

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)


@pytest.fixture
def write(qtbot, window):
    """Return a function that presses N in a text and types; it returns the field."""

    def press(side, words):
        pane = window.reading.boxes[side].pane
        pane.setFocus()
        qtbot.keyClick(pane, Qt.Key.Key_N)
        QApplication.processEvents()
        field = window.focusWidget()
        assert isinstance(field, QPlainTextEdit)
        qtbot.keyClicks(field, words)
        return field

    window.go_to(SEVENTH)
    return press


def noted(window):
    """Return the kept notes with where they stand."""
    library = window.session.library
    marks = reading.marks(library, window.session.dossier.id)
    return {(mark.place.document, mark.place.segment): mark.note for mark in marks if mark.style == "none"}


def passage(window, side):
    pane = window.reading.boxes[side].pane
    link = window.reading.follower.link_in(pane)
    return pane.document_id, link.passage.segment if side else SEVENTH


@pytest.mark.parametrize("side", [0, 1, 2])
def test_a_note_is_written_on_what_is_read_in_the_active_text(qtbot, window, write, side):
    here = passage(window, side)
    field = write(side, "Ask about this")
    qtbot.waitUntil(lambda: noted(window) == {here: "Ask about this"}, timeout=1000)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    sheet = window.reading.boxes[side].pane.sheet
    assert sum(len(sheet.notes(block)) for block in range(len(sheet.shown.blocks))) == 1
    cards = window.sidebar.show_page("notes").findChild(QListView)
    said = [cards.model().index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(cards.model().rowCount())]
    assert any("Ask about this" in words for words in said)


def test_where_the_reader_clicked_is_what_the_note_is_on(qtbot, window, write):
    pane = window.reading.boxes[1].pane
    other = [name for name in pane.shown.ranges if pane.sees([(name, None)]) == [True]][-1]
    top, _ = pane.band(other, None)
    qtbot.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(120, round(top) + 10))
    write(1, "Here")
    window.close()
    assert noted(window) == {(pane.document_id, other): "Here"}


def test_the_notes_own_pencil_leads_to_it(qtbot, window, write):
    field = write(2, "Once more")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    write(2, " and again")
    window.close()
    assert list(noted(window).values()) == ["Once more and again"]


def test_the_heading_says_that_the_notes_are_mine_and_on_what(window, write):
    write(2, "Mine")
    turn = window.session.document(passage(window, 2)[0]).article.turn_of(passage(window, 2)[1])
    heading = next(label.text() for label in window.notes.findChildren(QLabel) if "My notes" in label.text())
    assert heading == f"My notes · {turn.speaker} (question {turn.question})"


@pytest.mark.parametrize(
    ("side", "said"), [(0, "On the whole clause"), (1, "On the whole passage"), (2, "On the whole passage")]
)
def test_a_card_says_whether_it_is_on_a_clause_or_a_passage(qtbot, window, write, side, said):
    qtbot.keyClick(write(side, "Mine"), Qt.Key.Key_Escape)
    rows = window.notes.findChild(QListView).model()
    assert rows.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole).startswith(said)


def test_another_window_in_front_keeps_what_was_typed(window, write):
    field = write(0, "Kept")
    QApplication.sendEvent(field, QEvent(QEvent.Type.WindowDeactivate))
    field.clearFocus()
    assert list(noted(window).values()) == ["Kept"]


@pytest.mark.parametrize("leave", ["clause", "dossier", "page", "close"])
def test_whatever_takes_the_note_out_of_sight_keeps_it(window, write, leave):
    here = passage(window, 0)
    library, dossier = window.session.library, window.session.dossier.id
    with library.step("Begin dossier"):
        other = library.documents.add_dossier("Other").id
    write(0, "Kept")
    ways = {
        "clause": lambda: window.go_to("三/（五）"),
        "dossier": lambda: window.open_dossier(other),
        "page": lambda: window.sidebar.show_page("tags"),
        "close": window.close,
    }
    ways[leave]()
    marks = reading.marks(library, dossier)
    assert {(mark.place.document, mark.place.segment): mark.note for mark in marks} == {here: "Kept"}


def test_undoing_while_a_note_is_written_takes_its_words_back(qtbot, window, write):
    field = write(0, "One")
    qtbot.waitUntil(lambda: list(noted(window).values()) == ["One"], timeout=1000)
    window.session.undo()
    assert noted(window) == {}
    assert field.toPlainText() == "" or not field.isVisible()


def test_a_tag_without_a_selection_goes_on_the_passage_too(window, write):
    here = passage(window, 2)
    window.reading.boxes[2].pane.setFocus()
    window.verbs.marker.tag()
    box = QApplication.activePopupWidget() or window
    box.field.tag_added.emit("培训")
    box.close()
    [mark] = window.session.marks
    assert ((mark.place.document, mark.place.segment), mark.tags) == (here, ("培训",))
