"""Words that say something else now are to be checked, however few of their letters have changed."""

import pytest

from zhutiao.model import Span
from zhutiao.text import spots
from zhutiao.text.alignment import align

BEFORE = "各级人民政府应当加强领导，统筹安排，切实做好工作。"
BEHIND = "。国务院有关部门按照职责分工负责落实，重大事项及时报告。"
RATE = "到二〇三五年，城乡居民基本医疗保险参保率达到百分之八十以上"
REFUSE = "用人单位不得以任何理由拒绝为劳动者办理社会保险登记"


def found(old, new):
    return spots.find(align(BEFORE + old + BEHIND, BEFORE + new + BEHIND), Span(len(BEFORE), len(BEFORE + old)))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (RATE, RATE.replace("八十", "九十")),
        (RATE, RATE.replace("八十", "八")),
        (RATE, RATE.replace("三五", "三〇")),
        (REFUSE, REFUSE.replace("不得", "得")),
        (REFUSE.replace("不得", "得"), REFUSE),
        (REFUSE, REFUSE.replace("不得", "非得")),
        ("养老服务补贴标准提高到两千元并按时足额发放", "养老服务补贴标准提高到三千元并按时足额发放"),
    ],
)
def test_another_number_or_a_no_more_or_less_is_to_be_checked(old, new):
    spot = found(old, new)
    assert (spot.state, spot.span.cut(BEFORE + new + BEHIND)) == ("check", new)


def test_a_misread_letter_that_decides_nothing_leaves_words_where_they_are():
    assert found(REFUSE, REFUSE.replace("登记", "登己")).state == "placed"
