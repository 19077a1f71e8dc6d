from zhutiao.model import Span
from zhutiao.text.evidence import PairWeights, covered, likelihood, named, theme
from zhutiao.text.shared_runs import Run

CLAUSES = ("提高基本公共服务质效", "由常住地提供基本公共服务", "推动教育资源扩优提质")


def test_words_of_one_clause_say_more_than_words_of_two():
    weights = PairWeights(CLAUSES)
    assert weights["教育"] > weights["公共"] > 0


def test_a_long_run_is_worth_more_than_its_parts_in_pieces():
    weights = PairWeights(CLAUSES)
    whole = weights.shared(CLAUSES[2], [Run(0, 0, 10)])
    pieces = weights.shared(CLAUSES[2], [Run(0, 0, 5), Run(5, 5, 5)])
    assert whole.value > pieces.value


def test_a_title_is_about_what_follows_its_verbs():
    assert theme("有效扩大社会保障覆盖面") == "社会保障覆盖面"


def test_a_title_of_verbs_alone_keeps_them():
    assert theme("健全完善") == "健全完善"


def test_a_title_is_covered_as_far_as_runs_reach_into_it():
    assert covered("教育资源", 2, [Run(0, 0, 4)]) == 0.5


def test_numbers_keep_their_unit_and_quoted_terms_lose_their_signs():
    assert named("用10年左右，覆盖８０％以上；“一城一策”") == {
        "10年": Span(1, 4),
        "80%": Span(9, 12),
        "一城一策": Span(16, 20),
    }


def test_sharing_more_makes_a_clause_more_likely():
    assert likelihood(1, 3, 0, 0) < likelihood(2, 3, 0, 0) < likelihood(2, 3, 1, 0) < likelihood(2, 3, 1, 1)
