import pytest

from zhutiao.text.order import in_order

SILENT = (-3.0, -3.0, -3.0, -3.0)
SURE = 4.0


def sure_of(clause: int) -> tuple[float, ...]:
    return tuple(SURE if clause == n else -3.0 for n in range(4))


def best(row) -> int:
    return max(range(len(row)), key=lambda n: row[n])


def test_a_doubtful_passage_between_two_on_one_clause_goes_on_with_it():
    torn = (-1.0, -1.0, -1.0, -3.0)
    assert best(in_order([sure_of(1), torn, sure_of(1)])[1]) == 1


def test_a_doubtful_passage_after_one_clause_and_before_the_next_but_one_is_about_the_one_between():
    torn = (-0.5, -3.0, -0.5, -3.0)
    assert best(in_order([sure_of(1), torn, sure_of(3)])[1]) == 2


def test_a_sure_passage_stays_with_its_clause_whatever_is_around():
    assert best(in_order([sure_of(0), sure_of(3), sure_of(0)])[1]) == 3


def test_a_passage_about_nothing_is_left_alone():
    assert max(in_order([sure_of(1), SILENT, sure_of(1)])[1]) < 0


def test_what_follows_counts_as_what_came_before():
    torn = (-1.0, -1.0, -3.0, -3.0)
    after = in_order([torn, sure_of(1)])[0]
    before = in_order([sure_of(1), torn])[1]
    assert best(after) == best(before) == 1


def test_a_text_without_passages_has_no_order():
    assert in_order([]) == []


def test_a_long_text_neither_vanishes_nor_overflows():
    rows = in_order([sure_of(n % 4) for n in range(3000)])
    assert rows[1500][1500 % 4] == pytest.approx(max(rows[1500]))
