"""Backups: listed with what is in them, and brought back when the reader has seen what that changes."""

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QPushButton

from zhutiao.model import Place, Span
from zhutiao.services import backing, marking
from zhutiao.ui import messages
from zhutiao.ui.safety.backups import BackupsSheet
from zhutiao.ui.safety.lines import Lines


@pytest.fixture
def marked(window, opinion):
    [mark] = window.session.do(marking.highlight, [Place(opinion, "一/（一）", Span(0, 6))]).made
    return mark


@pytest.fixture
def kept(window, marked):
    """Keep a backup, and erase afterwards the mark that is in it."""
    made = backing.backup(window.session.library)
    window.session.do(marking.erase, [marked])
    return made.path


@pytest.fixture
def sheet(qtbot, window, kept):
    opened = BackupsSheet(window).open()
    qtbot.waitUntil(lambda: "would be missing" in _told(opened), timeout=20_000)
    yield opened
    opened.reject()


def _told(sheet):
    return "\n".join(label.text() for label in sheet.findChildren(QLabel))


def _button(sheet, words):
    return next(each for each in sheet.findChildren(QPushButton) if each.text() == words)


def _finish(window):
    window.verbs.pages.files().tasks.finish()


def test_a_backup_is_listed_with_what_is_in_it_and_why_it_was_made(sheet):
    [line] = sheet.findChild(Lines).lines()
    assert line.words.startswith("Today")
    assert line.below.startswith("marks 1 · notes 0 · ")
    assert line.side == "made by you"


def test_the_chosen_backup_says_what_would_come_and_go(sheet):
    assert "0 of the 0 marks of now would be missing, 1 would come back." in _told(sheet)


def test_a_restored_backup_is_what_the_window_shows(qtbot, window, marked, sheet, monkeypatch):
    asked = []
    monkeypatch.setattr(messages, "ask", lambda _parent, words, _yes: asked.append(words) or True)
    _button(sheet, "Restore…").click()
    qtbot.waitUntil(lambda: [mark.id for mark in window.session.marks] == [marked], timeout=20_000)
    _finish(window)
    assert "1 would come back" in asked[0]
    assert "kept as a backup too" in asked[0]
    qtbot.waitUntil(lambda: len(sheet.findChild(Lines).lines()) == 2, timeout=20_000)


def test_a_backup_that_is_not_wanted_after_all_changes_nothing(window, sheet, monkeypatch):
    monkeypatch.setattr(messages, "ask", lambda *_: False)
    _button(sheet, "Restore…").click()
    _finish(window)
    assert window.session.marks == []


def test_what_is_written_while_a_backup_is_restored_is_kept(qtbot, window, opinion, sheet, monkeypatch):
    monkeypatch.setattr(messages, "ask", lambda *_: True)
    _button(sheet, "Restore…").click()
    window.session.do(marking.note_clause, Place(opinion, "三/（七）"), "meanwhile")
    qtbot.waitUntil(lambda: not window.session.unsaved(), timeout=20_000)
    _finish(window)
    assert sorted(mark.note or "" for mark in window.session.marks) == ["", "meanwhile"]


def test_a_backup_made_now_is_listed_and_chosen(qtbot, window, sheet):
    _button(sheet, "Back up now").click()
    qtbot.waitUntil(lambda: len(sheet.findChild(Lines).lines()) == 2, timeout=20_000)
    _finish(window)
    assert sheet.findChild(Lines).currentIndex().row() == 0


def test_a_damaged_file_is_listed_but_cannot_be_restored(qtbot, window, kept):
    kept.write_bytes(b"x" * 5000)
    opened = BackupsSheet(window).open()
    qtbot.waitUntil(lambda: len(opened.findChild(Lines).lines()) == 1, timeout=20_000)
    [line] = opened.findChild(Lines).lines()
    assert (line.below.startswith("cannot be read"), _button(opened, "Restore…").isEnabled()) == (True, False)
    opened.reject()


def test_only_the_folder_of_backups_is_shown_to_the_system(sheet, kept, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    _button(sheet, "Show in folder").click()
    assert [url.toLocalFile() for url in opened] == [str(kept.parent)]


def test_a_library_without_backups_says_so(qtbot, window):
    opened = BackupsSheet(window).open()
    qtbot.waitUntil(lambda: "There is no backup yet." in _told(opened), timeout=20_000)
    opened.reject()


@pytest.mark.usefixtures("kept")
def test_a_dialog_closed_while_it_looks_for_backups_hears_no_more(qtbot, window):
    opened = BackupsSheet(window).open()
    with qtbot.waitSignal(opened.destroyed):
        opened.close()
    with qtbot.captureExceptions() as caught:
        _finish(window)
    assert caught == []


def test_a_dialog_closed_while_a_backup_is_made_lists_none(qtbot, window):
    sheet = BackupsSheet(window).open()
    with qtbot.captureExceptions() as caught:
        _button(sheet, "Back up now").click()
        with qtbot.waitSignal(sheet.destroyed):
            sheet.close()
        _finish(window)
    assert caught == []
