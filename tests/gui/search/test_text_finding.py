"""Finding in a text of the window by keys: typing, moving, wrapping, patterns, closing."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QToolButton

from zhutiao.hits import Scope
from zhutiao.model import Place, Span
from zhutiao.services import searching
from zhutiao.ui.find_bar import FindBar

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def box(window):
    window.activateWindow()
    window.reading.focus()
    return window.reading.base


@pytest.fixture
def bar(window, box):
    """Return the bar as Ctrl+F shows it."""
    window.actions_["find"].trigger()
    return box.findChild(FindBar)


@pytest.fixture
def keys(bar):
    """Return a function that types into the bar."""

    def type_words(words):
        field = bar.findChild(QLineEdit)
        field.clear()
        for sign in words:
            # Of a key that types Chinese Qt only knows what it has typed.
            QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, 0, NONE, sign))

    return type_words


def said(bar):
    return [label.text() for label in bar.findChildren(QLabel) if label.isVisibleTo(bar) and label.text()]


def hits(box):
    shown = box.pane.shown
    return [shown.words(*hit) for hit in box.pane.hits.all]


def press(qtbot, bar, key, modifier=NONE):
    qtbot.keyClick(bar.findChild(QLineEdit), key, modifier)


def as_pattern(qtbot, bar):
    [button] = [b for b in bar.findChildren(QToolButton) if b.accessibleName() == "Regular expression"]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_typing_marks_every_hit_and_shows_the_first(box, bar, keys):
    keys("养老")
    assert hits(box) == ["养老"] * box.pane.toPlainText().count("养老")
    assert said(bar) == [f"1 of {len(hits(box))}"]


def test_each_key_seeks_from_where_the_reader_was(window, box, bar, keys):
    window.go_to("三/（七）", glide=False)
    window.actions_["find"].trigger()
    keys("服务")
    first = box.pane.hits.at
    keys("服")
    assert box.pane.hits.all[box.pane.hits.at][0] >= box.pane.shown.stretch("三/（六）", None)[0]
    keys("服务")
    assert box.pane.hits.at == first > 0


def test_several_words_mark_all_of_them_where_they_stand_together(box, keys):
    keys("养老 托育")
    assert set(hits(box)) == {"养老", "托育"}


def test_a_word_left_out_takes_its_paragraphs_away(box, keys):
    keys("养老")
    before = len(hits(box))
    keys("养老 -托育")
    assert 0 < len(hits(box)) < before


def test_enter_and_f3_go_on_and_shift_goes_back(qtbot, box, bar, keys):
    keys("养老")
    seen = []
    for key, modifier in ((Qt.Key.Key_Return, NONE), (Qt.Key.Key_F3, NONE), (Qt.Key.Key_Return, SHIFT)):
        press(qtbot, bar, key, modifier)
        seen.append(box.pane.hits.at)
    assert seen == [1, 2, 1]


def test_past_the_last_hit_the_bar_says_quietly_that_it_began_again(qtbot, box, bar, keys):
    keys("养老")
    press(qtbot, bar, Qt.Key.Key_Return, SHIFT)
    assert said(bar) == [f"⤵ {len(hits(box))} of {len(hits(box))}"]
    press(qtbot, bar, Qt.Key.Key_Return)
    assert said(bar) == [f"⤴ 1 of {len(hits(box))}"]
    press(qtbot, bar, Qt.Key.Key_Return)
    assert said(bar) == [f"2 of {len(hits(box))}"]


def test_escape_closes_takes_the_marks_away_and_gives_the_focus_back(qtbot, box, bar, keys):
    keys("养老")
    press(qtbot, bar, Qt.Key.Key_Escape)
    assert (hits(box), bar.isVisible(), QApplication.focusWidget()) == ([], False, box.pane)


def test_ctrl_f_again_selects_what_was_typed_and_finds_it_again(qtbot, window, box, bar, keys):
    keys("养老")
    press(qtbot, bar, Qt.Key.Key_Escape)
    window.actions_["find"].trigger()
    assert (bar.findChild(QLineEdit).selectedText(), len(hits(box)) > 0) == ("养老", True)


def test_selected_words_are_sought_at_once(window, box):
    box.pane.select(Place(box.document.id, "三/（七）", Span(3, 7)))
    chosen = box.pane.shown.words(*box.pane.shown.stretch("三/（七）", Span(3, 7)))
    window.actions_["find"].trigger()
    assert chosen in hits(box)


def test_words_that_stand_nowhere_are_said_not_to(bar, keys):
    keys("火星移民")
    assert said(bar) == ["Not found"]


def test_another_text_in_the_same_place_is_searched_too(window, box, keys):
    keys("养老")
    other = next(text for text in window.session.texts if text.printing_of == box.document.id)
    box.show_document(other)
    assert hits(box) == ["养老"] * box.pane.toPlainText().count("养老")


def test_a_filter_is_asked_of_the_library(qtbot, library, box, keys):
    keys("clause:七 养老")
    scope = Scope(documents=frozenset({box.document.id}))
    found = [hit.segment for hit in searching.every(library, "clause:七 养老", scope) for _span in hit.spans]
    qtbot.waitUntil(lambda: len(hits(box)) > 0)
    assert [box.pane.shown.offset(start)[0] for start, _end in box.pane.hits.all] == found


def test_a_pattern_is_found_by_the_workshop(qtbot, box, bar, keys):
    as_pattern(qtbot, bar)
    keys(r"\d+[%％]")
    qtbot.waitUntil(lambda: len(hits(box)) > 0, timeout=20_000)
    assert all(words[-1] in "%％" for words in hits(box))


def test_what_is_no_pattern_is_said_in_a_sentence(qtbot, bar, keys):
    as_pattern(qtbot, bar)
    keys("养(老")
    assert said(bar)[-1] == "At sign 2 of the pattern: A “(” is not closed."


def test_a_pattern_that_would_never_end_is_ended_and_said(qtbot, window, box, bar, keys):
    as_pattern(qtbot, bar)
    keys(r"(\w+[，。]?)+Ω")
    qtbot.waitUntil(lambda: any("takes too long" in each for each in said(bar)), timeout=30_000)
    keys("普惠.育")
    qtbot.waitUntil(lambda: set(hits(box)) == {"普惠托育"}, timeout=30_000)


def test_the_next_key_ends_a_pattern_under_way(qtbot, box, bar, keys, turns):
    as_pattern(qtbot, bar)
    keys(r"(\w+[，。]?)+Ω")
    qtbot.wait(400)
    as_pattern(qtbot, bar)
    keys("养老")
    assert hits(box) == ["养老"] * box.pane.toPlainText().count("养老")
    assert len(turns) > 5
