"""Claims about lists in notes: they begin where CommonMark lets them, and nothing else is touched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from zhutiao.exporters import note_html
from zhutiao.text import note_lists

LINES = st.lists(st.sampled_from(["文字", "- 一", "", "> 引", "> - 一", "# 题"]), max_size=6).map("\n".join)
SIGNS = st.text(alphabet="民1-*+.>` \t\n", max_size=40)


def lists(note):
    made = note_html.clean(note)
    return made.count("<ul>") + made.count("<ol>"), made.count("<li>")


@pytest.mark.parametrize(
    "note",
    [
        "文字\n- 一\n- 二",
        "文字\n\n- 一\n- 二",
        "文字\n* 一\n* 二",
        "文字\n+ 一\n+ 二",
        "文字\n1. 一\n2. 二",
        "**文字**\n  - 一\n  - 二",
        "# 标题\n- 一\n- 二",
        "> 引文\n> - 一\n> - 二",
        "> 引文\n- 一\n- 二",
        "前\n> 引文\n> > 深\n> > - 一\n> > - 二",
        "```\n码\n```\n文字\n- 一\n- 二",
    ],
)
def test_a_list_begins_right_after_a_line(note):
    assert lists(note) == (1, 2)


@pytest.mark.parametrize(
    "note",
    [
        "共有\n2. 二",
        "共有\n10. 十",
        "比去年\n-5 度",
        "文字\n1.一",
        "文字\n-",
        "文字\n- ",
        "文字\n* * *",
        "```\n文字\n- 一\n```",
        "~~~\n文字\n1. 一\n~~~",
        "> ```\n> 文字\n> - 一\n> ```",
    ],
)
def test_what_is_no_list_stays_as_it_was_typed(note):
    assert note_lists.apart(note) == note
    assert lists(note) == (0, 0)


@pytest.mark.parametrize("note", ["- 一\n接着说\n- 二", "1. 一\n2. 二", "- 一\n- 二\n  - 三", "> - 一\n> - 二"])
def test_items_of_one_list_stay_together(note):
    assert note_lists.apart(note) == note


def test_a_list_after_a_quoted_list_is_one_of_its_own():
    assert lists("> - 一\n- 二") == (2, 2)


@given(SIGNS)
def test_only_empty_lines_come_in_and_only_once(note):
    made = note_lists.apart(note)
    assert note_lists.apart(made) == made
    said = [line for line in made.split("\n") if line.strip("> \t")]
    assert said == [line for line in note.split("\n") if line.strip("> \t")]


@given(LINES)
def test_there_are_as_many_items_as_commonmark_sees(note):
    assert lists(note)[1] == MarkdownIt().render(note).count("<li>")
