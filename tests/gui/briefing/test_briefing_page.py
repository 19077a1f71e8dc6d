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
def names(library, dossier):
    """Return the names of all briefings of the dossier."""
    return lambda: [each.name for each in briefing.briefings(library, dossier)]


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


def test_a_new_briefing_is_named_in_place(alone, names):
    menu(alone)["New briefing"].trigger()
    QTest.keyClicks(field(alone), "Tuesday")
    QTest.keyClick(field(alone), Qt.Key.Key_Return)
    assert names() == ["周一", "Tuesday"]
    assert shown(alone) == "Briefing: Tuesday"
    assert alone.list.rows() == []


def test_a_briefing_is_renamed_and_escape_leaves_its_name(alone, names):
    menu(alone)["Rename"].trigger()
    QTest.keyClicks(field(alone), "X")
    QTest.keyClick(field(alone), Qt.Key.Key_Escape)
    assert names() == ["周一"]
    menu(alone)["Rename"].trigger()
    QTest.keyClicks(field(alone), "Friday")
    QTest.keyClick(field(alone), Qt.Key.Key_Return)
    assert names() == ["Friday"]
    assert shown(alone) == "Briefing: Friday"


def test_a_copy_is_worked_on_and_the_first_stays_as_it_was(alone, names, kept, said):
    menu(alone)["Make a copy"].trigger()
    assert names() == ["周一", "周一 2"]
    alone.list.reveal([kept().items[0].id])
    QTest.keyClick(alone.list, Qt.Key.Key_Delete)
    assert len(said()) == 5
    menu(alone)["周一"].trigger()
    assert len(alone.list.rows()) == 6


def test_a_deleted_briefing_is_in_the_bin_and_comes_back_with_undo(alone, names, table, session):
    menu(alone)["Delete"].trigger()
    assert names() == []
    assert table.status.said() == "“周一” is in the bin. Ctrl+Z brings it back."
    assert shown(alone) == "Briefing: No briefing yet"
    session.undo()
    assert shown(alone) == "Briefing: 周一"
    assert len(alone.list.rows()) == 6


def test_the_briefing_worked_on_last_is_remembered_for_each_dossier(alone, monday, names, session):
    here = session.dossier.id
    menu(alone)["New briefing"].trigger()
    QTest.keyClick(field(alone), Qt.Key.Key_Return)
    menu(alone)["周一"].trigger()
    [other] = session.do(arranging.begin, "另一个").made
    session.open(other)
    assert shown(alone) == "Briefing: No briefing yet"
    session.open(here)
    assert shown(alone) == "Briefing: 周一"


def test_another_window_s_change_is_seen(alone, monday, session):
    session.do(briefing.head, monday, "另加")
    assert alone.said() == "Pieces 7"


def test_alt_down_in_the_list_moves_a_piece_and_not_the_clause(window, page, said):
    before = window.clause
    QTest.keyClick(page.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert said()[:2] == ["养老与托", "开场"]
    assert window.clause == before


def test_enter_goes_to_the_place_and_the_key_leads_back(qtbot, window, page, mark):
    for _n in range(3):
        QTest.keyClick(page.list, Qt.Key.Key_Down)
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    qtbot.waitUntil(window.reading.base.pane.hasFocus, timeout=2000)
    assert (window.clause, window.verbs.marker.chosen) == ("三/（七）", (mark,))
    assert window.status.said() == "Alt+5 leads back to the briefing."
    window.actions_["to-briefing"].trigger()
    qtbot.waitUntil(page.list.hasFocus, timeout=2000)


def test_another_language_changes_no_piece(window, page):
    window.appearance.speak("zh")
    assert [row.words[:2] for row in page.list.rows()][:2] == ["开场", "养老"]


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
