"""What stands around the numbers: contents, annexes, closing lines."""

import pytest

from zhutiao.text.framing import annex, frame


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("附件", "附件"), ("附件：", "附件"), ("附件1", "附件1"), ("附 件 2：", "附件2"), ("附件一 任务分工表", "附件一"), ("附件3：名单", "附件3"),
        ("附录", "附录"), ("附錄一", "附錄一"), ("附件1-2", "附件1-2"), ("Annex 1", "Annex 1"), ("ANNEX II: Tasks", "ANNEX II"), ("Appendix A", "Appendix A"),
    ],
)  # fmt: skip
def test_a_line_that_heads_an_annex_is_known(text, number):
    found = annex(text)
    assert found and found.number == number


@pytest.mark.parametrize(
    "text",
    [
        "附件1所列项目由各地实施",
        "附件1和附件2",
        "附件所列。",
        "附则",
        "附件2由民政部门负责解释。",
        "Annexes are kept",
        "Schedule of work to be done",
    ],
)
def test_a_sentence_about_an_annex_heads_none(text):
    assert annex(text) is None


def parts(*texts):
    return [(part.start, part.annex and part.annex.number) for part in frame(texts).parts]


def test_annexes_begin_parts_of_their_own():
    assert parts("一、职责", "落实责任。", "附件1", "分工表", "一、甲。", "附件2", "清单", "一、乙。") == [
        (0, None), (2, "附件1"), (5, "附件2"),
    ]  # fmt: skip


def test_the_list_of_annexes_above_the_signature_begins_none():
    texts = [
        "一、职责",
        "落实责任。",
        "附件：1.分工表",
        "2.清单",
        "某某市人民政府",
        "2024年3月1日",
        "附件1",
        "分工表",
        "附件2",
        "清单",
    ]
    found = frame(texts)
    assert [part.start for part in found.parts] == [0, 6, 8]
    assert found.closing == {2, 3, 4, 5}


def test_a_plan_below_the_signature_of_its_notice_has_numbers_of_its_own():
    texts = ["现印发给你们。", "国务院办公厅", "2024年3月1日", "（此件公开发布）", "某某方案", "一、要求", "落实责任。"]
    assert parts(*texts) == [(0, None), (4, None)]


def test_contents_and_the_title_page_above_them_are_no_preamble():
    texts = ["某某法", "目录", "第一章 总则", "第二章 附则", "第一章 总则", "第一条　为了规范。"]
    assert frame(texts).loose == {0, 1, 2, 3}


def test_headings_that_do_not_come_again_are_no_contents():
    assert not frame(["第一章 总则", "第一条　为了规范。", "第二章 附则", "第二条　施行。"]).loose


@pytest.mark.parametrize("last", ["2024年5月6日", "二〇二四年五月六日", "（此件公开发布）", "抄送：各部门"])
def test_a_line_that_surely_closes_a_text_is_no_clauses(last):
    assert frame(["一、职责", "落实责任。", "某某市民政局", last]).closing == {2, 3}


def test_a_short_line_that_names_no_body_goes_on():
    assert not frame(["一、职责", "落实责任。", "以下同"]).closing
