"""Claims about figures in a sentence: what one would learn by heart is found, what only looks like it is not."""

import pytest

from zhutiao.text.figures import find


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("用5年左右时间", ["5年"]),
        ("新改扩建1000所以上优质普通高中", ["1000所"]),
        ("养老机构护理型床位占比达到80%以上", ["80%"]),
        ("2025年6月9日印发", ["2025年6月9日"]),
        ("2025年至2027年", ["2025年", "2027年"]),
        ("增长5.2％，达到1,234.5万元", ["5.2％", "1,234.5万元"]),
        ("年满60周岁、缴费满十五年", ["60周岁", "十五年"]),
        ("比例不低于百分之三十", ["百分之三十"]),
        ("3-5年内建成一百二十所", ["3-5年", "一百二十所"]),
        ("两个月内，三类服务", ["两个月", "三类"]),
        ("“一老一小”普惠服务，一站式便民，统一领导", []),
        ("依照第三条、第12条", []),
        ("COVID19和G20", []),
        ("党的二十大和十四五规划", []),
        ("", []),
    ],
)
def test_the_figures_of_a_sentence_are_those_one_learns(words, figures):
    assert [span.cut(words) for span in find(words)] == figures


def test_ten_thousand_digits_are_looked_through_at_once():
    assert len(find("1," * 5_000 + "十" * 5_000)) > 0
