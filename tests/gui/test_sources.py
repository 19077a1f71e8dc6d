"""The words of any clause, passage or selection are shown as they stand in their file, and the way back is one key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from zhutiao.model import Decisions, Finding, Intake
from zhutiao.ui.report_dialog import ReportDialog
from zhutiao.ui.source_dialog import SourceDialog


def bare(words):
    return "".join(words.split())


def opened(window, kind):
    return next((each for each in window.findChildren(kind) if each.isVisible()), None)


@pytest.fixture
def press(qtbot, window):
    def pressed(key, widget=None):
        qtbot.keyClick(widget or window.reading.base.pane, key)
        QApplication.processEvents()

    return pressed


@pytest.fixture
def clause(window):
    window.activateWindow()
    window.go_to("三/（七）", glide=False)
    window.reading.focus()
    return next(piece for piece in window.session.base.article.pieces() if piece.id == "三/（七）")


def test_one_key_shows_the_clause_as_in_its_file_and_the_same_key_leads_back(window, clause, press):
    press(Qt.Key.Key_O)
    dialog = opened(window, SourceDialog)
    assert bare(dialog.lines.tinted()) == bare(clause.printed)
    assert dialog.lines.meant() == clause.lines
    press(Qt.Key.Key_O, dialog.lines)
    assert opened(window, SourceDialog) is None


def test_the_page_stays_where_it_was(window, clause, press):
    before = window.reading.base.pane.verticalScrollBar().value()
    press(Qt.Key.Key_O)
    press(Qt.Key.Key_Escape, opened(window, SourceDialog).lines)
    assert window.reading.base.pane.verticalScrollBar().value() == before


def test_a_paragraph_of_a_turn_is_shown_as_in_its_file(window, clause, press):
    box = next(box for box in window.reading.boxes if box.document.article.kind == "transcript")
    box.pane.setFocus()
    passage = window.reading.follower.link_in(box.pane).passage
    press(Qt.Key.Key_O, box.pane)
    assert bare(opened(window, SourceDialog).lines.tinted()) == bare(passage.text)


def test_selected_words_alone_are_tinted(window, clause, press):
    pane = window.reading.base.pane
    start, _end = pane.shown.stretch("三/（七）", None)
    cursor = pane.textCursor()
    cursor.setPosition(start + 3)
    cursor.setPosition(start + 9, cursor.MoveMode.KeepAnchor)
    pane.setTextCursor(cursor)
    press(Qt.Key.Key_O)
    assert opened(window, SourceDialog).lines.tinted() == clause.printed[3:9]


def test_the_report_is_reached_from_the_words_in_their_file(window, clause, press):
    press(Qt.Key.Key_O)
    dialog = opened(window, SourceDialog)
    dialog.report_wanted.emit()
    assert opened(window, ReportDialog) is not None


def test_a_report_names_the_file_and_what_was_doubled_and_set_aside(window):
    window.verbs.pages.show_report()
    report = opened(window, ReportDialog)
    said = "\n".join(report.list.item(row).text() for row in range(report.list.count()))
    assert "Stands twice, left out  1" in said
    assert "Set aside" in said
    assert window.session.base.article.title in said


def test_choosing_an_entry_brings_its_lines(window):
    window.verbs.pages.show_report()
    report = opened(window, ReportDialog)
    row = next(row for row in range(report.list.count()) if "体建设全覆盖" in report.list.item(row).text())
    report.list.setCurrentRow(row)
    assert report.lines.meant() == (29, 29)
    assert report.lines.tinted().startswith("体建设全覆盖")


def test_what_a_reader_decided_is_told(window, qtbot):
    decided = Decisions("gb18030", {"a1": "law"}, {"a1": "改题"}, starts=frozenset({2}), aside=frozenset({3}))
    told = Intake("甲.txt", "00", "gb18030", "2026-06-09T08:00:00.000Z", "一\n二\n三", "text", decided)
    dialog = ReportDialog(window.appearance.theme, told, (), window)
    said = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert said[0] == "Decided by the reader  5"
    assert {"二\nA paragraph begins here · Line 2", "三\nIs no text · Line 3"} <= set(said)


def test_a_remark_of_an_unknown_sort_is_told_all_the_same(window, the_opinion):
    from dataclasses import replace

    odd = replace(the_opinion, findings=(Finding("novelty", "新", "", (1, 1)),))
    told = Intake("甲.txt", "00", "utf-8", "", "新")
    dialog = ReportDialog(window.appearance.theme, told, (odd,), window)
    assert "新\nLine 1" in [dialog.list.item(row).text() for row in range(dialog.list.count())]
