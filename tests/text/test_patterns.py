"""Regular expressions a reader types."""

import pytest

from zhutiao.errors import PatternError
from zhutiao.text.patterns import LONGEST, Pattern, check, sift

WORDS = ["第一条　为了保障民生", "GDP增长5%", "第二条　gdp不在此列"]


def found(pattern, limit=100, seconds=5.0):
    return [(n, [WORDS[n][slice(*each)] for each in ends]) for n, ends in sift(pattern, WORDS, seconds, limit).found]


def test_a_pattern_is_found_in_words_as_they_are_printed():
    assert found(Pattern("第[一二]条")) == [(0, ["第一条"]), (2, ["第二条"])]


def test_a_pattern_is_blind_to_case():
    assert found(Pattern("gdp")) == [(1, ["GDP"]), (2, ["gdp"])]


def test_a_pattern_minds_case_where_it_is_said_to():
    assert found(Pattern("gdp", case=True)) == [(2, ["gdp"])]


def test_a_match_of_no_width_is_none():
    assert found(Pattern("x*")) == []


def test_a_line_within_a_paragraph_has_a_beginning_of_its_own():
    assert sift(Pattern("^乙"), ["甲\n乙"], 5.0, 10).found == ((0, ((2, 3),)),)


def test_no_more_matches_are_taken_than_are_wanted():
    sifted = sift(Pattern("."), WORDS, 5.0, 3)
    assert (sifted.done, sifted.found) == (1, ((0, ((0, 1), (1, 2), (2, 3))),))


def test_without_time_nothing_is_looked_through():
    assert sift(Pattern("."), WORDS, 0.0, 3).done == 0


@pytest.mark.parametrize(
    ("typed", "at"), [("第(一", 1), ("[一", 0), ("*条", 0), ("一)", 1), ("a" * (LONGEST + 1), LONGEST), ("[二-一]", 1)]
)
def test_what_is_no_pattern_is_refused_with_where_it_goes_wrong(typed, at):
    with pytest.raises(PatternError) as refused:
        check(Pattern(typed))
    assert refused.value.at == at


@pytest.mark.parametrize("typed", ["a{99999999999}", "(" * 500 + ")" * 500])
def test_a_pattern_too_complex_for_any_machine_is_refused(typed):
    with pytest.raises(PatternError):
        check(Pattern(typed))


@pytest.mark.filterwarnings("error")
def test_what_may_mean_something_else_to_another_python_warns_nobody():
    check(Pattern("[[一]"))
