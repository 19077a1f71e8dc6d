"""Marks made on one printing, seen in another: told apart, and copied as one's own."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu

from zhutiao.model import Place, Span
from zhutiao.services import marking

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def seen(qtbot, window, desk, opinion):
    """A mark on 个人账户跨省共济 of the second printing, seen in the first."""
    other = next(text for text in window.session.printings(opinion))
    printed = next(piece.printed for piece in other.article.pieces() if piece.id == "一/（一）")
    start = printed.index("有序推进职工基本医疗保险")
    window.session.do(marking.highlight, [Place(other.id, "一/（一）", Span(start, start + 12))], "rose")
    qtbot.waitUntil(lambda: not desk.guests.busy() and bool(desk.guests.of(opinion)), timeout=20_000)
    return desk.guests.of(opinion)[0]


def test_a_mark_of_another_printing_is_framed_with_its_letter(window, seen):
    pane = window.reading.base.pane
    [(start, end, guest)] = pane.sheet.guests.laid
    assert (pane.shown.words(start, end), guest.siglum) == ("有序推进职工基本医疗保险", "B")
    assert window.session.marks_of(pane.document_id) == []


def test_clicking_it_says_which_printing_it_was_made_on(qtbot, window, seen):
    window.go_to("一/（一）")
    pane = window.reading.base.pane
    cursor = QTextCursor(pane.document())
    cursor.setPosition(pane.sheet.guests.laid[0][0] + 2)
    at = QPointF(pane.cursorRect(cursor).center())
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        button = Qt.MouseButton.LeftButton
        event = QMouseEvent(kind, at, pane.viewport().mapToGlobal(at), button, button, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(pane.viewport(), event)
    menu = QApplication.activePopupWidget()
    said = [action.text() for action in menu.actions()] if isinstance(menu, QMenu) else []
    menu.close()
    assert said[0] == "B 002_66c209dab0f48980.txt: “有序推进职工基本医疗保险”"


def test_it_is_copied_as_a_mark_of_ones_own(window, desk, opinion, seen):
    menu = desk.guests.menu(opinion, [seen.mark.id])
    next(action for action in menu.actions() if action.text().startswith("Copy")).trigger()
    [mark] = window.session.marks_of(opinion)
    assert (mark.quote, mark.colour) == ("有序推进职工基本医疗保险", "rose")
