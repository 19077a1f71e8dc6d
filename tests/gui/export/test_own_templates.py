"""A reader's own templates are made, edited with their result beside them, renamed and put aside in the dialog."""

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QMessageBox, QPlainTextEdit, QTextBrowser

from zhutiao import paths
from zhutiao.services import templates
from zhutiao.ui.export.templates.editor import TemplateDialog

PATIENCE = 20_000
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def folder():
    yield paths.templates()
    shutil.rmtree(paths.templates(), ignore_errors=True)


@pytest.fixture
def write():
    def put(name, source):
        paths.templates().mkdir(parents=True, exist_ok=True)
        templates.path(name).write_text(source, encoding="utf-8")

    return put


@pytest.fixture
def dialog(files, marked):
    return files.ask_export()


@pytest.fixture
def own(dialog, parts):
    """Choose a template in the list and return the list."""

    def choose(name):
        listed = parts.named(dialog, QListWidget, "Template")
        dialog.choose_template(f"own:{name}")
        parts.click_row(listed, name)
        return listed

    return choose


@pytest.fixture
def edit(qtbot, own):
    """Open the editor of a template by its key."""

    def begin(name):
        qtbot.keyClick(own(name), Qt.Key.Key_F4)
        return active(qtbot, TemplateDialog)

    return begin


def active(qtbot, kind):
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind), timeout=PATIENCE)
    return QApplication.activeModalWidget()


def seen(qtbot, editor, words):
    """Wait until the preview shows *words*."""
    view = editor.preview
    qtbot.waitUntil(
        lambda: any(words in each.toPlainText() for each in view.findChildren(QTextBrowser)), timeout=PATIENCE
    )


def answer(monkeypatch, label):
    """Press the button of that label in the next question, and return what was asked."""
    asked = []

    def press(box):
        asked.append(box.text())
        button = next(each for each in box.buttons() if each.text() == label)
        button.click()
        return box.standardButton(button)

    monkeypatch.setattr(QMessageBox, "exec", press)
    monkeypatch.setattr(QMessageBox, "clickedButton", lambda box: next(b for b in box.buttons() if b.text() == label))
    return asked


def test_a_new_one_is_made_from_an_example_and_shown_with_its_result(qtbot, dialog, parts):
    parts.press(dialog, "New template…")
    naming = QApplication.activeModalWidget()
    qtbot.keyClicks(naming.findChild(QLineEdit), "Weekly")
    qtbot.keyClick(naming, Qt.Key.Key_Return)
    editor = active(qtbot, TemplateDialog)
    assert templates.read("Weekly") == editor.findChild(QPlainTextEdit).toPlainText()
    seen(qtbot, editor, "大力发展")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert dialog.choice().options["template"] == "own:Weekly"


def test_a_name_that_cannot_be_taken_is_told_and_asked_again(qtbot, write, dialog, parts):
    write("周报", "{{ title }}")
    parts.press(dialog, "New template…")
    naming = QApplication.activeModalWidget()
    naming.findChild(QLineEdit).insert("周报")
    qtbot.keyClick(naming, Qt.Key.Key_Return)
    assert naming.isVisible()
    assert any("There is a template “周报” already" in each for each in parts.told(naming))
    assert templates.read("周报") == "{{ title }}"


def test_what_is_typed_is_seen_beside_it_and_kept_only_when_saved(qtbot, write, edit):
    write("周报", "一 {{ dossier }}\n")
    editor = edit("周报")
    source = editor.findChild(QPlainTextEdit)
    qtbot.keyClicks(source, "ABC")
    seen(qtbot, editor, "ABC一")
    assert templates.read("周报") == "一 {{ dossier }}\n"
    qtbot.keyClick(source, Qt.Key.Key_S, CTRL)
    assert templates.read("周报") == "ABC一 {{ dossier }}\n"
    assert not editor.isWindowModified()


def test_a_fault_is_told_with_its_line_and_the_line_is_marked(qtbot, write, edit, parts):
    write("周报", "一\n{{ title | cell }}\n")
    editor = edit("周报")
    seen(qtbot, editor, "一")
    source = editor.findChild(QPlainTextEdit)
    qtbot.keyClick(source, Qt.Key.Key_End, CTRL)
    qtbot.keyClicks(source, "{{ nothing }")
    qtbot.waitUntil(lambda: any("Line 3" in each for each in parts.told(editor)), timeout=PATIENCE)
    [marked] = source.extraSelections()
    assert marked.cursor.blockNumber() == 2
    qtbot.keyClick(source, Qt.Key.Key_Home, CTRL)
    parts.press(editor, "Go to line 3")
    assert source.textCursor().blockNumber() == 2
    qtbot.keyClick(source, Qt.Key.Key_K, CTRL)
    source.selectAll()
    qtbot.keyClicks(source, "ok")
    qtbot.waitUntil(lambda: not source.extraSelections(), timeout=PATIENCE)


@pytest.mark.parametrize(
    ("label", "kept", "open_"),
    [("Save", "x{{ title }}", False), ("Do not save", "{{ title }}", False), ("Cancel", "{{ title }}", True)],
)
def test_nothing_unsaved_is_closed_without_a_question(qtbot, write, edit, monkeypatch, label, kept, open_):
    write("周报", "{{ title }}")
    editor = edit("周报")
    qtbot.keyClicks(editor.findChild(QPlainTextEdit), "x")
    asked = answer(monkeypatch, label)
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert asked == ["The changes of the template “周报” are not saved."]
    assert templates.read("周报") == kept
    assert editor.isVisible() is open_
    answer(monkeypatch, "Do not save")
    editor.close()


def test_f2_renames_and_the_new_name_is_chosen(qtbot, write, dialog, own):
    write("周报", "{{ title }}")
    qtbot.keyClick(own("周报"), Qt.Key.Key_F2)
    naming = QApplication.activeModalWidget()
    naming.findChild(QLineEdit).selectAll()
    qtbot.keyClicks(naming.findChild(QLineEdit), "Monthly")
    qtbot.keyClick(naming, Qt.Key.Key_Return)
    assert templates.names() == ["Monthly"]
    assert dialog.choice().options["template"] == "own:Monthly"


def test_delete_asks_and_keeps_a_copy(qtbot, write, dialog, own, monkeypatch, parts):
    write("周报", "{{ title }}")
    answer(monkeypatch, "Delete")
    qtbot.keyClick(own("周报"), Qt.Key.Key_Delete)
    assert templates.names() == []
    assert (paths.templates() / "周报.md.j2.bak").read_text(encoding="utf-8") == "{{ title }}"
    assert parts.rows(parts.named(dialog, QListWidget, "Template"))[0] == "Clause by clause"
    assert dialog.choice().options["template"] == "clause"


def test_our_own_templates_cannot_be_changed(dialog, parts):
    listed = parts.named(dialog, QListWidget, "Template")
    able = {act.text(): act.isEnabled() for act in listed.actions()}
    assert able == {"New template…": True, "Edit…": False, "Rename…": False, "Delete…": False}


def test_the_values_that_can_be_written_are_told_beside_the_editor(qtbot, write, edit, parts):
    write("周报", "{{ title }}")
    editor = edit("周报")
    parts.press(editor, "Values and filters")
    shown = parts.named(editor, QTextBrowser, "Values and filters")
    assert "heading(2)" in shown.toPlainText() and "clauses" in shown.toPlainText()
