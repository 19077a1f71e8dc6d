"""What is held while a text is compared with a long law."""

import tracemalloc

import pytest

from zhutiao.model import Article, Segment
from zhutiao.text.passages import said
from zhutiao.text.ranking import Heard, rank, weigh
from zhutiao.text.signs import WEIGHTS, likelihoods
from zhutiao.text.wording import Wording

CLAUSES, PASSAGES, SENTENCES = 200, 20, 6
KINDS, NUMBER = 3, 8
TITLE = "关于保障和改善民生的意见"


def law(many: int) -> Article:
    clauses = (_clause(n, f"第{n}条各级人民政府应当组织实施第{n * 7}项工作") for n in range(1, many + 1))
    return Article("a1", "law", TITLE, tuple(clauses))


def _clause(number: int, words: str) -> Segment:
    return Segment(f"一/{number}", "clause", words, words, (number, number), f"第{number}条", None, "一")


def commentary(*paragraphs: str) -> Article:
    pieces = (Segment(f"p{n}", "paragraph", words, words, (n, n)) for n, words in enumerate(paragraphs, 1))
    return Article("a1", "commentary", None, tuple(pieces))


@pytest.fixture(scope="module")
def long_law():
    return Wording(law(CLAUSES))


def test_a_sentence_costs_one_number_for_each_clause_and_kind_of_evidence(long_law):
    spoken = ["".join(f"政府组织实施了第{n + k}项好工作。" for k in range(SENTENCES)) for n in range(PASSAGES)]
    heard = [Heard(one, long_law) for one in said("d", commentary(*spoken))]
    tracemalloc.start()
    likelihoods(weigh(heard, long_law), WEIGHTS)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    # Beside the sentences there are the whole passages, and what is told of each.
    assert most < 1.5 * NUMBER * KINDS * CLAUSES * PASSAGES * (SENTENCES + 2)


def test_what_is_known_of_sections_grows_as_the_clauses_do(long_law):
    assert sum(map(len, long_law.families)) == CLAUSES


def test_a_passage_that_prints_the_title_alone_has_no_sentence_and_is_ranked(long_law):
    [one] = rank(list(said("d", commentary(f"《{TITLE}》"))), long_law)
    assert max(one.standing) < 0.1
