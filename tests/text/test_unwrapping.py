import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhutiao.text.rows import rows
from zhutiao.text.unwrapping import peak, unwrapped

PARAGRAPHS = (
    "为进一步保障和改善民生，着力解决群众急难愁盼，推动民生建设更加公平、均衡、普惠、可及，现提出如下意见。",
    "一、增强社会保障公平性",
    "（一）有效扩大社会保障覆盖面。强化社会保险在社会保障体系中的主体作用，健全灵活就业人员社会保险制度。",
    "（二）加强低收入群体兜底帮扶。充分运用大数据比对与实地摸排相结合的方式，完善最低生活保障标准调整机制。",
    "二、提高基本公共服务均衡性",
    "各地区各有关部门要在党中央集中统一领导下，把党的领导贯彻到保障和改善民生工作全过程。",
)
ENGLISH = (
    (
        "The Government shall, within the limits of its means, provide every child with a place in a school near its home, "
        "and shall report on the progress made once a year."
    ),
    "Each county publishes the list of its schools, and the names of those who run them, before the term begins.",
)


def cut(paragraphs, width, between="\n"):
    return between.join(line[i : i + width] for line in paragraphs for i in range(0, len(line), width))


def texts(page):
    return [row.text for row in unwrapped(rows(page), page)]


@pytest.mark.parametrize("width", range(10, 41))
def test_lines_cut_at_one_length_become_the_paragraphs_they_were(width):
    # Where a paragraph fills its last line and ends a sentence there, nothing tells that it ended.
    whole = [line for line in PARAGRAPHS if len(line) % width]
    assert texts(cut(whole * 2, width)) == whole * 2


@pytest.mark.parametrize("width", [12, 23, 38])
def test_blank_lines_behind_every_line_tell_nothing(width):
    assert texts(cut(PARAGRAPHS, width, "\n\n")) == texts(cut(PARAGRAPHS, width))


def test_blank_lines_between_paragraphs_only_end_them():
    page = "\n\n".join(cut([line], 14) for line in PARAGRAPHS)
    assert texts(page) == list(PARAGRAPHS)


def test_a_paragraph_end_that_the_cut_has_hidden_is_doubtful():
    page = cut(["群众的获得感显著增强。", "一年来成绩来之不易可喜", "民生工作还存在短板和薄弱环节，需要补上。"] * 2, 11)
    assert [row.doubtful for row in unwrapped(rows(page), page)] == [True, True]


@pytest.mark.parametrize(
    "page", ["\n".join(PARAGRAPHS), "甲\n乙\n丙\n", "", "第一条　总则\n第二条　职责\n第三条　附则\n"]
)
def test_lines_that_nobody_cut_stay_as_they_are(page):
    assert texts(page) == [line for line in page.split("\n") if line]


def test_a_text_with_one_sign_a_line_is_one_paragraph():
    page = "\n".join(PARAGRAPHS[2])
    assert texts(page) == [PARAGRAPHS[2]]


def test_a_printed_column_is_not_a_cut_at_one_length():
    column = [
        "新时代以来，我国民生建设取得",
        "历史性成就，人民群众的获得感",
        "显著增强，2024年新增就业1256",
        "万人，群众在教育、医疗等方面",
    ]
    assert peak(rows("\n".join(column * 3))) is None


def test_english_filled_word_by_word_is_joined_with_spaces():
    page = (
        "The Government shall, within the limits of its means, provide every\n"
        "child with a place in a school near its home, and shall report on the\n"
        "progress made once a year.\n"
        "Each county publishes the list of its schools, and the names of those\n"
        "who run them, before the term begins.\n"
    )
    assert texts(page) == list(ENGLISH)


@given(
    st.lists(st.sampled_from(PARAGRAPHS), min_size=2, max_size=8), st.integers(9, 45), st.sampled_from(("\n", "\n\n"))
)
def test_no_character_is_lost_or_moved(paragraphs, width, between):
    page = cut(paragraphs, width, between)
    found = unwrapped(rows(page), page)
    assert "".join(row.text for row in found) == "".join(paragraphs)
    assert all("".join(page[start:end] for start, end in row.pieces) == row.text for row in found)
