"""A quote is found again after its text was cleaned anew, and its like is not taken for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from zhutiao.errors import LostAnchorError
from zhutiao.model import Span
from zhutiao.text.anchor import CONTEXT, find, remember

OLD = "健全社会保障机制，完善分级诊疗机制，建立健全普惠服务机制。"


def test_a_quote_remembers_its_words_and_what_stands_around_them():
    quote = remember(OLD, Span(2, 6))
    assert (quote.exact, quote.before, quote.hint) == ("社会保障", "健全", 2)
    assert quote.after == OLD[6 : 6 + CONTEXT]


def test_words_move_with_the_text_around_them():
    assert find("为此，" + OLD, remember(OLD, Span(2, 6))) == Span(5, 9)


def test_a_repeated_word_is_told_apart_by_its_neighbours():
    second = Span(OLD.index("诊疗机制") + 2, OLD.index("诊疗机制") + 4)
    assert find("为此，" + OLD, remember(OLD, second)) == Span(second.start + 3, second.end + 3)


def test_a_repeated_word_is_told_apart_though_one_side_was_rewritten():
    second = Span(OLD.index("诊疗机制") + 2, OLD.index("诊疗机制") + 4)
    new = OLD.replace("，建立健全普惠服务机制。", "；其余另行规定。")
    assert find(new, remember(OLD, second)) == second


def test_between_equal_surroundings_the_nearest_is_taken():
    refrain = "要抓落实。" * 9
    assert find(refrain, remember(refrain, Span(21, 24))) == Span(21, 24)


def test_spaces_line_ends_and_width_do_not_lose_the_words():
    assert find("覆盖率 达到\n８０％，以上", remember("覆盖率达到80%以上", Span(3, 8))) == Span(4, 10)


def test_a_quote_that_is_gone_is_reported_lost():
    with pytest.raises(LostAnchorError, match="机制"):
        find("另一篇文章", remember(OLD, Span(6, 8)))


def test_signs_alone_are_no_words_to_look_for():
    with pytest.raises(LostAnchorError):
        find("没有标点", remember("——，。", Span(0, 4)))


@given(some.text(max_size=80), some.text("ab甲乙，", min_size=1, max_size=80), some.data())
def test_every_span_is_found_in_its_own_text_wherever_that_stands(before, text, data):
    start = data.draw(some.integers(0, len(text) - 1))
    span = Span(start, data.draw(some.integers(start + 1, len(text))))
    assert find(text, remember(text, span)) == span
    moved = find(before + text, remember(text, span))
    assert moved.cut(before + text) == span.cut(text)
