"""Dossiers are made, named, chosen and deleted in one dialog, and texts put where they belong, all with undo."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from zhutiao.services import reading
from zhutiao.ui.dossier_dialog import DossierDialog


@pytest.fixture
def dialog(window):
    window.actions_["dossiers"].trigger()
    return window.findChild(DossierDialog)


@pytest.fixture
def click(qtbot, dialog):
    def clicked(words):
        button = next(each for each in dialog.findChildren(QPushButton) if each.text() == words)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    return clicked


def names(dialog):
    return [dialog.dossiers.item(row).text().split("\n")[0] for row in range(dialog.dossiers.count())]


def titles(dialog):
    return [dialog.texts.item(row).text().split("\n")[0] for row in range(dialog.texts.count())]


def choose(dialog, words):
    row = next(row for row, title in enumerate(titles(dialog)) if words in title)
    dialog.texts.setCurrentRow(row)


def test_a_new_dossier_is_named_at_once(qtbot, dialog, click, window):
    click("New dossier")
    assert dialog.name.text() == "New dossier"
    dialog.name.clear()
    qtbot.keyClicks(dialog.name, "Ageing")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert "Ageing" in names(dialog)
    window.session.undo()
    window.session.undo()
    assert names(dialog) == [window.session.dossier.name]


def test_renaming_shows_in_the_window_and_can_be_undone(qtbot, dialog, window):
    before = window.session.dossier.name
    dialog.name.clear()
    qtbot.keyClicks(dialog.name, "Welfare")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert window.windowTitle().startswith("Welfare")
    window.session.undo()
    assert window.session.dossier.name == before


def test_a_removed_text_leaves_the_window_and_undo_brings_it_back(dialog, click, window):
    choose(dialog, "解决群众急难愁盼！")
    gone = dialog.chosen_text()
    click("Remove")
    assert window.session.document(gone) is None
    window.session.undo()
    assert window.session.document(gone) is not None
    assert gone in [dialog.texts.item(row).data(Qt.ItemDataRole.UserRole) for row in range(dialog.texts.count())]


def test_another_text_becomes_the_base_text(dialog, click, window):
    choose(dialog, "解决群众急难愁盼！")
    chosen = dialog.chosen_text()
    click("Make base text")
    assert window.session.base.id == chosen
    assert window.reading.base.document.id == chosen


def test_a_text_moves_to_a_new_dossier_with_one_choice(dialog, window):
    choose(dialog, "两部门开展智能养老")
    moved = dialog.chosen_text()
    dialog.move_wanted.emit(moved, "")
    home = window.session.library.documents.get(moved).dossier
    assert home != window.session.dossier.id
    assert len(reading.dossiers(window.session.library)) == 2


def test_a_title_is_changed_and_undone(qtbot, dialog, window):
    choose(dialog, "两部门开展智能养老")
    text, before = dialog.chosen_text(), titles(dialog)
    dialog.title.setText("Robots")
    qtbot.keyClick(dialog.title, Qt.Key.Key_Return)
    assert window.session.document(text).article.title == "Robots"
    window.session.undo()
    assert titles(dialog) == before


def test_deleting_the_last_dossier_leaves_an_empty_window_and_undo_fills_it(dialog, click, window):
    click("Delete dossier")
    assert window.session.dossier is None
    assert names(dialog) == []
    window.session.undo()
    assert window.session.base is not None


def test_opening_a_dossier_shows_it_in_the_window(dialog, click, window):
    click("New dossier")
    click("Open")
    assert window.session.dossier.name == "New dossier"
    assert not dialog.isVisible()
