from zhutiao.text.numbering import readings
from zhutiao.text.sequence import believe, ranks


def believed(*texts):
    heads = [readings(text) for text in texts]
    return [found and found.mark.number for found in believe(heads, ranks(heads))]


def order(*texts):
    return list(ranks([readings(text) for text in texts]))


def test_the_usual_order_holds_without_other_evidence():
    assert order("第一章 总则", "第一条　甲", "（一）乙", "1.丙") == ["章", "条", "（一）", "1."]


def test_a_style_that_begins_anew_between_two_numbers_of_another_is_below_it():
    assert order("1.甲", "（一）乙", "2.丙", "（一）丁", "3.戊") == ["1.", "（一）"]


def test_chapters_stand_above_articles_that_run_on_around_them():
    assert order("第一章 总则", "第一条　甲", "第一节 乙", "第二条　丙") == ["章", "节", "条"]


def test_english_sections_stand_where_they_nest():
    assert order("Article I Powers", "Section 1. A", "Section 2. B", "Article II Duties", "Section 1. C") == [
        "Article",
        "Section",
    ]
    assert order("Chapter 1 A", "Section 1 B", "Article 1 C", "Section 2 D", "Article 2 E") == [
        "Chapter",
        "Section",
        "Article",
    ]


def test_a_number_that_goes_back_or_stands_alone_far_ahead_is_text():
    assert believed("（一）甲", "（二）乙", "（一）项丙", "（九）丁", "（三）戊") == [
        "（一）",
        "（二）",
        None,
        None,
        "（三）",
    ]


def test_one_point_that_no_other_follows_is_text():
    assert believed("一、甲", "1.乙", "二、丙") == ["一", None, "二"]


def test_numbers_run_on_through_sections_or_start_again_in_each():
    assert believed("一、甲", "（一）乙", "二、丙", "（二）丁") == ["一", "（一）", "二", "（二）"]
    assert believed("一、甲", "（一）乙", "二、丙", "（一）丁") == ["一", "（一）", "二", "（一）"]


def test_a_lost_first_number_of_a_new_section_is_bridged():
    assert believed("一、甲", "（一）乙", "（二）丙", "二、丁", "（一）戊", "三、己", "（二）庚")[-1] == "（二）"


def test_an_article_between_two_others_follows_the_first():
    assert believed("第一百二十条　甲", "第一百二十条之一　乙", "第一百二十条之二　丙", "第一百二十一条　丁") == [
        "第一百二十条", "第一百二十条之一", "第一百二十条之二", "第一百二十一条",
    ]  # fmt: skip
