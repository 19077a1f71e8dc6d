"""Claims about notes as blocks: what Markdown says is there, and what it hides is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhutiao.exporters.note_html import MOST_BRACKETS, clean
from zhutiao.exporters.note_reading import DEEPEST, read
from zhutiao.exporters.note_tree import Code, Grid, Items, Para, Quoted, Rule, Run


def test_emphasis_code_and_links_are_told_of_their_words():
    [para] = read("讲**公平**和*效率*，~~旧~~`a_b`，见[全文](https://www.gov.cn/)")
    assert para.runs == (
        Run("讲"), Run("公平", bold=True), Run("和"), Run("效率", italic=True), Run("，~~旧~~"), Run("a_b", code=True),
        Run("，见"), Run("全文", href="https://www.gov.cn/"),
    )  # fmt: skip


def test_each_line_of_a_paragraph_is_a_line():
    [para] = read("第一行\n第二行")
    assert [run.words for run in para.runs] == ["第一行", "\n", "第二行"]


def test_lists_quotes_code_tables_rules_and_headings_are_told_apart():
    found = read("# 题\n\n- 甲\n    1. 乙\n\n> 引\n\n```\n  码\n```\n\n| a | b |\n|---|---|\n| 一 | 二 |\n\n***")
    assert found == (
        Para((Run("题"),), 1),
        Items(((Para((Run("甲"),)), Items(((Para((Run("乙"),)),),), 1)),)),
        Quoted((Para((Run("引"),)),)),
        Code("  码"),
        Grid((((Run("a"),), (Run("b"),)), ((Run("一"),), (Run("二"),)))),
        Rule(),
    )


def test_a_list_goes_on_from_its_own_number():
    [items] = read("3. 三\n4. 四")
    assert (items.start, len(items.items)) == (3, 2)


@pytest.mark.parametrize(
    "note",
    ["<script>alert(1)</script>记", "<img src=x onerror=alert(1)>记", "![图](file:///etc/passwd)记", "<!-- 藏 -->记"],
)
def test_what_could_load_or_run_is_left_out_and_the_words_stay(note):
    assert said(read(note)) == "记"


@pytest.mark.parametrize("link", ["javascript:alert(1)", "file:///etc/passwd", "x.html", "//host/share", "data:,x"])
def test_a_link_that_leads_nowhere_safe_is_plain_words(link):
    assert read(f"[词]({link})") == (Para((Run("词"),)),)


def test_a_reference_is_plain_words():
    assert said(read("见[[户籍制度|户籍]]和[[三/（七）]]。")) == "见户籍和三/（七）。"


def test_a_note_of_ten_thousand_brackets_is_words_at_once():
    assert said(read("[" * 10_000)) == "[" * 10_000
    assert clean("[" * MOST_BRACKETS + "[").startswith("<p>[[")


def test_what_is_nested_too_deep_stays_readable():
    found = read("".join("    " * n + f"- {n}\n" for n in range(40)))
    assert said(found).startswith("0123456789101112")
    assert depth(found) <= DEEPEST + 1


@given(st.text(alphabet=st.sampled_from("*_`~[]()<>#-|!&;=/\\ \n\t0a条\0\ud800\ue000\ue001"), max_size=60))
def test_whatever_was_typed_it_can_be_read(note):
    assert isinstance(read(note), tuple)


def said(blocks):
    return "".join(run.words for run in runs(blocks))


def runs(blocks):
    for block in blocks:
        match block:
            case Para():
                yield from block.runs
            case Quoted():
                yield from runs(block.blocks)
            case Items():
                for item in block.items:
                    yield from runs(item)


def depth(blocks):
    inner = [*(block.blocks for block in blocks if isinstance(block, Quoted))]
    inner += [item for block in blocks if isinstance(block, Items) for item in block.items]
    return 1 + max(map(depth, inner), default=-1) + 1 if inner else 0
