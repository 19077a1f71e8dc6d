"""A table for programs that calculate holds words and numbers, never a formula."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhutiao.exporters import table

FORMULAS = ["=1+1", "+86 10", "-20%", "@SUM(A1)", "\t=1", "\r=1", "＝1", "  =HYPERLINK(0)"]
SIGNS = "=+-@\t\r\n＝＋－＠"


def read(sheet: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(sheet.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("words", FORMULAS)
def test_no_cell_begins_a_formula(words):
    assert read(table.as_csv([[words]])) == [[f"'{words}"]]


@given(st.lists(st.text(max_size=12), min_size=1, max_size=4))
def test_whatever_the_words_a_cell_never_begins_as_a_formula_does(cells):
    found = [cell for row in read(table.as_csv([["x", *cells]])) for cell in row]
    assert not [cell for cell in found if cell.lstrip(" ").startswith(tuple(SIGNS))]


@pytest.mark.parametrize("words", ["（一）有效扩大", "80%", "A=B", "一-二", "2", ""])
def test_plain_words_stay_as_they_are(words):
    assert read(table.as_csv([[words]])) == ([[words]] if words else [[""]])


def test_excel_knows_the_encoding_by_its_mark():
    assert table.as_csv([["条"]]).startswith(b"\xef\xbb\xbf")


def test_a_tab_or_line_break_in_a_cell_does_not_end_it_on_the_clipboard():
    assert table.as_text([["一\t二\n三", 4]]) == "一 二 三\t4\n"


@given(st.lists(st.lists(st.text(max_size=8), min_size=2, max_size=2), min_size=1, max_size=3))
def test_whatever_the_words_the_clipboard_has_as_many_lines_and_cells(rows):
    pasted = table.as_text(rows)
    assert [line.count("\t") for line in pasted.splitlines()] == [1] * len(rows)
    assert [len(row) for row in csv.reader(io.StringIO(pasted, newline=""), delimiter="\t")] == [2] * len(rows)


def test_a_quotation_mark_at_the_beginning_of_a_cell_holds_no_cells_together():
    pasted = table.as_text([['"一" 和', "二", '三"']])
    assert list(csv.reader(io.StringIO(pasted), delimiter="\t")) == [['"一" 和', "二", '三"']]


def test_half_a_sign_does_not_keep_a_sheet_from_being_written():
    assert read(table.as_csv([["一\ud800二"]])) == [["一?二"]]


def test_words_that_look_like_html_are_words_on_the_clipboard():
    assert "<td>&lt;b&gt;</td>" in table.as_html([["", "列"], ["行", "<b>"]])


def test_the_first_row_and_column_are_heads_on_the_clipboard():
    rows = table.as_html([["", "列"], ["行", 3]]).split("\n")
    assert rows[1:3] == ["<tr><th></th><th>列</th></tr>", "<tr><th>行</th><td>3</td></tr>"]
