"""The search page under the keys and the mouse: into the results, to the words, and back."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from zhutiao.ui.kept_rows import SPOKEN
from zhutiao.ui.search.found_rows import Line

SOUGHT, NOWHERE = "托育", "火星移民"


def test_arrows_lead_into_the_results_and_back(seek, press, lines):
    page = seek(SOUGHT)
    press(page, Qt.Key.Key_Down)
    press(page, Qt.Key.Key_Down)
    assert page.list.hasFocus()
    assert page.list.chosen() == lines(page)[1]
    press(page, Qt.Key.Key_Up)
    press(page, Qt.Key.Key_Up)
    assert page.field.hasFocus()


def test_arrows_pass_over_headings(seek, press, lines):
    page = seek(SOUGHT)
    page.list.setFocus()
    page.list.choose_first()
    walked = [page.list.chosen()]
    for _n in lines(page)[1:]:
        press(page, Qt.Key.Key_Down)
        walked.append(page.list.chosen())
    assert walked == lines(page)


def test_home_and_end_are_the_first_and_the_last_hit(seek, press, lines):
    page = seek(SOUGHT)
    page.list.setFocus()
    press(page, Qt.Key.Key_End)
    last = page.list.chosen()
    press(page, Qt.Key.Key_Home)
    assert (page.list.chosen(), last) == (lines(page)[0], lines(page)[-1])


def test_letters_typed_in_the_results_go_on_in_the_field(qtbot, seek):
    page = seek("80")
    page.list.setFocus()
    qtbot.keyClick(page.list, "8")
    assert (page.field.text(), page.field.hasFocus()) == ("808", True)


def test_enter_opens_the_first_hit_and_marks_all_of_them(qtbot, window, seek, press):
    page = seek(SOUGHT)
    press(page, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(window.reading.base.pane.sheet.hits), timeout=5_000)
    assert window.clause == "三/（七）"
    assert page.field.hasFocus()


def test_enter_before_the_answer_opens_what_is_typed_now(qtbot, window, search_desk, seek, press):
    page = seek("残疾人")
    page.field.selectAll()
    page.field.insert(SOUGHT)
    press(page, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not search_desk.busy(), timeout=5_000)
    assert window.clause == "三/（七）"


def test_ctrl_enter_goes_to_the_text(window, seek, press):
    page = seek(SOUGHT)
    press(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.reading.base.pane.hasFocus()


def test_a_click_opens_and_a_double_click_goes_there(qtbot, window, seek):
    page = seek(SOUGHT)
    row = next(n for n, row in enumerate(page.list.rows()) if isinstance(row, Line))
    at = page.list.visualRect(page.list.model().index(row, 0)).center()
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert (window.clause, page.list.hasFocus()) == ("三/（七）", True)
    QTest.mouseDClick(page.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(at))
    assert window.reading.base.pane.hasFocus()


def test_escape_goes_back_to_the_text_the_reader_was_in(window, search_desk, press):
    beside = window.reading.companions[0].pane
    beside.setFocus()
    search_desk.search(SOUGHT)
    press(search_desk.page, Qt.Key.Key_Escape)
    assert beside.hasFocus()


def test_escape_goes_from_the_results_to_the_field_first(seek, press):
    page = seek(SOUGHT)
    press(page, Qt.Key.Key_Down)
    press(page, Qt.Key.Key_Escape)
    assert page.field.hasFocus()


def test_a_filter_narrows_what_is_found(seek, heads):
    page = seek(f"{SOUGHT} 条:七")
    assert heads(page, "unit")[0].startswith("（七）")
    assert not any(unit.startswith("（八）") for unit in heads(page, "unit"))


def test_up_brings_back_what_was_sought_and_down_what_was_being_typed(seek, press):
    for words in ("养老", SOUGHT):
        press(seek(words), Qt.Key.Key_Return)
    page = seek("残疾人")
    press(page, Qt.Key.Key_Up)
    press(page, Qt.Key.Key_Up)
    older = page.field.text()
    press(page, Qt.Key.Key_Down)
    press(page, Qt.Key.Key_Down)
    assert (older, page.field.text()) == ("养老", "残疾人")


def test_the_column_is_wide_enough_and_as_before_afterwards(window):
    before = window.sidebar.width()
    window.verbs.search()
    on_the_page = window.sidebar.width()
    window.sidebar.show_page("outline")
    assert (on_the_page, window.sidebar.width()) == (380, before)


def test_a_row_is_spoken_with_its_clause_and_its_number(seek):
    page = seek(SOUGHT)
    row = next(n for n, row in enumerate(page.list.rows()) if isinstance(row, Line))
    spoken = page.list.model().index(row, 0).data(SPOKEN[1])
    assert spoken.startswith("（七）大力发展")
    assert spoken.endswith(f"hit 1 of {page.list.hits()}")


def test_typing_never_takes_the_focus_away(seek):
    page = seek(SOUGHT)
    assert QApplication.focusWidget() is page.field


def test_tab_goes_down_the_page(qtbot, window, seek):
    page, gone = seek(SOUGHT), []
    for _n in range(7):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        gone.append(window.focusWidget())
    assert [each for each in gone if each in (page.range.guide, page.star, page.acts, page.list)] == [
        page.range.guide,
        page.star,
        page.acts,
        page.list,
    ]


def test_texts_show_no_older_hits_where_nothing_is_found(qtbot, window, seek, press):
    page = seek("养老")
    press(page, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(window.reading.base.pane.sheet.hits), timeout=5_000)
    seek("养老机甲")
    qtbot.waitUntil(lambda: not window.reading.base.pane.sheet.hits, timeout=5_000)
