"""Words sought from the palette are found in every open text, and F3 goes on from text to text."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from zhutiao.ui.find_bar import FindBar
from zhutiao.ui.palette_box import PaletteBox
from zhutiao.ui.status import StatusLine

COMMON, NOWHERE = "养老", "火星移民"


@pytest.fixture
def seek(qtbot, window):
    """Return a function that types words into the palette and takes the line that finds them."""

    def type_words(words):
        window.actions_["commands"].trigger()
        [box] = [part for part in QApplication.topLevelWidgets() if isinstance(part, PaletteBox) and part.isVisible()]
        box.field.insert(words)
        box.field.textEdited.emit(words)
        for _row in box.shown():
            qtbot.keyClick(box.field, Qt.Key.Key_Down)
        qtbot.keyClick(box.field, Qt.Key.Key_Return)

    return type_words


def _said(window):
    return " ".join(label.text() for label in window.findChild(StatusLine).findChildren(QLabel))


def _hits(window):
    return [len(box.pane.sheet.hits) for box in window.reading.boxes]


def _bars(window):
    return [[bar for bar in box.findChildren(FindBar) if bar.isVisible()] != [] for box in window.reading.boxes]


def _places_of(words, window):
    return [box.pane.toPlainText().count(words) for box in window.reading.boxes]


def test_every_open_text_is_searched_and_counted(window, seek):
    seek(COMMON)
    first, second, third = counts = _places_of(COMMON, window)
    assert _hits(window) == counts
    assert f"Opinion: {first} found · Commentary: {second} found · Transcript: {third} found" in _said(window)


def test_a_speaker_is_found_in_the_transcript_though_the_opinion_does_not_name_him(window, seek):
    seek("肖渭明")
    assert _hits(window)[0] == 0
    assert _hits(window)[2] > 0
    assert _bars(window) == [False, False, True]


def test_f3_goes_on_into_the_next_text_and_back(window, seek):
    seek(COMMON)
    for _hit in range(_hits(window)[0]):
        window.actions_["find-next"].trigger()
    assert _bars(window) == [False, True, False]
    assert window.reading.boxes[1].pane.sheet.hit == 0
    window.actions_["find-previous"].trigger()
    assert _bars(window) == [True, False, False]
    assert window.reading.base.pane.sheet.hit == _hits(window)[0] - 1


def test_after_the_last_text_the_first_comes_again(window, seek):
    seek(COMMON)
    window.actions_["find-previous"].trigger()
    assert _bars(window) == [False, False, True]


def test_words_that_stand_nowhere_are_said_to(window, seek):
    seek(NOWHERE)
    assert f"“{NOWHERE}” stands in none of the open texts." in _said(window)


def test_escape_ends_the_search_in_all_texts(qtbot, window, seek):
    seek(COMMON)
    [bar] = [bar for bar in window.reading.base.findChildren(FindBar) if bar.isVisible()]
    qtbot.keyClick(bar.focusProxy(), Qt.Key.Key_Escape)
    assert _hits(window) == [0, 0, 0]


def test_other_words_typed_above_one_text_are_sought_there_only(window, seek):
    seek(COMMON)
    [bar] = [bar for bar in window.reading.base.findChildren(FindBar) if bar.isVisible()]
    bar.begin("托育")
    assert _hits(window) == [_places_of("托育", window)[0], 0, 0]


def test_the_same_words_can_be_sought_again(window, seek):
    seek(COMMON)
    before = _hits(window)
    seek(COMMON)
    assert _hits(window) == before


def test_the_field_above_promises_what_it_does(window):
    assert window.top.search.accessibleName() == "Go to a clause or command, or search"
