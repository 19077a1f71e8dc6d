"""The search page says what was found and where, while one types."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from zhutiao import words
from zhutiao.services import marking, reading
from zhutiao.ui import aloud
from zhutiao.ui.search.asked import Asked
from zhutiao.ui.search.found_list import FoundList

SOUGHT, NOWHERE = "托育", "火星移民"


def test_ctrl_shift_f_opens_the_page_ready_to_type(qtbot, window):
    window.reading.focus()
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert window.verbs.pages.desk().page.field.hasFocus()


def test_the_words_selected_in_a_text_are_sought(window):
    pane = window.reading.base.pane
    pane.find(SOUGHT)
    window.actions_["search"].trigger()
    assert window.verbs.pages.desk().page.asked().words == SOUGHT


def test_an_empty_page_says_what_can_be_typed(search_page):
    assert search_page.guide.isVisible()


def test_an_example_is_tried_with_a_click(qtbot, search_desk, search_page):
    qtbot.mouseClick(search_page.guide.findChildren(type(search_page.star))[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not search_desk.busy(), timeout=10_000)
    assert search_page.list.hits()


def test_every_paragraph_with_the_words_is_listed_in_reading_order(session, seek, lines):
    found = [line.hit.segment for line in lines(seek(SOUGHT)) if line.hit.document == session.base.id]
    has = [piece.id for piece in session.base.article.pieces() if SOUGHT in piece.printed]
    assert list(dict.fromkeys(found)) == has


def test_every_place_is_marked_in_one_row(seek, lines):
    shown = [(line.hit.document, line.hit.segment, span) for line in lines(seek(SOUGHT)) for span in line.spans]
    every = [
        (hit.document, hit.segment, span) for hit in {id(line.hit): line.hit for line in lines(seek(SOUGHT))}.values()
        for span in hit.spans
    ]  # fmt: skip
    assert shown == every


def test_hits_stand_below_their_text_and_clause(seek, heads):
    page = seek(SOUGHT)
    assert heads(page, "unit")[:2] == ["（七）大力发展“一老一小”普惠服务", "（八）发展群众家门口的社区服务"]
    assert heads(page, "text")[0].startswith("中共中央办公厅")


def test_it_says_how_much_was_found_and_in_how_many_texts(search_desk, seek):
    page = seek(SOUGHT)
    texts = search_desk.outcome.texts
    assert f"in {texts.found} of {texts.searched} texts" in page.said()


def test_nothing_found_is_said_with_where_else_to_look(seek):
    page = seek(NOWHERE)
    assert f"“{NOWHERE}” is nowhere in this dossier." in page.said()
    assert [button.text() for button in page.findChildren(QPushButton) if button.isVisible()] == ["Search the library"]


def test_words_that_stand_apart_are_told_apart_from_words_that_stand_nowhere(seek):
    assert "in one paragraph" in seek(f"{SOUGHT} 军人抚恤优待火").said()


def test_only_this_text_is_searched_where_that_is_asked_for(qtbot, window, search_desk, lines):
    beside = window.reading.companions[0]
    beside.pane.setFocus()
    search_desk.search()
    search_desk.page.ask(Asked("养老", "text"))
    qtbot.waitUntil(lambda: not search_desk.busy(), timeout=5_000)
    assert {line.hit.document for line in lines(search_desk.page)} == {beside.document.id}


def test_notes_and_tags_stand_below_headings_of_their_own(window, seek, heads):
    place = reading.resolve(window.session.library, window.session.dossier.id, "7")
    made = window.session.do(marking.note_clause, place, "家庭托育点怎么办")
    window.session.do(marking.tag, made.made[0], "指标/托育")
    page = seek(SOUGHT)
    assert heads(page, "text")[-2:] == ["Notes", "Tags"]


def test_a_change_of_the_notes_is_found_at_once(qtbot, window, seek):
    page = seek("蓝天幼儿园")
    assert not page.list.hits()
    place = reading.resolve(window.session.library, window.session.dossier.id, "7")
    window.session.do(marking.note_clause, place, "蓝天幼儿园")
    qtbot.waitUntil(lambda: page.list.hits() == 1, timeout=5_000)


def test_what_is_chosen_stays_chosen_when_something_changes(qtbot, window, seek, lines, heads):
    page = seek(SOUGHT)
    page.list.choose(lines(page)[3].hit, lines(page)[3].at)
    chosen = page.list.chosen()
    place = reading.resolve(window.session.library, window.session.dossier.id, "7")
    window.session.do(marking.note_clause, place, "托育")
    qtbot.waitUntil(lambda: heads(page, "text")[-1] == "Notes", timeout=5_000)
    assert page.list.chosen().hit == chosen.hit


def test_clearing_the_field_shows_what_can_be_typed_again(seek):
    page = seek(SOUGHT)
    page.field.clear()
    assert page.guide.isVisible()
    assert not page.list.hits()


def test_another_language_and_theme_are_taken_at_once(qtbot, window, seek):
    page = seek(SOUGHT)
    window.appearance.wear("dark")
    window.appearance.speak("zh")
    qtbot.waitUntil(lambda: page.list.rows()[0].kind == "意见", timeout=5_000)


def test_every_row_is_as_high_as_its_words_after_another_search(qtbot, window, search_desk, seek):
    seek("养老")
    page = seek(SOUGHT)
    fresh = FoundList(window.appearance.theme)
    qtbot.addWidget(fresh)
    fresh.show_rows(page.list.rows(), page.list.hits())
    heights = [fresh.rowHeight(row) for row in range(len(page.list.rows()))]
    assert [page.list.rowHeight(row) for row in range(len(page.list.rows()))] == heights


def test_what_is_said_has_room_in_the_smallest_window(qtbot, window, search_desk, seek):
    window.resize(800, 500)
    page = seek("养老")
    said = next(label for label in page.findChildren(QLabel) if label.text() == page.said())
    qtbot.waitUntil(lambda: said.height() >= said.heightForWidth(said.width()), timeout=1_000)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_range_can_be_read_in_the_smallest_window(qtbot, window, search_page, language):
    window.resize(800, 500)
    words.speak(language)
    window.retranslate()
    qtbot.wait(20)
    chips = search_page.range.findChildren(QToolButton)
    assert [chip.text() for chip in chips if chip.width() < chip.sizeHint().width()] == []


def test_that_nothing_was_found_is_said_where_results_are_counted(seek):
    page = seek(NOWHERE)
    [said] = [label for label in page.findChildren(QLabel) if label.isVisible() and NOWHERE in label.text()]
    assert said.y() <= page.star.y() < said.geometry().bottom()


def test_what_came_of_a_search_is_said_aloud_once(monkeypatch, seek):
    said = []
    monkeypatch.setattr(aloud, "announce", lambda _widget, words: said.append(words))
    page = seek(SOUGHT)
    assert said == [page.said()]
