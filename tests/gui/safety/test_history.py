"""The history: every change is listed, and a click leads to any of them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from zhutiao.errors import ManyMarksError
from zhutiao.model import Place, Span
from zhutiao.services import marking, stepping
from zhutiao.store.steps import Step
from zhutiao.ui.safety.history import BEGINNING, HistorySheet
from zhutiao.ui.safety.lines import Lines

SEVENTH = "三/（七）"


@pytest.fixture
def three(window, opinion):
    """Change three things, the last of them in the clause （七）."""
    [mark] = window.session.do(marking.highlight, [Place(opinion, "一/（一）", Span(0, 6))]).made
    window.session.do(marking.tag, mark, "养老")
    window.session.do(marking.highlight, [Place(opinion, SEVENTH, Span(0, 6))])


@pytest.fixture
def sheet(window, three):
    opened = HistorySheet(window).open()
    yield opened
    opened.reject()


def _said(sheet):
    return [line.whole() for line in sheet.findChild(Lines).lines()]


def _click(qtbot, window, sheet, row):
    lines = sheet.findChild(Lines)
    spot = lines.visualRect(lines.model().index(row, 0)).center()
    with qtbot.waitSignal(window.session.changed, timeout=20_000):
        qtbot.mouseClick(lines.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    window.verbs.pages.files().tasks.finish()


def test_every_change_is_listed_the_newest_first_with_its_place(sheet):
    assert _said(sheet) == [
        f"Highlight · {SEVENTH}",
        "Add tag · 一/（一）",
        "Highlight · 一/（一）",
        "Before all of these",
    ]


def test_a_click_goes_back_to_a_change_by_steps_that_can_each_be_made_again(qtbot, window, sheet, library):
    _click(qtbot, window, sheet, 2)
    assert [mark.tags for mark in window.session.marks] == [()]
    assert [step.stack for step in stepping.steps(library)] == ["redo", "redo", "undo"]


def test_a_click_on_an_undone_change_goes_forth_to_it(qtbot, window, sheet):
    before = window.session.marks
    _click(qtbot, window, sheet, 3)
    assert window.session.marks == []
    _click(qtbot, window, sheet, 0)
    assert [mark.id for mark in window.session.marks] == [mark.id for mark in before]


def test_what_is_undone_is_faint_and_says_when(qtbot, window, sheet):
    _click(qtbot, window, sheet, 1)
    first, second, *_rest = sheet.findChild(Lines).lines()
    assert (first.faint, first.side.startswith("taken back"), second.faint) == (True, True, False)
    assert second.sign == ("chevron-right", "accent")


def test_the_line_that_says_how_it_is_now_leads_nowhere(qtbot, window, sheet):
    lines = sheet.findChild(Lines)
    with qtbot.assertNotEmitted(window.session.changed, wait=200):
        lines.activated.emit(lines.currentIndex())


def test_buttons_go_one_step_at_a_time(qtbot, window, sheet):
    [back] = [each for each in sheet.findChildren(QPushButton) if each.text() == "One step back"]
    with qtbot.waitSignal(window.session.changed, timeout=20_000):
        back.click()
    assert len(window.session.marks) == 1


def test_a_thousand_changes_are_listed_at_once(window, opinion, library, monkeypatch):
    steps = [Step(n, "Highlight", "2026-11-22T07:00:00.000Z", "undo") for n in range(1000)]
    asked = []
    monkeypatch.setattr(stepping, "steps", lambda _library: steps)
    monkeypatch.setattr(stepping, "places", lambda _library, step: asked.append(step) or frozenset())
    sheet = HistorySheet(window).open()
    sheet.grab()
    assert (len(sheet.findChild(Lines).lines()), 0 < len(set(asked)) < 40) == (1001, True)
    sheet.reject()


def test_going_back_over_many_marks_asks_first(qtbot, window, sheet, asked, monkeypatch):
    went = []

    def go(_library, _step, *, sure=False):
        if not sure:
            raise ManyMarksError(34, 120)
        went.append(sure)

    monkeypatch.setattr(stepping, "go_to", go)
    sheet.findChild(Lines).clicked.emit(sheet.findChild(Lines).model().index(3, 0))
    qtbot.waitUntil(lambda: went == [True], timeout=20_000)
    window.verbs.pages.files().tasks.finish()
    assert "34 of 120" in asked[0]


def test_an_empty_history_says_what_would_stand_there(window):
    sheet = HistorySheet(window).open()
    assert sheet.findChild(Lines).lines() == []
    assert BEGINNING not in _said(sheet)
    sheet.reject()
