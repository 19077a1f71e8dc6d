import pytest

from zhutiao.kinds import KINDS, opinion
from zhutiao.services.dividing import articles

HEAD = "关于改善民生的意见\n\n为改善民生，现提出如下意见。\n\n"


def divided(body):
    [article], _ = articles(HEAD + body)
    return article


def ids(article):
    return [piece.id for piece in article.segments]


def test_a_section_without_clauses_is_a_clause():
    article = divided("一、总体要求\n\n坚持以人民为中心。\n\n二、重点任务\n\n（一）扩大覆盖。完善制度。\n")
    assert [(piece.id, piece.kind) for piece in article.segments] == [
        ("preamble", "preamble"), ("一", "clause"), ("二", "section"), ("二/（一）", "clause"),
    ]  # fmt: skip


def test_the_first_short_sentence_of_a_clause_is_its_title():
    article = divided("一、重点任务\n\n（一）扩大覆盖。完善制度。健全机制。\n")
    assert (article.segments[-1].title, article.segments[-1].text) == ("扩大覆盖", "完善制度。健全机制。")


def test_a_clause_of_one_sentence_has_a_body_and_no_title():
    article = divided("一、重点任务\n\n（一）完善制度，健全机制，加强监督。\n\n（二）扩大覆盖。完善制度。\n")
    assert (article.segments[2].title, article.segments[2].text) == (None, "完善制度，健全机制，加强监督。")


def test_numbers_that_do_not_follow_each_other_are_text():
    article = divided(
        "一、重点任务\n\n（一）扩大覆盖。完善制度。\n\n（四）项规定的内容由各地落实。\n\n（二）加强帮扶。健全机制。\n"
    )
    assert ids(article) == ["preamble", "一", "一/（一）", "一/（二）"]
    assert article.segments[2].printed.endswith("（四）项规定的内容由各地落实。")


def test_numbering_that_starts_again_in_each_section_keeps_ids_apart():
    article = divided("一、甲部分\n\n（一）扩大覆盖。完善制度。\n\n二、乙部分\n\n（一）加强帮扶。健全机制。\n")
    assert ids(article) == ["preamble", "一", "一/（一）", "二", "二/（一）"]


def test_an_id_that_would_occur_twice_is_told_apart():
    article = divided("一、甲部分\n\n（一）扩大覆盖。完善制度。\n\n（一）加强帮扶。健全机制。\n")
    assert ids(article)[-2:] == ["一/（一）", "一/（一）~2"]


def test_several_paragraphs_of_a_clause_are_joined_by_line_breaks():
    article = divided("一、甲部分\n\n（一）扩大覆盖。完善制度。\n\n各地要加强领导。\n")
    assert article.segments[-1].text == "完善制度。\n各地要加强领导。"


def test_one_kind_of_text_is_listed_for_each_name():
    assert len({kind.name for kind in KINDS}) == len(KINDS)
    assert opinion.KIND in KINDS


def test_a_page_that_begins_in_the_middle_keeps_its_numbers_and_is_not_complete():
    [article], _ = articles(
        "（上接第1版）乡镇机构要辐射周边，提供上门巡访等服务。\n\n（三）增加服务点。支持改建闲置设施。\n\n三、提升质量\n\n"
        "（四）发展互助养老。构建服务网络。\n\n四、强化保障\n\n各地要落实任务。\n"
    )
    assert (article.kind, article.complete) == ("opinion", False)
    assert ids(article) == ["preamble", "（三）", "三", "三/（四）", "四"]
    assert [each.what for each in article.findings] == ["doubtful", "doubtful", "cut"]
    assert article.segments[0].text.startswith("乡镇机构")


@pytest.mark.parametrize("title", ["关于印发《省养老服务规划》的通知", "某某省民政厅关于转发《养老服务意见》的通知"])
def test_a_notice_without_numbers_is_no_commentary(title):
    [article], _ = articles(
        f"{title}\n\n各市民政局：\n\n现将《省养老服务规划》印发给你们，请遵照执行。规划将完善养老服务体系。\n"
    )
    assert article.kind == "opinion"
