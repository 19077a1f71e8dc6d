"""A filter's value is understood as a reader means it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhutiao.text.search_values import COLOURS, KINDS, PLACES, days, meant


@pytest.mark.parametrize(
    ("value", "kinds"),
    [
        ("意见", {"opinion"}),
        ("Opinion", {"opinion"}),
        ("发布会实录", {"transcript"}),
        ("解", {"commentary"}),
        ("sl", {"transcript"}),
        ("意见|简讯", {"opinion", "brief"}),
        ("无", set()),
        ("", set()),
    ],
)
def test_a_kind_is_known_by_its_names_their_beginning_and_their_pinyin(value, kinds):
    assert meant(value, KINDS) == kinds


@pytest.mark.parametrize(("value", "colours"), [("黄", {"amber"}), ("琥珀", {"amber"}), ("存疑", {"blue"})])
def test_a_colour_is_known_by_what_it_stands_for_too(value, colours):
    assert meant(value, {**COLOURS, "blue": ("蓝色", "存疑")}) == colours


def test_a_whole_name_means_nothing_that_only_holds_it():
    assert meant("标", PLACES) == {"title", "tag"}
    assert meant("标签", {**PLACES, "title": ("标签的标题",)}) == {"tag"}


@pytest.mark.parametrize(
    ("value", "within", "without"),
    [
        ("2024", "2024-12-31", "2025-01-01"),
        ("2024-10", "2024-10-31", "2024-11-01"),
        ("2024-10-1", "2024-10-01", "2024-10-10"),
        ("２０２４年10月1日", "2024-10-01", "2024-10-02"),
        ("2024-10..2024-12", "2024-12-31", "2025-01-01"),
        ("2024-10…2024-12", "2024-10-01", "2024-09-30"),
        ("2024年10月至2025年", "2025-12-31", "2024-09-30"),
        ("..2024-10", "2024-10-31", "2024-11-01"),
        ("2024-10..", "2030-01-01", "2024-09-30"),
        ("2023|2025", "2025-06-01", "2024-06-01"),
        ("202", "2025-06-01", "1999-06-01"),
    ],
)
def test_days_are_told_by_year_month_and_day_and_from_one_to_another(value, within, without):
    assert any(within in told for told in days(value))
    assert not any(without in told for told in days(value))


@pytest.mark.parametrize("value", ["", "..", "昨天", "2024-10-01-05", "x..2024", "\ud800"])
def test_what_tells_no_day_means_none(value):
    assert days(value) == []


def test_a_text_without_a_date_is_of_no_day():
    assert None not in days("2024")[0]


@given(st.text(st.characters()))
def test_no_value_is_an_error(value):
    assert meant(value, KINDS) <= set(KINDS)
    assert all(told.first or told.last for told in days(value))
