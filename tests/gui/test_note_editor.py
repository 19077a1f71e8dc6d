"""Writing a note: what was typed is announced, whatever happens next."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextBrowser, QToolButton, QVBoxLayout, QWidget

from zhutiao import words
from zhutiao.model import Place
from zhutiao.services.referring import Name
from zhutiao.ui.note_editor import NoteEditor

NOTE = "“8080”目标之一；培训时与实录中答问对照讲。"


class Desk(QWidget):
    """A window with a note, and a field that the focus can go to; `saved` is what a library would hold."""

    def __init__(self, text=""):
        super().__init__()
        self.saved = text
        self.heard = []
        self.editor = NoteEditor("m1", text, self, self)
        self.elsewhere = QLineEdit(self)
        lines = QVBoxLayout(self)
        lines.addWidget(self.editor)
        lines.addWidget(self.elsewhere)
        self.editor.text_changed_by_reader.connect(self.save)
        self.show()
        self.activateWindow()
        self.editor.setFocus()

    def render(self, note, _target, show):
        show(f"<p><b>{note}</b></p>")

    def names(self):
        return [
            Name("三/（七）", "大力发展“一老一小”普惠服务"),
            Name("三/（六）", "推进优质医疗"),
            Name("养老要点", ""),
        ]

    def follow(self, link):
        self.heard.append(link.toString())

    def save(self, target, text):
        self.saved = text
        self.heard.append((target, text))

    @property
    def field(self):
        return self.editor.findChild(QPlainTextEdit)


@pytest.fixture
def desk(qtbot):
    words.speak("en")
    made = Desk()
    qtbot.addWidget(made)
    qtbot.waitUntil(made.field.hasFocus)
    return made


def test_a_pause_in_typing_saves(qtbot, desk):
    qtbot.keyClicks(desk.field, "8080")
    qtbot.waitUntil(lambda: desk.heard == [("m1", "8080")], timeout=1500)


def test_typing_without_a_pause_is_saved_at_least_once_a_second(qtbot, desk):
    unsaved = []
    for typed in range(1, 31):
        qtbot.keyClicks(desk.field, "8")
        unsaved.append(typed - len(desk.saved))
        qtbot.wait(100)
    # A busy machine makes the keys come later, never the saving: it takes fewer keys to fill a second.
    assert max(unsaved) <= 11


def test_going_elsewhere_saves_at_once(qtbot, desk):
    qtbot.keyClicks(desk.field, "8080")
    desk.elsewhere.setFocus()
    assert desk.saved == "8080"


def test_closing_the_window_saves_at_once(qtbot, desk):
    qtbot.keyClicks(desk.field, "8080")
    desk.close()
    assert desk.saved == "8080"


def test_escape_saves_and_leaves(qtbot, desk):
    qtbot.keyClicks(desk.field, "8080")
    with qtbot.waitSignal(desk.editor.left):
        qtbot.keyClick(desk.field, Qt.Key.Key_Escape)
    assert desk.saved == "8080"


def test_opening_and_leaving_a_note_writes_nothing(qtbot):
    desk = Desk("一\r\n二\u2028三\u00a0四")
    qtbot.addWidget(desk)
    desk.elsewhere.setFocus()
    desk.close()
    assert desk.heard == []


def test_a_no_break_space_stays_one(qtbot, desk):
    desk.field.insertPlainText("80\u00a0%")
    desk.editor.flush()
    assert desk.saved == "80\u00a0%"


def test_emptying_a_note_is_said_too(qtbot):
    desk = Desk(NOTE)
    qtbot.addWidget(desk)
    desk.field.selectAll()
    qtbot.keyClick(desk.field, Qt.Key.Key_Delete)
    desk.editor.flush()
    assert desk.heard == [("m1", "")]


def test_the_status_says_saved_only_when_the_library_has_it(qtbot, desk):
    qtbot.keyClicks(desk.field, "8080")
    desk.editor.flush()
    before = desk.editor.status()
    desk.editor.take("8080")
    assert (before, desk.editor.status()) == ("Not saved yet", "Saved")


def test_words_from_elsewhere_do_not_overwrite_unsaved_ones(qtbot, desk):
    qtbot.keyClicks(desk.field, "mine")
    desk.editor.take("theirs")
    assert desk.editor.text() == "mine"


def test_words_that_wait_to_be_saved_are_not_taken_for_old_ones(qtbot, desk):
    qtbot.keyClicks(desk.field, "mine")
    desk.editor.flush()
    desk.editor.take("")
    assert (desk.editor.text(), desk.editor.status()) == ("mine", "Not saved yet")


def test_words_from_elsewhere_show_where_nothing_is_unsaved(desk):
    desk.editor.take("theirs")
    assert desk.editor.text() == "theirs"


def test_the_preview_shows_the_rendered_note(qtbot, desk):
    qtbot.keyClicks(desk.field, "8080")
    qtbot.mouseClick(desk.editor.findChild(QToolButton), Qt.MouseButton.LeftButton)
    preview = desk.editor.findChild(QTextBrowser)
    assert (preview.isVisible(), preview.toPlainText()) == (True, "8080")


def test_escape_in_the_preview_goes_back_to_the_writing(qtbot, desk):
    qtbot.keyClick(desk.field, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(desk.editor.findChild(QTextBrowser), Qt.Key.Key_Escape)
    assert desk.field.isVisible()


def test_a_preview_reads_no_file(tmp_path, desk):
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    preview = desk.editor.findChild(QTextBrowser)
    assert preview.loadResource(QTextDocument.ResourceType.ImageResource, secret.as_uri()) is None


def test_a_note_on_a_clause_is_announced_with_its_place(qtbot):
    place = Place("d1", "三/（七）")
    editor = NoteEditor(place, "")
    qtbot.addWidget(editor)
    editor.findChild(QPlainTextEdit).insertPlainText(NOTE)
    with qtbot.waitSignal(editor.text_changed_by_reader) as heard:
        editor.flush()
    assert heard.args == [place, NOTE]


DEEDS = st.lists(
    st.one_of(
        st.text("一老小普惠。\n 8%\U00020bb7", min_size=1, max_size=6).map(lambda text: ("type", text)),
        st.sampled_from([("rub out", ""), ("look away", ""), ("come back", ""), ("preview", ""), ("pause", "")]),
    ),
    max_size=14,
)
HANDS = {
    "type": lambda desk, text: desk.field.insertPlainText(text),
    "rub out": lambda desk, _text: desk.field.textCursor().deletePreviousChar(),
    "look away": lambda desk, _text: desk.elsewhere.setFocus(),
    "come back": lambda desk, _text: desk.editor.setFocus(),
    "preview": lambda desk, _text: desk.editor.findChild(QToolButton).click(),
    "pause": lambda desk, _text: desk.editor.flush(),
}


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(DEEDS)
def test_whatever_the_reader_does_nothing_typed_is_lost(qtbot, deeds):
    desk = Desk(NOTE)
    for deed, text in deeds:
        HANDS[deed](desk, text)
    typed = desk.editor.text()
    desk.close()
    assert desk.saved == typed
    desk.deleteLater()
