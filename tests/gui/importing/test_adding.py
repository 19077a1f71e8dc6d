"""What was copied becomes a text: files, pages or plain words, nothing else."""

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from zhutiao import words
from zhutiao.ui.importing.adding import Adding, words_of


@pytest.fixture
def adding(qtbot):
    words.speak("en")
    window = QWidget()
    qtbot.addWidget(window)
    return Adding(window)


def copied(text="", html=""):
    load = QMimeData()
    if text:
        load.setText(text)
    if html:
        load.setHtml(html)
    return load


def test_plain_words_are_kept_as_utf_8():
    assert words_of(copied("各地区要落实。")) == (".txt", "各地区要落实。".encode())


def test_a_copied_page_is_read_as_a_page_where_pages_can_be_read():
    suffix, data = words_of(copied("通知", "<html><body><p>通知</p></body></html>"))
    assert (suffix, b"<p>" in data) == (".html", True)


def test_nothing_copied_is_no_text(adding, qtbot):
    QGuiApplication.clipboard().clear()
    with qtbot.assertNotEmitted(adding.pasted), qtbot.waitSignal(adding.missed):
        adding.paste()


def test_a_folder_is_asked_for_and_named(adding, qtbot, monkeypatch, tmp_path):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path))
    with qtbot.waitSignal(adding.named) as named:
        adding.begin("folder")
    assert named.args == [[tmp_path]]


def test_a_dialog_left_without_a_choice_names_nothing(adding, qtbot, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: ([], ""))
    with qtbot.assertNotEmitted(adding.named):
        adding.begin("files")
