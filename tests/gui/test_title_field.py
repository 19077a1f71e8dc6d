"""The title of an article in the import dialog, written over where it stands."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from zhutiao.ui.importing.title_field import TitleField


@pytest.fixture
def dialog(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def field(qtbot, dialog):
    made = TitleField(dialog)
    made.show_title("关于改善民生的意见")
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    made.setFocus()
    return made


def undone(field):
    """Count how often the undo key reaches the dialog."""
    seen = []
    QShortcut(QKeySequence("Ctrl+Z"), field.parentWidget()).activated.connect(lambda: seen.append(1))
    return seen


def test_the_undo_key_is_the_dialogs_once_a_title_is_kept(qtbot, field):
    seen = undone(field)
    qtbot.keyClicks(field, "2025")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (len(seen), field.toPlainText()) == (1, "2025关于改善民生的意见")


def test_the_undo_key_takes_back_typing_while_a_title_is_written(qtbot, field):
    seen = undone(field)
    qtbot.keyClicks(field, "2025")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (seen, field.toPlainText()) == ([], "关于改善民生的意见")
