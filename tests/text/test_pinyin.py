"""Words are found by a few of their characters or letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhutiao.text.pinyin import BEGINS, HOLDS, SPELT, matches, rank

HAN = "".join(map(chr, range(0x4E00, 0x4E40)))


@pytest.mark.parametrize(
    "typed",
    [
        "yl",
        "zb",
        "zbyl",
        "YL",
        "ｙｌ",
        "yanglao",
        "yangl",
        "zhi标",
        "标/y",
        "zyl",
        "指标养老",
        "y l",
        "zhibiao/yang",
        "老",
    ],
)
def test_a_tag_is_found_by_initials_syllables_and_characters(typed):
    assert matches(typed, "指标/养老")


@pytest.mark.parametrize("typed", ["ly", "bl", "yx", "zhub", "养指", "ylx", "x" * 5000])
def test_letters_out_of_order_find_nothing(typed):
    assert not matches(typed, "指标/养老")


@pytest.mark.parametrize("typed", ["cf", "zf", "chongfu", "zhongfu"])
def test_a_character_of_several_readings_is_found_by_each(typed):
    assert matches(typed, "重复")


@pytest.mark.parametrize(
    ("typed", "word"), [("ai", "AI应用"), ("aiyy", "AI应用"), ("mh", "mental health"), ("lv", "绿色")]
)
def test_latin_words_and_rare_vowels_are_spelt_too(typed, word):
    assert matches(typed, word)


def test_a_traditional_tag_is_found_as_well():
    assert matches("yl", "養老")


@pytest.mark.parametrize(
    ("typed", "how"), [("养", BEGINS), ("指", BEGINS), ("老", HOLDS), ("yl", SPELT), ("", BEGINS), ("税", None)]
)
def test_what_begins_so_comes_before_what_holds_it_and_what_is_spelt_so(typed, how):
    assert rank(typed, "指标/养老") == how


@given(st.text(HAN + "/aB ", min_size=1, max_size=12), st.data())
def test_a_word_is_found_by_any_run_of_its_own_signs(word, data):
    start = data.draw(st.integers(0, len(word) - 1))
    end = data.draw(st.integers(start + 1, len(word)))
    assert matches(word[start:end], word)
