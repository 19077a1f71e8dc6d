from zhutiao.text.columns import columns, is_full
from zhutiao.text.rows import ems, rows


def test_a_column_is_as_wide_as_its_full_lines():
    line = "强化社会保险，在保障体系中的"
    page = rows("\n\n".join([line + "主体，"] * 8))
    assert columns(page) == [17.0] * 8


def test_a_page_with_a_paragraph_a_line_has_no_columns():
    page = rows("坚持以人民为中心。\n到2035年，基本实现社会主义现代化，人民生活更加美好。\n谢谢。\n")
    assert columns(page) == [None] * 3


def test_two_columns_on_a_page_keep_their_widths():
    narrow, wide = "六月九日上午，记者在双拥北环", "新建改扩建一千所以上优质普通高中，重点改善县域普"
    page = rows("\n".join([narrow] * 6 + [wide] * 6))
    assert columns(page) == [14.0] * 6 + [24.0] * 6


def test_the_first_line_of_a_paragraph_is_full_two_ems_short():
    [row] = rows("新时代以来，我国民生建设取得历史性成就，")
    assert is_full(row, 22.0, first=True) and not is_full(row, 22.4, first=False)


def test_digits_are_half_as_wide_and_spaces_beside_them_count_nothing():
    assert ems("用 5年") == 2.5


def test_rows_end_at_line_feeds_alone():
    assert [row.text for row in rows("甲\x0b乙\x85丙\n丁")] == ["甲\x0b乙\x85丙", "丁"]
