"""What a search key forgets of words, and what it keeps."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhutiao.model import Span
from zhutiao.text.search_keys import find, fold, fold_for

IDEOGRAPH = re.compile("[\u3400-\u9fff]")
WORDS = st.text(st.sampled_from("托育服务 ABc１２。，.,“”…㎡①Ⅳé\u0301\n　\u200b（)─—ßﬁ"), max_size=40)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("（七）大力发展", "(七)大力发展"),
        ("托 育\n服务", "托育服务"),
        ("ＡＢＣ１２％", "abc12%"),
        ("普惠，", "普惠,"),
        ("“一老一小”", "「一老一小」"),
        ("2020—2025", "2020-2025"),
        ("二○二四", "二〇二四"),
        ("⼀⽼", "一老"),
        ("托\u200b育\u00ad", "托育"),
        ("běi", "bei"),
    ],
)
def test_words_printed_otherwise_have_one_key(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("托育，服务", "托育服务"), ("托育、服务", "托育，服务"), ("3.5", "35")])
def test_signs_stay_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_words_are_found_where_they_are_printed() -> None:
    assert find("大力发 展托育，Ｆ发\n展", fold("发展")) == [Span(2, 5), Span(9, 12)]


def test_a_sign_that_is_folded_to_several_is_found_once() -> None:
    assert find("普惠…", ".") == [Span(2, 3)]


def test_nothing_is_found_of_nothing() -> None:
    assert find("托育", fold("　")) == []


@given(WORDS, WORDS)
def test_what_is_found_is_what_the_key_holds(words: str, sought: str) -> None:
    key = fold(sought)
    spans = find(words, key)
    assert bool(spans) == bool(key and key in fold(words))
    assert all(key in fold(span.cut(words)) for span in spans)
    assert spans == sorted(spans)


@given(WORDS)
def test_folding_again_changes_nothing(words: str) -> None:
    assert fold(fold(words)) == fold(words)


@given(st.text())
def test_any_text_has_a_key_that_sqlite_takes(words: str) -> None:
    fold(words).encode()


@given(WORDS, WORDS)
def test_keys_of_parts_make_the_key_of_the_whole(one: str, other: str) -> None:
    assert fold(one + other) == fold(one) + fold(other)


@given(WORDS, st.lists(st.text(st.sampled_from("托育服务一"), min_size=1, max_size=3)))
def test_ideographs_stand_in_what_is_folded_for_them_where_they_stand_in_the_key(words: str, keys: list[str]) -> None:
    folded = fold_for(words, keys)
    assert all(find(words, key, folded) == find(words, key) for key in keys)


def test_what_may_stand_beside_ideographs_does_not_become_one_nor_vanish() -> None:
    beside = [chr(code) for code in (*range(0x21, 0x7F), *range(0xFF01, 0xFF5F))]
    plain = [
        sign
        for sign in (*beside, *"，。、；：？！“”‘’（）《》〈〉—…·％")
        if fold_for(f"托{sign}育", ["托育"]) == f"托{sign}育"
    ]
    assert plain
    assert all(fold(sign) and not IDEOGRAPH.search(fold(sign)) for sign in plain)
