"""What a reader of the bundled dossier expects to find beside each clause."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from zhutiao import paths
from zhutiao.services.importing import prepare
from zhutiao.text.link import link
from zhutiao.text.tokens import bare

if TYPE_CHECKING:
    from zhutiao.model import Article, Link

SPOKEN = ("commentary", "brief", "transcript")


@pytest.fixture(scope="module")
def articles() -> dict[str, tuple[Article, ...]]:
    return {path.name[:3]: prepare(path).articles for path in sorted(paths.shipped("data").glob("*.txt"))}


@pytest.fixture(scope="module")
def opinion(articles) -> Article:
    return next(article for article in articles["001"] if article.kind == "opinion")


@pytest.fixture(scope="module")
def companions(articles) -> list[tuple[str, Article]]:
    return [(f"{name} {one.id}", one) for name in ("000", "003") for one in articles[name] if one.kind in SPOKEN]


@pytest.fixture(scope="module")
def links(opinion, companions) -> tuple[Link, ...]:
    return link(opinion, companions)


@pytest.fixture(scope="module")
def firm(links):
    def clauses(*begins: str) -> set[str]:
        return {
            one.clause for one in links if one.grade in ("certain", "likely") and one.passage.text.startswith(begins)
        }

    return clauses


def test_the_four_sub_headings_of_the_explainer_point_at_the_four_sections(firm):
    assert [firm(word) for word in ("公平：", "均衡：", "普惠：", "可及：")] == [{"一"}, {"二"}, {"三"}, {"四"}]


def test_a_summary_of_a_section_quotes_all_its_clauses(firm):
    assert firm("实施基础教育扩优提质行动计划") == {"三/（五）", "三/（六）", "三/（七）"}


def test_the_explainer_on_fairness_speaks_of_the_section_and_both_its_clauses(firm):
    assert firm("意见将增强社会保障公平性") == {"一", "一/（一）", "一/（二）"}


def test_every_step_of_the_answer_on_nurseries_points_at_the_clause_on_old_and_young(firm):
    for step in ("第一方面,完善托育", "其次,进一步完善托育", "第三方面,完善托育", "下一步,我们将继续坚持"):
        assert "三/（七）" in firm(step)


def test_the_answer_on_clinics_never_names_the_clause_yet_points_at_it(firm):
    assert firm("其次,抓好城市医疗集团建设") == {"三/（六）"}


def test_greetings_and_good_byes_are_not_linked(firm):
    assert (
        firm("女士们、先生们", "现在,我们先请", "谢谢肖渭明", "今天的发布会", "最后一个问题", "我就介绍这么多") == set()
    )


def test_every_link_says_why(links):
    assert [one for one in links if not one.reasons] == []


def test_reasons_print_the_same_on_both_sides(links, opinion):
    printed = {segment.id: segment.printed for segment in opinion.segments}
    unlike = [
        reason
        for one in links
        for reason in one.reasons
        if reason.clause_span
        and reason.passage_span
        and bare(reason.clause_span.cut(printed[one.clause])).text
        != bare(reason.passage_span.cut(one.passage.text)).text
    ]
    assert unlike == []


def test_no_two_links_have_the_same_id(links):
    assert len({one.id for one in links}) == len(links)


def test_the_whole_dossier_is_linked_while_the_reader_waits(opinion, companions):
    started = time.process_time()
    link(opinion, companions)
    assert time.process_time() - started < 3
