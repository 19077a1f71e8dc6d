import pytest

from zhutiao.text.numbering import marker, readings, value_of
from zhutiao.text.numerals import figure_of, roman


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("一", 1), ("十", 10), ("十二", 12), ("二十", 20), ("廿一", 21), ("九十九", 99), ("一百", 100), ("一百零五", 105),
        ("一百〇五", 105), ("二百一十", 210), ("一千二百六十", 1260), ("一千零一", 1001), ("陸", 6), ("拾贰", 12),
    ],
)  # fmt: skip
def test_a_chinese_numeral_has_its_value(numeral, value):
    assert value_of(numeral) == value


@pytest.mark.parametrize("words", ["一一", "百百", "十十", "一十一十", "甲", "", "〇"])
def test_what_is_no_numeral_has_none(words):
    assert value_of(words) is None


@pytest.mark.parametrize(("numeral", "value"), [("12", 12), ("１２", 12), ("一二〇", 120), ("一百二十", 120)])
def test_an_articles_number_may_be_in_figures_or_place_by_place(numeral, value):
    assert figure_of(numeral) == value


@pytest.mark.parametrize(
    ("numeral", "value"), [("IV", 4), ("ix", 9), ("XL", 40), ("IIII", None), ("", None), ("vx", None)]
)
def test_a_roman_numeral_has_its_value(numeral, value):
    assert roman(numeral) == value


def test_brackets_of_either_width_open_the_same_clause():
    half, full = marker("(七)大力发展"), marker("（七）大力发展")
    assert half == full
    assert (full.style, full.value, full.number, full.length) == ("（一）", 7, "（七）", 3)


@pytest.mark.parametrize(
    ("text", "style", "number"),
    [
        ("十一、附则", "一、", "十一"),
        ("第三章 总则", "章", "第三章"),
        ("第二編　债", "编", "第二編"),
        ("第一節 通則", "节", "第一節"),
        ("第一部分 概述", "部分", "第一部分"),
        ("第1部", "部", "第1部"),
        ("第 2 部 — 發牌", "部", "第2部"),
        ("第2分部　牌照", "分部", "第2分部"),
        ("第 4-1 條", "条", "第4-1條"),
        ("第 三 章 附則", "章", "第三章"),
        ("第一条　为了规范行为，制定本法。", "条", "第一条"),
        ("第一条为了规范行为，制定本法。", "条", "第一条"),
        ("第七条中华人民共和国公民有受教育的权利。", "条", "第七条"),
        ("第１２条 办理登记。", "条", "第12条"),
        ("第 十 二 条 办理登记。", "条", "第十二条"),
        ("第一百二十条之一　资助活动的，依照前条处罚。", "条", "第一百二十条之一"),
        ("第一千二百六十条　本法自公布之日起施行。", "条", "第一千二百六十条"),
        ("（一）项目建设", "（一）", "（一）"),
        ("㈠扩大覆盖", "（一）", "（一）"),
        ("壹、前言", "壹、", "壹"),
        ("1．推进参保", "1.", "1"),
        ("1.2025年底前完成", "1.", "1"),
        ("1. 5G网络建设", "1.", "1"),
        ("1）推进参保", "1）", "1）"),
        ("(1)推进参保", "（1）", "（1）"),
        ("⑴推进参保", "（1）", "（1）"),
        ("②推进参保", "①", "②"),
        ("1.1.2 适用范围", "1.1.1", "1.1.2"),
        ("Article 5 The State protects workers.", "Article", "Article 5"),
        ("CHAPTER IV  GENERAL PROVISIONS", "Chapter", "CHAPTER IV"),
        ("Section 2. Definitions", "Section", "Section 2"),
        ("(b) two; and", "（a）", "（b）"),
    ],
)
def test_a_number_is_read_in_its_form(text, style, number):
    found = readings(text)[0]
    assert (found.style, found.number) == (style, number)


@pytest.mark.parametrize(
    "text",
    [
        "一是加强引领。", "依照（三）项", "二〇二五年、", "（一", "", "第一，在完善制度上发力。", "（三）项规定的内容", "（一）至（三）项",
        "（一）、（二）两项", "第三条规定的情形", "第三条第二款", "第三条、第五条", "第三条的规定", "第二章的规定", "第三编第二章",
        "第一部电影", "第2部署", "第4-1条的规定", "第1-3条规定的情形",
        "1.5万元", "1．2万元", "2025. 3. 2", "3. 2", "12.5%", "2.5 亿元的投资", "1、2号楼", "一、二级医院", "一、二、三年级",
        "Article 5 of this Law", "Section 3, which", "part 2 of it", "A new era", "2025年3月",
    ],
)  # fmt: skip
def test_a_number_inside_a_sentence_opens_nothing(text):
    assert readings(text) == ()


def test_a_letter_that_is_a_roman_numeral_too_has_two_readings():
    assert {(found.style, found.value) for found in readings("(i) the first")} == {("（a）", 9), ("（i）", 1)}


@pytest.mark.parametrize(
    "text",
    ["01 便民工程", "1.加装电梯\t市住建局", "4.  加装电梯    市住建局    年底前", "4. 加装电梯 | 市住建局 | 年底前"],
)
def test_a_row_of_a_table_or_a_plan_is_not_numbered(text):
    assert readings(text, heading=True) == ()


def test_a_bare_figure_and_an_ordinal_open_a_heading_only():
    assert [found.style for found in readings("1 范围", heading=True)] == ["1."]
    assert [found.style for found in readings("第一，扩大覆盖", heading=True)] == ["第一，"]
    assert readings("1 范围") == readings("第一，扩大覆盖") == ()


def test_forms_that_stand_in_lists_everywhere_are_no_sign_of_a_numbered_text():
    assert marker("1.推进参保") is None
    assert marker("（1）推进参保") is None
