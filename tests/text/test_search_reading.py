"""What is typed to search is understood, and what is strange is sought as it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhutiao.text.search_keys import fold
from zhutiao.text.search_query import Filter, Query
from zhutiao.text.search_reading import parse
from zhutiao.text.search_tokens import MOST

OPERATORS = [
    "OR",
    "|",
    "-",
    '"',
    "“",
    "”",
    "„",
    "条:",
    "来源：",
    "-标签:",
    "有笔记",
    "has:note",
    "托育",
    "，",
    " ",
    "　",
]
TYPED = st.lists(st.sampled_from(OPERATORS) | st.text(max_size=4), max_size=12).map("".join)
ANYTHING = TYPED | st.text(st.characters())


def words(*groups):
    return Query(tuple(group if isinstance(group, tuple) else (group,) for group in groups))


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("托育", words("托育")),
        ("托育 养老", words("托育", "养老")),
        ("托育　养老", words("托育", "养老")),
        ('"托育 养老"', words("托育养老")),
        ("“托育 OR” 养老", words("托育or", "养老")),
        ("„托育“ ＂-养老＂", words("托育", "-养老")),
        ("托育 OR 养老", words(("托育", "养老"))),
        ("托育|养老｜儿童 医疗", words(("托育", "养老", "儿童"), "医疗")),
        ("托育 or 养老", words("托育", "or", "养老")),
        ("托育 -养老", Query((("托育",),), ("养老",))),
        ('托育 －"养 老"', Query((("托育",),), ("养老",))),
    ],
)
def test_words_are_all_sought_and_or_binds_tighter(typed, query):
    assert parse(typed) == query


@pytest.mark.parametrize(
    "word", ["，", "（七）", "C++", "托育，养老", "-", "foo:bar", "http://x", "比例：50%", "“一老一小”服务"]
)
def test_signs_are_part_of_their_word(word):
    assert parse(word) == words(fold(word))


@pytest.mark.parametrize(
    ("typed", "filters"),
    [
        ("条:七", [Filter("clause", "七")]),
        ("條：（七）", [Filter("clause", "（七）")]),
        ("clause:7 TYPE:law", [Filter("clause", "7"), Filter("kind", "law")]),
        ("来源:新华社 -source:xhs", [Filter("source", "新华社"), Filter("source", "xhs", without=True)]),
        ('标签:"指标 养老"', [Filter("tag", "指标 养老")]),
        ("颜色:琥珀 color:green", [Filter("colour", "琥珀"), Filter("colour", "green")]),
        ("有笔记 -has:note", [Filter("noted", ""), Filter("noted", "", without=True)]),
        ("日期:2024-10..2024-12", [Filter("date", "2024-10..2024-12")]),
        ("条:七 OR 条:八", [Filter("clause", "七|八")]),
    ],
)
def test_filters_have_chinese_and_english_names(typed, filters):
    assert parse(typed) == Query(filters=tuple(filters))


@pytest.mark.parametrize("typed", ['"有笔记"', "有笔记的", '"条:七"', "一条:七"])
def test_what_is_quoted_or_stands_inside_a_word_is_no_filter(typed):
    assert parse(typed) == words(fold(typed.strip('"')))


def test_a_filter_without_its_value_asks_for_nothing_yet():
    assert parse("托育 条: -标签:") == words("托育")


@pytest.mark.parametrize(
    "typed",
    [
        "-托育",
        "条:",
        '-""',
        "OR",
        "托育 OR",
        "| 托育",
        "托育 OR OR 养老",
        "托育 OR -养老",
        "条:七 OR 养老",
        "条:七 OR 来源:八",
        '"托育 养老',
        "“托育 养老",
        '标签:"指标',
        '"托育 养老"服 务',
        "托 " * (MOST + 1),
    ],
)
def test_a_strange_query_is_sought_as_it_stands(typed):
    assert parse(typed) == Query(((fold(typed),),), literal=True)


@pytest.mark.parametrize("typed", ["", " ", "\n\t　", '""', "\0", "\ud800", "\u200b"])
def test_what_folds_to_nothing_seeks_nothing(typed):
    assert not parse(typed).seeks


def test_a_pasted_page_is_read_at_once():
    assert parse("“托育 " * 20_000).literal


@given(ANYTHING)
def test_nothing_typed_is_an_error_and_no_key_is_empty(typed):
    query = parse(typed)
    assert all(query.keys) and all(query.groups) and all(query.without)
    assert query.groups == ((fold(typed),),) or not query.literal


@given(ANYTHING)
def test_what_is_typed_is_sought_unless_it_is_nothing_or_empty_quotes(typed):
    assert parse(typed).seeks or not fold(typed.replace('"', "").replace("“", "").replace("”", ""))


@given(ANYTHING.filter(lambda words: '"' not in words))
def test_in_quotes_everything_is_exact_words(exact):
    key = fold(exact)
    assert parse(f'"{exact}"') == (words(key) if key else Query())
