from hypothesis import given
from hypothesis import strategies as st

from zhutiao.ui.pane.units import Units

WORDS = st.text(st.sampled_from("民生a1，𠮷😀e\u0301\u200d\U0001f468"), max_size=40)


def _units(text):
    return len(text.encode("utf-16-le")) // 2


@given(WORDS)
def test_every_character_stands_where_utf16_has_it(text):
    units = Units(text)
    assert [units.units(at) for at in range(len(text) + 1)] == [_units(text[:at]) for at in range(len(text) + 1)]


@given(WORDS)
def test_the_way_back_finds_the_same_character(text):
    units = Units(text)
    assert [units.point(units.units(at)) for at in range(len(text) + 1)] == list(range(len(text) + 1))


def test_the_middle_of_a_pair_belongs_to_its_character():
    assert Units("生𠮷活").point(2) == 1


def test_the_length_counts_a_pair_twice():
    assert Units("生𠮷活").length == 4
