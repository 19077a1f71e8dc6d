"""A result shows the sentence that has the words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhutiao.model import Span
from zhutiao.text.search_context import ELLIPSIS, around
from zhutiao.text.search_keys import find, fold

CLAUSE = (
    "(七)大力发展“一老一小”普惠服务。推动各地制定养老服务发展规划。支持用人单位办托育，加强社区嵌入式托育服务。\n"
    "健全普惠托育服务发展支持政策体系。"
)
LONG = (
    "支持公办养老机构、社区嵌入式养老服务机构、街道（乡镇）区域养老服务中心提升护理能力、优化床位结构、"
    "改善居住条件，在此基础上推动有条件的地方为经济困难的失能老年人发放养老服务消费券、提高补助标准，"
    "并鼓励社会力量参与普惠养老服务的供给。"
)


def shown(words, key, most=90):
    context = around(words, find(words, key), most)
    return context.words, [span.cut(context.words) for span in context.spans]


def test_the_sentence_with_the_words_is_shown():
    assert shown(CLAUSE, "规划") == ("推动各地制定养老服务发展规划。", ["规划"])


def test_following_sentences_with_the_words_are_shown_while_there_is_room():
    assert shown(CLAUSE, "托育") == (
        "支持用人单位办托育，加强社区嵌入式托育服务。 健全普惠托育服务发展支持政策体系。",
        ["托育"] * 3,
    )


def test_a_sentence_without_the_words_is_shown_only_between_others():
    assert shown(CLAUSE, "发展", 40) == ("(七)大力发展“一老一小”普惠服务。推动各地制定养老服务发展规划。", ["发展"] * 2)


def test_a_long_sentence_is_cut_at_signs_beside_the_words():
    assert shown(LONG, "困难", 52) == (
        "…在此基础上推动有条件的地方为经济困难的失能老年人发放养老服务消费券、提高补助标准…",
        ["困难"],
    )


@pytest.mark.parametrize("key", ["公办养老", "普惠养老"])
def test_what_stands_at_an_end_of_a_long_sentence_is_cut_on_one_side(key):
    words, found = shown(LONG, key, 50)
    assert found == [key] and (words.startswith(ELLIPSIS) != words.endswith(ELLIPSIS)) and len(words) > 40


def test_where_nothing_was_found_the_paragraph_begins():
    assert shown(CLAUSE, "") == ("(七)大力发展“一老一小”普惠服务。", [])


def test_no_words_have_no_context():
    assert around("", ()) == ("", ())


def test_english_sentences_end_too():
    assert shown("No words. The aged need care. More.", "care") == ("The aged need care.", ["care"])


def test_a_line_of_a_megabyte_is_cut_at_once():
    context = around("托育服务" * 250_000, [Span(500_003, 500_009)])
    assert len(context.words) == 92 and context.spans == (Span(29, 35),)


@given(st.text("托育养老。，\n ", min_size=150), st.text("托育养老，", min_size=1, max_size=3), st.integers(1, 80))
def test_no_span_is_cut_and_the_first_is_always_shown(words, key, most):
    found = find(words, key)
    context = around(words, found, most)
    assert all(fold(span.cut(context.words)) == key for span in context.spans)
    assert bool(context.spans) == bool(found)
    assert context.words.removeprefix(ELLIPSIS).removesuffix(ELLIPSIS) in words.replace("\n", " ")
