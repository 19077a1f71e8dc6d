"""B collects what the reader means: words, a mark, a passage, a clause, what is chosen in a list."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton, QWidget

from zhutiao.model import Place
from zhutiao.services import marking
from zhutiao.ui.card_list import CardList

SEVENTH, EIGHTH = "三/（七）", "四/（八）"
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def text(qtbot, window):
    """The Opinion with the focus, （七） being read."""
    window.activateWindow()
    window.go_to(SEVENTH, glide=False)
    window.reading.focus()
    qtbot.waitUntil(window.reading.base.pane.hasFocus, timeout=2000)
    return window.reading.base.pane


def press(widget, key="b", modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(widget, key, modifier)


def test_b_collects_the_clause_being_read(text, opinion, kept):
    press(text)
    [item] = kept().items
    assert (item.kind, item.place) == ("clause", Place(opinion, SEVENTH))


def test_the_first_b_begins_a_briefing_named_after_the_text_as_one_step(window, text, kept):
    press(text)
    assert kept().name == f"Briefing 1: {window.session.base.article.title}" and "…" not in kept().name
    window.session.undo()
    assert kept() is None


def test_b_collects_selected_words_and_makes_no_mark(window, text, at, kept):
    text.select(at("多渠道增加公建托位供给"))
    press(text)
    [item] = kept().items
    assert (item.words, item.place) == ("多渠道增加公建托位供给", at("多渠道增加公建托位供给"))
    assert window.session.marks == []


def test_words_that_are_marked_are_collected_as_their_mark(mark, text, at, kept):
    text.select(at("多渠道增加公建托位供给"))
    press(text)
    [item] = kept().items
    assert (item.kind, item.mark) == ("mark", mark)


def test_b_collects_the_mark_that_was_clicked(mark, window, text, kept):
    window.verbs.marker.choose([mark])
    press(text)
    assert [item.mark for item in kept().items] == [mark]


def test_b_in_a_text_beside_collects_the_passage_being_read(qtbot, window, text, kept):
    box = window.reading.companions[0]
    box.pane.setFocus()
    qtbot.waitUntil(box.pane.hasFocus, timeout=2000)
    meant = window.reading.passage()
    press(box.pane)
    [item] = kept().items
    assert (item.kind, item.place) == ("passage", meant)


def test_b_collects_the_passages_chosen_among_the_connections(qtbot, window, text, kept):
    window.verbs.judge.go_to_list()
    shown = window.connections.page.list
    qtbot.waitUntil(shown.hasFocus, timeout=2000)
    QTest.keyClick(shown, Qt.Key.Key_Down, SHIFT)
    chosen = [link.passage.segment for link in shown.chosen()]
    press(shown)
    assert [item.place.segment for item in kept().items] == chosen
    assert len(chosen) == 2


def test_b_collects_the_notes_chosen_in_the_panel(qtbot, mark, window, opinion, kept):
    window.session.do(marking.note_clause, Place(opinion, EIGHTH), "问身边")
    window.activateWindow()
    panel = window.sidebar.show_page("notes")
    cards = panel.findChild(CardList)
    cards.setFocus()
    qtbot.waitUntil(cards.hasFocus, timeout=2000)
    cards.selectAll()
    press(cards)
    assert [item.kind for item in kept().items] == ["mark", "note"]


def test_b_collects_the_clause_chosen_in_the_outline(qtbot, window, text, opinion, kept):
    window.outline.setFocus()
    qtbot.waitUntil(window.outline.hasFocus, timeout=2000)
    window.outline.setCurrentIndex(window.outline.rows.index_of(EIGHTH))
    press(window.outline)
    assert [item.place for item in kept().items] == [Place(opinion, EIGHTH)]


def test_what_was_collected_is_said_with_the_name_and_the_count(window, text, kept):
    press(text)
    assert window.status.said() == f"Collected into “{kept().name}”. Pieces: 1."


def test_b_twice_says_that_it_is_there_already(window, text, kept):
    press(text)
    press(text)
    assert len(kept().items) == 1
    assert window.status.said() == f"Already in “{kept().name}”. Pieces: 1. Shift+B takes it out."


def test_shift_b_takes_it_out_again_and_says_how_it_comes_back(window, text, kept):
    press(text)
    press(text, modifier=SHIFT)
    assert kept().items == ()
    assert window.status.said() == f"Taken out of “{kept().name}”: 1. Ctrl+Z brings it back."


def test_shift_b_on_what_is_not_there_says_so(window, text):
    press(text, modifier=SHIFT)
    assert window.status.said() == "It is not in the briefing. B collects it."


def test_what_is_collected_while_the_list_is_in_sight_stands_behind_what_is_chosen_and_shines(page, window, text, kept):
    page.list.reveal([kept().items[0].id])
    window.go_to("四/（九）", glide=False)
    window.reading.focus()
    press(text)
    assert [item.place.segment if item.place else item.body for item in kept().items][:3] == [
        "开场",
        "四/（九）",
        "养老与托育",
    ]
    assert list(page.list.shining()) == [kept().items[1].id]


def test_what_is_collected_unseen_stands_at_the_end(page, window, text, kept):
    window.sidebar.show_page("outline")
    window.go_to("四/（九）", glide=False)
    window.reading.focus()
    press(text)
    assert kept().items[-1].place.segment == "四/（九）"


def test_without_letters_b_does_nothing_and_the_menu_still_does(window, text, kept):
    window.actions_.let_letters(on=False)
    press(text)
    assert kept() is None
    window.actions_["collect"].trigger()
    assert len(kept().items) == 1


def test_a_search_s_result_is_collected_with_control_b_and_letters_go_on_in_the_field(qtbot, window, kept):
    desk = window.verbs.pages.desk()
    window.activateWindow()
    desk.search("托位")
    qtbot.waitUntil(lambda: bool(desk.page.list.hits()), timeout=10_000)
    desk.page.list.choose_first()
    desk.page.list.setFocus()
    press(desk.page.list, modifier=Qt.KeyboardModifier.ControlModifier)
    [item] = kept().items
    assert item.place.segment == desk.page.list.chosen().hit.segment
    press(desk.page.list)
    assert len(kept().items) == 1
    assert desk.page.field.text().endswith("b")


def test_the_bar_at_a_selection_collects_it(qtbot, window, text, at, kept):
    text.select(at("多渠道增加公建托位供给"))
    window.reading.words_selected.emit(text.rect())
    bar = next(part for part in window.findChildren(QWidget) if part.objectName() == "selectionBar")
    button = next(each for each in bar.findChildren(QToolButton) if each.objectName() == "verb-B")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert [item.words for item in kept().items] == ["多渠道增加公建托位供给"]
