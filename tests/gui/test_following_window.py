"""The texts of the window follow one clause: what the reader's wheel, keys and mouse do to all of them."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QToolButton

from zhutiao.model import Place, Span
from zhutiao.services import deciding
from zhutiao.ui.find_bar import FindBar

FIRST, SEVENTH, TENTH = "一/（一）", "三/（七）", "四/（十）"


@pytest.fixture
def reading(window):
    """The texts, gliding as the reader sees them."""
    for box in window.reading.boxes:
        box.pane.set_gliding(on=True)
    return window.reading


@pytest.fixture
def still(window):
    """The texts, brought at once."""
    return window.reading


def wheel(pane, notches):
    here = QPointF(pane.viewport().rect().center())
    turned = QWheelEvent(
        here,
        QPointF(pane.viewport().mapToGlobal(here.toPoint())),
        QPoint(),
        QPoint(0, -120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(pane.viewport(), turned)


def rest(qtbot, reading):
    qtbot.wait(5)
    qtbot.waitUntil(lambda: not any(box.pane.is_gliding() for box in reading.boxes))


def said(box):
    """All that stands in the header of a text, between bars."""
    return " | ".join(part.text() for part in box.header.findChildren(QLabel) if part.isVisible() and part.text())


def counted(window, box, clause):
    links = [each for each in window.session.links if each.passage.document == box.document.id]
    firm = {each.passage.segment for each in links if each.clause == clause and each.firm}
    return len(firm)


def traces(window, clause):
    """Return what still speaks of another clause than *clause*: tints, counts, lines, ribbons' clauses."""
    name = window.reading.base.name_of(clause)
    base, gutter = window.reading.base.pane, window.reading.findChildren(QLabel)
    yield from base.sheet.current - {clause}
    assert gutter
    for box in window.reading.companions:
        about = {each.passage.segment for each in window.reading.follower.shown_in(box.pane).links}
        yield from box.pane.sheet.current - about
        yield from (each.clause for each in window.reading.follower.joined_in(box.pane) if each.clause != clause)
        if counted(window, box, clause):
            yield from [] if f"{name}: {counted(window, box, clause)} linked" in said(box) else [said(box)]
            yield from {box.pane.current_unit()} - about


def by_wheel(qtbot, base):
    while base.current_unit() != TENTH:
        for _ in range(3):
            wheel(base, 1)
        qtbot.wait(1)


def by_page_down(qtbot, base):
    while base.current_unit() != TENTH:
        qtbot.keyPress(base, Qt.Key.Key_PageDown)
        qtbot.wait(1)
        if base.current_unit() == "五":
            qtbot.keyPress(base, Qt.Key.Key_Up)
            while base.current_unit() != TENTH:
                qtbot.keyPress(base, Qt.Key.Key_Up)


def by_handle(qtbot, base):
    bar = base.verticalScrollBar()
    bar.setSliderDown(True)
    while base.current_unit() != TENTH:
        bar.setSliderPosition(bar.value() + 170)
        qtbot.wait(1)
    bar.setSliderDown(False)


@pytest.mark.parametrize("scroll", [by_wheel, by_page_down, by_handle])
def test_scrolling_fast_to_the_tenth_clause_leaves_nothing_of_those_between(qtbot, window, reading, scroll):
    reading.go_to(FIRST, glide=False)
    scroll(qtbot, reading.base.pane)
    rest(qtbot, reading)
    assert window.clause == reading.follower.clause == TENTH
    assert list(traces(window, TENTH)) == []


def test_choosing_another_clause_in_the_same_breath_as_a_turn_of_the_wheel_wins(qtbot, window, reading):
    wheel(reading.base.pane, 2)
    window.go_to(SEVENTH)
    rest(qtbot, reading)
    assert reading.base.pane.current_unit() == window.clause == SEVENTH
    assert list(traces(window, SEVENTH)) == []


def test_the_padlock_keeps_a_text_where_it_is_and_lets_it_catch_up(qtbot, window, still):
    box = still.companions[1]
    [lock] = [b for b in box.header.findChildren(QToolButton) if b.isCheckable() and b.isVisible()]
    qtbot.mouseClick(lock, Qt.MouseButton.LeftButton)
    before = box.pane.verticalScrollBar().value()
    window.go_to(SEVENTH)
    assert box.pane.verticalScrollBar().value() == before
    qtbot.mouseClick(lock, Qt.MouseButton.LeftButton)
    assert list(traces(window, SEVENTH)) == []


def test_a_locked_text_counts_the_passage_it_is_scrolled_to(qtbot, window, still):
    window.go_to(SEVENTH)
    box = still.companions[1]
    still.follower.lock(box.pane, on=True)
    links = still.follower.shown_in(box.pane).firm
    box.pane.bring(links[0].passage.segment)
    wheel(box.pane, 0.05)
    qtbot.wait(5)
    assert still.follower.link_in(box.pane) == links[0]
    assert f"1/{len(links)}" in said(box)


def test_a_passage_on_the_reading_line_leads_the_other_texts(qtbot, window, reading):
    reading.go_to(FIRST, glide=False)
    box = reading.companions[1]
    about = {each.passage.segment for each in window.session.links if each.firm and each.clause == TENTH}
    while box.pane.current_unit() not in about:
        wheel(box.pane, 1)
        qtbot.wait(1)
    stood = box.pane.verticalScrollBar().value()
    rest(qtbot, reading)
    assert box.pane.verticalScrollBar().value() == stood
    assert reading.base.pane.current_unit() == window.clause
    assert list(traces(window, window.clause)) == []


def test_nothing_moves_any_more_once_all_have_followed(qtbot, reading):
    wheel(reading.base.pane, 6)
    rest(qtbot, reading)
    before = [box.pane.verticalScrollBar().value() for box in reading.boxes]
    qtbot.wait(80)
    assert [box.pane.verticalScrollBar().value() for box in reading.boxes] == before


def walked(window, key, qtbot, times):
    """Press a key so often, and return which passages it brought."""
    seen = []
    for _ in range(times):
        qtbot.keyClick(QApplication.focusWidget() or window.reading.base.pane, key)
        link = window.reading.link_meant()
        seen.append((link.passage.document, link.passage.segment))
    return seen


def in_order(window):
    shown = [window.reading.follower.shown_in(box.pane) for box in window.reading.companions]
    return [(link.passage.document, link.passage.segment) for state in shown for link in state.links]


def test_the_full_stop_goes_through_the_passages_of_all_texts_and_around(qtbot, window, still):
    window.activateWindow()
    window.go_to(SEVENTH)
    still.focus()
    order = in_order(window)
    seen = walked(window, Qt.Key.Key_Period, qtbot, len(order))
    start = order.index(seen[0])
    assert seen == order[start:] + order[:start]
    assert still.base.pane.hasFocus()


def test_the_comma_goes_back_the_same_way(qtbot, window, still):
    window.activateWindow()
    window.go_to(SEVENTH)
    still.focus()
    forth = walked(window, Qt.Key.Key_Period, qtbot, 6)
    assert walked(window, Qt.Key.Key_Comma, qtbot, 5) == forth[-2::-1]


def test_from_a_text_beside_the_keys_go_on_into_the_next_one(qtbot, window, still):
    window.activateWindow()
    window.go_to(SEVENTH)
    first, second = (box.pane for box in still.companions)
    first.setFocus()
    walked(window, Qt.Key.Key_Period, qtbot, len(still.follower.shown_in(first).links))
    assert second.hasFocus()


def test_the_header_says_which_passage_of_how_many_and_which_are_only_possible(qtbot, window, still):
    window.activateWindow()
    window.go_to("三/（六）")
    box = still.companions[0]
    state = still.follower.shown_in(box.pane)
    firm, possible = len(state.firm), len(state.possible)
    assert f"（六）: {firm} linked · {possible} possible" in said(box)
    box.pane.setFocus()
    still.follower.bring_passage(box.pane, firm - 1)
    assert f"{firm}/{firm}" in said(box)
    qtbot.keyClick(box.pane, Qt.Key.Key_Period)
    assert f"possible 1/{possible}" in said(box)


def test_without_suggestions_only_what_counts_is_shown_and_walked(qtbot, window, still):
    window.go_to("三/（六）")
    still.show_suggestions(False)
    panes = [box.pane for box in still.companions]
    assert all(link.firm for pane in panes for link in still.follower.shown_in(pane).links)
    assert not any(pane.sheet.possible for pane in panes)
    assert "possible" not in "".join(map(said, still.companions))


def test_whether_suggestions_are_shown_is_remembered(still, settings):
    assert still.shows_suggestions
    still.show_suggestions(False)
    assert still.state()["suggestions"] is False
    still.show_suggestions(True)
    settings.keep(suggestions=False)
    still.restore(settings)
    assert not still.shows_suggestions


def test_an_accepted_suggestion_is_counted_and_a_rejected_link_is_shown_nowhere(window, still):
    window.go_to("三/（六）")
    session, pane = window.session, still.companions[0].pane
    before = still.follower.shown_in(pane)
    session.do(deciding.accept, session.dossier.id, [before.possible[0]])
    session.do(deciding.reject, session.dossier.id, [before.firm[0]])
    after = still.follower.shown_in(pane)
    assert before.possible[0].passage.segment in [link.passage.segment for link in after.firm]
    assert before.firm[0].passage.segment not in [link.passage.segment for link in after.links]
    assert before.firm[0].passage.segment not in pane.sheet.current


def test_deciding_moves_no_page(window, still):
    window.go_to("三/（六）")
    session = window.session
    before = [box.pane.verticalScrollBar().value() for box in still.boxes]
    session.do(deciding.accept, session.dossier.id, [still.follower.shown_in(still.companions[0].pane).possible[0]])
    assert [box.pane.verticalScrollBar().value() for box in still.boxes] == before


def test_going_to_a_link_brings_both_sides_and_leaves_the_focus(qtbot, window, still):
    window.activateWindow()
    window.outline.setFocus()
    box = still.companions[1]
    link = next(
        each for each in window.session.links if each.clause == TENTH and each.passage.document == box.document.id
    )
    still.go_to_link(link)
    assert (still.base.pane.current_unit(), box.pane.current_unit()) == (TENTH, link.passage.segment)
    assert still.link_meant() == link
    assert not still.isAncestorOf(QApplication.focusWidget())


def test_going_to_a_link_shows_a_text_that_is_in_no_box(window, still):
    shown = [box.document.id for box in still.boxes]
    link = next(each for each in window.session.links if each.passage.document not in shown and each.firm)
    still.lay_out("alone")
    still.go_to_link(link)
    [box] = still.visible_companions()
    assert (box.document.id, box.pane.current_unit()) == (link.passage.document, link.passage.segment)


def test_a_link_that_is_not_shown_is_brought_too(window, still):
    still.show_suggestions(False)
    link = next(
        each
        for each in window.session.links
        if not each.firm and each.passage.document == still.companions[1].document.id
    )
    still.go_to_link(link)
    assert still.companions[1].pane.current_unit() == link.passage.segment


def test_words_can_be_selected_on_both_sides_at_once(window, still, opinion):
    base, box = still.base.pane, still.companions[1]
    base.setFocus()
    base.select(Place(opinion, FIRST, Span(3, 9)))
    box.pane.setFocus()
    segment = box.pane.current_unit()
    box.pane.select(Place(box.document.id, segment, Span(0, 4)))
    assert still.selected_by_side() == (Place(opinion, FIRST, Span(3, 9)), Place(box.document.id, segment, Span(0, 4)))


def test_a_clause_nothing_is_about_says_so_and_offers_to_search(qtbot, window, still):
    window.go_to(SEVENTH)
    still.follower.set_links([])
    box = still.companions[1]
    assert "No linked passage found" in said(box)
    [search] = [
        b for b in box.header.findChildren(QToolButton) if b.accessibleName() == "Search this text for the clause"
    ]
    assert search.isVisible()
    qtbot.mouseClick(search, Qt.MouseButton.LeftButton)
    [bar] = box.findChildren(FindBar)
    assert bar.text() in "大力发展“一老一小”普惠服务"
    assert len(box.pane.sheet.hits) > 0


def test_a_clause_nothing_is_about_offers_to_link_by_hand(qtbot, window, still):
    window.go_to(SEVENTH)
    still.follower.set_links([])
    offers = [b for b in still.companions[0].header.findChildren(QToolButton) if b.accessibleName() == "Link by hand"]
    assert [offer.isVisible() for offer in offers] == [True]


def test_what_is_only_possible_brings_no_text_by_itself(window, still):
    window.go_to(SEVENTH)
    before = still.companions[0].pane.verticalScrollBar().value()
    still.follower.set_links([replace(each, grade="possible") for each in window.session.links])
    window.go_to(TENTH)
    assert still.companions[0].pane.verticalScrollBar().value() == before
    assert "–/5" in said(still.companions[0])
    window.resize(1600, 900)
    assert "（十）: none linked · 5 possible" in said(still.companions[0])


def test_the_counts_are_spoken_in_words(window, still):
    window.go_to(SEVENTH)
    spoken = [part.accessibleName() for part in still.companions[1].header.findChildren(QLabel)]
    assert [name for name in spoken if name.startswith("Passage ") and " of 9" in name]
