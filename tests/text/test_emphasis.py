"""Signs that make words bold are no words."""

import pytest

from zhutiao.blocks import Block
from zhutiao.ports import Draft
from zhutiao.services.dividing import articles
from zhutiao.text.emphasis import plain

OPINION = "# 关于**改善**民生的意见\n\n## 一、重点任务\n\n### （一）**推进服务友好**\n\n到**2026**年建成。\n\n## 二、**保障**措施\n\n加强领导。\n"


def words(text):
    draft, signs = plain(Draft((Block(text, ((0, len(text)),), (1, 1)),)))
    assert sum(len(block.text) for block in (*draft.blocks, *signs)) == len(text)
    return draft.blocks[0].text


@pytest.mark.parametrize(
    ("text", "said"),
    [("**推进服务**。到**2026**年。", "推进服务。到2026年。"), ("**全部**", "全部"), ("（一）**甲**", "（一）甲")],
)
def test_pairs_of_signs_go(text, said):
    assert words(text) == said


@pytest.mark.parametrize("text", ["* 一项", "*注", "2*3*4", "2**3", "** 甲 **", "***", "评分****"])
def test_other_stars_stay(text):
    assert words(text) == text


def test_a_bold_title_is_a_title_and_its_signs_are_furniture():
    [article], asides = articles(OPINION)
    assert article.title == "关于改善民生的意见"
    assert [(piece.id, piece.title) for piece in article.segments] == [
        ("一", "重点任务"), ("一/（一）", "推进服务友好"), ("二", "保障措施"),
    ]  # fmt: skip
    assert [aside.text for aside in asides if "*" in aside.text] == ["****"] * 4
