"""The map on the screen: what it shows, where a click and a key go, what is heard."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication

from zhutiao import app
from zhutiao.services import coverage_names, marking


def click(qtbot, view, row, column):
    where = view.visualRect(view.model().index(row, column)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)


def test_every_clause_and_every_question_has_its_place(board):
    assert len([row for row in board.coverage.rows if row.kind == "clause"]) == 11
    assert board.columns[-11:] == [*(f"Q{n}" for n in range(1, 10)), "Highlights", "Notes"]


def test_a_place_where_nothing_is_found_is_empty_and_says_what_that_means(board, at):
    place = at("（九）", "Q1")
    assert board.entry(*place).number == ""
    assert "does not mean there is none" in board.tip(*place)


def test_a_tip_names_the_passages(board, at):
    place = at("（六）", "Q9")
    assert len(board.tip(*place).split("\n")) == 2 + 6
    assert board.links(*place)[0].passage.text[:12] in board.tip(*place)


def test_the_readers_own_columns_count_what_was_marked(board, at):
    assert [board.entry(*at("（七）", name)).number for name in ("Highlights", "Notes")] == ["2", "1"]


def test_a_click_on_a_cell_shows_the_clause_and_its_first_passage(qtbot, marked, shown, board, at):
    place = at("（六）", "Q9")
    first = board.links(*place)[0].passage
    click(qtbot, shown.view, *place)
    assert not shown.isVisible()
    pane = next(box.pane for box in marked.reading.boxes if box.pane.document_id == first.document)
    assert (marked.clause, pane.current_unit()) == ("三/（六）", first.segment)


def test_enter_goes_where_the_frame_stands(qtbot, marked, shown, at):
    row, column = at("（五）", "Q5")
    shown.view.stand_on(row, column)
    qtbot.keyClick(shown.view, Qt.Key.Key_Right)
    qtbot.keyClick(shown.view, Qt.Key.Key_Return)
    assert marked.clause == "三/（五）"


def test_escape_puts_the_map_away_and_goes_nowhere(qtbot, marked, shown, at):
    before = marked.clause
    shown.view.stand_on(*at("（五）", "Q6"))
    qtbot.keyClick(shown.view, Qt.Key.Key_Escape)
    assert (shown.isVisible(), marked.clause) == (False, before)


def test_a_click_on_my_highlights_goes_to_the_first_of_them(qtbot, marked, shown, board, at):
    place = at("（七）", "Highlights")
    first = board.left(*place)[0]
    click(qtbot, shown.view, *place)
    assert (marked.clause, marked.verbs.marker.chosen) == ("三/（七）", (first.id,))


def test_a_click_on_an_empty_cell_shows_the_clause(qtbot, marked, shown, at):
    click(qtbot, shown.view, *at("（九）", "Q1"))
    assert marked.clause == "四/（九）"


def test_a_click_on_a_clause_shows_it(qtbot, marked, shown, at):
    head = shown.view.verticalHeader()
    row, _column = at("（十）", "Q1")
    where = QPoint(20, head.sectionViewportPosition(row) + 5)
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert marked.clause == "四/（十）"


def test_a_click_on_a_question_shows_where_it_is_asked(qtbot, marked, shown, board, at):
    head = shown.view.horizontalHeader()
    _row, column = at("（十）", "Q5")
    first = board.coverage.first_of(board.coverage.columns[column])
    where = QPoint(head.sectionViewportPosition(column) + 9, head.height() - 9)
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=where)
    talk = next(
        box.pane for box in marked.reading.boxes if box.pane.document_id == board.coverage.columns[column].document
    )
    assert talk.current_unit() == first.id


def test_the_frame_begins_on_the_clause_being_read(marked):
    marked.go_to("四/（八）", glide=False)
    view = marked.verbs.survey.open_map().view
    assert view.board.coverage.rows[view.currentIndex().row()].id == "四/（八）"


def test_a_mark_made_meanwhile_is_counted(marked, shown, at):
    place = at("（七）", "Highlights")
    marked.session.do(marking.erase, [marked.session.marks[0].id])
    assert shown.view.board.entry(*place).number == "1"


def test_a_screen_reader_hears_row_column_and_count(shown, board, at):
    row, column = at("（六）", "Q9")
    said = shown.view.model().index(row, column).data(Qt.ItemDataRole.AccessibleTextRole)
    where, count = "（六）推进优质医疗卫生资源共享, 中国网 Transcript · Q9", board.entry(row, column).number
    assert said == f"{where}: {count} linked, its own words among them"
    heard = QAccessible.queryAccessibleInterface(shown.view)
    assert heard.role() == QAccessible.Role.Table
    assert said in [heard.child(n).text(QAccessible.Text.Name) for n in range(heard.childCount())]


def test_the_map_is_copied_as_a_table_and_as_html(qtbot, shown):
    qtbot.keyClick(shown, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().mimeData()
    rows = [line.split("\t") for line in copied.text().strip("\n").split("\n")]
    assert rows == [list(map(str, row)) for row in coverage_names.table(shown.view.board.coverage)]
    assert copied.html().count("<tr>") == len(rows)


@pytest.mark.parametrize("size", [(1600, 1000), (1100, 700)])
def test_all_columns_find_room_in_windows_of_usual_size(marked, size):
    marked.resize(*size)
    dialog = marked.verbs.survey.open_map()
    assert dialog.view.horizontalScrollBar().maximum() == 0


def test_a_dossier_without_a_base_text_says_so(window):
    from zhutiao.services import arranging

    window.open_dossier(window.session.do(arranging.begin, "空").made[0])
    assert window.verbs.survey.open_map() is None


def test_the_map_can_be_drawn_from_the_terminal(library, tmp_path):
    out = tmp_path / "map.png"
    app.shot(out, view="map", size=(1100, 700), language="en", library_path=library.path)
    assert out.stat().st_size > 20_000
    assert QApplication.activeModalWidget() is None
