"""While a filter is typed its name and its values are offered, and no key is lost to that."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication


def typed(page, words):
    """Bring words in as an input method does."""
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(page.field, event)


def test_tab_completes_the_name_of_a_filter(qtbot, search_page):
    typed(search_page, "托育 cla")
    qtbot.keyClick(search_page.field, Qt.Key.Key_Tab)
    assert search_page.field.text() == "托育 clause:"


def test_the_clauses_are_offered_behind_their_colon(search_page):
    typed(search_page, "托育 条:")
    assert "（七）大力发展“一老一小”普惠服务" in search_page.offers.shown()


def test_arrows_and_enter_take_a_value(qtbot, search_page):
    typed(search_page, "托育 条:")
    qtbot.keyClick(search_page.field, Qt.Key.Key_Down)
    qtbot.keyClick(search_page.field, Qt.Key.Key_Down)
    second = search_page.offers.shown()[1]
    qtbot.keyClick(search_page.field, Qt.Key.Key_Return)
    assert second.startswith(search_page.field.text().removeprefix("托育 条:"))


def test_a_value_is_taken_with_a_click(qtbot, search_page):
    typed(search_page, "类型:")
    [rows] = [view for view in search_page.offers.children() if hasattr(view, "viewport")]
    at = rows.visualRect(rows.model().index(0, 0)).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert search_page.field.text() != "类型:"


def test_while_a_word_is_typed_the_arrows_still_lead_into_the_results(qtbot, search_desk, search_page):
    typed(search_page, "条")
    qtbot.waitUntil(lambda: not search_desk.busy(), timeout=5_000)
    qtbot.keyClick(search_page.field, Qt.Key.Key_Down)
    assert search_page.list.hasFocus()


def test_escape_puts_the_offers_away_and_stays_in_the_field(qtbot, search_page):
    typed(search_page, "类型:")
    qtbot.keyClick(search_page.field, Qt.Key.Key_Escape)
    assert (search_page.offers.shown(), search_page.field.hasFocus()) == ([], True)


def test_nothing_is_offered_for_a_regular_expression(search_page):
    search_page.range.pattern.click()
    typed(search_page, "类型:")
    assert search_page.offers.shown() == []
