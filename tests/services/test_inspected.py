"""What must come out of the four bundled sources, and the whole of it as golden files."""

import json

import pytest

from zhutiao.cli import answers

CLAUSES = [
    "preamble", "一", "一/（一）", "一/（二）", "二", "二/（三）", "二/（四）", "三", "三/（五）", "三/（六）", "三/（七）",
    "四", "四/（八）", "四/（九）", "四/（十）", "五",
]  # fmt: skip
TITLE = "中共中央办公厅国务院办公厅关于进一步保障和改善民生 着力解决群众急难愁盼的意见"


def ids(article):
    return [piece.id for piece in article.segments]


def findings(article, what):
    return [each for each in article.findings if each.what == what]


def by_kind(page, kind):
    return [article for article in page.articles if article.kind == kind]


@pytest.mark.parametrize("name", ["000", "001", "002", "003"])
def test_a_source_is_read_as_its_golden_file_says(sources, golden, name):
    answer = answers.inspected(sources[name])
    golden(f"inspect-{name}.json", json.dumps(answer, ensure_ascii=False, indent=1) + "\n")


def test_the_complete_opinion_has_preamble_sections_and_eleven_clauses(the_opinion):
    assert (the_opinion.title, the_opinion.kind, the_opinion.date, the_opinion.complete) == (
        TITLE,
        "opinion",
        "2025-03-02",
        True,
    )
    assert the_opinion.issuer == ("中共中央办公厅", "国务院办公厅")
    assert ids(the_opinion) == CLAUSES


def test_the_measures_are_a_clause_of_their_own_that_ends_with_the_opinion(the_opinion):
    last = the_opinion.segments[-1]
    assert (last.id, last.kind, last.title) == ("五", "clause", "保障措施")
    assert last.printed.startswith("五、保障措施\n各地区各有关部门") and last.text.endswith(
        "不搞层层分解和“一刀切”考核。"
    )


def test_a_passage_printed_twice_stands_once_in_the_text_and_once_as_a_finding(the_opinion):
    [twice] = findings(the_opinion, "duplicate")
    assert (twice.segment, twice.lines) == ("三/（六）", (29, 29))
    assert twice.text.startswith("体建设全覆盖。") and twice.text.endswith("用药保障需求。")
    assert sum(piece.text.count("推动建立远程医疗服务网络") for piece in the_opinion.segments) == 1


def test_a_line_cut_in_the_middle_of_a_sentence_is_joined(the_opinion):
    [third] = [piece for piece in the_opinion.segments if piece.id == "二/（三）"]
    assert "财政可承受能力,适时将涉及群众切身利益" in third.text


def test_a_headline_below_its_text_finds_it(sources):
    [explainer] = by_kind(sources["001"], "commentary")
    assert (explainer.title, explainer.author) == ("解决群众急难愁盼！党中央最新部署", "魏玉坤")
    assert explainer.segments[0].text.startswith("解决群众急难愁盼,党中央作出最新部署。")
    assert explainer.segments[-1].text.endswith("魏国学说。")


def test_other_stories_of_the_page_are_told_apart(sources):
    assert [article.kind for article in sources["001"].articles] == ["opinion", "commentary", "other", "other", "other"]


def test_the_opinion_of_a_cut_page_ends_where_the_page_is_cut(sources):
    [cut] = by_kind(sources["002"], "opinion")
    assert not cut.complete
    assert ids(cut) == CLAUSES[:11]
    assert cut.segments[-1].text.endswith("用10年左右时间，")
    assert [(each.text, each.segment) for each in findings(cut, "cut")] == [("（下转第2版）", "三/（七）")]


def test_title_and_date_are_found_far_below_their_text(sources):
    [cut] = by_kind(sources["002"], "opinion")
    assert (cut.title, cut.date, cut.dateline) == (TITLE, "2025-03-02", "2025年3月2日")


def test_a_full_line_that_ends_a_sentence_ends_no_paragraph_in_a_clause(sources):
    [cut] = by_kind(sources["002"], "opinion")
    assert not [piece.id for piece in cut.segments if piece.kind == "clause" and "\n" in piece.printed]
    assert {each.segment for each in findings(cut, "doubtful")} == {"二/（三）", "三/（七）"}


def test_a_space_between_chinese_and_digits_is_no_text(sources):
    [cut] = by_kind(sources["002"], "opinion")
    assert not [piece.id for piece in cut.segments if " " in piece.printed]


def test_the_editorial_has_its_title_and_byline_from_below(sources):
    [editorial] = by_kind(sources["002"], "commentary")
    assert (editorial.title, editorial.author, editorial.origin) == ("以实际行动兜底线暖民心", "桂从路", "人民日报")
    assert editorial.segments[0].text.startswith("中国式现代化，民生为大。")
    assert editorial.segments[-1].text.endswith("赢得民心。")


def test_the_brief_is_told_apart_from_the_explainer_below_it(sources):
    [brief] = by_kind(sources["000"], "brief")
    assert brief.title == "解决群众急难愁盼党中央最新部署"
    assert brief.segments[1].text.startswith("新华社北京6月9日电日前，中共中央办公厅、国务院办公厅印发")
    assert brief.segments[-1].text.endswith("科学评价民生政策实施效果。")
    assert [piece.text for piece in brief.segments if piece.kind == "heading"][1:] == [
        "增强社会保障公平性", "提高基本公共服务均衡性", "扩大基础民生服务普惠性", "提升多样化社会服务可及性",
    ]  # fmt: skip


def test_paragraphs_before_the_headline_belong_under_the_subhead_that_has_none(sources):
    [explainer] = by_kind(sources["000"], "commentary")
    assert [(piece.kind, piece.text[:8]) for piece in explainer.segments[:6]] == [
        ("heading", "为何印发意见？"), ("paragraph", "在发展中保障和改"), ("paragraph", "新时代以来，我国"),
        ("paragraph", "“新征程上，民生"), ("paragraph", "意见紧扣人民群众"), ("heading", "公平：社会保障制"),
    ]  # fmt: skip
    assert findings(explainer, "out-of-order")


def test_the_press_conference_has_twenty_five_turns_and_nine_questions(sources):
    [talk] = sources["003"].articles
    assert len(talk.turns) == 25
    assert [turn.organisation for turn in talk.turns if turn.asks] == [
        "中宏网", "南方日报南方+", "总台央视", "每日经济新闻", "大象新闻", "21世纪经济报道", "澎湃新闻", "新华社新华财经", "极目新闻",
    ]  # fmt: skip
    assert [turn.question for turn in talk.turns if turn.asks] == list("123456789")
    assert [turn.speaker for turn in talk.turns if not turn.asks and turn.question.isdigit()] == [
        "肖渭明", "庄宁", "肖渭明", "翟燕立", "张伟", "郭鹏", "葛志昊", "肖渭明", "周建设", "庄宁",
    ]  # fmt: skip


def test_the_press_conference_opens_and_closes_with_its_chair(sources):
    [talk] = sources["003"].articles
    assert [(turn.speaker, turn.continues) for turn in talk.turns if turn.question == "opening"] == [
        ("周建设", False), ("肖渭明", False), ("肖渭明", True), ("肖渭明", True), ("周建设", False),
    ]  # fmt: skip
    assert [turn.paragraphs[-1][-5:] for turn in talk.turns if turn.question == "closing"] == ["大家再见!"]


def test_a_name_without_office_takes_the_office_given_earlier(sources):
    [talk] = sources["003"].articles
    offices = {turn.role for turn in talk.turns if turn.speaker == "肖渭明"}
    assert offices == {"国家发展改革委副秘书长"}


def test_a_colon_that_ends_a_paragraph_begins_no_turn(sources):
    [talk] = sources["003"].articles
    assert any(text.endswith("重点推进以下三方面工作:") for turn in talk.turns for text in turn.paragraphs)
    assert [piece.text[:6] for piece in talk.segments] == ["FOREXB", "财政部社会保", "文字实录如下"]
    assert [each.text[:6] for each in sources["003"].set_aside] == ["本文编选自:"]
