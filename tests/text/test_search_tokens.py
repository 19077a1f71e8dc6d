"""What is typed to search has parts, and one of them is being typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhutiao.text.search_tokens import Typing, parts, typing_at

TYPED = '托育 -养老 OR "儿 童" -条:（七） 标签:"指标 养老" 有笔记'
PIECES = st.sampled_from(["OR", "|", "-", '"', "“", "”", "条:", "-标签：", "有笔记", "托育", " ", "　", "\n"])


def test_every_part_has_its_role():
    assert [(part.span.cut(TYPED), part.role) for part in parts(TYPED)] == [
        ("托育", "word"),
        ("-养老", "without"),
        ("OR", "operator"),
        ('"儿 童"', "exact"),
        ("-条:", "filter"),
        ("（七）", "value"),
        ("标签:", "filter"),
        ('"指标 养老"', "value"),
        ("有笔记", "filter"),
    ]


@given(st.lists(PIECES, max_size=12).map("".join))
def test_parts_cover_all_but_the_spaces_once(typed):
    covered = [at for part in parts(typed) for at in range(part.span.start, part.span.end)]
    assert covered == sorted(set(covered))
    assert not "".join(sign for at, sign in enumerate(typed) if at not in covered).strip()


@pytest.mark.parametrize(
    ("typed", "typing"),
    [
        ("托育 标|", Typing(3, 4, "标")),
        ("托育 -标|签", Typing(4, 6, "标")),
        ("标签:|", Typing(3, 3, "", "tag")),
        ("-标签：养|老 托育", Typing(4, 6, "养", "tag")),
        ('标签:"指标 养|', Typing(3, 8, "指标 养", "tag")),
        ("托育 |", Typing(3, 3, "")),
        ("|", Typing(0, 0, "")),
        ("托育 OR|", Typing(5, 5, "")),
        ('"条|', None),
        ('-"条|"', None),
    ],
)
def test_at_the_cursor_a_word_or_the_value_of_a_filter_is_typed(typed, typing):
    assert typing_at(typed.replace("|", ""), typed.index("|")) == typing
