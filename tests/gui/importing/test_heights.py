"""A view of rows whose heights are guessed still shows what was looked for, and no empty room."""

from hypothesis import given
from hypothesis import strategies as st

from zhutiao.ui.importing.heights import Heights, ems

ROOM, STEP = 300, 20
WIDTHS = st.lists(st.floats(0, 200), min_size=1, max_size=60)
FACTORS = st.lists(st.sampled_from([1, 1, 1, 2, 3]), min_size=60, max_size=60)


def made(widths, factors):
    """Return guesses, and measures that may be up to three times as high."""
    heights = Heights(widths, [4] * len(widths))
    heights.fit(20, STEP)
    return heights, lambda row: (heights.value(row, 1) - heights.value(row, 0)) * factors[row]


@given(WIDTHS, FACTORS, st.floats(0, 1))
def test_rows_fill_the_view_wherever_the_bar_points(widths, factors, where):
    heights, exact = made(widths, factors)
    most = max(0, heights.total() - ROOM)
    row, top = heights.first(most * where, most, ROOM, exact)
    assert -exact(row) <= top <= 0
    below = top + sum(exact(each) for each in range(row, len(widths)))
    assert below >= ROOM - 0.01 or (row, top) == (0, 0)


@given(WIDTHS, FACTORS)
def test_the_end_of_the_bar_is_the_end_of_the_text(widths, factors):
    heights, exact = made(widths, factors)
    most = max(0, heights.total() - ROOM)
    row, top = heights.first(most, most, ROOM, exact)
    end = top + sum(exact(each) for each in range(row, len(widths)))
    assert most == 0 or abs(end - ROOM) < 0.01


@given(WIDTHS, FACTORS, st.integers(0, 59))
def test_a_row_that_was_looked_for_is_in_sight(widths, factors, wanted):
    wanted %= len(widths)
    heights, exact = made(widths, factors)
    most = max(0, heights.total() - ROOM)
    value = min(most, heights.reaching(wanted, 60, exact))
    row, top = heights.first(value, most, ROOM, exact)
    start = top + sum(exact(each) for each in range(row, wanted))
    assert value == most or (row <= wanted and start <= 60.01)


def test_a_chinese_character_is_twice_as_wide_as_a_digit():
    assert (ems("民生"), ems("2025")) == (2, 2)
