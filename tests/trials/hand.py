"""The reader's hand on a real window: mouse and keys, nothing else."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from zhutiao.ui.tag_field import TagBox

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhutiao.model import Place
    from zhutiao.ui.pane.pane import TextPane
    from zhutiao.ui.window import Window

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def at(pane: TextPane, units: int) -> QPoint:
    """Return the left edge of what stands at Qt's position *units*, in the middle of its line."""
    cursor = QTextCursor(pane.document())
    cursor.setPosition(units)
    return pane.cursorRect(cursor).center()


def drag(pane: TextPane, first: QPoint, last: QPoint) -> None:
    """Select what lies between two points of the viewport."""
    view = pane.viewport()
    _come_to(view)
    QTest.mousePress(view, LEFT, NONE, first)
    QTest.mouseMove(view, (first + last) / 2)
    QTest.mouseMove(view, last)
    QTest.mouseRelease(view, LEFT, NONE, last)


def drag_over(pane: TextPane, place: Place) -> None:
    """Select the words at *place*, which must be in sight."""
    start, end = pane.shown.stretch(place.segment, place.span)
    drag(pane, at(pane, start), at(pane, end))


def select_by_keys(pane: TextPane, place: Place) -> None:
    """Click before the words at *place*, and take in sign after sign: where words run leftwards the mouse goes astray."""
    start, end = pane.shown.stretch(place.segment, place.span)
    click(pane, at(pane, start))
    pane.setFocus()
    while pane.textCursor().position() < end:
        QTest.keyClick(pane, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)


def click(pane: TextPane, point: QPoint) -> None:
    """Click on a point of the viewport."""
    _come_to(pane)
    QTest.mouseClick(pane.viewport(), LEFT, NONE, point)


def press(widget: QWidget, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    """Press a key where *widget* has the focus."""
    _come_to(widget)
    widget.setFocus()
    QTest.keyClick(widget, key, held)


def write(text: str) -> None:
    """Type *text* as an input method does: Chinese is never typed key by key."""
    field = QApplication.focusWidget()
    assert field is not None, "nobody listens to what is typed"
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


def note_editor(window: Window) -> QPlainTextEdit | None:
    """Return the field of the note that is open."""
    focused = QApplication.focusWidget()
    if isinstance(focused, QPlainTextEdit):
        return focused
    return next((field for field in window.findChildren(QPlainTextEdit) if field.isVisible()), None)


def tag_fields() -> list[tuple[TagBox, QLineEdit]]:
    """Return the box that asks for tags, where one is open, and its field."""
    boxes = [part for part in QApplication.topLevelWidgets() if isinstance(part, TagBox) and part.isVisible()]
    return [(box, field) for box in boxes if (field := box.findChild(QLineEdit))]


def choose_clause(window: Window, clause: str) -> None:
    """Click on a clause of the outline."""
    outline = window.outline
    _come_to(outline)
    row = outline.rows.index_of(clause)
    outline.scrollTo(row)
    QTest.mouseClick(outline.viewport(), LEFT, NONE, outline.visualRect(row).center())


def until(true: Callable[[], object], seconds: float = 30) -> None:
    """Let the window go on until something is so."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "what was waited for did not happen"
        QTest.qWait(10)


def _come_to(widget: QWidget) -> None:
    # Without a screen nothing gives a window back the keys that a passing bar or box had.
    if not widget.window().isActiveWindow():
        widget.window().activateWindow()
        QApplication.processEvents()
