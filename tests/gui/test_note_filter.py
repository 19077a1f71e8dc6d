"""Which marks a filter lets through."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from zhutiao.model import Anchor, Mark, Place, Quote, Span
from zhutiao.ui.note_filter import Around, NoteFilter, bounds, span
from zhutiao.ui.note_words import NoteWords

TODAY = date(2025, 6, 11)


def marked(quote="新建养老机构", note=None, tags=(), **other):
    span_ = Span(0, len(quote)) if quote else None
    place = Place(other.get("document", "d1"), other.get("segment", "三/（七）"), span_)
    state = other.get("state", "placed")
    anchor = Anchor(place, Quote(quote, "", "", 0) if quote else None, state, other.get("was"))
    when = other.get("when", "2025-06-11T00:00:00.000Z")
    style = other.get("style", "highlight")
    return Mark("m", (anchor,), other.get("colour", "amber"), style, note, tags, "me", when, when)


def lets(asked, mark, clause=()):
    around = Around(NoteWords(), clause, TODAY)
    return all(check(mark) for check in asked.checks(around))


@pytest.mark.parametrize(
    ("asked", "mark"),
    [
        (NoteFilter(words="ＡＩ 养老"), marked(note="ai")),
        (NoteFilter(words="８０８０"), marked(note="8080")),
        (NoteFilter(words="#指标/养"), marked(tags=("指标/养老",))),
        (NoteFilter(words="删去"), marked(state="check", was="删去的话")),
        (NoteFilter(tags=("指标", "托育")), marked(tags=("指标/养老", "托育"))),
        (NoteFilter(styles=frozenset({"none"})), marked("", style="none")),
        (NoteFilter(states=frozenset({"check", "unplaced"})), marked(state="check")),
        (NoteFilter(documents=frozenset({"d2"})), marked(document="d2")),
        (NoteFilter(written="without"), marked()),
    ],
)
def test_what_is_asked_for_is_shown(asked, mark):
    assert lets(asked, mark)


@pytest.mark.parametrize(
    ("asked", "mark"),
    [
        (NoteFilter(words="养老 托育"), marked()),
        (NoteFilter(tags=("指标", "托育")), marked(tags=("指标/养老",))),
        (NoteFilter(tags=("指标",)), marked(tags=("指标库",))),
        (NoteFilter(colours=frozenset({"amber"})), marked("", style="none")),
        (NoteFilter(states=frozenset({"check"})), marked()),
        (NoteFilter(documents=frozenset({"d2"})), marked()),
        (NoteFilter(written="with"), marked()),
    ],
)
def test_anything_else_is_not(asked, mark):
    assert not lets(asked, mark)


def test_a_clause_is_asked_for_by_its_segments():
    asked = NoteFilter(clause="三/（七）")
    assert lets(asked, marked(segment="三/（七）/1"), {("d1", "三/（七）/1")})
    assert not lets(asked, marked(segment="五"), {("d1", "三/（七）")})


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        ("today", (11, 0), (11, 23)),
        ("week", (5, 0), (11, 23)),
        ("2025-06-03..2025-06-04", (3, 0), (4, 23)),
    ],
)
def test_a_period_is_made_of_the_readers_own_days(period, first, last):
    start, end = bounds(period, TODAY)
    moments = [datetime.fromisoformat(when) for when in (start, end)]
    inside = [datetime(2025, 6, *moment).astimezone() for moment in (first, last)]
    assert moments[0] == inside[0] < inside[1] < moments[1]
    assert (moments[1] - inside[1]).total_seconds() == 3600


@pytest.mark.parametrize("typed", ["", "yesterday", "2025-13-01", "2025-06-01 2025-06-02 2025-06-03"])
def test_what_names_no_day_is_none(typed):
    assert span(typed) is None


def test_days_may_be_typed_in_either_order():
    assert span("2025-06-30 2025-06-09") == span("2025-06-09..2025-06-30")


def test_the_first_and_last_days_of_all_are_no_trouble():
    assert lets(NoteFilter(period="0001-01-01..9999-12-31"), marked())


@pytest.mark.parametrize(
    ("name", "value"), [("tags", "指标"), ("styles", "wavy"), ("written", "with"), ("clause", "五"), ("period", "week")]
)
def test_asking_twice_is_asking_no_more(name, value):
    once = NoteFilter().turned(name, value)
    assert once != NoteFilter()
    assert once.turned(name, value) == once.without(name, value) == NoteFilter()


def test_a_changed_note_is_sought_anew():
    words = NoteWords()
    before, after = marked(note="旧"), marked(note="改")
    assert [words.holding("改")(mark) for mark in (before, after, before)] == [False, True, False]


def test_all_words_are_folded_bit_by_bit_before_they_are_sought():
    words = NoteWords()
    words.know([replace(marked(), id=f"m{n}") for n in range(900)])
    assert [words.fold_some() for _ in range(3)] == [True, True, False]
