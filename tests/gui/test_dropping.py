"""Files dropped on the window come to the import dialog; other things dropped there do not."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from zhutiao import paths
from zhutiao.ui.dropping import Drops
from zhutiao.ui.import_dialog import ImportDialog

COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def heard(qtbot):
    """Return a widget that takes files, and what it heard."""
    widget = QWidget()
    qtbot.addWidget(widget)
    names = []
    Drops(widget).dropped.connect(lambda files: names.extend(file.name for file in files))
    return widget, names


def carrying(*addresses):
    load = QMimeData()
    load.setUrls([QUrl(address) for address in addresses])
    return load


def drop(widget, load):
    QApplication.sendEvent(widget, QDragEnterEvent(QPoint(5, 5), COPY | Qt.DropAction.MoveAction, load, LEFT, NONE))
    event = QDropEvent(QPointF(5, 5), COPY | Qt.DropAction.MoveAction, load, LEFT, NONE)
    event.setAccepted(False)
    QApplication.sendEvent(widget, event)
    return event


def test_several_files_are_taken_together(heard, tmp_path):
    widget, names = heard
    drop(widget, carrying((tmp_path / "一.txt").as_uri(), (tmp_path / "二.txt").as_uri()))
    assert names == ["一.txt", "二.txt"]


def test_files_are_copied_never_moved(heard, tmp_path):
    assert drop(heard[0], carrying((tmp_path / "一.txt").as_uri())).dropAction() == COPY


def test_a_drag_with_files_is_welcome(heard, tmp_path):
    load = carrying((tmp_path / "一.txt").as_uri())
    event = QDragEnterEvent(QPoint(5, 5), COPY, load, LEFT, NONE)
    event.setAccepted(False)
    QApplication.sendEvent(heard[0], event)
    assert event.isAccepted() and heard[1] == []


def test_an_address_on_the_net_is_left_alone(heard):
    assert not drop(heard[0], carrying("https://example.org/a.txt")).isAccepted()
    assert heard[1] == []


def test_files_dropped_on_the_window_are_shown_in_the_import_dialog(qtbot, window):
    pages = sorted(paths.shipped("data").glob("*.txt"))[:2]
    drop(window, carrying(*(page.as_uri() for page in pages)))
    dialog = window.findChild(ImportDialog)
    qtbot.waitUntil(lambda: len(dialog.choices()) == 2, timeout=20_000)
    window.verbs.pages.files().close()


def test_a_folder_dropped_on_the_import_dialog_brings_what_is_in_it(qtbot, window, tmp_path):
    (tmp_path / "文件").mkdir()
    (tmp_path / "文件" / "一.txt").write_text("各地区要认真落实。", encoding="utf-8")
    dialog = window.verbs.pages.files().ask_import()
    drop(dialog, carrying((tmp_path / "文件").as_uri()))
    qtbot.waitUntil(lambda: [choice.prepared.file for choice in dialog.choices()] == ["一.txt"], timeout=20_000)
    window.verbs.pages.files().close()
