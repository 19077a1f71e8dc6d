"""Claims about every template: CommonMark and python-markdown see one outline, the same quotes and the same emphasis."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from zhutiao import terms
from zhutiao.exporters.arranging import arranged
from zhutiao.exporters.choices import TEMPLATES, Choices
from zhutiao.exporters.markdown import WRITER
from zhutiao.exporters.sheet import Heading, Marked, Written
from zhutiao.model import Anchor, Briefing, BriefingItem, Mark, Place, Segment, Span
from zhutiao.services import exporting, reading
from zhutiao.store.library import Library
from zhutiao.text import anchor, tag_paths

NOTES = (
    "**扩大**参保，见[依据](https://www.gov.cn/)。",
    "影响**“灵活就业”**人员：\n\n- 农民工\n- *新就业*形态",
    "1. 一\n2. 二\n\n> 摘录：**《意见》**指出",
    "# 想法\n\n`代码` 与 3 * 5，a_b_c，100%",
    None,
)
TAGS = (("指标/养老",), ("指标/托育", "要点"), ("责任单位/民政/地方/县区",), ())
COLOURS = ("amber", "green", "blue", "rose", "violet")
# Texts that attack whatever shows them.
HOSTILE = (
    "# 假标题",
    "---",
    "===",
    "> [!note]- 折叠",
    "- [ ] 任务",
    "[[其他笔记|别名]] ![[嵌入]] [x](javascript:alert(1)) ![x](//127.0.0.1/x.png)",
    "`代码` ``` ~~~",
    "$$x$$ ==高亮== ~~删~~ %%注释%% ^z-00000001",
    "<script>alert(1)</script><img src=x onerror=alert(1)><iframe src=file:///etc/passwd></iframe>",
    "<style>@import 'http://127.0.0.1'</style>&lt;b&gt; &#60;b&#62;",
    "<!-- z-00000002 aaaaaaaa -->",
    "<!-- /z-00000002 -->",
    "<!-- zhutiao aaaaaaaa -->",
    "-->",
    "<![CDATA[ x ]]> <?php x ?> <!DOCTYPE html>",
    "{{ 7*7 }} {% raw %} <% x %> {{c1::x}} ${x}",
    "|a|b|",
    "|-|-|",
    "[^1]: 脚注",
    "[甲]: http://127.0.0.1",
    "*[HTML]: 缩写",
    ": 释义",
    "1. 一",
    "2025.",
    "+ 项",
    "#标签 #5",
    "**重**“要”**。**_斜_ __粗__ ***x***",
    "    缩进的代码",
    "\t表",
    "标题 #",
    '=HYPERLINK("http://127.0.0.1")',
    "\u202e倒\u2066隔\u200b零\ufeff宽",
    "民\udcff生",
    "a\x01b\x1f\x0bc\u2028d\x85e",
    "\\",
    "\\<b> \\[x](y) \\`",
    "]] ]( )",
    "&amp; &copy; &#x41;",
    "term\n: def",
    "题\n---\n题\n===",
    "[" * 40,
    ">" * 40,
    "</blockquote></p><h1>大</h1>",
)  # fmt: skip
LINES = st.lists(st.sampled_from([*HOSTILE, "\n", "民生", "。"]), min_size=1, max_size=6).map("".join).filter(str.strip)


@pytest.fixture(scope="module")
def bundled(bundled_library, tmp_path_factory):
    """Return the bundled dossier with eighty marks of every sort, and a briefing of everything."""
    path = tmp_path_factory.mktemp("marked") / "library.zhutiao"
    path.write_bytes(bundled_library.read_bytes())
    with Library.open(path) as library:
        [dossier] = reading.dossiers(library)
        content = exporting.content(library, dossier.id)
    pieces = [
        (text.id, piece) for text in content.documents for piece in text.article.pieces() if len(piece.printed) > 30
    ]
    marks = tuple(made(n, *pieces[n * 3 % len(pieces)]) for n in range(80))
    return replace(content, marks=marks, note="# 总说\n\n先看**“第七条”**。", briefings=(briefing(marks),))


def made(n, document, piece):
    start = n * 7 % (len(piece.printed) - 14)
    span = Span(start, start + 12)
    words = n % 9 != 8
    spot = (
        Anchor(
            Place(document, piece.id, span),
            anchor.remember(piece.printed, span),
            "unplaced" if n % 20 == 19 else "placed",
        )
        if words
        else Anchor(Place(document, piece.id), None)
    )
    return Mark(
        f"{n:08x}-0000-4000-8000-000000000000", (spot,), COLOURS[n % 5], "highlight" if words else "none",
        NOTES[n % 5] if words else "整条的话", TAGS[n % 4], "reader", f"2026-11-21T08:00:{n % 60:02}Z", "",
    )  # fmt: skip


def briefing(marks):
    collected = [
        item
        for n, mark in enumerate(marks)
        for item in (
            BriefingItem(f"a{n}", "heading", f"第{n}段", minutes=n),
            BriefingItem(f"b{n}", "text", "说**“明白”**。", minutes=1),
            BriefingItem(
                f"c{n}", "clause", place=Place(mark.place.document, mark.place.segment), words="旧", minutes=2
            ),
            BriefingItem(f"d{n}", "mark", mark=mark.id, words=mark.quote or ""),
        )
    ]
    return Briefing("b1", "s1", "全部", tuple(collected))


@pytest.mark.parametrize(
    "options", [{}, {"context": True, "backlinks": False, "level": 2}, {"texts": False, "again": False}]
)
@pytest.mark.parametrize("template", TEMPLATES)
def test_readers_agree_on_the_bundled_dossier(bundled, seen, template, options):
    common, bare, extra = seen(body(bundled, template, options)[0])
    assert common.outline == bare.outline == extra.outline == outline(bundled, template, options)
    assert common.quotes == bare.quotes == extra.quotes
    assert len(common.quotes) == quotes(bundled, template, options)
    assert common.emphasis == bare.emphasis == extra.emphasis


@pytest.mark.parametrize("template", ["clause", "passages"])
def test_readers_agree_on_every_file_of_a_folder(bundled, seen, template):
    pages = [seen(text) for text in body(bundled, template, {"files": "clauses"})]
    assert all(common[:3] == bare[:3] == extra[:3] for common, bare, extra in pages)


ACTIVE = {"script", "iframe", "style", "object", "form", "input", "svg"}
OPTIONS = {"passages": True, "context": True}


@pytest.mark.parametrize("template", TEMPLATES)
def test_readers_agree_on_texts_that_attack_them(attacked, seen, template):
    for words in HOSTILE if template == "clause" else HOSTILE[::6]:
        content = attacked(words, words, words, words)
        pages = seen(body(content, template, OPTIONS)[0])
        assert [page.outline for page in pages] == [outline(content, template, OPTIONS)] * 3
        assert [len(page.quotes) for page in pages] == [quotes(content, template, OPTIONS)] * 3
        assert not [page.elements & ACTIVE for page in pages if page.elements & ACTIVE]


@pytest.mark.parametrize("words", HOSTILE)
def test_readers_agree_on_marked_words_and_what_stands_out_in_them(attacked, seen, words):
    common, bare, extra = seen(body(attacked(words, words, "记", "签"), "clause", OPTIONS)[0])
    assert common.quotes == bare.quotes == extra.quotes
    assert common.emphasis == bare.emphasis == extra.emphasis


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.tuples(LINES, LINES, LINES, LINES), st.sampled_from(TEMPLATES))
def test_whatever_words_come_together_readers_see_one_outline(attacked, seen, words, template):
    content = attacked(*words)
    pages = seen(body(content, template, OPTIONS)[0])
    assert [page.outline for page in pages] == [outline(content, template, OPTIONS)] * 3
    assert [len(page.quotes) for page in pages] == [quotes(content, template, OPTIONS)] * 3
    assert not [page.elements & ACTIVE for page in pages if page.elements & ACTIVE]


@pytest.fixture
def attacked(build, mark, link, opinion):
    """Return what makes a dossier with these words as titles, texts, notes and tags."""

    def attacked(title, text, note, tag):
        printed = f"（一）{title}。{text}"
        segment = Segment("一/（一）", "clause", text, printed, (1, 1), "（一）", title, "一")
        base = replace(opinion, title=title, segments=(*opinion.segments[:2], segment, *opinion.segments[3:]))
        span, tags = Span(4, 5 + len(title)), (tag_paths.meant(tag),)
        marks = [
            mark(1, "d1", "一/（一）", "字", note=note, tags=tags),
            mark(2, "d1", "五", "保障措施", note=note, colour="rose"),
            mark(3, "d2", "p2", text, note=note, state="unplaced", tags=tags),
        ]
        spot = Anchor(Place("d1", "一/（一）", span), anchor.remember(printed, span))
        marks[0] = replace(marks[0], anchors=(spot,))
        passage = link("一/（一）", "d3", "t1.1")
        linked = replace(passage, passage=replace(passage.passage, text=text, speaker=title, question=title))
        items = (
            BriefingItem("i1", "heading", title, minutes=3),
            BriefingItem("i2", "text", note, minutes=3),
            BriefingItem("i3", "clause", place=Place("d1", "一/（一）"), words=text),
            BriefingItem("i4", "mark", mark=marks[0].id, words=text),
            BriefingItem("i5", "passage", place=Place("d9", "一"), words=text, state="unplaced"),
            BriefingItem("i6", "note", mark=marks[1].id, words=note),
        )
        content = build(marks, [linked], base=base, name=title)
        collected = Briefing("b1", "s1", title, items)
        return replace(content, note=note, meanings=dict.fromkeys(COLOURS, title), briefings=(collected,))

    return attacked


def body(content, template, options):
    """Return each file without its front matter, as Obsidian shows it."""
    files = WRITER.render(content, {"template": template, **options})
    texts = [written.decode("utf-8") for _name, written in files]
    assert all(text.startswith("---\n") for text in texts)
    return [text.split("\n---\n", 1)[1] for text in texts]


def outline(content, template, options):
    """Return the headings as the sheet has them, so far as a page can show them."""
    choices = Choices.of({"template": template, **options})
    [sheet] = arranged(content, choices)
    headings = [block for block in sheet.blocks if isinstance(block, Heading)]
    return [(min(choices.level + block.depth, 6), readable(block)) for block in headings]


def readable(heading):
    words = f"{heading.words.strip()} · {terms.minutes(heading.minutes)}" if heading.minutes else heading.words
    # What no page of HTML can show, each as its reader shows it.
    return " ".join(words.encode("utf-8", "replace").decode().replace("\0", "\ufffd").split())


def quotes(content, template, options):
    [sheet] = arranged(content, Choices.of({"template": template, **options}))
    return len([block for block in sheet.blocks if isinstance(block, Marked | Written)])
