"""What a text adds stands out beside the base text, when the reader wishes to see it."""

import itertools
import operator

import pytest
from PySide6.QtGui import QColor

from zhutiao import words
from zhutiao.model import Place, Span
from zhutiao.services import marking
from zhutiao.ui import theme, what_is_new
from zhutiao.ui.contrast import mix, ratio
from zhutiao.ui.new_line import NewLine


@pytest.fixture
def pane(window):
    """The pane with the transcript."""
    return window.reading.boxes[2].pane


@pytest.fixture
def toggle(qtbot, window):
    def turn():
        window.actions_["new-here"].trigger()
        if window.actions_["new-here"].isChecked():
            boxes = window.reading.boxes[1:]
            qtbot.waitUntil(lambda: all(box.pane.sheet.added for box in boxes), timeout=20_000)

    return turn


def inked(pane):
    """The words in full ink."""
    return [selection.cursor.selectedText() for selection in pane.extraSelections()]


def line(pane):
    return pane.parent().findChild(NewLine)


def test_a_new_sentence_is_in_ink_and_a_repeated_one_is_not(pane, toggle):
    toggle()
    ink = "\n".join(inked(pane))
    assert "脱贫攻坚战取得全面胜利,近一亿农村贫困人口实现脱贫" in ink
    assert "推动符合条件的农业转移人口享有同迁入地" not in ink


def test_of_a_sentence_new_in_part_the_repeated_words_are_not_in_ink(pane, toggle):
    toggle()
    ink = "\n".join(inked(pane))
    assert "让更多职工医保参保人员可以跨省" in ink
    assert "有序推进职工基本医疗保险个人账户跨省共济" not in ink


def test_no_glyph_is_drawn_twice(pane, toggle):
    toggle()
    spans = sorted((each.cursor.selectionStart(), each.cursor.selectionEnd()) for each in pane.extraSelections())
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(spans))


def test_switched_off_the_texts_look_as_before(qtbot, window, pane, toggle):
    window.go_to("三/（七）", glide=False)
    before = inked(pane), pane.palette().text().color()
    toggle()
    assert inked(pane) != before[0]
    toggle()
    assert (inked(pane), pane.palette().text().color(), line(pane).isVisible()) == (*before, False)


def test_the_line_above_says_how_many_sentences_are_new(pane, toggle):
    toggle()
    said = line(pane).accessibleName()
    assert said.endswith("sentences have no counterpart in the base text")
    assert line(pane).isVisible()


def test_the_line_speaks_the_readers_language(window, pane, toggle):
    toggle()
    before = line(pane).accessibleName()
    window.appearance.speak("zh")
    assert line(pane).accessibleName() == line(pane).sentence()
    assert words.language() == "zh"
    window.appearance.speak("en")
    assert line(pane).accessibleName() == before


def test_another_text_put_there_is_compared_too(qtbot, window, toggle):
    toggle()
    box = window.reading.boxes[1]
    brief = next(text for text in window.session.documents if text.article.kind == "brief")
    box.document_chosen.emit(brief)
    qtbot.waitUntil(lambda: box.pane.document_id == brief.id and box.pane.sheet.added is not None, timeout=20_000)
    assert line(box.pane).sentence().startswith("1 of ")


def test_a_printing_of_the_base_text_is_not_compared_with_it(qtbot, window, toggle):
    toggle()
    box = window.reading.boxes[1]
    [printing] = window.session.printings(window.session.base.id)
    box.document_chosen.emit(printing)
    assert (box.pane.sheet.added, line(box.pane).isVisible()) == (None, False)


def test_the_clause_read_next_leaves_what_is_new_in_ink(window, pane, toggle):
    toggle()
    before = inked(pane)
    window.go_to("一/（二）", glide=False)
    assert inked(pane) == before


def test_a_text_is_compared_once(window, pane, toggle):
    toggle()
    toggle()
    window.actions_["new-here"].trigger()
    assert pane.sheet.added is not None


def test_a_text_is_compared_beside_the_readers_work(window, pane):
    window.actions_["new-here"].trigger()
    assert (pane.sheet.added, line(pane).sentence()) == (None, "Comparing with the base text…")
    assert window.verbs.pages.files().tasks.busy()


def test_the_window_closes_while_a_text_is_being_compared(window, pane):
    window.actions_["new-here"].trigger()
    window.verbs.pages.close()
    assert not window.verbs.pages.files().tasks.busy()
    assert pane.sheet.added is None


def test_a_comparison_that_fails_leaves_no_count_behind(qtbot, window, pane, monkeypatch):
    monkeypatch.setattr(what_is_new, "novelty", operator.sub)
    with qtbot.captureExceptions() as caught:
        window.actions_["new-here"].trigger()
        qtbot.waitUntil(lambda: len(caught) == len(window.reading.boxes[1:]), timeout=20_000)
        qtbot.waitUntil(lambda: not line(pane).isVisible())
    assert pane.sheet.added is None


def test_a_comparison_that_takes_too_long_is_explained_and_can_be_tried_again(qtbot, window, toggle, monkeypatch):
    monkeypatch.setattr(what_is_new, "PATIENCE", 0.0)
    with qtbot.waitSignal(window.session.failed, timeout=20_000):
        window.actions_["new-here"].trigger()
    monkeypatch.undo()
    window.actions_["new-here"].trigger()
    toggle()


def test_new_sentences_have_a_line_in_the_margin(window, pane, toggle):
    window.reading.show_place(Place(pane.document_id, "t2.3", Span(0, 4)))
    green = QColor(theme.load("light").lines["green"])
    assert count(pane, green) == 0
    toggle()
    assert count(pane, green) > 20


def count(pane, colour):
    """Count the points of a colour at the right of the column."""
    drawn = pane.viewport().grab().toImage()
    points = ((x, y) for x in range(drawn.width() - 40, drawn.width()) for y in range(drawn.height()))
    return sum(drawn.pixelColor(*point) == colour for point in points)


@pytest.mark.parametrize("name", theme.THEMES)
def test_repeated_words_can_be_read_on_all_they_stand_on(name):
    colours = theme.load(name)
    page, dim = colours.page["page"], colours.page["dim"]
    marks = [mix(fill, page, 0.5) for fill in colours.marks.values()]
    assert min(ratio(dim, ground) for ground in (page, colours.page["tint"], colours.page["hit"], *marks)) >= 4.5


def test_a_mark_on_repeated_words_is_as_pale_as_on_any_that_are_dim(window, pane, toggle):
    window.go_to("三/（六）", glide=False)
    current = next(iter(pane.sheet.current))
    window.session.do(marking.highlight, [Place(pane.document_id, current, Span(0, 12))])
    full = QColor(theme.load("light").marks["amber"])
    window.reading.show_place(Place(pane.document_id, current, Span(0, 12)))
    before = spots(pane, full)
    toggle()
    assert before > 100 > spots(pane, full)


def spots(pane, colour):
    drawn = pane.viewport().grab().toImage()
    points = ((x, y) for x in range(0, drawn.width(), 2) for y in range(0, drawn.height(), 2))
    return sum(drawn.pixelColor(*point) == colour for point in points)
