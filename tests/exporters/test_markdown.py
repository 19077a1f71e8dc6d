"""Claims about the Markdown export: it reads in the order of the text, and nothing in it can break it."""

import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from zhutiao import __version__
from zhutiao.errors import UnknownPlaceError
from zhutiao.exporters.markdown import WRITER
from zhutiao.model import Anchor, Place, Quote, Segment, Span

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
ATTACK = """# 假标题
---
tags: [x]
---
> [!note]
- [ ] 任务
[[其他笔记]] ![[嵌入]] `代码` $$x$$ <script>alert(1)</script> <img src=x onerror=alert(1)>
[x](javascript:alert(1)) {{ 7*7 }} {% raw %}
%%注释%% ^块 #标签 |a|b|
|-|-|
<!-- ^abc
```
未闭合"""
HOSTILE = st.lists(st.sampled_from([*ATTACK.split("\n"), *ATTACK.split(" "), "\n", " ", "民生"]), max_size=8).map(
    "".join
)


@pytest.fixture
def usual(build, mark, link):
    """Return a dossier with marks of every sort on every text, and links."""
    note = "影响**“灵活就业”**人员：\n\n- 农民工\n- 新就业形态\n\n见 [[户籍制度]] 与 [全文](https://www.gov.cn/)。"
    words = "全面取消在就业地参加社会保险的户籍限制"
    marks = [
        mark(0x1A2B3C4D, "d1", "一", note="这一部分讲**公平**。", tags=("要点",)),
        mark(2, "d1", "一/（一）", words, note=note, tags=("指标/养老", "2025")),
        mark(3, "d1", "一/（一）", "社会保险", colour="blue", style="wavy", state="check"),
        mark(4, "d1", "五", "不搞层层分解和“一刀切”考核", colour="rose"),
        mark(5, "d2", "p2", "以精准之策回应民之所盼", colour="green", style="underline", note="可与第五部分对照"),
        mark(6, "d3", "t1.1", "肖渭明", colour="violet"),
        mark(7, "d1", "一/（九）", "这一条不在了", note="待查", state="unplaced"),
    ]
    return build(marks, [link("一/（一）", "d2", "p2", "quotes"), link("一/（一）", "d3", "t1.1", "mentions")])


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("export", {"passages": True}),
        ("export-marks-only", {"texts": False, "only_marked": True, "level": 2}),
    ],
)
def test_the_export_reads_as_it_was_last_approved(usual, golden, name, options):
    golden(f"{name}.md", written(usual, **options))


def test_an_export_of_hostile_words_reads_as_it_was_last_approved(build, mark, link, opinion, golden):
    segment = Segment("一/（一）", "clause", ATTACK, f"（一）{ATTACK}", (1, 1), "（一）", None, "一")
    base = replace(opinion, title=ATTACK, segments=(segment,))
    marks = [mark(1, "d1", "一/（一）", ATTACK, note=ATTACK, tags=(ATTACK,))]
    passage = link("一/（一）", "d3", "t1.1")
    hostile = replace(passage, passage=replace(passage.passage, text=ATTACK, speaker=ATTACK, question=ATTACK))
    content = build(marks, [hostile], base=base, name=ATTACK)
    golden("export-hostile.md", written(content, passages=True))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(*[HOSTILE.filter(lambda words: words.strip())] * 4)
def test_whatever_is_quoted_noted_and_titled_the_structure_is_the_same(build, mark, opinion, title, quote, note, name):
    def skeleton(title, quote, note, name):
        content = build(
            [mark(1, "d1", "五", quote.replace("\n", " "), note=note, tags=("要点",))],
            base=replace(opinion, title=title),
            name=name,
        )
        return [(token.type, token.tag) for token in parsed(written(content)) if token.level == 0]

    assert skeleton(title, quote, note, name) == skeleton("题", "引", "记", "名")


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(HOSTILE.filter(lambda words: words.strip()))
def test_a_quote_is_read_as_the_words_that_were_marked(build, mark, quote):
    tokens = parsed(written(build([mark(1, "d1", "五", quote)]), texts=False))
    quoted = [token for token in within("blockquote", tokens) if token.type == "inline"][:-1]
    lines = [line.strip() for line in quote.split("\n") if line.strip()]
    assert [[plain(token)] for token in quoted] == [[line] for line in lines]


def test_every_mark_is_there_once_under_its_own_id(usual):
    found = re.findall(r"^\^(z-[0-9a-f]+)$", written(usual), re.MULTILINE)
    assert sorted(found) == sorted(f"z-{mark.id[:8]}" for mark in usual.marks)


def test_a_block_id_stands_alone_between_empty_lines(usual):
    around = re.findall(r"(\n\n)\^z-[0-9a-f]+(\n\n|\n$)", written(usual))
    assert len(around) == len(usual.marks)


def test_a_mark_whose_segment_is_gone_is_listed_at_the_end(build, mark):
    tail = written(build([mark(1, "d1", "九/（九）", "社会保险", note="还在")])).partition("## Unplaced marks")[2]
    assert "> 社会保险" in tail
    assert "> 还在" in tail


def test_a_mark_over_two_clauses_names_both(build, mark):
    two = mark(1, "d1", "一/（一）", "社会保险")
    second = Anchor(Place("d1", "一/（二）", Span(0, 2)), Quote("加强", "", "", 0))
    text = written(build([replace(two, anchors=(*two.anchors, second))]), texts=False)
    assert "> 社会保险\n>\n> 加强\n>\n> — Opinion 一/（一）, 一/（二） ·" in text


def test_a_clause_keeps_its_passages_after_its_items(build, mark, link, opinion):
    item = Segment("一/（一）/1", "item", "第一项。", "1.第一项。", (1, 1), "1", None, "一/（一）")
    base = replace(opinion, segments=(*opinion.segments[:3], item, *opinion.segments[3:]))
    text = written(build(links=[link("一/（一）", "d2", "p2")], base=base), passages=True)
    assert text.index("1.第一项。") < text.index("Linked passages: 1") < text.index("### (二)")


def test_a_passage_that_two_printings_carry_is_shown_once(build, link):
    content = build(links=[link("五", "d2", "p2")])
    copy = replace(content.documents[1], id="d4", printing_of="d2")
    again = replace(content.links[0], passage=replace(content.links[0].passage, document="d4"))
    text = written(replace(content, documents=(*content.documents, copy), links=(*content.links, again)), passages=True)
    assert "Linked passages: 1" in text


def test_a_dossier_without_a_base_text_is_named_and_its_marks_are_there(build, mark):
    content = build([mark(1, "d2", "p2", "系统观念")])
    text = written(replace(content, dossier=replace(content.dossier, base=None)))
    assert "\n# 保障和改善民生\n\n## 《以集成之力提升政策效能》\n" in text


def test_texts_that_would_be_called_the_same_are_told_apart_by_their_files(build, mark):
    content = build([mark(1, "d2", "p2", "系统观念")])
    copy = replace(content.documents[1], id="d4", file="002.txt", printing_of="d2")
    text = written(replace(content, documents=(*content.documents, copy)))
    assert "\n## 《以集成之力提升政策效能》 (000_02ba5381398f42b4.txt)\n" in text


def test_only_marked_leaves_out_sections_without_marks(build, mark):
    text = written(build([mark(1, "d1", "一/（二）", "低收入")]), only_marked="yes")
    assert re.findall(r"^#+ .*", text, re.MULTILINE)[1:] == [
        "## 一、增强社会保障公平性",
        "### (二)加强低收入群体兜底帮扶",
    ]


def test_headings_never_go_deeper_than_markdown_knows(usual):
    assert "\n#######" not in written(usual, level="4")


@pytest.mark.parametrize("options", [{"colour": "yes"}, {"texts": "perhaps"}, {"level": "9"}, {"level": "x"}])
def test_an_option_that_is_none_is_refused(usual, options):
    with pytest.raises(UnknownPlaceError):
        WRITER.render(usual, options)


def test_every_option_says_what_it_does():
    assert list(WRITER.options)[:3] == ["template", "briefing", "texts"]
    assert all(option.about for option in WRITER.options.values())


def test_a_note_from_a_broken_terminal_does_not_stop_the_export(build, mark):
    assert "民?生" in written(build([mark(1, "d1", "五", note="民\udcff生")]))


def test_the_file_is_named_after_the_dossier(usual):
    [(name, _)] = WRITER.render(usual, {})
    assert name == "保障和改善民生.md"


def written(content, *, again=False, **options):
    text = WRITER.render(content, {"again": again, **options})[0][1].decode("utf-8")
    return text.replace(f'zhutiao: "{__version__}"', 'zhutiao: "0"')


def parsed(text):
    """Return the tokens of the page as CommonMark sees it, its front matter taken off as Obsidian does."""
    start, matter, page = text.split("---\n", 2)
    assert start == ""
    assert all(re.match(r"\w+: \"|sources:$|  - \"", line) for line in matter.split("\n") if line)
    return READER.parse(page)


def within(name, tokens):
    inside = 0
    for token in tokens:
        inside += token.nesting if token.type.startswith(name) else 0
        if inside:
            yield token


def plain(token):
    return "".join(child.content if child.type == "text" else f"<{child.type}>" for child in token.children)
