from dataclasses import replace

import pytest

from zhutiao.model import Link, Passage, Reason, Span
from zhutiao.ui.pane.shown import Shown
from zhutiao.ui.pane.web import Web, best_words, words_in_clause, words_in_passages

CLAUSE = "三/（七）"


@pytest.fixture
def texts(sources):
    return Shown(sources["001"].articles[0]), Shown(sources["001"].articles[1])


def _link(segment, clause=CLAUSE, strength=0.5, grade="certain", state="suggested", reasons=()):
    return Link(f"{clause}{segment}", clause, Passage("d", segment, ""), "quotes", grade, state, strength, reasons)


def _about(texts, *links):
    return [link.passage.segment for link in Web(links).about(CLAUSE, "d", *texts)]


def test_passages_come_in_reading_order(texts):
    assert _about(texts, _link("p13"), _link("p2"), _link("p12")) == ["p2", "p12", "p13"]


def test_rejected_links_are_not_followed(texts):
    assert _about(texts, _link("p2", state="rejected"), _link("p3")) == ["p3"]


def test_rejected_passages_are_counted_for_their_clause_and_text(texts):
    web = Web([_link("p2", state="rejected"), _link("p3", state="rejected"), _link("p4"), _link("p5", "五", 0.5)])
    assert web.rejected(CLAUSE, "d", texts[0]) == 2
    assert web.rejected(CLAUSE, "other", texts[0]) == web.rejected("五", "d", texts[0]) == 0


def test_a_possibility_is_followed_once_it_is_accepted(texts):
    faint, chosen = _link("p2", grade="possible"), _link("p3", grade="possible", state="accepted")
    assert _about(texts, faint, chosen) == ["p3"]


def test_a_passage_that_is_not_in_the_text_is_passed_over(texts):
    assert _about(texts, _link("p999"), _link("p3")) == ["p3"]


def test_a_passage_belongs_to_the_clause_it_says_most_about(texts):
    web = Web([_link("p3", "一/（一）", 0.4), _link("p3", CLAUSE, 0.9)])
    assert web.clause_of("d", "p3", texts[1], None) == CLAUSE


def test_a_passage_stays_with_the_clause_being_read_if_it_is_about_it(texts):
    web = Web([_link("p3", "一/（一）", 0.4), _link("p3", CLAUSE, 0.9)])
    assert web.clause_of("d", "p3", texts[1], "一/（一）") == "一/（一）"


def test_only_words_on_both_sides_are_shared():
    both, one = Reason("普惠", Span(1, 3), Span(4, 6)), Reason("住房", None, Span(8, 10))
    link = _link("p3", reasons=(one, both))
    assert words_in_clause([link]) == {CLAUSE: [Span(1, 3)]}
    assert words_in_passages([link]) == {"p3": [Span(4, 6)]}
    assert best_words(link) == Span(8, 10)


def _possible(texts, *links):
    return [link.passage.segment for link in Web(links, suggested=True).about(CLAUSE, "d", *texts) if not link.firm]


def test_suggestions_stand_after_what_counts(texts):
    links = [_link("p2", grade="possible"), _link("p13"), _link("p3")]
    found = Web(links, suggested=True).about(CLAUSE, "d", *texts)
    assert [link.passage.segment for link in found] == ["p3", "p13", "p2"]


def test_a_passage_is_suggested_to_three_clauses_at_most(texts):
    names = ["一/（一）", "一/（二）", "二/（三）"]
    stronger = [_link("p2", name, 0.9, grade="possible") for name in names]
    assert _possible(texts, _link("p2", strength=0.1, grade="possible"), *stronger[:2]) == ["p2"]
    assert _possible(texts, _link("p2", strength=0.1, grade="possible"), *stronger) == []


def test_a_rejected_suggestion_is_shown_nowhere(texts):
    assert _possible(texts, _link("p2", grade="possible", state="rejected")) == []


def test_a_link_whose_words_are_gone_is_not_followed(texts):
    assert _about(texts, replace(_link("p2", state="accepted"), placing="unplaced")) == []


def test_a_passage_leads_to_what_it_surely_is_about_rather_than_to_what_it_may_be(texts):
    web = Web([_link("p3", "一/（一）", 0.4), _link("p3", CLAUSE, 0.9, grade="possible")], suggested=True)
    assert web.clause_of("d", "p3", texts[1], CLAUSE) == "一/（一）"


def test_a_passage_that_may_be_about_the_clause_stays_with_it_and_leads_to_no_other(texts):
    web = Web([_link("p3", CLAUSE, grade="possible")], suggested=True)
    assert web.clause_of("d", "p3", texts[1], CLAUSE) == CLAUSE
    assert web.clause_of("d", "p3", texts[1], "一/（一）") is None
