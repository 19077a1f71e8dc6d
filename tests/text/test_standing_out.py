import pytest

from zhutiao.text.standing_out import HIGHEST, probability, stand_out


def test_the_clause_with_most_evidence_stands_out_most():
    [row] = stand_out([(0.1, 0.9, 0.2, 0.1)])
    assert max(row) == row[1] > 1


def test_evidence_counts_the_same_whatever_its_scale():
    small = stand_out([(1.0, 2.0, 1.0), (1.0, 1.0, 3.0)])
    large = stand_out([(100.0, 200.0, 100.0), (100.0, 100.0, 300.0)])
    assert [pytest.approx(row) for row in small] == large


def test_a_passage_with_nothing_for_any_clause_points_at_none():
    assert stand_out([(0.0, 0.0, 0.0), (0.0, 4.0, 0.0)])[0] == (0.0, 0.0, 0.0)


def test_a_small_lead_in_a_quiet_passage_says_less_than_a_large_one_elsewhere():
    quiet, loud = stand_out([(0.0, 0.1, 0.0, 0.0), (0.0, 9.0, 0.0, 0.0)])
    assert max(quiet) < max(loud)


def test_one_kind_of_evidence_never_says_more_than_the_highest():
    [row, *_] = stand_out([(0.0,) * 200 + (9.0,)])
    assert max(row) == HIGHEST


def test_a_text_of_one_clause_has_nothing_to_stand_out_from():
    assert stand_out([(3.0,), (0.0,)]) == [(0.0,), (0.0,)]


def test_more_evidence_never_makes_a_clause_less_likely():
    assert probability(1, 1, 1) < probability(2, 1, 1) < probability(2, 2, 1) < probability(2, 2, 2)
