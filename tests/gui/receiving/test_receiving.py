"""Other people's marks are looked at before they are kept, answered one by one or all at once, and undone as one."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QListView, QListWidget, QPushButton, QToolButton

from zhutiao.services import reading
from zhutiao.ui.export.preview.leaf import Leaf
from zhutiao.ui.receiving.dialog import ReceiveDialog
from zhutiao.ui.status import StatusLine

PATIENCE = 20_000


@pytest.fixture
def dialog(qtbot, files, friends):
    shown = files.receiving.ask([friends["path"]])
    qtbot.waitUntil(lambda: verdicts(shown).count() > 0, timeout=PATIENCE)
    return shown


def verdicts(dialog):
    return next(part for part in dialog.findChildren(QListWidget) if part.accessibleName() == "What the marks are here")


def marks(dialog):
    return next(part for part in dialog.findChildren(QListView) if part.accessibleName() == "Marks that came")


def turn(qtbot, dialog, words):
    view = verdicts(dialog)
    row = next(n for n in range(view.count()) if view.item(n).text().startswith(words))
    view.scrollToItem(view.item(row), QAbstractItemView.ScrollHint.EnsureVisible)
    place = view.visualItemRect(view.item(row)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def press(qtbot, dialog, words):
    buttons = (*dialog.findChildren(QPushButton), *dialog.findChildren(QToolButton))
    button = next(button for button in buttons if button.text() == words and button.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def told(dialog):
    return " ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def said(window):
    return " ".join(label.text() for label in window.findChild(StatusLine).findChildren(QLabel))


def take(qtbot, window, dialog):
    count = next(button.text() for button in dialog.findChildren(QPushButton) if button.text().startswith("Take"))
    press(qtbot, dialog, count)
    qtbot.waitUntil(lambda: "Ctrl+Z undoes it." in said(window), timeout=PATIENCE)


def note_of(window, mark):
    return next(each.note for each in window.session.marks if each.id == mark)


def test_every_mark_is_counted_by_what_it_is_here(dialog):
    rows = [verdicts(dialog).item(n).text() for n in range(verdicts(dialog).count())]
    assert rows == ["all marks, 5", "new, 2", "already there, 1", "differs from yours, 1", "deleted here, 1"]


def test_nothing_is_kept_by_looking(qtbot, window, dialog, friends):
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert friends["new"] not in {mark.id for mark in window.session.marks}


def test_what_differs_is_shown_side_by_side(dialog):
    sides = {leaf.accessibleName(): leaf.toPlainText() for leaf in dialog.findChildren(Leaf) if leaf.isVisible()}
    assert "先看数字。" in sides["Your mark"]
    assert "先看数字，再看期限。" in sides["Their mark"]
    assert "differs in: note." in told(dialog)


def test_the_new_ones_are_taken_and_mine_stay_unless_something_else_is_said(qtbot, window, dialog, friends):
    take(qtbot, window, dialog)
    assert "new 2" in said(window)
    known = {mark.id: mark for mark in window.session.marks}
    assert (known[friends["new"]].author, known[friends["new"]].tags) == ("小林", ("讨论",))
    assert note_of(window, friends["mine"]) == "先看数字。"
    assert friends["gone"] not in known


def test_one_undo_takes_all_of_it_back(qtbot, window, library, dialog, friends):
    before = _kept(library, window)
    turn(qtbot, dialog, "differs")
    press(qtbot, dialog, "Take theirs (T)")
    take(qtbot, window, dialog)
    # Half of the few marks there are would go: the window asks.
    window.session.ask_with(lambda _error: True)
    window.session.undo()
    assert _kept(library, window) == before


def _kept(library, window):
    marks = reading.marks(library, window.session.dossier.id)
    return [(mark.id, mark.anchors, mark.note, mark.tags, mark.colour) for mark in marks]


@pytest.mark.parametrize(
    ("key", "note"),
    [(Qt.Key.Key_T, "先看数字，再看期限。"), (Qt.Key.Key_M, "先看数字。")],
    ids=["theirs", "mine"],
)
def test_a_key_says_whose_note_counts(qtbot, window, dialog, friends, key, note):
    turn(qtbot, dialog, "differs")
    qtbot.keyClick(marks(dialog), key)
    take(qtbot, window, dialog)
    assert note_of(window, friends["mine"]) == note


def test_both_notes_are_kept_one_below_the_other(qtbot, window, dialog, friends):
    turn(qtbot, dialog, "differs")
    qtbot.keyClick(marks(dialog), Qt.Key.Key_B)
    take(qtbot, window, dialog)
    note = note_of(window, friends["mine"])
    assert note.startswith("先看数字。\n") and note.endswith("先看数字，再看期限。")


def test_a_mark_left_out_does_not_come(qtbot, window, dialog, friends):
    turn(qtbot, dialog, "new")
    qtbot.keyClick(marks(dialog), Qt.Key.Key_Space)
    take(qtbot, window, dialog)
    assert "new 1" in said(window)


def test_a_click_on_the_box_leaves_a_mark_out(qtbot, dialog):
    turn(qtbot, dialog, "new")
    view = marks(dialog)
    row = view.visualRect(view.model().index(0, 0))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=row.topLeft() + QPointF(20, 15).toPoint())
    assert any(button.text() == "Take 1" for button in dialog.findChildren(QPushButton))


def test_one_answer_for_all_of_a_kind(qtbot, window, dialog, friends):
    turn(qtbot, dialog, "deleted")
    press(qtbot, dialog, "take")
    turn(qtbot, dialog, "new")
    press(qtbot, dialog, "leave out")
    take(qtbot, window, dialog)
    assert "brought back 1" in said(window) and "new" not in said(window).partition("Marks from")[2]
    assert friends["gone"] in {mark.id for mark in window.session.marks}


def test_receiving_twice_changes_nothing(qtbot, window, files, dialog, friends):
    take(qtbot, window, dialog)
    again = files.receiving.ask([friends["path"]])
    qtbot.waitUntil(lambda: verdicts(again).count() > 0, timeout=PATIENCE)
    rows = [verdicts(again).item(n).text() for n in range(verdicts(again).count())]
    assert "new" not in " ".join(rows)
    assert not next(b for b in again.findChildren(QPushButton) if b.text() == "Take").isEnabled()


def test_a_file_without_marks_is_said_to_have_none(qtbot, files, tmp_path):
    (tmp_path / "空.json").write_text("[]", encoding="utf-8")
    shown = files.receiving.ask([tmp_path / "空.json"])
    qtbot.waitUntil(lambda: "空.json" in told(shown) and "Reading" not in told(shown), timeout=PATIENCE)
    assert not next(b for b in shown.findChildren(QPushButton) if b.text().startswith("Take")).isEnabled()


def test_a_file_of_marks_dropped_on_the_window_opens_the_dialog(qtbot, window, files, friends):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(friends["path"]))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(5, 5), copy, data, left, none))
    QApplication.sendEvent(window, QDropEvent(QPointF(5, 5), copy, data, left, none))
    assert isinstance(QApplication.activeModalWidget(), ReceiveDialog)
