"""Sentences stay plain text, and an error of ours can be copied."""

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from zhutiao import paths
from zhutiao.ui import messages, surprises


@pytest.fixture
def answered(monkeypatch):
    """Answer every dialog at once and keep it."""
    asked = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: asked.append((box.textFormat(), box.text())))
    return asked


@pytest.fixture
def caught(monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    surprises.catch()
    return sys.excepthook


def test_what_looks_like_html_is_shown_as_it_is(qapp, answered):
    messages.tell(None, "<b>bold</b>")
    assert answered == [(Qt.TextFormat.PlainText, "<b>bold</b>")]


def test_no_answer_means_no(qapp, answered):
    assert not messages.ask(None, "Really", "Do it")


def test_the_details_of_a_surprise_can_be_copied(qtbot):
    box = messages.surprise("Traceback: here")
    qtbot.addWidget(box)
    [copy] = [button for button in box.buttons() if button.text() == "Copy details"]
    copy.click()
    assert QGuiApplication.clipboard().text() == "Traceback: here"


def test_a_surprise_is_shown_once_and_logged_without_texts(qapp, answered, caught, capsys):
    note = "words of a note"
    with pytest.raises(ValueError, match=note) as trouble:
        int(note)
    caught(trouble.type, trouble.value, trouble.tb)
    assert len(answered) == 1
    assert note not in paths.log().read_text(encoding="utf-8")
    assert QApplication.instance() is not None
