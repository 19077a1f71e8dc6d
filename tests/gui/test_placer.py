"""A mark whose words have changed is confirmed or placed by hand."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QListView

from zhutiao.model import Place, Span
from zhutiao.services import marking
from zhutiao.ui.notes_panel import NotesPanel


@pytest.fixture
def mark(window):
    place = Place(window.session.base.id, "三/（七）", Span(3, 9))
    [made] = window.session.do(marking.highlight, [place]).made
    return made


def wait(window, mark, state):
    """Let *mark* be as a new version of its text leaves it."""
    library = window.session.library
    [anchor] = library.marks.get(mark).anchors
    with library.step("Correct the text"):
        library.marks.move(mark, [replace(anchor, state=state, was="推动发展" if state == "check" else None)])
    window.session.open(window.session.dossier.id)


@pytest.fixture
def cards(window, mark):
    wait(window, mark, "check")
    made = window.sidebar.show_page("notes").findChild(NotesPanel).findChild(QListView)
    made.setFocus()
    made.setCurrentIndex(made.model().index(1, 0))
    return made


def states(window):
    return [mark.state for mark in window.session.marks]


def buttons(cards):
    """Return where the buttons of the only card stand."""
    index = cards.model().index(1, 0)
    delegate, row = cards.itemDelegate(), cards.visualRect(index)
    found = {}
    for y in range(row.top(), row.bottom()):
        for x in range(row.left(), row.right(), 8):
            at = QPoint(x, y)
            if name := delegate.button_at(row, index.data(Qt.ItemDataRole.UserRole), at):
                found.setdefault(name, at)
    return found


def test_a_mark_to_be_checked_says_what_its_words_were(cards):
    assert "yours were: 推动发展" in cards.model().index(1, 0).data()


def test_a_confirms_and_undo_takes_it_back(qtbot, window, cards):
    qtbot.keyClick(cards, Qt.Key.Key_A)
    assert states(window) == ["placed"]
    window.session.undo()
    assert states(window) == ["check"]


def test_the_button_confirms(qtbot, window, cards):
    qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=buttons(cards)["confirm"])
    assert states(window) == ["placed"]


def test_a_mark_is_placed_on_the_words_selected_afterwards(qtbot, window, mark, cards):
    qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=buttons(cards)["place"])
    assert "select the words" in window.status.said()
    pane = window.reading.base.pane
    window.go_to("五", glide=False)
    pane.select(Place(window.session.base.id, "五", Span(0, 4)))
    window.actions_["place-here"].trigger()
    [found] = window.session.marks
    assert (found.id, found.place.segment, found.place.span, found.state) == (mark, "五", Span(0, 4), "placed")


def test_an_unplaced_mark_stands_in_a_group_of_its_own_and_can_only_be_placed(window, mark, cards):
    wait(window, mark, "unplaced")
    assert cards.model().index(0, 0).data() == "Unplaced: words no longer in the text"
    assert set(buttons(cards)) == {"place"}


def test_without_a_mark_that_waits_p_says_what_to_do(window):
    window.actions_["place-here"].trigger()
    assert "Choose a mark among the notes first" in window.status.said()
