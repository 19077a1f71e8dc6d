"""Commentaries, briefs and other stories are told apart by who speaks, and of what."""

import pytest

from zhutiao.services.dividing import articles

PROSE = "养老服务既要尽力而为，又要量力而行。把钱花在刀刃上，把实事办到群众心坎里，才能让发展更有温度。\n"
SUBHEADS = f"把好事办实，关键在精准\n\n{PROSE}\n把实事办好，根本在机制\n\n{PROSE.replace('养老', '托育')}"


def only(text):
    [article], _ = articles(text)
    return article


@pytest.mark.parametrize(
    "line", ["江东日报评论员", "本报评论员", "本报特约评论员 王明", "人民日报评论员文章", "（新华社评论员）"]
)
def test_a_papers_own_commentator_writes_commentaries(line):
    article = only(
        f"以更实举措兜牢民生底线\n\n{line}\n\n民生无小事，枝叶总关情，近日出台的举措令人期待。\n\n{SUBHEADS}"
    )
    assert article.kind == "commentary"
    assert [piece.text for piece in article.segments if piece.kind == "heading"] == [
        "把好事办实，关键在精准", "把实事办好，根本在机制",
    ]  # fmt: skip


def test_a_line_that_is_not_set_apart_heads_nothing():
    article = only(f"养老新政解读\n\n{PROSE}这一句没有写完就换了行，下面\n{PROSE}")
    assert not [piece for piece in article.segments if piece.kind == "heading"]


@pytest.mark.parametrize(
    ("story", "kind"),
    [
        ("新华社北京7月3日电 国务院办公厅近日印发《关于发展银发经济的意见》。\n\n意见提出四个方面二十六项举措，覆盖老年助餐等服务。\n", "brief"),
        ("新华社北京7月3日电 近日，民生领域迎来新的部署。\n\n民政部公布《关于做好养老服务的通知》，要求各地完善服务网络。\n", "brief"),
        ("新华社北京7月3日电（记者申建国）记者3日从财政部获悉，财政部预拨1.5亿元资金，支持抗洪抢险。\n\n据了解，当地多处发生洪涝灾害。\n", "brief"),
        ("新华社北京7月3日电 全国养老工作会议3日在京召开，会议总结了工作，部署了任务。\n\n与会代表参观了社区养老服务中心。\n", "other"),
    ],
)  # fmt: skip
def test_a_wires_story_is_a_brief_where_it_says_what_was_issued(story, kind):
    assert only(f"民生领域迎来新部署\n\n{story}").kind == kind


def test_who_wrote_a_report_is_no_heading_of_it():
    article = only(
        f"关于农村养老的调研报告\n\n省政府研究室课题组\n\n为摸清情况，课题组开展了调研。现报告如下。\n\n基本情况\n\n{PROSE}\n主要做法\n\n{PROSE}"
    )
    assert [piece.text for piece in article.segments if piece.kind == "heading"] == ["基本情况", "主要做法"]
