"""Claims about words in Markdown: they are read as the same words, by CommonMark and by Obsidian."""

import re

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from zhutiao.exporters import escape

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
# What Obsidian looks for beyond CommonMark. It is sought in the raw line, as some of its parts do.
OBSIDIAN = re.compile(
    r"\[\[|%%|==|~~|\{\{|\{%|\{#|<%"
    rf"|(?<![\w\\])#[^{escape.NO_TAG}]*[^\d{escape.NO_TAG}]"
    r"|(?:^|\s)\^[0-9A-Za-z-]+$|(?<!\\)\$(?=\S).*\S(?<!\\)\$"
)
ATTACKS = r"""
# 假标题
---
tags: [x]
> [!note]
- [ ] 任务
[[其他笔记]] ![[嵌入]] `代码` $$x$$
<script>alert(1)</script>
<img src=x onerror=alert(1)>
[x](javascript:alert(1))
{{ 7*7 }} {% raw %}
%%注释%% ^块 #标签 |a|b|
|-|-|
```
~~~
&lt;b&gt;
1. 一
1) 一
***
* * *
_ _ _
===
+ 一
[一]: http://a.cn
<http://a.cn>
<a@b.cn>
中 ^abc
^abc
a\
\*
**重**
*重*
_重_
__重__
==重==
~~重~~
标题 #
标题 ##
&#x41;
<%= x %>
![图](a.png)
[^1]
[^1]: 注
^[注]
#5
１．　一
１. 一
C#
C##
\#
{: .x}
标题 {.x}
[TOC]
: 一
*[HTML]: 文
$x$
`
``` ` ```
#
-
>
\
\\
<!-- x
<?x
<!X
</p>
""".strip().split("\n")
PLAIN = """
（一）有效扩大社会保障覆盖面。
(一)有效扩大
1.加强
5%
C#语言
3 * 5
snake_case
中_文
a < b
甲 & 乙
2025-03-02
“一老一小”
——公平：
100$
第#1
3~5年
x^2
{甲
a|b
A+B
甲=乙
《意见》
〔2025〕
http://a.cn/b
""".strip().split("\n")
SIGNS = st.text(alphabet="民生 #-+*_=~`$%^&<>[](){}!|\\/:.1x\"'“（\u3000\t", max_size=30)


@pytest.mark.parametrize("words", ATTACKS)
def test_words_that_look_like_markdown_are_only_words(words):
    assert read(escape.line(words)) == [("paragraph_open", words.strip())]


@pytest.mark.parametrize("words", ATTACKS)
def test_words_that_look_like_markdown_are_only_words_in_a_heading(words):
    assert read(f"## {escape.heading(words)}") == [("heading_open", words.strip())]


@pytest.mark.parametrize("words", [*ATTACKS, *PLAIN])
def test_every_reader_sees_the_same_words_and_nothing_else(seen, words):
    shown = (
        f"## {escape.heading(words)}\n\n{escape.line(words)}\n\n> {escape.line(words)}\n>\n> — {escape.phrase(words)} ·"
    )
    alone = " ".join(words.split())
    assert seen(shown) == [([(2, alone)], [f"{alone} — {alone} ·"], [], {"h2", "p", "blockquote"})] * 3


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(SIGNS.filter(str.strip))
def test_every_reader_sees_any_words_the_same(seen, words):
    shown = f"## {escape.heading(words)}\n\n> {escape.line(words)}\n>\n> — {escape.phrase(words)} ·"
    alone = " ".join(words.split())
    assert seen(shown) == [([(2, alone)], [f"{alone} — {alone} ·"], [], {"h2", "p", "blockquote"})] * 3


@settings(max_examples=400, deadline=None)
@given(SIGNS)
@example("`" * 3 + "x")
def test_any_words_come_back_as_they_were(words):
    found = escape.line(words)
    assert read(found) == ([("paragraph_open", shown(words))] if shown(words) else [])
    assert not OBSIDIAN.search(found)


@settings(max_examples=400, deadline=None)
@given(SIGNS, SIGNS)
def test_words_side_by_side_do_not_act_together(one, other):
    joined = f"— {escape.phrase(one)} · {escape.phrase(other)} ·"
    assert read(joined) == [("paragraph_open", f"— {one.strip()} · {other.strip()} ·")]
    assert not OBSIDIAN.search(joined)


@settings(max_examples=300, deadline=None)
@given(SIGNS)
def test_any_words_can_be_a_heading(words):
    assert read(f"### {escape.heading(words)}") == [("heading_open", shown(words))]


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=20))
def test_words_of_any_script_come_back(words):
    made = escape.paragraphs(words)
    assert [read(line)[0][1] for line in made if read(line)] == [
        shown(line) for line in re.split(r"\r\n|\r|\n", words.replace("\0", "\ufffd")) if shown(line)
    ]


@pytest.mark.parametrize("words", PLAIN)
def test_signs_that_do_nothing_stay_bare(words):
    assert escape.line(words) == words


def test_each_line_is_a_paragraph_of_its_own():
    assert escape.paragraphs("五、保障措施\n\n各地区\r\n- 各部门") == ["五、保障措施", "各地区", "\\- 各部门"]


def read(markdown):
    """Return block types and plain words as CommonMark sees them; anything but words shows up as its type."""
    tokens = READER.parse(markdown)
    opened = [token.type for token in tokens if token.level == 0 and token.nesting >= 0]
    inline = ["".join(words(child) for child in token.children) for token in tokens if token.type == "inline"]
    return list(zip(opened, inline, strict=True))


def words(token):
    return token.content if token.type == "text" else f"<{token.type}>"


def shown(words):
    return words.strip()
