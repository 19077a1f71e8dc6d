import pytest

from zhutiao.text.standing_out import HIGHEST, best_beside, lead, stand_out, together


class Compared(float):
    """A value that counts how often one was compared with another."""

    times = 0

    def __lt__(self, other):
        Compared.times += 1
        return float(self) < other


def test_the_clause_with_most_evidence_stands_out_most():
    [row] = stand_out([(0.1, 0.9, 0.2, 0.1)])
    assert max(row) == row[1] > 1


def test_evidence_counts_the_same_whatever_its_scale():
    small = stand_out([(1.0, 2.0, 1.0), (1.0, 1.0, 3.0)])
    large = stand_out([(100.0, 200.0, 100.0), (100.0, 100.0, 300.0)])
    assert [pytest.approx(row) for row in small] == list(large)


def test_a_passage_with_nothing_for_any_clause_points_at_none():
    assert next(stand_out([(0.0, 0.0, 0.0), (0.0, 4.0, 0.0)])) == [0.0, 0.0, 0.0]


def test_a_small_lead_in_a_quiet_passage_says_less_than_a_large_one_elsewhere():
    quiet, loud = stand_out([(0.0, 0.1, 0.0, 0.0), (0.0, 9.0, 0.0, 0.0)])
    assert max(quiet) < max(loud)


def test_one_kind_of_evidence_never_says_more_than_the_highest():
    [row, *_] = stand_out([(0.0,) * 200 + (9.0,)])
    assert max(row) == HIGHEST


def test_a_text_of_one_clause_has_nothing_to_stand_out_from():
    assert list(stand_out([(3.0,), (0.0,)])) == [[0.0], [0.0]]


def test_kinds_of_evidence_count_alike():
    [row] = together([[(0.0, 1.0, 0.0)], [(0.0, 0.0, 700.0)]])
    assert row[1] == pytest.approx(row[2])
    assert row[0] < 0


def test_the_best_leads_by_its_distance_to_the_next_and_all_others_are_behind():
    assert lead((1.0, 4.0, 3.0)) == [-3.0, 1.0, -1.0]


def test_a_text_of_one_clause_leads_nobody():
    assert lead((2.0,)) == [2.0]


def test_the_best_beside_a_clause_is_another_of_its_section():
    assert list(best_beside((1.0, 4.0, 3.0, 9.0), [(0, 1, 2)])) == [4.0, 3.0, 4.0, 0.0]


def test_beside_one_of_two_best_stands_the_other():
    assert list(best_beside((4.0, 4.0, -1.0), [(0, 1, 2)])) == [4.0, 4.0, 4.0]


def test_a_clause_less_than_nothing_is_still_the_best_beside_the_only_other():
    assert list(best_beside((-1.0, -2.0), [(0, 1)])) == [-2.0, -1.0]


def test_clauses_of_one_section_are_not_each_compared_with_all_others():
    many = 2000
    best_beside([Compared(n * 7 % many) for n in range(many)], [range(many)])
    assert Compared.times < 20 * many
