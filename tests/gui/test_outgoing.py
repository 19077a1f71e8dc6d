"""Work goes out while the window goes on, in the reader's language, whole or not at all."""

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QMessageBox, QPushButton, QTextEdit

from zhutiao import words
from zhutiao.model import Place, Span
from zhutiao.services import marking
from zhutiao.ui.status import StatusLine

PATIENCE = 20_000


@pytest.fixture
def marked(window, opinion):
    window.session.do(marking.highlight, [Place(opinion, "三/（七）", Span(3, 9))])


def said(window):
    return " ".join(label.text() for label in window.findChild(StatusLine).findChildren(QLabel))


def export(dialog, path):
    next(field for field in dialog.findChildren(QLineEdit) if field.accessibleName() == "File to write").setText(
        str(path)
    )
    next(button for button in dialog.findChildren(QPushButton) if button.text() == words._("Export")).click()


def previewed(qtbot, dialog):
    shown = next(field for field in dialog.findChildren(QTextEdit) if field.accessibleName() == words._("Preview"))
    qtbot.waitUntil(lambda: bool(shown.toPlainText()), timeout=PATIENCE)
    return shown.toPlainText()


def test_the_window_goes_on_while_an_export_is_written(qtbot, window, files, marked, turns, tmp_path):
    export(files.ask_export(), tmp_path / "out.md")
    before = len(turns)
    qtbot.waitUntil(lambda: "Exported to “out.md”." in said(window), timeout=PATIENCE)
    assert len(turns) > before
    text = (tmp_path / "out.md").read_text(encoding="utf-8")
    assert text.startswith("---\n") and "\n> 大力发展" in text


def test_the_beginning_is_previewed(qtbot, window, files, marked):
    assert "大力发展" in previewed(qtbot, files.ask_export())


def test_an_export_speaks_the_readers_language(qtbot, window, files, marked):
    words.speak("zh")
    assert "高亮" in previewed(qtbot, files.ask_export())


def test_an_export_that_cannot_be_written_is_said_and_leaves_nothing(
    qtbot, window, files, marked, tmp_path, monkeypatch
):
    told = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.text()))
    folder = tmp_path / "gone"
    folder.mkdir()
    dialog = files.ask_export()
    previewed(qtbot, dialog)
    field = next(field for field in dialog.findChildren(QLineEdit) if field.accessibleName() == "File to write")
    field.setText(str(folder / "out.md"))
    folder.rmdir()
    next(button for button in dialog.findChildren(QPushButton) if button.text() == "Export").click()
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE)
    assert "Cannot write “out.md”" in told[0]
    assert not folder.exists()


def test_closing_the_window_ends_no_export(window, files, marked, tmp_path):
    export(files.ask_export(), tmp_path / "out.md")
    window.close()
    assert (tmp_path / "out.md").is_file()


def test_a_long_note_is_previewed_while_the_window_goes_on(qtbot, files, turns):
    shown = []
    files.render("**民生**\n\n" * 1_000, shown.append)
    before = len(turns)
    qtbot.waitUntil(lambda: bool(shown), timeout=PATIENCE)
    assert len(turns) > before
    assert shown[0].count("<strong>民生</strong>") == 1_000
