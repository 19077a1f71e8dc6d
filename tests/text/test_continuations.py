"""A text that a newspaper continues on another page is one text again where both halves are there."""

import pytest

from zhutiao.services.dividing import articles

FIRST = """\
关于促进养老服务的意见

为促进养老服务，现提出如下意见。

一、总体要求

（一）明确目标。坚持党建引领，健全服务网络，通过改建扩建等方式{0}
"""
BETWEEN = """
助餐服务进乡村

本报记者 顾思远

“饭菜可口，一顿只要3元，还能送到家里来，我和老伴都很满意，左邻右舍也常常一起去吃。”张大爷对记者说。

今年以来，青山县整合资源，新建乡村助餐点36个，惠及老人4200余名，受到了老人们的普遍欢迎。
"""
SECOND = """
{0}提高服务质量，方便老年人。

（二）加强保障。完善投入机制。

二、组织实施

各地要抓好落实。
"""
IDS = ["preamble", "一", "一/（一）", "一/（二）", "二"]


def read(page):
    return articles(page)[0]


@pytest.mark.parametrize("sign", ["（上接第1版）", "（上接第一版）\n\n"])
@pytest.mark.parametrize("between", ["", BETWEEN])
def test_both_halves_of_a_text_are_one_text(between, sign):
    page = FIRST.format("（下转第2版）") + between + SECOND.format(sign)
    opinion = next(article for article in read(page) if article.kind == "opinion")
    assert ([piece.id for piece in opinion.segments], opinion.complete) == (IDS, True)
    assert opinion.segments[2].printed.endswith("通过改建扩建等方式提高服务质量，方便老年人。")


def test_the_signs_of_a_continuation_are_furniture():
    page = FIRST.format("（下转第2版）") + SECOND.format("（上接第1版）")
    assert [aside.text for aside in articles(page)[1]] == ["（下转第2版）", "（上接第1版）"]


def test_a_text_whose_second_half_is_not_there_is_not_complete():
    assert not read(FIRST.format("（下转第2版）"))[0].complete
