import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication

from zhutiao.model import Anchor, Mark, Place, Span
from zhutiao.ui.pane.palette import DARK, LIGHT, mixed

CLAUSE = "三/（七）"


@pytest.fixture
def clause(pane):
    """Return a pane that reads clause （七）."""
    pane.set_current([CLAUSE])
    pane.bring(CLAUSE)
    return pane


def _around(pane, segment, words, the_opinion):
    """Return the colours of the pixels around some words, down to the next line."""
    printed = next(piece.printed for piece in the_opinion.pieces() if piece.id == segment)
    start = printed.index(words)
    top, _ = pane.band(segment, Span(start, start + 1))
    cursor = QTextCursor(pane.document())
    cursor.setPosition(pane.shown.position(segment, start))
    left = pane.cursorRect(cursor).left()
    image = pane.viewport().grab().toImage()
    return {
        image.pixelColor(QPoint(x, round(top) + y)).name()
        for x in range(left + 1, left + 17 * len(words) - 2)
        for y in range(31)
    }


def _at(pane, x, y):
    return pane.viewport().grab().toImage().pixelColor(x, y).name()


def test_a_highlight_lies_in_its_own_colour_behind_the_words(clause, make_mark, the_opinion):
    clause.set_marks([make_mark(CLAUSE, "多渠道", "green")])
    assert LIGHT.fills["green"] in _around(clause, CLAUSE, "多渠道", the_opinion)


def test_at_the_very_top_marks_are_drawn_too(pane, make_mark, the_opinion):
    pane.set_marks([make_mark("preamble", "着力解决", "green")])
    assert LIGHT.fills["green"] in _around(pane, "preamble", "着力解决", the_opinion)


def test_outside_the_current_unit_a_highlight_is_half_as_strong(clause, make_mark, the_opinion):
    clause.set_marks([make_mark("三/（六）", "医疗服务模式", "blue")])
    seen = _around(clause, "三/（六）", "医疗服务模式", the_opinion)
    assert mixed(LIGHT.fills["blue"], LIGHT.page, 0.5).name() in seen
    assert LIGHT.fills["blue"] not in seen


def test_of_two_marks_on_the_same_words_both_are_seen(clause, make_mark, the_opinion):
    below = make_mark(CLAUSE, "大力发展社区嵌入式托育", "rose", created="1")
    above = make_mark(CLAUSE, "社区嵌入式托育", "blue", created="2")
    clause.set_marks([above, below])
    seen = _around(clause, CLAUSE, "社区嵌入", the_opinion)
    assert {LIGHT.fills["blue"], LIGHT.lines["rose"]} <= seen
    assert LIGHT.fills["rose"] not in seen


@pytest.mark.parametrize("style", ["underline", "wavy"])
def test_a_line_is_drawn_under_the_words(clause, make_mark, the_opinion, style):
    clause.set_marks([make_mark(CLAUSE, "多渠道", "violet", style)])
    seen = [QColor(name) for name in _around(clause, CLAUSE, "多渠道", the_opinion)]
    strong = QColor(LIGHT.lines["violet"])
    assert any(abs(c.red() - strong.red()) + abs(c.blue() - strong.blue()) < 40 for c in seen)


def test_shared_words_are_underlined_where_they_are_read(clause, the_opinion):
    clause.set_links({CLAUSE: [Span(1, 9)]})
    assert LIGHT.link in _around(clause, CLAUSE, "七)大力", the_opinion)


def test_shared_words_are_not_underlined_elsewhere(clause, the_opinion):
    clause.set_links({"三/（六）": [Span(0, 200)]})
    assert LIGHT.link not in _around(clause, "三/（六）", "医疗服务模式", the_opinion)


def test_words_beyond_the_end_of_a_text_are_cut_off(clause, the_opinion):
    clause.set_links({CLAUSE: [Span(0, 100_000)]})
    assert LIGHT.link in _around(clause, CLAUSE, "大力发展", the_opinion)


def test_the_current_unit_has_a_tint_and_a_bar(clause):
    top, bottom = clause.band(CLAUSE)
    middle = round((max(top, 0) + min(bottom, 600)) / 2)
    row = {_at(clause, x, middle) for x in range(clause.viewport().width())}
    assert {LIGHT.tint, LIGHT.accent, LIGHT.page} <= row


def test_words_of_the_current_unit_are_inked_and_the_rest_is_dim(clause, the_opinion):
    assert LIGHT.ink in _around(clause, CLAUSE, "大力发展", the_opinion)
    outside = _around(clause, "三/（六）", "医疗服务模式", the_opinion)
    assert LIGHT.dim in outside
    assert LIGHT.ink not in outside


def test_where_nothing_is_current_nothing_is_dim(clause, the_opinion):
    clause.set_current(None)
    assert LIGHT.ink in _around(clause, "三/（六）", "医疗服务模式", the_opinion)


def test_a_selection_is_painted_in_the_colour_of_the_theme(clause, the_opinion):
    clause.select(Place("d", CLAUSE, Span(3, 7)))
    assert LIGHT.selection in _around(clause, CLAUSE, "大力发展", the_opinion)


def test_dim_words_that_are_selected_are_inked(clause, the_opinion):
    clause.select(Place("d", "三/（六）", Span(0, 900)))
    seen = _around(clause, "三/（六）", "医疗服务模式", the_opinion)
    assert LIGHT.ink in seen
    assert LIGHT.dim not in seen


def test_another_palette_recolours_everything_at_once(clause, the_opinion):
    clause.set_palette(DARK)
    seen = _around(clause, CLAUSE, "大力发展", the_opinion)
    assert {DARK.tint, DARK.ink} <= seen


def test_the_palette_of_the_application_does_not_reach_the_page(qapp, clause, the_opinion):
    before = qapp.palette()
    changed = qapp.palette()
    changed.setColor(changed.ColorRole.Text, QColor("red"))
    changed.setColor(changed.ColorRole.Base, QColor("blue"))
    qapp.setPalette(changed)
    QApplication.processEvents()
    seen = _around(clause, "三/（六）", "医疗服务模式", the_opinion)
    qapp.setPalette(before)
    assert {LIGHT.page, LIGHT.dim} <= seen


def test_nothing_is_written_into_the_document(clause, make_mark):
    before = clause.document().toHtml()
    clause.set_marks([make_mark(CLAUSE, "多渠道", note="一")])
    clause.set_links({CLAUSE: [Span(1, 9)]})
    clause.hits.show([clause.shown.stretch(CLAUSE, Span(3, 7))])
    clause.viewport().grab()
    assert clause.document().toHtml() == before


def test_a_click_on_marked_words_names_the_marks_the_top_one_first(qtbot, clause, make_mark, hand):
    below = make_mark(CLAUSE, "大力发展社区嵌入式托育", "rose", created="1")
    above = make_mark(CLAUSE, "社区嵌入式托育", "blue", created="2")
    clause.set_marks([below, above])
    printed = clause.shown.words(*clause.shown.stretch(CLAUSE, None))
    at = hand.at(clause, clause.shown.position(CLAUSE, printed.index("区嵌入式托育")))
    with qtbot.waitSignal(clause.mark_clicked) as clicked:
        hand.click(clause, at)
    assert clicked.args[0] == [above.id, below.id]


def test_a_click_on_plain_words_names_their_unit(qtbot, clause, hand):
    with qtbot.waitSignal(clause.unit_clicked) as clicked:
        hand.click(clause, hand.at(clause, clause.shown.position(CLAUSE, 40)))
    assert clicked.args == [CLAUSE]


def test_a_double_click_is_no_click_on_the_unit(qtbot, clause, hand):
    at = hand.at(clause, clause.shown.position(CLAUSE, 40))
    clicked = QSignalSpy(clause.unit_clicked)
    hand.click(clause, at)
    qtbot.mouseDClick(clause.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.wait(QApplication.doubleClickInterval() + 50)
    assert clicked.count() == 0


def test_a_click_that_clears_a_selection_is_no_click_on_the_unit(qtbot, clause, hand):
    clause.select(Place("d", CLAUSE, Span(3, 7)))
    clicked = QSignalSpy(clause.unit_clicked)
    hand.click(clause, hand.at(clause, clause.shown.position(CLAUSE, 40)))
    qtbot.wait(QApplication.doubleClickInterval() + 50)
    assert (clicked.count(), clause.selected_places()) == (0, [])


def test_a_click_on_the_pencil_of_a_note_names_its_mark(qtbot, clause, make_mark, hand):
    noted = make_mark(CLAUSE, "多渠道", note="一")
    clause.set_marks([noted])
    [mark] = noted.anchors
    top, bottom = clause.band(CLAUSE, mark.place.span)
    with qtbot.waitSignal(clause.mark_clicked) as clicked:
        hand.click(clause, QPointF(14, (top + bottom) / 2))
    assert clicked.args[0] == [noted.id]


def test_a_note_on_a_whole_clause_has_its_pencil_at_the_first_line(clause):
    own = Mark("m", (Anchor(Place("d", CLAUSE), None),), "amber", "none", "笔记", (), "", "", "")
    before = clause.viewport().grab().toImage()
    clause.set_marks([own])
    after = clause.viewport().grab().toImage()
    top, _ = clause.band(CLAUSE, Span(0, 1))
    margin = [(x, y) for x in range(24) for y in range(after.height())]
    changed = [y for x, y in margin if before.pixel(x, y) != after.pixel(x, y)]
    assert changed
    assert all(top - 4 <= y <= top + 26 for y in changed)


def test_a_mark_of_another_document_is_not_drawn(clause):
    before = clause.viewport().grab().toImage()
    place = Place("elsewhere", CLAUSE, Span(0, 9))
    clause.set_marks([Mark("m", (Anchor(place, None),), "amber", "highlight", None, (), "", "", "")])
    assert clause.viewport().grab().toImage() == before


def test_scrolling_line_by_line_draws_what_drawing_anew_would(qtbot, clause, make_mark, hand):
    clause.set_marks(
        [make_mark(CLAUSE, "多渠道增加公建托位供给", note="一"), make_mark(CLAUSE, "家庭养老", style="wavy")]
    )
    hand.wheel(clause, 1)
    QApplication.processEvents()
    scrolled = clause.viewport().grab().toImage()
    clause.viewport().update()
    QApplication.processEvents()
    assert clause.viewport().grab().toImage() == scrolled
