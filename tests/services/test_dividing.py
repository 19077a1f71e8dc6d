import time
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhutiao import paths
from zhutiao.model import Decisions
from zhutiao.ports import Decoded, Hint
from zhutiao.services.dividing import articles, divided
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
    return placed(*articles(text))


def placed(found, asides):
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


@pytest.mark.parametrize(
    ("text", "hints", "decisions"),
    [
        ("正文。\n\n## 两部门\n\n正文。", {}, Decisions(aside=frozenset({3}))),
        ("## 两部门\n\n正文。", {1: Hint(furniture=True)}, Decisions()),
        ("#\n\n正文。", {1: Hint(level=1)}, Decisions()),
        ("##\n\n记者：请问进展如何？\n\n李滔：谢谢。", {1: Hint(level=2)}, Decisions()),
        ("民生发布会\n\n地点：**北京**\n\n记者：请问进展如何？\n\n李滔：谢谢。\n\n记者：好。", {}, Decisions()),
        ("谢谢。a)中宏网记者：请问进展如何？\n\nA：谢谢。", {}, Decisions()),
        ("民生改善。\n（2025年3月2日）\n两部门\n试点\n开展：", {}, Decisions()),
    ],
    ids=["set aside", "furniture", "only signs", "only signs above a talk", "bold place", "bracket", "dateline"],
)
def test_no_character_is_lost_or_doubled_at_the_edge_of_a_rule(text, hints, decisions):
    source = Decoded(text, "utf-8", hints=hints, whole=True)
    assert placed(*divided(source, decisions)) == once(text)


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"{'张王李赵'[n % 4]}建设：这是回答{n:05}。" for n in range(12_000)),
        "\n".join("本报记者 张三丰" for _ in range(12_000)),
        "\n\n".join(f"主持人：下面请。\n\n张建设：好{n}。" for n in range(12_000)),
        f"人民日报（2025年6月10{' ' * 1500}05版）\n\n正文。",
        f"国务院关于民生的意见\n\n正文说明问题。\n\n一、{'-' * 1500}总则 ... 3\n\n一、{'-' * 1500}总则 ... 3x\n\n正文。",
    ],
    ids=[
        "labels joined",
        "bylines joined",
        "turns without a question",
        "spaces in a paper's date",
        "dashes in a heading",
    ],
)
def test_a_large_odd_page_is_divided_in_seconds(text):
    started = time.process_time()
    articles(text)
    assert time.process_time() - started < 6
