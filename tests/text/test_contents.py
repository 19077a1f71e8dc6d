"""A table of contents is told from the text that it lists."""

import pytest

from zhutiao.text.contents import contents

LIST = ["第一篇　开创新局面", "第一章　发展基础", "第二篇　规划实施"]
TEXT = ["第一篇　开创新局面", "第一章　发展基础", "经济增长。", "第二篇　规划实施", "加强监测。"]


def found(*texts):
    return [*contents(texts, 0, len(texts))]


def test_it_ends_where_its_first_heading_comes_again():
    assert found("目　录", *LIST, *TEXT) == [0, 1, 2, 3]


def test_a_paragraph_between_it_and_the_text_ends_it():
    assert found("目录", *LIST, "本纲要是行动纲领。", *TEXT) == [0, 1, 2, 3]


def test_without_a_head_its_headings_must_come_again():
    assert found(*LIST, "本纲要是行动纲领。", *TEXT) == [0, 1, 2]
    assert not found(*LIST, "本纲要是行动纲领。", "第三篇 监督", "加强监测。")


@pytest.mark.parametrize("leader", ["……………1", "..........12", " ······ 3", "\u3000- 4 -", " （5）"])
def test_pages_and_leaders_are_no_words_of_an_entry(leader):
    listed = [line + leader for line in LIST]
    assert found("目录", *listed, "本纲要是行动纲领。", *TEXT) == [0, 1, 2, 3]


def test_entries_glued_into_one_line_are_entries():
    assert found("目录", "第一篇　开创新局面　第一章　发展基础　第二篇　规划实施", *TEXT) == [0, 1]
    assert found("目录　第一篇　开创新局面　第一章　发展基础　第二篇　规划实施", *TEXT) == [0]


def test_a_foreword_that_is_only_listed_is_an_entry_too():
    assert found("目录", "前言", *LIST, *TEXT) == [0, 1, 2, 3, 4]


def test_headings_with_their_text_below_are_none():
    assert not found(*TEXT, *TEXT)
