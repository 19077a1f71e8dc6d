"""The bin: what was deleted is listed, and comes back as it was."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from zhutiao.model import Place, Span
from zhutiao.services import marking
from zhutiao.ui.safety.bin import BinSheet
from zhutiao.ui.safety.lines import Lines


@pytest.fixture
def deleted(window, opinion):
    """Make two marks and erase them one after the other."""
    marks = [
        window.session.do(marking.highlight, [Place(opinion, "一/（一）", Span(n, n + 6))]).made[0] for n in (5, 20)
    ]
    for mark in marks:
        window.session.do(marking.erase, [mark])
    return marks


@pytest.fixture
def sheet(window, deleted):
    opened = BinSheet(window).open()
    yield opened
    opened.reject()


def _bring_back(sheet):
    next(each for each in sheet.findChildren(QPushButton) if each.text() == "Bring back").click()


def test_what_was_deleted_is_listed_with_its_words_and_the_days_left(sheet):
    first, second = sheet.findChild(Lines).lines()
    assert (bool(first.words), first.words != second.words) == (True, True)
    assert first.below.startswith("Highlight · deleted ")
    assert first.below.endswith("days left: 30")


def test_what_is_brought_back_stands_in_the_text_and_no_longer_in_the_bin(window, deleted, sheet):
    _bring_back(sheet)
    assert [mark.id for mark in window.session.marks] == [deleted[1]]
    assert len(sheet.findChild(Lines).lines()) == 1


def test_several_come_back_as_one_step(window, sheet):
    sheet.findChild(Lines).selectAll()
    _bring_back(sheet)
    assert len(window.session.marks) == 2
    window.session.undo()
    assert window.session.marks == []


def test_an_empty_bin_says_so(window):
    opened = BinSheet(window).open()
    assert "The bin is empty." in [label.text() for label in opened.findChildren(QLabel)]
    opened.reject()
