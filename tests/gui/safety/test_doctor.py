"""A check of the library: plain sentences, what is wrong first, and what can be done about it."""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox, QPushButton

from zhutiao.services import indexing
from zhutiao.store.library import Library
from zhutiao.ui.safety.doctor import DoctorSheet
from zhutiao.ui.safety.lines import Lines


@pytest.fixture
def altered(library):
    """Change a word in a text behind the library's back."""
    with closing(sqlite3.connect(library.path, isolation_level=None)) as other:
        other.execute("update text set body = replace(body, '社会保险', '社会保障')")


def _checked(qtbot, window):
    sheet = DoctorSheet(window).open()
    qtbot.waitUntil(lambda: bool(sheet.findChild(Lines).lines()), timeout=20_000)
    window.verbs.pages.files().tasks.finish()
    return sheet


def _told(sheet):
    return "\n".join(label.text() for label in sheet.findChildren(QLabel))


def _button(sheet, words):
    return next(each for each in sheet.findChildren(QPushButton) if each.text() == words)


def test_a_sound_library_is_said_to_be_as_it_should_be(qtbot, window):
    sheet = _checked(qtbot, window)
    assert "Everything is as it should be." in _told(sheet)
    assert {line.sign[0] for line in sheet.findChild(Lines).lines()} == {"check"}
    sheet.reject()


def test_nothing_is_offered_where_nothing_is_wrong(qtbot, window):
    sheet = _checked(qtbot, window)
    assert not _button(sheet, "Restore a backup…").isVisible()
    assert not _button(sheet, "Save what can be read…").isVisible()
    sheet.reject()


def test_what_is_wrong_stands_first_in_a_plain_sentence(qtbot, window, altered):
    sheet = _checked(qtbot, window)
    first, second, *_rest = sheet.findChild(Lines).lines()
    assert (first.words, first.sign[0], second.sign[0]) == (
        "Texts are not as they were imported",
        "triangle-alert",
        "check",
    )
    assert "Not as it should be: 1." in _told(sheet)
    sheet.reject()


def test_a_backup_is_one_click_away_where_something_is_wrong(qtbot, window, altered):
    sheet = _checked(qtbot, window)
    _button(sheet, "Restore a backup…").click()
    assert any(each.windowTitle() == "Backups" for each in window.children() if hasattr(each, "windowTitle"))
    window.verbs.pages.files().tasks.finish()


def test_what_can_be_read_is_saved_as_a_new_library(qtbot, window, altered, tmp_path, monkeypatch):
    out, told = tmp_path / "saved.zhutiao", []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.text()))
    sheet = _checked(qtbot, window)
    _button(sheet, "Save what can be read…").click()
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    window.verbs.pages.files().tasks.finish()
    assert "Saved as “saved.zhutiao”" in told[0]
    with Library.open(out) as saved:
        assert saved.documents.dossiers()
    sheet.reject()


def test_a_check_changes_nothing(qtbot, window, library):
    before = library.path.read_bytes()
    _checked(qtbot, window).reject()
    assert library.path.read_bytes() == before


def test_an_index_that_is_wrong_is_made_anew_and_nothing_is_asked(qtbot, window, library):
    indexing.keep_up(library)
    with closing(sqlite3.connect(library.path, isolation_level=None)) as other:
        other.execute("delete from search_row where id = 3")
    sheet = _checked(qtbot, window)
    qtbot.waitUntil(lambda: "Everything is as it should be." in _told(sheet), timeout=20_000)
    assert not _button(sheet, "Restore a backup…").isVisible()
    assert indexing.wrong(library) == []
    sheet.reject()
