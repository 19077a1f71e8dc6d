"""Two versions of a text are laid beside each other, letter by letter, whatever came between them."""

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as some

from zhutiao.model import Span
from zhutiao.text import spots, subsequence
from zhutiao.text.alignment import align

FIRST = "（一）健全社会保障机制，将更多低收入人口纳入常态化帮扶范围。"
SECOND = "（二）完善分级诊疗机制，推动优质医疗资源扩容下沉和区域均衡布局。"
THIRD = "（三）扩大普惠托育服务供给，支持幼儿园和社会力量办托，落实场地和运营补助。"


def stands(words, old, new):
    """Return the words of *new* that *words* of *old* have become, and how surely."""
    start = old.index(words)
    spot = spots.find(align(old, new), Span(start, start + len(words)))
    return spot and (spot.span.cut(new), spot.state)


def test_words_go_along_with_a_clause_that_has_moved():
    assert stands("分级诊疗", FIRST + SECOND + THIRD, THIRD + FIRST + SECOND) == ("分级诊疗", "placed")


def test_words_of_a_deleted_clause_are_nowhere():
    assert stands("分级诊疗机制，推动优质", FIRST + SECOND + THIRD, FIRST + THIRD) is None


def test_other_spaces_signs_and_widths_leave_the_same_words():
    assert stands("机制，将更多", FIRST, FIRST.replace("，", ",\n ")) == ("机制,\n 将更多", "placed")


def test_the_signs_at_the_ends_of_words_stay_with_them():
    assert stands("，将更多低收入人口纳入常态化帮扶范围。", SECOND + FIRST, FIRST) == (
        "，将更多低收入人口纳入常态化帮扶范围。",
        "placed",
    )


def test_a_misread_letter_keeps_its_place():
    new = FIRST.replace("社会", "杜会")
    assert stands("健全社会保障机制，将更多低收入人口", FIRST, new) == ("健全杜会保障机制，将更多低收入人口", "placed")


def test_rewritten_words_are_to_be_checked():
    new = FIRST.replace("低收入人口", "困难群众")
    assert stands("将更多低收入人口纳入常态化", FIRST, new) == ("将更多困难群众纳入常态化", "check")


def test_another_figure_is_to_be_checked_however_much_else_is_the_same():
    old = SECOND + "到2030年，基本养老服务覆盖面达到80%，城乡社区养老服务设施实现全覆盖。" + THIRD
    words = "基本养老服务覆盖面达到80%，城乡社区养老服务设施"
    assert stands(words, old, old.replace("80%", "90%")) == (words.replace("80%", "90%"), "check")


def test_words_of_a_doubled_passage_go_to_the_copy_that_is_left_and_are_to_be_checked():
    old = FIRST + THIRD + SECOND + THIRD
    start = old.rindex("普惠托育")
    new = FIRST + THIRD + SECOND
    spot = spots.find(align(old, new), Span(start, start + 4))
    assert (spot.span.start, spot.state) == (new.index("普惠托育"), "check")


@pytest.mark.parametrize("words", ["𠮷", "🙂👨‍👩‍👧", "e\u0301", "é\u0323", "㊙", "——", "。\u200b"])
def test_signs_beyond_the_first_plane_and_combining_ones_are_found_as_they_were(words):
    old = f"{FIRST}其中{words}亦然。{SECOND}"
    assert stands(words, old, f"{THIRD}{old}") == (words, "placed")


@given(
    some.text("甲乙丙丁，。a1 \n𠮷🙂\u0301", max_size=60),
    some.text("甲乙丙丁，。a1 \n𠮷🙂\u0301", max_size=60),
    some.data(),
)
def test_every_answer_is_a_span_of_the_new_text(old, new, data):
    alignment = align(old, new)
    images = [image for image in alignment.to if image >= 0]
    assert len(set(images)) == len(images)
    if old:
        start = data.draw(some.integers(0, len(old) - 1))
        spot = spots.find(alignment, Span(start, data.draw(some.integers(start + 1, len(old)))))
        assert spot is None or spot.span.end <= len(new)


@given(some.text("甲乙丙丁，。a1 𠮷\u0301", min_size=1, max_size=60), some.data())
def test_in_the_same_text_all_words_with_a_letter_stand_where_they_stood(text, data):
    start = data.draw(some.integers(0, len(text) - 1))
    span = Span(start, data.draw(some.integers(start + 1, len(text))))
    spot = spots.find(align(text, text), span)
    assert spot.state == "placed"
    assert spot.span.cut(text).strip() == span.cut(text).strip() or not span.cut(text).strip()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("民" * 100_000, "民" * 70_000),
        ("甲乙丙丁" * 25_000, "甲乙丙丁" * 12_000 + "戊" + "甲乙丙丁" * 13_000),
        ("甲乙丙丁" * 25_000, "丁乙丙" * 33_000),
        ("，。" * 50_000, "。，" * 50_000),
        ("", "民" * 100_000),
        ("民" * 100_000, ""),
    ],
    ids=["one letter", "a refrain with a letter more", "another refrain", "signs alone", "from nothing", "to nothing"],
)
def test_a_text_made_to_take_long_does_not(old, new):
    start = perf_counter()
    alignment = align(old, new)
    for place in range(0, len(old) - 200, 100):
        spots.find(alignment, Span(place, place + 200))
    assert perf_counter() - start < 10


@given(some.text("甲乙丙", max_size=20), some.text("甲乙丙", max_size=20))
def test_shared_letters_are_the_same_on_both_sides_and_as_many_as_can_be(one, other):
    pairs = subsequence.pairs(one, other)
    assert all(one[here] == other[there] for here, there in pairs)
    assert pairs == sorted(pairs) and len({here for here, _ in pairs}) == len({there for _, there in pairs}) == len(
        pairs
    )
    assert len(pairs) == longest(one, other)


def longest(one, other):
    """Return how many letters two strings share in order, counted the slow way."""
    row = [0] * (len(other) + 1)
    for letter in one:
        diagonal = 0
        for n, there in enumerate(other, 1):
            diagonal, row[n] = row[n], diagonal + 1 if letter == there else max(row[n], row[n - 1])
    return row[-1]
