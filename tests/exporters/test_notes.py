"""Claims about a note in an export: it keeps its Markdown and cannot leave its block."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from zhutiao.exporters.notes import contained

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
CODE = ["`", "``", "```", "~~~", "\\`", "\n```\n", "- ```"]
SIGNS = r"""
民生 民 # - * ** _ > >> < <b> </b> <!-- --> <?x <script> \ \\ \< [ ]( ) [[ ]] %% $$ {{ {% <% ^abc 1. | |-| http://a.cn
<http://a.cn> --- === “ ” 。 [x]: &lt; ! ~
""".split()  # noqa: SIM905 - signs read best as they stand
SPACES = [" ", "\n", "\n\n", "    ", "\t", "\n- ", "\n> ", "\n  ", "\r", "\u2028"]


def notes(*signs):
    return st.lists(st.sampled_from(signs), max_size=25).map("".join)


@pytest.mark.parametrize(
    "note",
    [
        "**扩大**参保，见 [依据](https://www.gov.cn/)",
        "- 一\n- 二\n  - 三",
        "[[户籍制度]] ![[图]] #指标/养老 ==重点==",
        "# 想法\n\n> 摘录\n\n1. 一\n2. 二",
        "```python\nif a < b: print('<b>', '{{x}}', '%%')\n```",
        "`<b>` 与 `{{x}}`",
        "|甲|乙|\n|-|-|\n|一|二|",
        "$$\nx < y\n$$",
        "<https://www.gov.cn/>",
        "3 < 5，100%，a^2",
    ],
)
def test_what_the_reader_wrote_stays_as_it_was(note):
    assert "\n".join(contained(note)) == note


@pytest.mark.parametrize(
    ("note", "made"),
    [
        ("<!-- 隐藏", "&lt;!-- 隐藏"),
        ("<div>", "&lt;div>"),
        ("\\<div>", "&lt;div>"),
        ("[^1] 与\n[^1]: 注", "\\[^1] 与\n\\[^1]: 注"),
        ("\\\\<b>", "\\\\&lt;b>"),
        ("%%隐藏", "%&#37;隐藏"),
        ("$$ x", "$&#36; x"),
        ("中 ^z-00000001", "中 &#94;z-00000001"),
        ("{{date}} {% x %} <% y %>", "{\\{date}} {&#37; x %} <&#37; y %>"),
    ],
)
def test_what_would_act_beyond_the_note_is_defused(note, made):
    assert contained(note) == made.split("\n")


@pytest.mark.parametrize(
    ("note", "made"),
    [
        ("中文**“加粗”**后文", "中文“**加粗**”后文"),
        ("要**扩大。**然后", "要**扩大**。然后"),
        ("**《意见》**指出", "《**意见**》指出"),
        ("**加粗**后文", "**加粗**后文"),
        ("`**“码”**`", "`**“码”**`"),
        ("**。**", "**。**"),
    ],
)
def test_bold_stays_bold_where_chinese_punctuation_would_hide_it(note, made):
    assert contained(note) == [made]


def test_bold_beside_chinese_punctuation_is_bold_for_commonmark():
    assert "<strong>加粗</strong>" in READER.render("\n".join(contained("中文**“加粗”**后文")))


def test_a_fence_that_was_not_closed_is_closed():
    assert contained("看：\n````\n<b>") == ["看：", "````", "<b>", "````"]


def test_a_single_fence_is_closed():
    assert contained("```") == ["```", "```"]


def test_a_fence_inside_a_list_hides_nothing_that_follows_it():
    assert contained("- ```\n  码\n  ```\n<script>")[-1] == "&lt;script>"


def test_backticks_across_lines_hide_nothing():
    assert contained("一 ` 二\n`<script>`") == ["一 ` 二", "`&lt;script>`"]


@settings(max_examples=500, deadline=None)
@given(notes(*SIGNS, *SPACES, *CODE))
def test_whatever_is_in_a_note_the_page_around_it_stays_the_same(note):
    tokens = READER.parse(page(note))
    assert [token.type for token in tokens if token.level == 0] == OUTSIDE
    assert not [token for token in every(tokens) if token.type.startswith("html")]


@settings(max_examples=500, deadline=None)
@given(notes(*SIGNS, *SPACES))
def test_whatever_is_in_a_note_it_opens_no_comment_and_takes_no_block_id(note):
    loose = "\n".join(contained(note))
    assert not re.search(r"%%|\{\{|\{%|<%", loose)
    assert not re.search(r"(?:^|\s)\^[0-9A-Za-z-]+[ \t]*$", loose, re.MULTILINE)
    assert loose.count("$$") % 2 == 0


def page(note):
    return "\n".join(["前", "", "> 引文", ">", *(f"> {line}" for line in contained(note)), "", "^z-00000001", "", "后"])


# Definitions of link targets show nothing, so the tokens at level 0 are these and no others.
OUTSIDE = [
    *("paragraph_open", "paragraph_close"),
    *("blockquote_open", "blockquote_close"),
    *("paragraph_open", "paragraph_close"),
    *("paragraph_open", "paragraph_close"),
]


def every(tokens):
    for token in tokens:
        yield token
        yield from token.children or ()
