"""However the rows of a scope lie in the index, those in it are found and counted, and no others."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from zhutiao.services import search_matches
from zhutiao.services.search_matches import Matches
from zhutiao.text.search_query import Query

LAST = 60
ROWS = some.sets(some.integers(1, LAST), max_size=LAST).map(sorted)
CUTS = some.lists(some.integers(0, LAST), min_size=2, max_size=12, unique=True).map(sorted)


class Index:
    """An index in which just these rows match."""

    def __init__(self, rows):
        self._rows = rows
        self.read = 0

    def matches(self, _query, first, last, limit=-1):
        found = [row for row in self._rows if first <= row <= last]
        found = found if limit < 0 else found[:limit]
        self.read += len(found)
        return found

    def count(self, query, first, last):
        return len(self.matches(query, first, last))


@pytest.fixture(params=[0, 5, 100], ids="{0} rows are few".format)
def few(request, monkeypatch):
    monkeypatch.setattr(search_matches, "FEW", request.param)
    monkeypatch.setattr(search_matches, "EACH", 0)


@pytest.fixture(params=[1, 16], ids="{0} stretches are not many".format)
def many(request, monkeypatch):
    monkeypatch.setattr(search_matches, "MANY", request.param)


def stretches(cuts):
    """Return every second stretch between the cuts: one ends before the next begins, or right there."""
    return [(first + 1, last) for first, last in zip(cuts[::2], cuts[1::2], strict=False)]


def forwards(ends):
    return min(ends), max(ends)


@pytest.mark.usefixtures("few", "many")
@pytest.mark.parametrize("limit", [-1, 1, 3])
def test_rows_outside_the_stretches_are_left_out(limit):
    @given(ROWS, CUTS)
    def check(rows, cuts):
        wanted = stretches(cuts)
        matches = Matches(Index(rows), Query(), reversed(wanted))
        inside = [[row for row in rows if first <= row <= last] for first, last in wanted]
        assert matches.count() == sum(map(len, inside))
        assert [list(matches.within(each, limit)) for each in wanted] == [
            each if limit < 0 else each[:limit] for each in inside
        ]

    check()


@pytest.mark.usefixtures("few", "many")
@given(ROWS, some.lists(some.tuples(some.integers(1, LAST), some.integers(0, LAST)).map(forwards), max_size=6))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_text_that_stands_in_two_dossiers_is_searched_in_both(rows, wanted):
    matches = Matches(Index(rows), Query(), wanted)
    inside = [[row for row in rows if first <= row <= last] for first, last in wanted]
    assert matches.count() == sum(map(len, inside))
    assert [list(matches.within(each)) for each in wanted] == inside


def test_what_lies_between_two_texts_far_apart_is_not_read(monkeypatch):
    monkeypatch.setattr(search_matches, "FEW", 1)
    monkeypatch.setattr(search_matches, "EACH", 1)
    index = Index(range(1, LAST))
    matches = Matches(index, Query(), [(1, 2), (58, 59)])
    assert [*matches.within((1, 2)), *matches.within((58, 59))] == [1, 2, 58, 59]
    assert index.read < LAST // 2


def test_nothing_is_counted_where_there_are_no_stretches():
    assert Matches(Index([1]), Query(), []).count() == 0
