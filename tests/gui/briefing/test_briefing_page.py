"""The page of a briefing as a whole: begun, named, copied, deleted, changed for another, looked at, taken along."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QTextBrowser, QToolButton

from zhutiao.services import arranging, briefing
from zhutiao.ui import shooting
from zhutiao.ui.export.dialog import ExportDialog


@pytest.fixture
def names(window):
    """Return the names of all briefings of the dossier."""
    return lambda: [each.name for each in briefing.briefings(window.session.library, window.session.dossier.id)]


@pytest.fixture
def outlet(window, page, files):
    """What previews and copies; ends what it began."""
    return window.verbs.briefing.desk().outlet


def menu(page):
    made = page.title.menu()
    made.aboutToShow.emit()
    return {action.text(): action for action in made.actions() if action.text()}


def field(page):
    return next(each for each in page.title.findChildren(QLineEdit) if each.isVisible())


def shown(page):
    return page.title.findChild(QToolButton).accessibleName()


def test_an_empty_page_says_what_it_is_for_and_how_to_begin(qtbot, window, names):
    window.actions_["to-briefing"].trigger()
    page = window.sidebar.page("briefing")
    said = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert any("press B" in words for words in said)
    button = next(each for each in page.findChildren(QPushButton) if each.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(names()) == 1


def test_the_key_of_the_page_leads_to_the_way_to_begin_where_there_is_none(qtbot, window):
    window.activateWindow()
    window.actions_["to-briefing"].trigger()
    button = next(each for each in window.sidebar.page("briefing").findChildren(QPushButton) if each.isVisible())
    qtbot.waitUntil(button.hasFocus, timeout=2000)


def test_a_new_briefing_is_named_in_place(window, page, names):
    menu(page)["New briefing"].trigger()
    QTest.keyClicks(field(page), "Tuesday")
    QTest.keyClick(field(page), Qt.Key.Key_Return)
    assert names() == ["周一", "Tuesday"]
    assert shown(page) == "Briefing: Tuesday"
    assert page.list.rows() == []


def test_a_briefing_is_renamed_and_escape_leaves_its_name(page, names):
    menu(page)["Rename"].trigger()
    QTest.keyClicks(field(page), "X")
    QTest.keyClick(field(page), Qt.Key.Key_Escape)
    assert names() == ["周一"]
    menu(page)["Rename"].trigger()
    QTest.keyClicks(field(page), "Friday")
    QTest.keyClick(field(page), Qt.Key.Key_Return)
    assert names() == ["Friday"]
    assert shown(page) == "Briefing: Friday"


def test_a_copy_is_worked_on_and_the_first_stays_as_it_was(page, names, kept, said):
    menu(page)["Make a copy"].trigger()
    assert names() == ["周一", "周一 2"]
    page.list.reveal([kept().items[0].id])
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    assert len(said()) == 5
    menu(page)["周一"].trigger()
    assert len(page.list.rows()) == 6


def test_a_deleted_briefing_is_in_the_bin_and_comes_back_with_undo(window, page, names):
    menu(page)["Delete"].trigger()
    assert names() == []
    assert window.status.said() == "“周一” is in the bin. Ctrl+Z brings it back."
    assert shown(page) == "Briefing: No briefing yet"
    window.session.undo()
    assert shown(page) == "Briefing: 周一"
    assert len(page.list.rows()) == 6


def test_the_briefing_worked_on_last_is_remembered_for_each_dossier(window, page, monday, names):
    session, here = window.session, window.session.dossier.id
    menu(page)["New briefing"].trigger()
    QTest.keyClick(field(page), Qt.Key.Key_Return)
    menu(page)["周一"].trigger()
    [other] = session.do(arranging.begin, "另一个").made
    window.open_dossier(other)
    assert shown(page) == "Briefing: No briefing yet"
    window.open_dossier(here)
    assert shown(page) == "Briefing: 周一"


def test_another_window_s_change_is_seen(window, page, monday):
    window.session.do(briefing.head, monday, "另加")
    assert page.said() == "Pieces 7"


def test_the_preview_shows_the_briefing_and_follows_what_is_changed(qtbot, window, page, outlet, monday):
    window.actions_["briefing-preview"].trigger()
    reader = next(
        each for each in window.findChildren(QTextBrowser) if each.accessibleName().startswith("The briefing")
    )
    qtbot.waitUntil(lambda: "养老与托育" in reader.toPlainText(), timeout=60_000)
    window.session.do(briefing.head, monday, "最后一部分")
    qtbot.waitUntil(lambda: "最后一部分" in reader.toPlainText(), timeout=60_000)


def test_the_briefing_is_copied_as_markdown_with_what_is_just_being_written(qtbot, window, page, outlet):
    QTest.keyClick(page.list, "t")
    QTest.keyClicks(page.list.findChild(QPlainTextEdit), "Unfinished")
    window.actions_["briefing-copy"].trigger()
    copied = QGuiApplication.clipboard().text
    qtbot.waitUntil(lambda: "# 周一" in copied(), timeout=60_000)
    assert copied().index("开场") < copied().index("Unfinished") < copied().index("## 养老与托育")
    assert window.status.said() == "The briefing has been copied as Markdown."


def test_the_export_dialog_opens_with_the_briefing_chosen(window, page, files, monday):
    window.actions_["briefing-export"].trigger()
    dialog = window.findChild(ExportDialog)
    assert dialog.choice().options["template"] == "briefing"
    assert dialog.choice().options["briefing"] == monday
    dialog.reject()


def test_without_a_briefing_there_is_nothing_to_preview_and_it_says_so(window):
    window.actions_["briefing-preview"].trigger()
    assert window.status.said() == "There is no briefing yet. Press B in a text to begin one."


def test_what_is_being_written_is_kept_when_the_window_closes(window, page, kept):
    QTest.keyClick(page.list, "h")
    QTest.keyClicks(page.list.findChild(QLineEdit), "Half a hea")
    window.verbs.pages.close()
    assert kept().items[1].body == "Half a hea"


def test_a_picture_of_a_library_without_a_briefing_shows_an_example_and_keeps_nothing(window, tmp_path, names):
    shooting.shoot(window, tmp_path / "drawn.png", "briefing", "七", (1280, 800))
    shown = window.verbs.briefing.desk().page.list.rows()
    assert [row.item.kind for row in shown[:3]] == ["text", "heading", "clause"]
    assert shown[2].name == "（七）大力发展“一老一小”普惠服务"
    assert (tmp_path / "drawn.png").stat().st_size > 10_000
    assert names() == []
