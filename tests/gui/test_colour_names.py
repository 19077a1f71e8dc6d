"""The reader says what colours mean, and hears it wherever a colour is named."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QToolButton

from zhutiao.model import Place, Span
from zhutiao.services import marking
from zhutiao.ui.colour_dialog import ColourDialog
from zhutiao.ui.selection_bar import SelectionBar

SEVENTH = "三/（七）"

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)


@pytest.fixture
def dialog(qtbot, window):
    window.actions_["colours"].trigger()
    made = window.findChild(ColourDialog)
    yield made
    made.close()


def write(qtbot, dialog, colour, words):
    field = dialog.findChild(QLineEdit, colour)
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, words) if words else qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClick(field, Qt.Key.Key_Tab)


def test_the_fields_say_our_own_names_until_the_reader_says_others(dialog):
    fields = [dialog.findChild(QLineEdit, colour) for colour in ("amber", "violet")]
    assert [(field.text(), field.placeholderText()) for field in fields] == [("", "Key measures"), ("", "To do")]


def test_a_name_is_kept_when_its_field_is_left(qtbot, window, dialog):
    write(qtbot, dialog, "amber", "Exam topics")
    assert window.session.labels.meanings == {"amber": "Exam topics"}
    assert window.actions_["amber"].text() == "Amber · Exam topics"


def test_an_emptied_name_is_ours_again(qtbot, window, dialog):
    write(qtbot, dialog, "amber", "Exam topics")
    write(qtbot, dialog, "amber", "")
    assert window.actions_["amber"].text() == "Amber · Key measures"


def test_leaving_a_field_unchanged_is_no_step(qtbot, window, dialog):
    write(qtbot, dialog, "blue", "Ask")
    write(qtbot, dialog, "blue", "Ask")
    window.session.undo()
    assert window.session.labels.meanings == {}


def test_an_undone_name_is_unsaid_everywhere(qtbot, window, dialog):
    write(qtbot, dialog, "amber", "Exam topics")
    window.actions_["undo"].trigger()
    assert window.actions_["amber"].text() == "Amber · Key measures"
    window.actions_["redo"].trigger()
    assert window.actions_["amber"].text() == "Amber · Exam topics"


def test_renaming_leaves_the_name_of_what_would_be_undone(qtbot, window, dialog):
    write(qtbot, dialog, "amber", "Exam topics")
    assert window.actions_["undo"].text() == "Undo: Rename the colour"


def test_bar_and_lists_say_the_readers_names_whenever_they_are_made(window, opinion):
    window.session.do(marking.rename_colour, "green", "Numbers")
    [made] = window.session.do(marking.highlight, [Place(opinion, SEVENTH, Span(3, 7))], "green").made
    window.reading.base.pane.select(Place(opinion, SEVENTH, Span(9, 12)))
    window.reading.base.pane.announce_selection()
    bar = next(part for part in QApplication.topLevelWidgets() if isinstance(part, SelectionBar) and part.isVisible())
    assert bar.findChild(QToolButton, "colour-green").accessibleName() == "Numbers"
    cards = window.sidebar.show_page("notes").findChild(QListView)
    said = [cards.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert any("Numbers" in words for words in said)
    assert made


def test_in_another_language_the_readers_names_stay(window):
    window.session.do(marking.rename_colour, "green", "Numbers")
    window.appearance.speak("zh")
    assert window.actions_["green"].text().endswith("Numbers")


def test_a_right_click_on_a_dot_of_the_bar_leads_to_the_names(window, opinion):
    window.reading.base.pane.select(Place(opinion, SEVENTH, Span(9, 12)))
    window.reading.base.pane.announce_selection()
    bar = next(part for part in QApplication.topLevelWidgets() if isinstance(part, SelectionBar) and part.isVisible())
    dot = bar.findChild(QToolButton, "colour-green")
    where = dot.rect().center()
    QApplication.sendEvent(dot, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, dot.mapToGlobal(where)))
    menu = QApplication.activePopupWidget()
    menu.actions()[0].trigger()
    menu.close()
    assert window.findChild(ColourDialog)
    window.findChild(ColourDialog).close()
