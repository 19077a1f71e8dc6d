"""Lines that close a text are told from its clauses, whatever stands below them."""

import pytest

from zhutiao.text.closing import is_formula, notes, signs
from zhutiao.text.framing import frame

BODY = ["为保障出行，通告如下：", "一、管制时间为三日。", "二、违反本通告的，依法处理。"]


def closing(*texts):
    return frame([*BODY, *texts]).closing


@pytest.mark.parametrize(
    "text",
    [
        "特此公告。",
        "特此通告",
        "特此通知。",
        "特此通知，请遵照执行。",
        "专此报告。",
        "此致",
        "此复。",
        "以上意见，请认真贯彻落实。",
    ],
)
def test_the_last_sentence_of_a_notice_is_known(text):
    assert is_formula(text)
    assert closing(text) == {3}


@pytest.mark.parametrize("text", ["此项工作要抓紧。", "特此规定的情形除外：", "以上情形除外。", "特别是农村地区。"])
def test_a_sentence_that_only_begins_like_one_goes_on(text):
    assert not is_formula(text)
    assert not closing(text)


@pytest.mark.parametrize("date", ["2025. 3. 2", "2025.3.2", "2025-03-02", "2025年3月2日", "江州市公安局 2025.3.2"])
def test_a_date_may_be_written_with_points(date):
    assert signs(date)
    assert closing("特此通告。", "江州市公安局", date) == {3, 4, 5}


@pytest.mark.parametrize("text", ["版本为1.2025.3.2", "15.2", "投资额达2025.3"])
def test_an_amount_is_no_date(text):
    assert not signs(text)


@pytest.mark.parametrize(
    "foot",
    [
        "【打印本页】 【关闭窗口】",
        "上一篇：关于表彰的决定",
        "版权所有 某某网",
        "京ICP备05001234号",
        "分享到：",
        "责任编辑：张三",
    ],
)
def test_the_foot_of_a_web_page_does_not_hide_the_signature(foot):
    assert closing("江州市公安局", "2025年3月2日", "（此件公开发布）", foot) == {3, 4, 5, 6}


def test_closing_lines_are_known_above_lines_of_any_sort():
    assert closing("江州市公安局", "2025年3月2日", "图解一张") == {3, 4}


@pytest.mark.parametrize("head", ["名词解释", "【名词解释】", "注释：", "附注", "有关名词术语解释", "Notes"])
def test_explanations_of_words_below_a_text_have_numbers_of_their_own(head):
    texts = [*BODY, head, "1.十件实事：指承诺办理的事。", "2.老人：指六十岁以上的人。"]
    assert [*notes(texts, 0, len(texts))] == [3, 4, 5]
    assert frame(texts).loose == {3, 4, 5}


def test_explanations_end_where_the_numbers_of_the_text_go_on():
    texts = [*BODY, "注：", "1.甲指子。", "2.乙指丑。", "三、本通告自发布之日起施行。"]
    assert [*notes(texts, 0, len(texts))] == [3, 4, 5]
