"""The words next to found ones."""

import pytest

from zhutiao.model import Span
from zhutiao.text.neighbours import Neighbour, beside, neighbour

WORDS = "支持普惠托育服务,用 5年左右 Python 托育。"


@pytest.mark.parametrize(
    ("span", "side", "near"),
    [
        (Span(4, 6), "right", "服务"),
        (Span(4, 6), "left", "普惠"),
        (Span(6, 8), "left", "托育"),
        (Span(9, 10), "right", "5"),
        (Span(23, 25), "left", "Python"),
    ],
)
def test_the_next_word_is_two_chinese_signs_or_a_run_of_letters(span, side, near):
    found = neighbour(WORDS, span, side)
    assert (found and found.words) == near


def test_no_word_is_a_neighbour_across_a_sign_or_an_end():
    assert neighbour(WORDS, Span(6, 8), "right") is None
    assert neighbour(WORDS, Span(23, 25), "right") is None
    assert neighbour(WORDS, Span(0, 2), "left") is None


def test_words_of_other_width_and_case_are_the_same_neighbour():
    assert neighbour("托育ＡＢ", Span(0, 2), "right") == Neighbour("ＡＢ", "ab")


def test_what_stands_at_the_left_is_read_backwards():
    assert beside(WORDS, Span(4, 6), "left") == "惠普持支"
