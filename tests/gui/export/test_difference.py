"""Exporting again shows what meets handwork before it is written, and everything else is done at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QListWidget, QTextBrowser

from zhutiao.model import Place, Span
from zhutiao.services import marking
from zhutiao.ui.export.difference import DifferenceDialog

PATIENCE = 20_000


@pytest.fixture
def exported(qtbot, window, files, marked, parts, said, tmp_path):
    """Export once, and return the file."""
    path = tmp_path / "笔记.md"
    dialog = files.ask_export()
    parts.named(dialog, QLineEdit, "File to write").setText(str(path))
    parts.press(dialog, "Save")
    qtbot.waitUntil(lambda: "Written: “笔记.md”." in said(), timeout=PATIENCE)
    window.status.say("")
    return path


@pytest.fixture
def more(window, opinion):
    """Mark something else after the export."""

    def mark():
        window.session.do(marking.highlight, [Place(opinion, "二/（四）", Span(3, 9))], "rose")

    return mark


def edit(path, words="手写的一句"):
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("**要点**：先看数字。", f"**要点**：先看数字。\n> {words}"), encoding="utf-8")


def again(qtbot, files):
    files.export_again()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), DifferenceDialog), timeout=PATIENCE)
    dialog = QApplication.activeModalWidget()
    shown = dialog.findChild(QTextBrowser)
    qtbot.waitUntil(lambda: bool(shown.toPlainText()), timeout=PATIENCE)
    return dialog


def test_what_is_new_is_added_and_counted_without_asking(qtbot, files, exported, more, said):
    more()
    files.export_again()
    qtbot.waitUntil(lambda: "Blocks: " in said(), timeout=PATIENCE)
    assert "new 1" in said()
    assert exported.with_name("笔记.md.bak").exists()


def test_where_nothing_is_new_nothing_is_written(qtbot, files, exported, said):
    before = exported.stat().st_mtime_ns
    files.export_again()
    qtbot.waitUntil(lambda: "Nothing is new" in said(), timeout=PATIENCE)
    assert exported.stat().st_mtime_ns == before


def test_handwork_is_shown_before_anything_is_written_and_survives(qtbot, files, exported, more, said, parts):
    edit(exported)
    more()
    before = exported.read_bytes()
    dialog = again(qtbot, files)
    assert exported.read_bytes() == before
    assert any("edited by hand and kept 1" in each for each in parts.told(dialog))
    lines = dialog.findChild(QTextBrowser).toPlainText().split("\n")
    assert any(line.startswith("+\u2002") for line in lines)
    parts.press(dialog, "Write")
    qtbot.waitUntil(lambda: "Written: “笔记.md”." in said(), timeout=PATIENCE)
    assert "> 手写的一句" in exported.read_text(encoding="utf-8")


def test_cancel_leaves_the_file_as_it_was(qtbot, files, exported, more, parts):
    edit(exported)
    more()
    before = exported.read_bytes()
    dialog = again(qtbot, files)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert exported.read_bytes() == before


def test_another_file_of_that_name_is_shown_first(qtbot, files, exported, parts):
    exported.write_text("# 别的笔记\n\n自己写的。\n", encoding="utf-8")
    dialog = again(qtbot, files)
    assert any("another file" in row for row in parts.rows(dialog.findChild(QListWidget)))
    assert "−\u2002自己写的。" in dialog.findChild(QTextBrowser).toPlainText()


def test_what_was_deleted_by_hand_can_be_written_again(qtbot, files, exported, more, said, parts):
    head, _opening, rest = exported.read_text(encoding="utf-8").partition("<!-- z-")
    _block, _closing, tail = rest.partition("<!-- /z-")
    exported.write_text(head + tail.partition("-->\n")[2], encoding="utf-8")
    edit(exported)
    more()
    dialog = again(qtbot, files)
    box = dialog.findChild(QCheckBox)
    assert box.isVisible() and not box.isChecked()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    qtbot.waitUntil(
        lambda: (
            isinstance(QApplication.activeModalWidget(), DifferenceDialog)
            and QApplication.activeModalWidget() is not dialog
        ),
        timeout=PATIENCE,
    )
    parts.press(QApplication.activeModalWidget(), "Write")
    qtbot.waitUntil(lambda: "Written: “笔记.md”." in said(), timeout=PATIENCE)
    assert "# 中共中央办公厅国务院办公厅关于" in exported.read_text(encoding="utf-8")


def test_a_folder_of_notes_is_written_and_renewed(qtbot, files, marked, parts, said, tmp_path):
    dialog = files.ask_export()
    chooser = next(box for box in parts.choosers(dialog) if box.accessibleName() == "Files")
    chooser.setCurrentIndex(1)
    parts.named(dialog, QLineEdit, "Folder to write to").setText(str(tmp_path / "库"))
    parts.press(dialog, "Save")
    qtbot.waitUntil(lambda: "Written to “库”: files " in said(), timeout=PATIENCE)
    count = len(list((tmp_path / "库").iterdir()))
    assert f"files {count} of {count}." in said() and count > 10
