"""Which text has the keyboard, and which clause is pinned, can be seen and is said."""

from PySide6.QtWidgets import QLabel, QToolButton

from zhutiao.ui.status import StatusLine

SEVENTH = "三/（七）"


def _accents(window):
    """Return which headers have a line in the accent below the name of their text."""
    accent = window.appearance.theme.colour("accent")
    grabbed = [box.header.grab().toImage() for box in window.reading.boxes]
    return [image.pixelColor(20, image.height() - 1) == accent for image in grabbed]


def _said(window):
    return " ".join(label.text() for label in window.findChild(StatusLine).findChildren(QLabel))


def test_the_text_with_the_keyboard_has_a_line_in_the_accent(qtbot, window):
    window.activateWindow()
    window.reading.boxes[1].pane.setFocus()
    qtbot.waitUntil(window.reading.boxes[1].pane.hasFocus)
    assert _accents(window) == [False, True, False]
    window.outline.setFocus()
    assert _accents(window) == [False, False, False]


def test_f6_moves_the_line(qtbot, window):
    window.activateWindow()
    window.reading.focus()
    qtbot.waitUntil(window.reading.base.pane.hasFocus)
    window.actions_["next-pane"].trigger()
    assert _accents(window) == [False, True, False]


def test_a_pin_is_said_when_it_is_set(window):
    window.reading.follower.pin(SEVENTH)
    assert "（七） is pinned" in _said(window)


def test_a_pin_in_the_header_says_what_it_does(window):
    window.reading.follower.pin(SEVENTH)
    pins = [part for part in window.reading.base.header.findChildren(QToolButton) if part.text() == "（七）"]
    assert [pin.toolTip() for pin in pins] == ["The texts stay on this clause. Click to follow the reading line again."]
