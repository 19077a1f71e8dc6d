"""The sheet below the texts: lines in context, sorted and narrowed; bars for texts and clauses."""

import csv
import io
from itertools import islice
from time import sleep

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QToolButton

from zhutiao.hits import Scope
from zhutiao.model import Place
from zhutiao.services import searching, structuring
from zhutiao.text.patterns import Pattern
from zhutiao.text.search_reading import parse
from zhutiao.ui.search.sheet import gathering
from zhutiao.ui.search.sheet.guide import SheetGuide
from zhutiao.ui.search.sheet.line_rows import said
from zhutiao.ui.search.sheet.saving import Saver
from zhutiao.ui.search.sheet.sheet import SearchSheet
from zhutiao.ui.search.sought import Sought

WORDS = "托育"


class Endless(Sought):
    """A search that finds something and then nothing more, and does not end by itself."""

    def hits(self, library, run, task):
        yield from islice(super().hits(library, run, task), 3)
        while not task.stopped:
            sleep(0.01)


@pytest.fixture
def guide(window):
    return SheetGuide(window, window.verbs.hits)


@pytest.fixture
def sought(window):
    return Sought(WORDS, parse(WORDS), Scope(window.session.dossier.id))


@pytest.fixture
def expected(library, sought):
    """Every occurrence that stands in no second printing."""
    hits = searching.every(library, sought.query, sought.with_printings(on=False).scope)
    return [(hit, span) for hit in hits for span in hit.spans]


@pytest.fixture
def sheet(qtbot, guide, sought, expected):
    shown = guide.show(sought)
    qtbot.waitUntil(lambda: shown.lines.near.findChildren(QToolButton) != [])
    return shown


def lines(sheet):
    return [(row.line.hit, row.line.span) for row in sheet.lines.view.table.rows]


def neighbours(sheet):
    return [row.line.after(2) for row in sheet.lines.view.table.rows]


def head_button(sheet, words):
    [button] = [each for each in sheet.head.findChildren(QToolButton) if each.text() == words]
    return button


def chip(sheet, words):
    found = [each for each in sheet.lines.near.findChildren(QToolButton) if each.text().startswith(words)]
    return found[-1]


def test_every_occurrence_has_a_line_in_reading_order(sheet, expected):
    assert lines(sheet) == expected
    assert sheet.head.said().startswith(f"“托育”: {len(expected)} occurrences")


def test_lines_are_sorted_by_their_right_neighbour_the_commonest_first(qtbot, sheet, expected):
    qtbot.mouseClick(head_button(sheet, "By right"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: lines(sheet) != expected)
    found = neighbours(sheet)
    assert found[0] == max(found, key=found.count) == found[1]
    assert sorted(map(str, lines(sheet))) == sorted(map(str, expected))


def test_a_neighbour_narrows_the_lines_and_pressed_again_lets_go(qtbot, sheet, expected):
    qtbot.mouseClick(chip(sheet, "服务"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: set(neighbours(sheet)) == {"服务"})
    qtbot.mouseClick(chip(sheet, "服务"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(lines(sheet)) == len(expected))


def test_enter_brings_the_words_into_sight_and_the_focus_stays(qtbot, window, sheet, expected):
    view = sheet.lines.view
    at = next(n for n, (hit, _span) in enumerate(expected) if hit.segment == "三/（七）")
    view.stand_on(at)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    hit, span = expected[at]
    assert window.reading.shows(Place(hit.document, hit.segment, span))
    assert view.hasFocus()


def test_a_click_opens_a_line(qtbot, window, sheet, expected):
    view = sheet.lines.view
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.table.index(0, 0)).center())
    hit, span = expected[0]
    assert window.reading.shows(Place(hit.document, hit.segment, span))


def test_chosen_lines_are_copied_with_their_sentence_and_source(qtbot, sheet, expected):
    view = sheet.lines.view
    view.stand_on(next(n for n, (hit, _span) in enumerate(expected) if hit.segment == "三/（七）"))
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("“")
    assert "托育" in copied
    assert "》（七）" in copied


def test_escape_puts_the_sheet_away_and_its_height_is_remembered(qtbot, window, guide, sheet, sought):
    window.below.setSizes([400, 260])
    height = sheet.height()
    qtbot.keyClick(sheet.lines.view, Qt.Key.Key_Escape)
    assert sheet.isHidden()
    guide.show(sought)
    assert sheet.height() == height


def test_the_chart_has_a_bar_for_each_text_and_for_each_clause(qtbot, window, sheet, expected):
    qtbot.mouseClick(head_button(sheet, "Frequency"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(sheet.chart.texts.table.bars) > 0)
    bars = sheet.chart.texts.table.bars
    assert sum(bar.times for bar in bars) == sum(hit.where == "text" for hit, _span in expected)
    assert len(sheet.chart.clauses.table.bars) >= 11


def test_a_bar_leads_to_its_clause(qtbot, window, sheet):
    qtbot.mouseClick(head_button(sheet, "Frequency"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(sheet.chart.clauses.table.bars) > 0)
    clauses = sheet.chart.clauses
    clauses.stand_on(next(n for n, bar in enumerate(clauses.table.bars) if bar.place.segment == "三/（七）"))
    qtbot.keyClick(clauses, Qt.Key.Key_Return)
    assert window.clause == "三/（七）"


def test_arrow_keys_in_the_texts_change_the_clauses_beside_them(qtbot, sheet):
    qtbot.mouseClick(head_button(sheet, "Frequency"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(sheet.chart.texts.table.bars) > 1)
    before = sheet.chart.clauses.table.bars
    qtbot.keyClick(sheet.chart.texts, Qt.Key.Key_Down)
    assert sheet.chart.clauses.table.bars != before


def test_in_a_thousand_characters_a_short_text_may_have_the_longest_bar(qtbot, sheet):
    qtbot.mouseClick(head_button(sheet, "Frequency"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(sheet.chart.texts.table.bars) > 0)
    qtbot.mouseClick(sheet.head.density, Qt.MouseButton.LeftButton)
    table = sheet.chart.texts.table
    assert table.scale.most == max(bar.density for bar in table.bars)


def test_printings_are_counted_where_that_is_wanted(qtbot, sheet, expected):
    qtbot.mouseClick(sheet.head.printings, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(lines(sheet)) > len(expected))


def test_another_search_takes_the_place_of_the_one_before(qtbot, guide, sheet, sought):
    guide.show(Sought("养老", parse("养老"), sought.scope))
    qtbot.waitUntil(lambda: {row.line.word for row in sheet.lines.view.table.rows} == {"养老"})


def test_words_that_are_nowhere_leave_a_sentence(qtbot, guide, sought):
    sheet = guide.show(Sought("犀牛", parse("犀牛"), sought.scope))
    qtbot.waitUntil(lambda: not sheet.lines.view.isVisible())


def test_a_screen_reader_hears_words_and_place_of_a_line(sheet):
    assert said(sheet.lines.view.table.rows[0]).startswith("托育: ")


def test_a_changed_text_is_read_again(qtbot, window, sheet, expected):
    document = next(hit.document for hit, _span in expected if hit.segment == "三/（七）")
    at = window.session.library.documents.printed(document, "三/（七）").index("托育") + 1
    window.session.do(structuring.split, document, "三/（七）", at)
    qtbot.waitUntil(lambda: len(lines(sheet)) == len(expected) - 1)


@pytest.mark.parametrize("suffix", [".md", ".csv", ".txt"])
def test_results_are_written_as_a_file(qtbot, window, sought, tmp_path, suffix):
    path = tmp_path / f"found{suffix}"
    Saver(window).write_results(sought, path)
    window.verbs.pages.files().tasks.finish()
    assert "托育" in path.read_text(encoding="utf-8-sig")


def test_a_chart_is_written_as_picture_drawing_and_sheet(qtbot, window, sheet, sought, tmp_path):
    qtbot.waitUntil(lambda: sheet.chart.chart() is not None)
    for suffix in (".png", ".svg", ".csv"):
        Saver(window).write_chart(sought, sheet, tmp_path / f"chart{suffix}")
    window.verbs.pages.files().tasks.finish()
    assert (tmp_path / "chart.png").read_bytes().startswith(b"\x89PNG")
    assert "<svg" in (tmp_path / "chart.svg").read_text(encoding="utf-8")
    rows = list(csv.reader(io.StringIO((tmp_path / "chart.csv").read_text(encoding="utf-8-sig"))))
    assert [row[1] for row in rows if row[1].startswith("（七）")] == ["（七）大力发展“一老一小”普惠服务"]


def test_selected_words_are_lined_up_with_a_key(qtbot, window, opinion):
    window.reading.show_place(Place(opinion, "三/（七）"))
    pane = window.reading.base.pane
    at = pane.toPlainText().index("托育")
    cursor = pane.textCursor()
    cursor.setPosition(at)
    cursor.setPosition(at + 2, cursor.MoveMode.KeepAnchor)
    pane.setTextCursor(cursor)
    qtbot.keyClick(pane, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    [sheet] = window.below.findChildren(SearchSheet)
    qtbot.waitUntil(lambda: {row.line.word for row in sheet.lines.view.table.rows} == {"托育"})


def test_f3_goes_on_through_the_lines(qtbot, window, sheet):
    view = sheet.lines.view
    view.stand_on(0)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.keyClick(view, Qt.Key.Key_F3)
    assert view.current() is view.table.rows[1]


def test_in_a_narrow_sheet_the_orders_stand_in_a_menu(qtbot, window, sheet):
    window.resize(900, 700)
    qtbot.waitUntil(lambda: not head_button(sheet, "By text").isVisible())
    window.resize(1600, 1000)
    qtbot.waitUntil(lambda: head_button(sheet, "By text").isVisible())


def test_matches_of_a_regular_expression_are_lined_up_too(qtbot, guide, sought):
    sheet = guide.show(Sought("托育.{2}", Pattern("托育.{2}"), sought.scope))
    qtbot.waitUntil(lambda: {len(row.line.word) for row in sheet.lines.view.table.rows} == {4}, timeout=15_000)


def test_reading_can_be_stopped_and_what_was_found_stays(qtbot, guide, sought, monkeypatch):
    monkeypatch.setattr(gathering, "FIRST", 0)
    monkeypatch.setattr(gathering, "LATER", 0)
    sheet = guide.show(Endless(*sought))
    qtbot.waitUntil(lambda: len(lines(sheet)) > 0)
    stop = head_button(sheet, "Stop")
    assert stop.isVisible()
    qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    assert not stop.isVisible()
    qtbot.waitUntil(lambda: len(sheet.chart.texts.table.bars) > 0)
    assert lines(sheet) != []


def test_closing_the_sheet_ends_the_reading(qtbot, window, guide, sought):
    sheet = guide.show(Endless(*sought))
    sheet.head.closed.emit()
    qtbot.waitUntil(lambda: not window.verbs.pages.files().tasks.busy())
