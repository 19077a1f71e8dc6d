import pytest

from zhutiao.text.numbering import marker, value_of


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("一", 1),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("九十九", 99),
        ("一百", 100),
        ("一百零五", 105),
        ("二百一十", 210),
    ],
)
def test_a_chinese_numeral_has_its_value(numeral, value):
    assert value_of(numeral) == value


@pytest.mark.parametrize("words", ["一一", "百百", "十十", "一十一十", "甲"])
def test_what_is_no_numeral_has_none(words):
    assert value_of(words) is None


def test_brackets_of_either_width_open_the_same_clause():
    half, full = marker("(七)大力发展"), marker("（七）大力发展")
    assert half == full
    assert (full.rank, full.value, full.number, full.length) == ("clause", 7, "（七）", 3)


def test_a_section_is_numbered_before_a_pause_mark():
    assert (marker("十一、附则").rank, marker("十一、附则").number) == ("section", "十一")


@pytest.mark.parametrize(
    "text", ["一是加强引领。", "依照（三）项", "二〇二五年、", "（一", "", "第一，在完善制度上发力。"]
)
def test_a_number_inside_a_sentence_opens_nothing(text):
    assert marker(text) is None
