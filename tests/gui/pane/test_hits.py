"""Hits in a pane: painted, ticked off along its scroll bar, brought one after the other."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from zhutiao.text.search_reading import parse
from zhutiao.ui.pane import geometry, strip

NO_KEYS = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def seek():
    """Return a function that shows where a pane has some words."""

    def show(pane, words):
        pane.hits.show([hit for piece in pane.hits.text().hits(parse(words), whole=True) for hit in piece])
        QApplication.processEvents()
        return len(pane.hits.all)

    return show


def test_every_occurrence_is_counted_whatever_its_width(pane, the_opinion, seek):
    count = sum(piece.printed.count("(七)") + piece.printed.count("80%") for piece in the_opinion.pieces())
    assert seek(pane, "（七）") + seek(pane, "８０％") == count


def test_the_next_hit_is_brought_and_leads(qtbot, pane, seek):
    seek(pane, "普惠托育")
    with qtbot.waitSignal(pane.led):
        pane.hits.next()
    assert pane.current_unit() == "三/（七）"


def test_after_the_last_hit_comes_the_first(pane, seek):
    count = seek(pane, "普惠托育")
    numbers = [pane.hits.next() for _ in range(count + 1)]
    assert numbers == [*range(count), 0]


def test_a_hit_that_is_looked_at_stays_so_where_more_are_found(pane, seek):
    seek(pane, "普惠托育")
    pane.hits.next()
    looked_at = pane.hits.all[pane.hits.at]
    seek(pane, "普惠托育 OR 普惠")
    assert looked_at in pane.hits.all or pane.hits.at is None


def test_each_hit_has_a_tick_as_far_down_as_its_line(pane, seek):
    seek(pane, "养老")
    bar, whole = pane.verticalScrollBar(), pane.document().size().height()
    top = bar.handle()[0]
    lines = [geometry.line_of(pane.document(), start).top / whole for start, _end in pane.hits.all]
    ticks = [bar.tick_at(number) for number in range(len(lines))]
    assert ticks == pytest.approx([top + share * (bar.height() - 2 * top) for share in lines], abs=6)


def test_a_tick_in_sight_lies_on_the_handle(pane, seek):
    seek(pane, "养老")
    pane.hits.bring(4)
    top, height = pane.verticalScrollBar().handle()
    assert top <= pane.verticalScrollBar().tick_at(4) <= top + height


def test_a_click_on_a_tick_goes_there(qtbot, pane, seek):
    count = seek(pane, "养老")
    bar = pane.verticalScrollBar()
    with qtbot.waitSignal(pane.led):
        qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(6, bar.tick_at(count - 1) + 1))
    assert pane.hits.at == count - 1


def test_a_bare_bar_shows_ticks_in_the_white_beside_the_column(qtbot, pane, seek):
    before = pane.cursorRect().left()
    pane.bare_bar()
    count = seek(pane, "养老")
    bar = pane.verticalScrollBar()
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(6, bar.tick_at(count - 1) + 1))
    assert (pane.hits.at, pane.cursorRect().left()) == (count - 1, before)


def test_a_bare_bar_without_ticks_moves_nothing(qtbot, pane):
    pane.bare_bar()
    bar = pane.verticalScrollBar()
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(6, bar.height() - 20))
    assert bar.value() == 0


def test_the_handle_can_be_dragged_though_ticks_lie_on_it(pane, seek):
    seek(pane, "的")
    bar = pane.verticalScrollBar()
    top, height = bar.handle()
    held, free = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    for kind, down, buttons in (("Press", 0, held), ("Move", 60, held), ("Release", 60, free)):
        at = QPointF(6, top + height // 2 + down)
        type_ = QEvent.Type.MouseMove if kind == "Move" else QEvent.Type[f"MouseButton{kind}"]
        QApplication.sendEvent(bar, QMouseEvent(type_, at, bar.mapToGlobal(at), held, buttons, NO_KEYS))
    assert bar.value() > 0
    assert pane.hits.at is None


def test_a_hit_over_several_blocks_is_painted_in_each(strange):
    pane = strange("一" * 1999 + "养老" + "二" * 10, "三")
    start = pane.shown.position("p1", 1990)
    pane.hits.show([(start, start + 20)])
    assert [list(pane.sheet.hits_in(block)) for block in range(3)] == [[(1990, 2000)], [(0, 9)], []]


def test_another_text_has_no_hits_yet(pane, seek, sources):
    seek(pane, "养老")
    pane.show_article("other", sources["001"].articles[1])
    assert list(pane.hits.all) == []


def test_a_text_laid_out_anew_has_its_ticks_where_its_lines_are(qtbot, pane, seek):
    seek(pane, "养老")
    before = pane.verticalScrollBar().tick_at(3)
    pane.resize(360, 900)
    qtbot.waitUntil(lambda: pane.verticalScrollBar().tick_at(3) != before)
    pane.hits.bring(3)
    top, height = pane.verticalScrollBar().handle()
    assert top <= pane.verticalScrollBar().tick_at(3) <= top + height


def test_thousands_of_hits_make_no_more_ticks_than_there_are_pixels():
    shares = [n / 50_000 for n in range(50_000)]
    found = strip.ticks(shares, 10, 400)
    assert (len(found), found[10], found[11]) == (400, 0, 125)
