"""Keyword in context: every occurrence as a line, sorted by what stands beside it."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhutiao.hits import Hit
from zhutiao.model import Place, Span
from zhutiao.services.concordance import arranged, beside_key, company, concordance
from zhutiao.text import search_keys


def hits(text, key):
    found = ((words, tuple(search_keys.find(words, search_keys.fold(key)))) for words in text.split("\n"))
    return [Hit("text", "d", f"p{n}", words, spans) for n, (words, spans) in enumerate(found, 1) if spans]


@pytest.fixture
def lines():
    text = "普惠托育服务。\n托育机构、公办托育服务和\n普惠托育，早期托育服务"
    return list(concordance(hits(text, "托育")))


def said(lines):
    return [f"{line.before(2)}|{line.word}|{line.after(2)}" for line in lines]


def test_each_occurrence_is_a_line_with_the_words_around_it(lines):
    assert said(lines) == ["普惠|托育|服务", "|托育|机构", "公办|托育|服务", "普惠|托育|，早", "早期|托育|服务"]


def test_the_commonest_neighbour_is_counted_and_comes_first(lines):
    assert [(each.words, each.count) for each in company(lines, "right")] == [("服务", 3), ("机构", 1)]
    assert [line.after(2) for line in arranged(lines, "right")] == ["服务", "服务", "服务", "机构", "，早"]


def test_left_neighbours_are_sorted_likewise(lines):
    assert [line.before(2) for line in arranged(lines, "left")] == ["普惠", "普惠", "公办", "早期", ""]


def test_what_is_alike_stays_in_reading_order(lines):
    assert [line.n for line in arranged(lines, "left")][:2] == [0, 3]


def test_the_text_with_most_lines_comes_first():
    first, second = (Hit("text", name, "p1", "托育托育", spans) for name, spans in _SPANS)
    assert [line.hit.document for line in arranged(list(concordance([first, second])), "text")] == ["b", "b", "a"]


def test_lines_can_be_narrowed_to_one_neighbour(lines):
    assert [line.n for line in beside_key(lines, "right", "服务")] == [0, 2, 4]


def test_a_line_in_a_note_leads_to_what_the_note_is_on():
    [line] = concordance([Hit("note", "d", "p1", "见托育", (Span(1, 3),), "mark")])
    assert line.place == Place("d", "p1")


def test_a_line_break_does_not_break_a_line():
    [line] = concordance([Hit("text", "d", "p1", "一\n托育\r\n二", (Span(2, 4),))])
    assert (line.before(9), line.after(9)) == ("一 ", "  二")


@given(st.text("托育服务，。aA \n", max_size=60), st.text("托育服务a", min_size=1, max_size=3))
def test_the_lines_of_all_neighbours_are_together_exactly_the_occurrences(text, key):
    found = hits(text, key)
    lines = list(concordance(found))
    assert Counter((line.hit.segment, line.span) for line in lines) == Counter(
        (hit.segment, span) for hit in found for span in hit.spans
    )
    for side in ("left", "right"):
        groups = [beside_key(lines, side, each.key) for each in company(lines, side)]
        alone = [line for line in lines if line.near(side) is None]
        assert sorted(line.n for group in [*groups, alone] for line in group) == list(range(len(lines)))
        assert sorted(line.n for line in arranged(lines, side)) == list(range(len(lines)))


_SPANS = (("a", (Span(0, 2),)), ("b", (Span(0, 2), Span(2, 4))))
