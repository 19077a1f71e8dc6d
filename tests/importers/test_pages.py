import re
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zhutiao.errors import UnreadableBytesError
from zhutiao.importers import pages
from zhutiao.ports import Hint

FURNITURE = Hint(furniture=True)
LINE = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1, max_size=30)


def body(found):
    """Return the signs of the text without furniture and spaces."""
    lines = enumerate(found.text.split("\n"), 1)
    return re.sub(r"\s", "", "".join(line for n, line in lines if found.hints.get(n) != FURNITURE))


@pytest.fixture(scope="session")
def opinion():
    text = pages_source().read_text(encoding="utf-8")
    return re.sub(r"[\s#]", "", text)


def pages_source():
    from zhutiao import paths

    return paths.shipped("data") / "001_1bd3a47c8d5ee32b.txt"


@pytest.mark.parametrize("row_by_row", [False, True])
@pytest.mark.parametrize("columns", [1, 2, 3])
def test_every_sign_of_the_opinion_comes_back_in_order(the_opinion_printed, opinion, columns, row_by_row):
    assert body(pages.read(the_opinion_printed(columns, row_by_row=row_by_row))) == opinion


def test_running_heads_and_page_numbers_are_furniture_on_every_page(the_opinion_printed):
    found = pages.read(the_opinion_printed(1))
    lines = found.text.split("\n")
    furniture = [lines[n - 1] for n, hint in found.hints.items() if hint == FURNITURE]
    count = len(furniture) // 2
    assert furniture == [words for n in range(1, count + 1) for words in ("国务院公报 2025年第7号", f"— {n} —")]


def test_a_large_line_is_a_heading_and_an_indented_one_opens_a_paragraph(printed):
    lines = [
        (60, 70, 20, "关于民生的意见"),
        (80, 120, 10, "各地区各部门要认真" * 4),
        (60, 135, 10, "贯彻落实。"),
        (80, 150, 10, "（一）统筹。"),
    ]
    found = pages.read(printed(lines))
    assert found.text.split("\n") == [
        "关于民生的意见",
        "",
        "　　" + "各地区各部门要认真" * 4,
        "贯彻落实。",
        "　　（一）统筹。",
    ]
    assert found.hints == {1: Hint(level=1), 3: Hint(opens=True), 5: Hint(opens=True)}
    assert (found.encoding, found.whole) == ("pdf", False)


def test_a_headline_of_two_lines_is_one_heading(printed):
    found = pages.read(
        printed([(60, 70, 20, "国务院关于保障和"), (60, 95, 20, "改善民生的意见"), (80, 150, 10, "正文。" * 12)])
    )
    assert found.text.split("\n")[0] == "国务院关于保障和改善民生的意见"


def test_a_numbered_heading_below_another_begins_anew(printed):
    found = pages.read(
        printed([(60, 70, 20, "第一章 总则"), (60, 95, 20, "第一节 目的"), (80, 150, 10, "正文。" * 12)])
    )
    assert found.text.split("\n")[:2] == ["第一章 总则", "第一节 目的"]


def test_the_number_of_a_single_page_is_furniture(printed):
    found = pages.read(printed([(60, 80, 10, "正文。"), (290, 800, 9, "- 12 -")]))
    assert found.hints == {2: FURNITURE}


def test_a_year_at_the_foot_of_a_page_is_text(printed):
    assert pages.read(printed([(60, 80, 10, "正文。"), (290, 800, 9, "2025")])).hints == {}


def test_words_apart_stay_apart_in_english_and_together_in_chinese(printed):
    lines = [(60, 80, 10, "Article 1 Scope"), (60, 100, 10, "保障"), (81, 100, 10, "民生")]
    assert pages.read(printed(lines)).text == "Article 1 Scope\n保障民生"


def test_words_printed_twice_to_look_bold_are_read_once(printed):
    assert pages.read(printed([(60, 80, 10, "民生"), (60.2, 80, 10, "民生")])).text == "民生"


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_turned_page_is_read_where_it_can_be(printed, turned):
    found = pages.read(printed([(60, 80, 10, "民生"), (60, 95, 10, "保障")], turned=turned))
    assert sorted(re.sub(r"\s", "", found.text)) == sorted("民生保障")


@settings(max_examples=15)
@given(st.lists(LINE, min_size=1, max_size=20))
def test_no_sign_of_a_page_is_lost(printed, lines):
    found = pages.read(printed([(60, 60 + 30 * n, 10, words) for n, words in enumerate(lines)]))
    assert re.sub(r"\s", "", found.text) == "".join(lines)


def refused(data):
    with pytest.raises(UnreadableBytesError) as caught:
        pages.read(data)
    return caught.value.reason


def test_a_pdf_with_a_password_is_refused(printed):
    assert refused(printed([(60, 80, 10, "密")], password="p")) == "protected"  # noqa: S106


def test_half_a_pdf_is_refused():
    assert refused(b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n") == "damaged"


def test_without_the_extra_the_reader_is_told_what_to_install(monkeypatch, printed):
    data = printed([(60, 80, 10, "民生")])
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    assert refused(data) == "needs-pdf"


def test_gaps_find_the_order_of_three_columns_that_the_drawing_hides(the_opinion_printed, opinion):
    import pypdfium2

    data = the_opinion_printed(3, row_by_row=True)
    document = pypdfium2.PdfDocument(data)
    drawn = re.sub(r"\s", "", "".join(page.get_textpage().get_text_range() for page in document))
    document.close()
    assert in_order(opinion, drawn) < 0.6
    assert in_order(opinion, body(pages.read(data))) == 1


def in_order(text, found, stretch=12):
    """Return the share of all stretches of *text* that *found* holds unbroken."""
    starts = range(len(text) - stretch)
    return sum(text[n : n + stretch] in found for n in starts) / len(starts)
