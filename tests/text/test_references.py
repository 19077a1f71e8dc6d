import pytest

from zhutiao.model import Segment, Span
from zhutiao.text.references import References

OPINION = "关于进一步保障和改善民生着力解决群众急难愁盼的意见"


def clauses(*numbers: str) -> list[Segment]:
    return [Segment(number, "clause", "", "", (1, 1), number) for number in numbers]


def named(words: str, *numbers: str, title: str = OPINION) -> list[int]:
    return list(References(clauses(*numbers), title).named(words))


@pytest.mark.parametrize("words", ["《意见》第（二）条讲得很清楚", "第(二)条", "《意见》第二条提出", "意见第2条"])
def test_a_clause_is_named_by_its_number_however_it_is_written(words):
    assert named(words, "（一）", "（二）") == [1]


def test_an_article_of_another_law_is_none_of_ours():
    assert named("依照《民法典》第二条和民法典第一条", "第一条", "第二条", title="预付式消费监督管理条例") == []


def test_an_article_of_the_law_itself_is_ours():
    words = "《条例》第一条、条例第二条、本条例第三条"
    assert named(words, "第一条", "第二条", "第三条", title="预付式消费监督管理条例") == [0, 1, 2]


def test_an_inserted_article_is_not_the_one_before_it():
    assert named("第一条之二规定", "第一条", "第一条之二") == [1]


def test_a_number_that_stands_for_two_clauses_names_neither():
    assert named("第（一）条", "（一）", "（一）") == []


def test_the_place_of_the_name_is_known():
    assert References(clauses("第一条"), "").named("按照第一条，") == {0: Span(2, 5)}
