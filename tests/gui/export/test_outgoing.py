"""Work goes out while the window goes on, in the reader's language, whole or not at all."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QMessageBox

from zhutiao import words
from zhutiao.errors import MissingExtraError
from zhutiao.exporters import csv_rows
from zhutiao.model import Place
from zhutiao.services import briefing
from zhutiao.ui.export.dialog import ExportDialog
from zhutiao.ui.export.previewer import Previewer

PATIENCE = 20_000


def export(dialog, parts, path):
    parts.named(dialog, QLineEdit, "File to write").setText(str(path))
    parts.press(dialog, "Save")


def test_the_window_goes_on_while_an_export_is_written(qtbot, files, marked, turns, parts, said, tmp_path):
    export(files.ask_export(), parts, tmp_path / "out.md")
    before = len(turns)
    qtbot.waitUntil(lambda: "Written: “out.md”." in said(), timeout=PATIENCE)
    assert len(turns) > before
    text = (tmp_path / "out.md").read_text(encoding="utf-8")
    assert text.startswith("---\n") and "\n> 大力发展" in text


def test_the_beginning_is_previewed_as_it_is_read_and_as_it_is_written(files, marked, parts):
    dialog = files.ask_export()
    read = parts.previewed(dialog)
    assert "大力发展" in read and "要点：先看数字。" in read
    parts.press(dialog, "As text")
    assert "> **要点**：先看数字。" in parts.previewed(dialog)


def test_a_table_is_previewed_as_one(files, marked, parts):
    dialog = files.ask_export()
    parts.click_row(parts.named(dialog, QListWidget, "Format"), "Excel")
    assert "Quote" in parts.previewed(dialog) and "大力发展" in parts.previewed(dialog)


def test_what_cannot_be_written_here_is_said_and_cannot_be_saved(window, files, marked, parts):
    dialog = files.ask_export()
    parts.previewed(dialog)
    window.findChild(Previewer).failed.emit(MissingExtraError("Anki"))
    assert "To write Anki, run “pip install 'zhutiao[export]'”, then export again." in parts.told(dialog)
    assert not parts.button(dialog, "Save").isEnabled()


def test_an_export_speaks_the_readers_language(files, marked, parts):
    words.speak("zh")
    assert "高亮" in parts.previewed(files.ask_export())


def test_what_was_chosen_last_is_chosen_again(qtbot, files, marked, parts, said, tmp_path):
    dialog = files.ask_export()
    parts.click_row(parts.named(dialog, QListWidget, "Format"), "CSV")
    export(dialog, parts, tmp_path / "表.csv")
    qtbot.waitUntil(lambda: "Written: “表.csv”." in said(), timeout=PATIENCE)
    choice = files.ask_export().choice()
    assert (choice.format, choice.path, choice.options) == ("csv", tmp_path / "表.csv", {"table": csv_rows.TABLES[0]})


def test_a_format_goes_where_its_last_file_went(qtbot, files, marked, parts, said, tmp_path):
    (tmp_path / "表").mkdir()
    dialog = files.ask_export()
    parts.click_row(parts.named(dialog, QListWidget, "Format"), "CSV")
    export(dialog, parts, tmp_path / "表" / "一.csv")
    qtbot.waitUntil(lambda: "Written: “一.csv”." in said(), timeout=PATIENCE)
    dialog = files.ask_export()
    parts.click_row(parts.named(dialog, QListWidget, "Format"), "Markdown")
    parts.click_row(parts.named(dialog, QListWidget, "Format"), "CSV")
    assert dialog.choice().path.parent == tmp_path / "表"


def test_an_export_that_cannot_be_written_is_said_and_leaves_nothing(
    qtbot, files, marked, parts, tmp_path, monkeypatch
):
    told = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.text()))
    folder = tmp_path / "gone"
    folder.mkdir()
    dialog = files.ask_export()
    parts.previewed(dialog)
    parts.named(dialog, QLineEdit, "File to write").setText(str(folder / "out.md"))
    folder.rmdir()
    parts.press(dialog, "Save")
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE)
    assert "Cannot write “out.md”" in told[0]
    assert not folder.exists()


def test_closing_the_window_ends_no_export(window, files, marked, parts, tmp_path):
    export(files.ask_export(), parts, tmp_path / "out.md")
    window.close()
    assert (tmp_path / "out.md").is_file()


def test_a_long_note_is_previewed_while_the_window_goes_on(qtbot, files, turns):
    shown = []
    files.render("**民生**\n\n" * 1_000, shown.append)
    before = len(turns)
    qtbot.waitUntil(lambda: bool(shown), timeout=PATIENCE)
    assert len(turns) > before
    assert shown[0].count("<strong>民生</strong>") == 1_000


def test_ctrl_e_exports_as_last_time_without_asking(qtbot, window, files, marked, parts, said, tmp_path):
    export(files.ask_export(), parts, tmp_path / "out.md")
    qtbot.waitUntil(lambda: "Written: “out.md”." in said(), timeout=PATIENCE)
    (tmp_path / "out.md").unlink()
    window.status.say("")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.activeModalWidget() is None
    qtbot.waitUntil(lambda: "Written: “out.md”." in said(), timeout=PATIENCE)
    assert "大力发展" in (tmp_path / "out.md").read_text(encoding="utf-8")


def test_ctrl_e_asks_where_nothing_was_exported_before(qtbot, window, files, parts):
    qtbot.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(QApplication.activeModalWidget(), ExportDialog)


def test_ctrl_shift_e_opens_the_dialog_also_from_a_note(qtbot, window, files, marked):
    window.verbs.marker.edit(marked)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_E, both)
    assert isinstance(QApplication.activeModalWidget(), ExportDialog)


def test_a_briefing_is_offered_by_its_name(window, files, opinion, parts):
    session = window.session
    made = session.do(briefing.begin, session.dossier.id, "晨会").made[0]
    session.do(briefing.collect, made, Place(opinion, "三/（七）"))
    dialog = files.ask_export()
    parts.click_row(parts.named(dialog, QListWidget, "What to export"), "晨会")
    shown = parts.named(dialog, QListWidget, "What to export")
    assert parts.rows(shown)[1].startswith("晨会")


def test_cards_are_previewed_with_both_sides(files, marked, parts):
    dialog = files.ask_export()
    parts.click_row(parts.named(dialog, QListWidget, "Format"), "Anki")
    words_shown = parts.previewed(dialog)
    assert "Front" in words_shown and "Back" in words_shown and "要点：先看数字。" in words_shown


def test_what_is_chosen_is_copied_as_words_and_as_html(qtbot, files, marked, parts):
    dialog = files.ask_export()
    parts.press(dialog, "Copy")
    qtbot.waitUntil(lambda: any(each.startswith("Copied") for each in parts.told(dialog)), timeout=PATIENCE)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().startswith("# 中共中央办公厅") and "<!--" not in data.text()
    assert "<strong>要点</strong>" in data.html()


def test_a_file_that_is_nothing_else_cannot_be_copied(files, marked, parts):
    dialog = files.ask_export()
    parts.click_row(parts.named(dialog, QListWidget, "Format"), "Anki")
    assert not parts.button(dialog, "Copy").isEnabled()
