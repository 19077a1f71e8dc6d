from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhutiao import paths
from zhutiao.services.dividing import articles
from zhutiao.services.fetching import decode, fetch

SOURCES = sorted(paths.shipped("data").glob("*.txt"))
PIECES = st.sampled_from(
    (
        "关于进一步保障和改善民生的意见", "（2025年 3月 2日）", "现提出如下意见。", "一、增强社会保障公平性",
        "（一）有效扩大覆盖面。强化社会保险的主体作用。", "(二)加强兜底帮扶", "中宏网记者:", "民政部司长 张伟:", "肖渭明:",
        "谢谢您的提问。", "新华社北京6月9日电 日前，印发《关于民生的意见》。", "新华社记者 魏玉坤", "□桂从路", "新华社发",
        "（据新华社北京6月9日电记者魏玉坤）", "用 5年左右时间，（下转第 2版）", "## 两部门开展试点", "公平：制度更加体现平等",
        "转自《人民日报》", "以社区为主场景主阵地，加强各类便民服务资源统筹整合，推进服务设施复合利用，完善设施。", "𠮷野家 and 5 % 。", " ", "",
    )
)  # fmt: skip


def shown(text):
    """Count how often each character of *text* stands somewhere in what came of it."""
    found, asides = articles(text)
    pieces = [piece for article in found for piece in (article, *article.segments, *(article.turns or ()))]
    findings = [each for article in found for each in article.findings if each.what in ("duplicate", "cut")]
    return Counter(
        place for each in (*pieces, *findings, *asides) for span in each.raw for place in range(span.start, span.end)
    )


def once(text):
    return Counter(place for place, sign in enumerate(text) if not sign.isspace())


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name[:3])
def test_every_character_of_a_source_stands_in_one_place(path):
    text = decode(path, fetch(path)).text
    assert shown(text) == once(text)


@given(st.lists(PIECES, max_size=24), st.sampled_from(("\n", "\n\n")))
def test_every_character_of_any_page_stands_in_one_place(lines, between):
    text = between.join(lines)
    assert shown(text) == once(text)


@given(st.text(alphabet="一二三、（）()。，：\n 民生改善a1 #《》𠮷", max_size=120))
def test_every_character_of_any_scribble_stands_in_one_place(text):
    assert shown(text) == once(text)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name[:3])
def test_what_is_printed_are_the_characters_of_the_source(path):
    text = decode(path, fetch(path)).text
    found, _ = articles(text)
    for article in found:
        for piece in article.segments:
            source = "".join(text[place] for span in piece.raw for place in range(span.start, span.end))
            assert "".join(piece.printed.split()) == source


def test_a_kind_can_be_chosen_against_the_likeness():
    [article], _ = articles("民生改善。\n", {"a1": "commentary"})
    assert article.kind == "commentary"
