"""The whole main job with real mouse and keys: read, mark, note, tag, close, come back, take back, export."""

import contextlib
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from zhutiao import app, words
from zhutiao.services import exporting
from zhutiao.settings import Settings
from zhutiao.store.library import Library
from zhutiao.ui.tag_field import TagBox

SEVENTH = "三/（七）"
QUOTE = "新建养老机构护理型床位占比原则上不低于80%"


@pytest.fixture
def begin(qtbot, bundled_library, tmp_path):
    """Return a function that starts the app on one library, again and again; closing is the caller's."""
    path = tmp_path / "year-of-notes.zhutiao"
    path.write_bytes(bundled_library.read_bytes())
    settings = Settings(tmp_path / "settings.json")
    settings.keep(theme="light", language="en", steps_done=True)

    @contextlib.contextmanager
    def start():
        app.application(settings)
        with Library.open(path) as library:
            window = app.build(library, settings)
            for box in window.reading.boxes:
                box.pane.set_gliding(on=False)
            with qtbot.waitExposed(window):
                window.show()
            yield window
            window.close()
            window.session.stop()
            window.deleteLater()
            QApplication.processEvents()

    yield start
    words.speak("en")


@pytest.fixture
def hand(qtbot):
    """Return the reader's hand on a window."""
    return SimpleNamespace(
        choose=lambda window, clause: _choose(qtbot, window, clause),
        drag=lambda pane, segment, quote: _drag(qtbot, pane, segment, quote),
    )


def _choose(qtbot, window, clause):
    outline = window.outline
    row = outline.rows.index_of(clause)
    outline.scrollTo(row)
    qtbot.mouseClick(outline.viewport(), Qt.MouseButton.LeftButton, pos=outline.visualRect(row).center())


def _drag(qtbot, pane, segment, quote):
    """Drag from the first to behind the last character of *quote*, which may run over several lines."""
    text = pane.document().toPlainText()
    start = text.index(quote, text.index("(七)"))
    first, last = (_edge(pane, at) for at in (start, start + len(quote)))
    view = pane.viewport()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=first)
    qtbot.mouseMove(view, pos=(first + last) / 2)
    qtbot.mouseMove(view, pos=last)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=last)


def _edge(pane, at):
    cursor = QTextCursor(pane.document())
    cursor.setPosition(at)
    return QPoint(pane.cursorRect(cursor).center())


def test_a_reader_marks_notes_tags_comes_back_takes_back_and_exports(qtbot, begin, hand, tmp_path):
    with begin() as window:
        hand.choose(window, SEVENTH)
        pane = window.reading.base.pane
        hand.drag(pane, SEVENTH, QUOTE)
        qtbot.keyClick(pane, Qt.Key.Key_3)
        [mark] = window.session.marks
        assert (mark.quote, mark.colour, mark.place.segment) == (QUOTE, "blue", SEVENTH)

        qtbot.keyClick(pane, Qt.Key.Key_N)
        editor = window.notes.findChild(QPlainTextEdit)
        qtbot.keyClicks(editor, "8080, see question 3")
        qtbot.keyClick(editor, Qt.Key.Key_Escape)

        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_T)
        [box] = [part for part in QApplication.topLevelWidgets() if isinstance(part, TagBox) and part.isVisible()]
        field = box.findChild(QLineEdit)
        qtbot.keyClicks(field, "#numbers/care")
        qtbot.keyClick(field, Qt.Key.Key_Return)
        box.close()
        made = window.session.marks

    with begin() as window:
        assert window.clause == SEVENTH
        assert window.session.marks == made
        [mark] = made
        assert (mark.note, mark.tags) == ("8080, see question 3", ("numbers/care",))

        target = tmp_path / "notes.md"
        exporting.export(window.session.library, window.session.dossier.id, "markdown", target)
        text = target.read_text(encoding="utf-8")
        assert text.count(QUOTE) == 2  # once in the clause, once as the mark
        assert text.count("8080, see question 3") == 1
        assert f"^z-{mark.id[:8]}" in text

        for _ in range(3):
            window.actions_["undo"].trigger()
        assert window.session.marks == []
        for _ in range(3):
            window.actions_["redo"].trigger()
        assert [(each.note, each.tags) for each in window.session.marks] == [(mark.note, mark.tags)]
