import pytest

from zhutiao.importers.page_columns import Run, read

EM = 10


def column(name, left, top, lines, width=12):
    return [Run(f"{name}{n}", left, left + width * EM, top - 15 * n, EM) for n in range(lines)]


def order(*columns):
    return [line.text for line in read([run for part in columns for run in part])]


def test_columns_are_read_one_after_the_other():
    left, right = column("甲", 0, 700, 4), column("乙", 140, 700, 4)
    assert order(right, left) == [run.text for run in left + right]


def test_columns_whose_lines_do_not_stand_level_are_still_columns():
    left, right = column("甲", 0, 700, 5), column("乙", 140, 693, 5)
    assert order(left, right) == [run.text for run in left + right]


def test_a_headline_is_read_before_the_columns_below_it_and_after_those_above():
    above = column("甲", 0, 700, 3), column("乙", 140, 700, 3)
    below = column("丙", 0, 600, 3), column("丁", 140, 600, 3)
    headline = [Run("标题", 20, 240, 630, 20)]
    found = order(*below, *above, headline)
    assert found == [run.text for part in (*above, headline, *below) for run in part]


def test_a_headline_over_two_of_three_columns_belongs_to_them():
    one, two, three = column("甲", 0, 700, 8), column("乙", 140, 650, 4), column("丙", 280, 650, 4)
    headline = [Run("标题", 150, 390, 690, 20)]
    assert order(three, two, one, headline) == [run.text for part in (one, headline, two, three) for run in part]


def test_rows_of_a_table_are_read_as_rows():
    cells = column("名", 0, 700, 5, width=3), column("值", 140, 700, 5, width=3)
    assert order(*cells) == [f"名{n}\t值{n}" for n in range(5)]


def test_the_last_short_lines_of_paragraphs_make_no_column():
    lines = [Run(f"甲{n}", 0, 300 if n % 2 else 60, 700 - 15 * n, EM) for n in range(8)]
    assert order(lines) == [run.text for run in lines]


@pytest.mark.parametrize("white", [5, 7])
def test_white_as_narrow_as_a_space_parts_no_columns(white):
    left, right = column("甲", 0, 700, 4), column("乙", 120 + white, 700, 4)
    assert order(left, right) == [f"甲{n} 乙{n}" for n in range(4)]


def test_a_long_table_is_read_as_rows_too():
    cells = [column("名", 120 * n, 700, 60, width=3) for n in range(4)]
    assert len(order(*cells)) == 60
