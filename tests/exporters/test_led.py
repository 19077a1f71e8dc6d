"""Claims about what notes refer to: it leads to its heading or block where the export holds it, else it is plain words."""

import re
from dataclasses import replace
from urllib.parse import unquote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from zhutiao.exporters.markdown import WRITER
from zhutiao.exporters.web.writer import WRITER as WEB
from zhutiao.model import Briefing, BriefingItem, Place

NOTE = "与[[（二）]]、[[先看数字|那条笔记]]、[[户籍制度]]对照，`[[（二）]]`"
NAMES = st.lists(
    st.sampled_from(["[[（二）]]", "[[先看数字]]", "[[x|*a*]]", "[[（二）|<b>]]", "|", "\n", "`", "!", "甲"])
)


@pytest.fixture
def content(build, mark):
    return build([mark(1, "d1", "一/（一）", note=NOTE), mark(2, "d1", "五", "不搞", note="先看**数字**\n再说")])


def written(content, **options):
    return [(name, text.decode()) for name, text in WRITER.render(content, {"again": False, **options})]


def said(text):
    return next(line for line in text.split("\n") if "对照" in line).removeprefix("> ")


def test_other_readers_are_led_to_headings(content):
    [(_name, text)] = written(content)
    assert said(text) == (
        "与[（二）](#二加强低收入群体兜底帮扶)、[那条笔记](#五保障措施)、[[户籍制度]]对照，`[[（二）]]`"
    )
    assert "\n### (二)加强低收入群体兜底帮扶\n" in text and "\n## 五、保障措施\n" in text


def test_obsidian_is_led_to_headings_and_blocks(content):
    [(_name, text)] = written(content, wiki=True)
    assert said(text) == (
        "与[[#(二)加强低收入群体兜底帮扶|（二）]]、[[#^z-00000002|那条笔记]]、[[户籍制度]]对照，`[[（二）]]`"
    )
    assert "\n^z-00000002\n" in text


@pytest.mark.parametrize("wiki", [True, False])
def test_in_a_folder_they_are_led_into_the_files(content, wiki):
    files = dict(written(content, files="clauses", wiki=wiki))
    line = said(next(text for text in files.values() if "对照" in text))
    pattern = r"\[\[([^\]#|]+)#([^\]|]+)\|" if wiki else r"\]\(([^()#]+)\.md#([^()]+)\)"
    [clause, note] = [(unquote(name), spot) for name, spot in re.findall(pattern, line)]
    assert f"{clause[0]}.md" in files and "(二)加强低收入群体兜底帮扶" in files[f"{clause[0]}.md"]
    assert note[1] == ("^z-00000002" if wiki else "五保障措施") and "不搞" in files.get(f"{note[0]}.md", "")


def test_what_the_export_does_not_hold_is_plain_words(content):
    [(_name, marked)] = written(content, only_marked=True)
    assert said(marked).startswith("与（二）、[那条笔记](#五保障措施)、[[户籍制度]]")


def test_in_a_row_of_a_table_the_stroke_of_a_link_ends_no_cell(build, mark):
    note = "| 条 | 看 |\n|---|---|\n| 甲 | [[（二）]]对照 |"
    [(_name, text)] = written(build([mark(1, "d1", "一/（一）", note=note)]), wiki=True)
    assert said(text) == "| 甲 | [[#(二)加强低收入群体兜底帮扶\\|（二）]]对照 |"


def test_headings_that_are_alike_have_anchors_of_their_own(build, mark):
    marks = [mark(1, "d1", "一/（一）", note="见[[（二）]]对照")]
    items = (
        BriefingItem("i1", "heading", "(二)加强低收入群体兜底帮扶"),
        BriefingItem("i2", "clause", place=Place("d1", "一/（二）")),
        BriefingItem("i3", "mark", mark=marks[0].id),
    )
    content = replace(build(marks), briefings=(Briefing("b1", "s1", "简报", items),))
    [(_name, text)] = written(content, template="briefing")
    assert said(text) == "见[（二）](#二加强低收入群体兜底帮扶-1)对照"


def test_a_page_leads_to_notes_as_it_does_to_clauses(content):
    page = WEB.render(content, {})[0][1].decode()
    assert '<a href="#z-00000002">那条笔记</a>' in page and 'id="z-00000002"' in page
    assert "户籍制度</a>" not in page


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(names=NAMES, wiki=st.booleans())
def test_no_reference_gets_out_of_its_note(build, mark, names, wiki):
    marks = [mark(1, "d1", "一/（一）", note="".join(names)), mark(2, "d1", "五", "不搞", note="先看**数字**")]
    plain = [mark(1, "d1", "一/（一）", note="甲"), marks[1]]
    assert outside(build(marks), wiki) == outside(build(plain), wiki)


def outside(content, wiki):
    """Return the blocks of the file outside of quotes."""
    [(_name, text)] = written(content, wiki=wiki)
    return [token.type for token in MarkdownIt().parse(text) if token.level == 0]
