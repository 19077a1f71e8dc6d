import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhutiao.text.dates import find, is_date


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("2025年3月2日", "2025-03-02"),
        ("2025年 3月 2日", "2025-03-02"),
        ("２０２５年３月２日", "2025-03-02"),
        ("二〇二五年三月二日", "2025-03-02"),
        ("二○一九年十月三十一日", "2019-10-31"),
        ("一九九三年十二月二十九日", "1993-12-29"),
        ("民國113年6月1日", "2024-06-01"),
        ("中華民國一百一十三年十二月二十一日", "2024-12-21"),
        ("2025-06-09", "2025-06-09"),
        ("2025.6.9", "2025-06-09"),
        ("2025/06/09", "2025-06-09"),
        ("June 9, 2025", "2025-06-09"),
        ("9 September 2025", "2025-09-09"),
        ("Sept. 9, 2025", "2025-09-09"),
    ],
)
def test_a_full_date_is_read_in_every_usual_form(printed, iso):
    found = find(f"（{printed}）")
    assert found is not None and found.iso == iso and is_date(printed)


@pytest.mark.parametrize(
    "text", ["3月2日", "2025年3月", "2025年2月30日", "25年3月2日", "1.2.3", "电话2025-060-9", "May 2025"]
)
def test_what_lacks_day_month_or_year_is_no_date(text):
    assert find(text) is None


def test_the_first_of_several_dates_is_found():
    found = find("（1993年12月29日通过　2023年12月29日修订）")
    assert found is not None and (found.printed, found.start) == ("1993年12月29日", 1)


def test_a_sentence_with_a_date_is_no_date():
    assert not is_date("自2025年3月2日起施行")


@given(st.dates())
def test_every_day_is_read_as_it_is_written(day):
    found = find(f"印发于{day.year}年{day.month}月{day.day}日。")
    assert (found.iso if found else None) == (day.isoformat() if day.year >= 1000 else None)


@given(st.text("〇一二三四五六七八九十百廿年月日民國0123456789-./ ", max_size=24))
def test_any_heap_of_numerals_is_read_or_left(heap):
    found = find(heap)
    assert found is None or heap[found.start : found.end].strip()
