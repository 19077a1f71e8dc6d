"""What somebody else says stands below my note once, under the name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhutiao.text.note_joining import below, holds

WORDS = st.text(min_size=1, max_size=30).filter(lambda words: words.strip())


def test_their_words_stand_below_mine_under_the_name():
    assert below("我的", "王老师", "他的") == "我的\n\n**王老师**\n\n他的"


@pytest.mark.parametrize(("mine", "theirs", "both"), [("", "他的", "他的"), ("我的", "", "我的"), ("", "", "")])
def test_where_one_says_nothing_the_other_says_all(mine, theirs, both):
    assert below(mine, "王老师", theirs) == both


def test_a_name_is_one_line_and_no_markdown():
    assert below("我", "*王*\n[老师](x)", "他").split("\n")[2] == r"**\*王\* \[老师\](x)**"


@given(mine=WORDS, theirs=WORDS, others=WORDS)
def test_what_was_joined_is_held_whatever_is_joined_later(mine, theirs, others):
    both = below(mine, "王", theirs)
    assert holds(both, "王", theirs)
    assert holds(below(both, "李", others), "王", theirs) and holds(below(both, "李", others), "李", others)


def test_words_inside_other_words_are_not_held():
    assert not holds("他的话很长", "王", "他的话")
    assert not holds("我的\n\n**王**\n\n他的话很长", "王", "他的话")
