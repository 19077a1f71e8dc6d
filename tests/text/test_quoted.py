"""Quoted words are found in a text however they are wrapped, printed or misread, and nothing else is."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhutiao.model import Article, Segment
from zhutiao.text.quoted import Quoted, Searched
from zhutiao.text.tokens import bare

WIDE = str.maketrans({**{chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F)}, ",": "，", "(": "（", ")": "）"})


@pytest.fixture(scope="module")
def opinion(the_opinion):
    return Searched(the_opinion)


@given(data=st.data())
def test_words_with_what_stands_around_them_are_found_where_they_are(opinion, data):
    name, start, end = drawn(opinion, data, shortest=2)
    printed = opinion.whole.printed[name]
    hit = opinion.find(
        Quoted(printed[start:end], printed[max(0, start - 32) : start], printed[end : end + 32], name, start)
    )
    [(segment, span)] = opinion.places(hit)
    assert (segment, bare(span.cut(printed)).text) == (name, bare(printed[start:end]).text)
    assert abs(span.start - start) <= end - start


@given(data=st.data(), seed=st.integers(0, 999))
def test_words_are_found_however_they_are_wrapped_and_whatever_their_width(opinion, data, seed):
    name, start, end = drawn(opinion, data, shortest=20)
    words = opinion.whole.printed[name][start:end]
    chance = random.Random(seed)  # noqa: S311
    wrapped = "".join(sign + chance.choice(("", "", "", "\n", " ", "\n　　")) for sign in words.translate(WIDE))
    [(segment, span)] = opinion.places(opinion.find(Quoted(wrapped)))
    assert (segment, bare(span.cut(opinion.whole.printed[name])).text) == (name, bare(words).text)


@given(data=st.data(), seed=st.integers(0, 999))
def test_words_misread_in_one_of_ten_letters_are_found_or_not_told_for_sure(opinion, data, seed):
    name, start, end = drawn(opinion, data, shortest=30)
    words = opinion.whole.printed[name][start:end]
    chance = random.Random(seed)  # noqa: S311
    misread = "".join(chance.choice("囗曰己未土") if chance.random() < 0.1 else sign for sign in words)
    hit = opinion.find(Quoted(misread)) or opinion.find_nearly(Quoted(misread))
    if hit is not None:
        segment, span = max(opinion.places(hit), key=lambda place: place[1].end)
        assert segment == name
        assert abs(span.start - start) <= 6 and abs(span.end - end) <= 6


def test_most_misread_words_are_found(opinion):
    chance = random.Random(7)  # noqa: S311
    found = 0
    for _ in range(100):
        name = chance.choice([name for name in opinion.whole.names if len(opinion.whole.printed[name]) > 100])
        start = chance.randrange(len(opinion.whole.printed[name]) - 40)
        words = opinion.whole.printed[name][start : start + 30]
        misread = "".join(chance.choice("囗曰己未土") if chance.random() < 0.1 else sign for sign in words)
        found += (opinion.find(Quoted(misread)) or opinion.find_nearly(Quoted(misread))) is not None
    assert found >= 99


@given(
    words=st.text(st.sampled_from("却说曹操自破袁绍引兵南下江东孙权闻之大惊急召众谋士商议"), min_size=12, max_size=60)
)
def test_words_of_another_book_are_not_found(opinion, words):
    assert opinion.find(Quoted(words)) is None and opinion.find_nearly(Quoted(words)) is None


@pytest.mark.parametrize("words", ["", " ", "\n\u3000", "。", "——", "甲" * 10_000, "\0", "\ud800"])
def test_what_says_nothing_raises_nothing(opinion, words):
    opinion.find(Quoted(words))
    opinion.find_nearly(Quoted(words))


def test_a_text_without_words_has_none_of_them():
    nothing = Searched(Article("a1", "other", None, ()))
    assert nothing.find(Quoted("民生")) is None and nothing.find_nearly(Quoted("保障和改善民生")) is None


def test_signs_at_the_ends_are_quoted_too_where_they_stand_there():
    text = Searched(Article("a1", "other", None, (piece("发展“一老一小”普惠服务。(一)"),)))
    [(_, span)] = text.places(text.find(Quoted("“一老一小”")))
    assert span.cut("发展“一老一小”普惠服务。(一)") == "“一老一小”"
    [(_, span)] = text.places(text.find(Quoted("服务。（一）")))
    assert span.cut("发展“一老一小”普惠服务。(一)") == "服务。(一)"


def test_accents_and_compatible_signs_are_found_by_the_search_key():
    text = Searched(Article("a1", "other", None, (piece("café共10㎡"),)))
    [(_, span)] = text.places(text.find(Quoted("cafe共10m2")))
    assert span.cut("café共10㎡") == "café共10㎡"


def piece(words):
    return Segment("p1", "paragraph", words, words, (1, 1))


def drawn(opinion, data, shortest):
    """Draw some words of a segment that hold a letter."""
    long = [name for name in opinion.whole.names if len(opinion.whole.printed[name]) > 2 * shortest]
    name = data.draw(st.sampled_from(long))
    printed = opinion.whole.printed[name]
    start = data.draw(st.integers(0, len(printed) - shortest))
    end = data.draw(st.integers(start + shortest, min(len(printed), start + shortest + 40)))
    letters = bare(printed[start:end]).text
    return (name, start, end) if len(letters) >= shortest // 2 else (name, 0, len(printed))
