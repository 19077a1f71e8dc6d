"""Files come in while the window goes on: read elsewhere, written elsewhere, and nothing done meanwhile is lost."""

import os
import sqlite3

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLabel, QListView, QMessageBox, QPushButton, QToolButton

from zhutiao import paths
from zhutiao.errors import LibraryError
from zhutiao.model import Place, Span
from zhutiao.services import importing, marking, reading
from zhutiao.store.library import Library
from zhutiao.ui.import_dialog import ImportDialog
from zhutiao.ui.importing import fetched
from zhutiao.ui.importing.source_view import SourceView
from zhutiao.ui.status import StatusLine

PATIENCE = 20_000
NOTICE = """\
国务院关于促进养老服务消费的意见

为促进养老服务消费，现提出如下意见。

一、总体要求

坚持政府引导。
"""


@pytest.fixture
def pages():
    """Return the bundled files, which the library holds already."""
    return sorted(paths.shipped("data").glob("*.txt"))


@pytest.fixture
def notice(tmp_path):
    path = tmp_path / "养老.txt"
    path.write_text(NOTICE, encoding="utf-8")
    return path


@pytest.fixture
def speech(tmp_path):
    """Return a file of 400 paragraphs, which takes a while to read and to link."""
    path = tmp_path / "讲话.txt"
    words = (paths.shipped("data") / "001_1bd3a47c8d5ee32b.txt").read_text(encoding="utf-8").split("\n")
    lines = [f"第{n}点看法：{words[n % len(words)]}" for n in range(400)]
    path.write_text("我的讲话\n\n" + "\n\n".join(lines), encoding="utf-8")
    return path


@pytest.fixture
def told(monkeypatch):
    """Answer every message at once and keep its words."""
    heard = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: heard.append(box.text()))
    return heard


def said(window):
    return " ".join(label.text() for label in window.findChild(StatusLine).findChildren(QLabel))


def rows(dialog):
    model = dialog.findChild(QListView).model()
    return [model.index(row) for row in range(model.rowCount())]


def trouble(dialog):
    """Return the sentences about files that could not be read."""
    refused = [row for row in rows(dialog) if row.data(Qt.ItemDataRole.CheckStateRole) is None]
    return "\n".join(row.data().partition("\n")[2] for row in refused)


def listed(dialog):
    return [choice.prepared.file for choice in dialog.choices()]


def shown(qtbot, window, *files):
    """Open the import dialog on *files* and wait until all are read."""
    work = window.verbs.pages.files()
    dialog = work.ask_import(files)
    qtbot.waitUntil(lambda: not work.tasks.busy(), timeout=PATIENCE)
    qtbot.wait(1)
    return dialog


def press_import(dialog):
    next(button for button in dialog.findChildren(QPushButton) if button.text().startswith("Import")).click()


def pieces(dialog):
    return len(list(dialog.choices()[0].prepared.articles[0].pieces()))


def written(qtbot, window):
    qtbot.waitUntil(lambda: "Imported:" in said(window), timeout=PATIENCE)


def dossiers(window):
    return [dossier.name for dossier in window.session.dossiers()]


def test_several_files_are_shown_one_after_the_other(qtbot, window, files, pages):
    assert listed(shown(qtbot, window, *pages)) == [page.name for page in pages]


def test_the_window_goes_on_while_a_file_is_read(qtbot, window, files, speech, turns):
    dialog = files.ask_import([speech])
    before = len(turns)
    qtbot.waitUntil(lambda: bool(listed(dialog)), timeout=PATIENCE)
    assert len(turns) > before


def test_the_window_goes_on_while_an_import_is_written(qtbot, window, files, speech, turns):
    dialog = shown(qtbot, window, speech)
    press_import(dialog)
    before = len(turns)
    written(qtbot, window)
    assert len(turns) > before


def test_an_import_that_came_in_is_shown_and_told(qtbot, window, files, notice):
    press_import(shown(qtbot, window, notice))
    written(qtbot, window)
    assert "Imported: 1 new, 0 updated, 0 other printings, 0 there already." in said(window)
    assert window.session.base.article.title == "国务院关于促进养老服务消费的意见"


def test_files_that_are_there_already_are_told_and_change_nothing(qtbot, window, files, pages):
    before = window.session.documents
    press_import(shown(qtbot, window, pages[0]))
    written(qtbot, window)
    assert "Imported: 0 new, 0 updated, 0 other printings, 2 there already." in said(window)
    assert (window.session.documents, window.session.library.history.names()[0]) == (before, None)


def test_an_import_of_several_files_is_undone_at_once_and_done_again(qtbot, window, files, notice, speech):
    before = dossiers(window), window.session.documents
    press_import(shown(qtbot, window, speech, notice))
    written(qtbot, window)
    after = dossiers(window)
    assert window.actions_["undo"].text() == "Undo: Import"
    window.actions_["undo"].trigger()
    assert (dossiers(window), window.session.documents) == before
    window.actions_["redo"].trigger()
    assert dossiers(window) == after


def test_what_is_marked_while_an_import_is_written_follows_it(qtbot, window, files, speech, opinion):
    press_import(shown(qtbot, window, speech))
    window.session.do(marking.highlight, [Place(opinion, "三/（七）", Span(3, 9))])
    assert window.session.unsaved() == 1
    written(qtbot, window)
    qtbot.waitUntil(lambda: window.session.unsaved() == 0)
    assert len(window.session.marks) == 1
    assert window.session.library.history.names()[0] != "Import"


def test_closing_the_window_loses_neither_the_import_nor_what_was_marked_meanwhile(
    qtbot, window, files, speech, opinion
):
    press_import(shown(qtbot, window, speech))
    window.session.do(marking.highlight, [Place(opinion, "三/（七）", Span(3, 9))])
    assert window.close()
    with Library.open(window.session.library.path) as again:
        [dossier] = reading.dossiers(again)
        assert len(reading.marks(again, dossier.id)) == 1
        assert "讲话.txt" in {document.file for document in reading.documents(again, dossier.id)}


def test_an_import_waits_for_another_program_that_writes(qtbot, window, files, notice):
    dialog = shown(qtbot, window, notice)
    other = sqlite3.connect(window.session.library.path)
    other.execute("begin immediate")
    press_import(dialog)
    qtbot.wait(150)
    other.rollback()
    other.close()
    written(qtbot, window)
    assert "养老.txt" in {document.file for document in window.session.documents}


def test_an_import_that_is_refused_leaves_nothing_and_says_why(qtbot, window, files, notice, told, monkeypatch):
    def refuse(library, *_args, **_named):
        library.documents.add_dossier("half")
        raise LibraryError(library.path, "full")

    monkeypatch.setattr(importing, "keep_all", refuse)
    before = dossiers(window)
    press_import(shown(qtbot, window, notice))
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE)
    assert "no space left" in told[0]
    assert dossiers(window) == before


def make_picture(folder):
    path = folder / "picture.txt"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4)
    return path


def make_empty(folder):
    (folder / "empty.txt").write_bytes(b"")
    return folder / "empty.txt"


def make_folder(folder):
    (folder / "folder.txt").mkdir()
    return folder / "folder.txt"


def make_missing(folder):
    return folder / "missing.txt"


def make_pipe(folder):
    os.mkfifo(folder / "pipe.txt")
    return folder / "pipe.txt"


@pytest.mark.parametrize("make", [make_picture, make_empty, make_folder, make_missing, make_pipe])
def test_a_file_that_is_no_text_is_one_plain_sentence_and_the_others_go_on(
    qtbot, window, files, notice, tmp_path, make
):
    bad = make(tmp_path)
    dialog = shown(qtbot, window, bad, notice)
    assert bad.name in trouble(dialog) and "\n" not in trouble(dialog)
    assert listed(dialog) == [notice.name]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is denied to root")
def test_a_file_that_may_not_be_read_is_one_plain_sentence(qtbot, window, files, notice):
    notice.chmod(0)
    assert "may not be read" in trouble(shown(qtbot, window, notice))


def test_a_file_that_takes_too_long_is_named_and_the_others_go_on(qtbot, window, files, pages, monkeypatch):
    monkeypatch.setattr(fetched, "PATIENCE", 1e-6)
    dialog = shown(qtbot, window, pages[0], pages[1])
    assert [line.partition(":")[0] for line in trouble(dialog).split("\n")] == [f"“{page.name}”" for page in pages[:2]]


def test_a_folder_brings_all_files_in_it_that_can_be_read(qtbot, window, files, notice, tmp_path):
    folder = tmp_path / "文件"
    (folder / "第二").mkdir(parents=True)
    notice.rename(folder / "第二" / "养老.txt")
    (folder / "a.txt").write_text("甲。乙。", encoding="utf-8")
    (folder / "talk.mp3").write_bytes(b"ID3")
    dialog = shown(qtbot, window, folder)
    assert listed(dialog) == ["a.txt", "养老.txt"]
    assert trouble(dialog) == "Files of other kinds in the folder, passed over: 1"


def test_a_file_of_the_same_bytes_is_named_beside_the_first(qtbot, window, files, notice, tmp_path):
    copy = tmp_path / "养老 (1).txt"
    copy.write_bytes(notice.read_bytes())
    dialog = shown(qtbot, window, notice, copy)
    assert (listed(dialog), trouble(dialog)) == (["养老.txt"], "The same as “养老.txt”, which is listed already.")


def test_copied_words_become_a_text_of_their_own(qtbot, window, files, notice):
    dialog = shown(qtbot, window)
    QGuiApplication.clipboard().setText(NOTICE)
    qtbot.keyClick(dialog, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: listed(dialog) == ["Pasted text.txt"], timeout=PATIENCE)


def test_copied_files_are_read_as_if_they_had_been_chosen(qtbot, window, files, notice):
    dialog = shown(qtbot, window)
    load = QMimeData()
    load.setUrls([QUrl.fromLocalFile(str(notice))])
    QGuiApplication.clipboard().setMimeData(load)
    qtbot.keyClick(dialog, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: listed(dialog) == ["养老.txt"], timeout=PATIENCE)


def test_stop_reads_no_further_and_keeps_what_was_read(qtbot, window, files, tmp_path):
    many = [tmp_path / f"{n}.txt" for n in range(300)]
    for n, path in enumerate(many):
        path.write_text(f"第{n}号通知。各地区要认真落实。", encoding="utf-8")
    dialog = files.ask_import(many)
    qtbot.waitUntil(lambda: len(listed(dialog)) > 2, timeout=PATIENCE)
    stop = next(button for button in dialog.findChildren(QToolButton) if button.text() == "Stop")
    qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not files.tasks.busy(), timeout=PATIENCE)
    assert 2 < len(listed(dialog)) < len(many)
    assert not stop.isVisible() and dialog.isVisible()


def test_leaving_the_dialog_stops_the_reading(qtbot, window, files, pages):
    dialog = files.ask_import(pages * 20)
    qtbot.waitUntil(lambda: bool(listed(dialog)), timeout=PATIENCE)
    dialog.reject()
    qtbot.waitUntil(lambda: not files.tasks.busy(), timeout=PATIENCE)


def test_a_corrected_kind_divides_what_was_read_though_the_file_has_gone(qtbot, window, files, notice):
    dialog = shown(qtbot, window, notice)
    notice.unlink()
    box = next(box for box in dialog.findChildren(QComboBox) if box.accessibleName() == "Kind of text")
    box.setCurrentIndex(box.findData("commentary"))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: dialog.choices()[0].prepared.articles[0].kind == "commentary", timeout=PATIENCE)


def test_closing_the_window_ends_what_is_being_read(qtbot, window, files, pages):
    files.ask_import(pages)
    window.close()
    assert not files.tasks.busy()


def test_copied_words_are_imported_from_the_window_with_one_key(qtbot, window, files):
    QGuiApplication.clipboard().setText(NOTICE)
    window.actions_["import-copied"].trigger()
    dialog = window.findChild(ImportDialog)
    qtbot.waitUntil(lambda: listed(dialog) == ["Pasted text.txt"], timeout=PATIENCE)


def test_a_file_the_library_has_already_says_so_before_it_is_imported(qtbot, window, files, pages):
    dialog = shown(qtbot, window, pages[0])
    [first, *_texts] = [index.data() for index in rows(dialog)]
    assert first == f"{pages[0].name}\nIn the library already: {window.session.dossier.name}"


def test_a_line_end_that_was_joined_is_parted_with_one_key_and_joined_again_with_another(qtbot, window, files, pages):
    dialog = shown(qtbot, window, pages[0])
    before = len(list(dialog.choices()[0].prepared.articles[0].pieces()))
    source = dialog.findChild(SourceView)
    source.choose_line(9)
    qtbot.keyClick(source, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: pieces(dialog) == before + 1, timeout=PATIENCE)
    qtbot.keyClick(source, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: pieces(dialog) == before, timeout=PATIENCE)
    qtbot.keyClick(source, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: pieces(dialog) == before + 1, timeout=PATIENCE)


def test_another_encoding_reads_the_bytes_again(qtbot, window, files, tmp_path):
    path = tmp_path / "通知.txt"
    path.write_bytes(NOTICE.encode("gb18030"))
    dialog = shown(qtbot, window, path)
    box = next(box for box in dialog.findChildren(QComboBox) if box.accessibleName() == "Encoding")
    assert box.currentData() == "gb18030"
    box.setCurrentIndex(box.findData("big5"))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: dialog.choices()[0].prepared.encoding == "big5", timeout=PATIENCE)
    assert "养老" not in dialog.choices()[0].prepared.text
