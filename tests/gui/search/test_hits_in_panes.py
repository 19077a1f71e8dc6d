"""A search of the whole library, shown in the texts: painted in all of them, gone through with F3."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication

from zhutiao.hits import Hit, Scope
from zhutiao.model import Place, Span
from zhutiao.services import arranging, marking, searching
from zhutiao.text.patterns import Pattern
from zhutiao.text.search_reading import parse
from zhutiao.ui.notes_panel import NotesPanel

SOUGHT = "托育 服务"


@pytest.fixture
def shown(window):
    return window.verbs.hits


@pytest.fixture
def found(window):
    """Return a function that finds words in the open dossier."""

    def find(words):
        scope = Scope(window.session.dossier.id, printings=False)
        return list(searching.every(window.session.library, words, scope))

    return find


def looked_at(window):
    """Return the words framed in each text."""
    panes = [box.pane for box in window.reading.boxes]
    return [pane.shown.words(*pane.hits.all[pane.hits.at]) for pane in panes if pane.hits.at is not None]


def painted(window):
    return [len(box.pane.hits.all) for box in window.reading.boxes]


def test_every_text_shows_just_what_the_search_has_found(window, shown, found):
    shown.paint(parse(SOUGHT))
    expected = {box.document.id: 0 for box in window.reading.boxes}
    for hit in found(SOUGHT):
        if hit.document in expected and hit.where in ("text", "title", "speaker"):
            expected[hit.document] += len(hit.spans)
    assert painted(window) == list(expected.values())


def test_a_text_that_comes_later_is_painted_too(window, shown):
    shown.paint(parse(SOUGHT))
    box = window.reading.companions[0]
    other = next(text for text in window.session.documents if text.article.kind == "transcript")
    box.show_document(other)
    assert len(box.pane.hits.all) == painted(window)[2]


def test_the_hit_that_is_opened_is_brought_and_framed(window, shown, found):
    hits = found(SOUGHT)
    hit = next(hit for hit in hits if hit.document == window.session.base.id)
    shown.show(parse(SOUGHT), hits, hit, 1)
    assert window.reading.base.pane.current_unit() == window.reading.base.pane.shown.unit_of(hit.segment)
    assert looked_at(window) == [hit.spans[1].cut(hit.words)]


def test_f3_goes_through_every_occurrence_of_the_list_and_begins_again(window, shown, found):
    hits = [hit for hit in found("普惠托育") if hit.where == "text"]
    moves = QSignalSpy(shown.moved)
    shown.show(parse("普惠托育"), hits, hits[0])
    places = [(hit, n) for hit in hits for n in range(len(hit.spans))]
    for _place in places:
        window.actions_["find-next"].trigger()
    assert [tuple(moves.at(n)) for n in range(moves.count())] == [*places, places[0]]


def test_shift_f3_goes_back_to_the_last_occurrence_of_the_hit_before(window, shown, found):
    hits = [hit for hit in found("托育") if hit.where == "text"]
    shown.show(parse("托育"), hits, hits[1])
    moved = QSignalSpy(shown.moved)
    window.actions_["find-previous"].trigger()
    assert tuple(moved.at(0)) == (hits[0], len(hits[0].spans) - 1)


def test_the_last_hit_of_a_list_asks_for_more(qtbot, window, shown, found):
    hits = found("普惠托育")
    with qtbot.waitSignal(shown.wanted):
        shown.show(parse("普惠托育"), hits[:1], hits[0])
    shown.extend(hits)
    window.actions_["find-next"].trigger()
    assert looked_at(window) != []


def test_a_text_that_is_in_no_pane_is_put_beside_the_base_text(window, shown, found):
    here = {box.document.id for box in window.reading.boxes}
    hits = found("养老")
    away = next(hit for hit in hits if hit.document not in here and hit.where == "text")
    shown.show(parse("养老"), hits, away)
    assert away.document in {box.document.id for box in window.reading.boxes if box.isVisible()}
    assert looked_at(window) == ["养老"]


def test_a_text_that_was_hidden_is_shown(window, shown, found):
    window.actions_["alone"].trigger()
    hits = found("养老")
    beside = next(hit for hit in hits if hit.document == window.reading.companions[0].document.id)
    shown.show(parse("养老"), hits, beside)
    assert window.reading.companions[0].isVisible()


def test_a_hit_in_another_dossier_opens_it(window, shown):
    library, text = window.session.library, window.session.documents[1]
    other = window.session.do(arranging.begin, "另一专题").made[0]
    window.session.do(arranging.move, text.id, other)
    [hit, *_] = [hit for hit in searching.every(library, "养老", Scope(other)) if hit.where == "text"]
    shown.show(parse("养老"), [hit], hit)
    assert window.session.dossier.id == other


def test_a_title_is_shown_at_the_head_of_its_text(window, shown, found):
    hits = [hit for hit in found("保障和改善民生") if hit.where == "title"]
    window.go_to("三/（七）", glide=False)
    shown.show(parse("保障和改善民生"), hits, hits[0])
    assert window.reading.base.pane.verticalScrollBar().value() == 0
    assert looked_at(window) == ["保障和改善民生"]


def test_a_note_is_shown_with_its_words(window, shown):
    place = Place(window.session.base.id, "三/（七）", Span(3, 9))
    [mark] = window.session.do(marking.highlight, [place]).made
    window.session.do(marking.write_note, mark, "托育的问题")
    hit = Hit("note", place.document, place.segment, "托育的问题", (Span(0, 2),), mark)
    shown.show(parse("托育"), [hit], hit)
    assert window.clause == "三/（七）"
    assert window.verbs.marker.chosen == (mark,)


def test_a_tag_is_shown_by_what_carries_it(window, shown):
    place = Place(window.session.base.id, "三/（七）", Span(3, 9))
    [mark] = window.session.do(marking.highlight, [place]).made
    window.session.do(marking.tag, mark, "指标/养老")
    hit = Hit("tag", None, None, "指标/养老", (Span(3, 5),))
    shown.show(parse("养老"), [hit], hit)
    [panel] = window.findChildren(NotesPanel)
    assert panel.isVisible()
    assert panel.filter().tags == ("指标/养老",)


def test_f3_passes_over_tags_which_have_no_place(window, shown, found):
    hits = [Hit("tag", None, None, "养老", (Span(0, 2),)), *found("普惠托育")[:2]]
    shown.show(parse("普惠托育"), hits, hits[1])
    moved = QSignalSpy(shown.moved)
    window.actions_["find-previous"].trigger()
    assert moved.at(0)[0] == hits[2]


def test_words_sought_in_one_text_come_first_until_its_bar_is_closed(qtbot, window, shown):
    shown.paint(parse("养老"))
    before = painted(window)
    box = window.reading.base
    box.seek("托育")
    assert painted(window)[0] != before[0]
    assert painted(window)[1:] == before[1:]
    qtbot.keyClick(box.finding.bar.focusProxy(), Qt.Key.Key_Escape)
    assert painted(window) == before


def test_the_focus_stays_where_the_list_is(window, shown, found):
    window.activateWindow()
    window.outline.setFocus()
    hits = found("普惠托育")
    shown.show(parse("普惠托育"), hits, hits[0])
    assert QApplication.focusWidget() is window.outline


def test_the_end_of_a_search_takes_every_mark_away(qtbot, window, shown):
    shown.paint(parse("养老"))
    with qtbot.waitSignal(shown.ended):
        shown.end()
    assert painted(window) == [0, 0, 0]
    assert not shown.lasts


def test_a_pattern_is_painted_in_every_text(qtbot, window, shown):
    shown.paint(Pattern("养[老]"))
    qtbot.waitUntil(lambda: all(painted(window)), timeout=20_000)
    panes = [box.pane for box in window.reading.boxes]
    assert {pane.shown.words(*hit) for pane in panes for hit in pane.hits.all} == {"养老"}


def test_escape_in_a_text_takes_every_mark_away(qtbot, window, shown):
    shown.paint(parse("养老"))
    qtbot.keyClick(window.reading.companions[0].pane, Qt.Key.Key_Escape)
    assert painted(window) == [0, 0, 0]


def test_a_hit_that_is_opened_is_not_hidden_by_what_was_typed_above_its_text(window, shown, found):
    window.reading.base.seek("收入")
    hits = found("普惠托育")
    shown.show(parse("普惠托育"), hits, hits[0])
    assert looked_at(window) == ["普惠托育"]
    assert not window.reading.base.finding.bar.isVisible()


def test_f3_on_the_search_page_opens_its_first_hit_and_then_the_next(qtbot, window, found):
    window.activateWindow()
    window.verbs.search("普惠托育")
    page = window.verbs.pages.desk().page
    qtbot.waitUntil(lambda: page.list.hits() > 0, timeout=20_000)
    window.actions_["find-next"].trigger()
    assert looked_at(window) == ["普惠托育"]
    window.actions_["find-next"].trigger()
    assert page.isAncestorOf(window.focusWidget())
