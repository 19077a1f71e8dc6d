"""Claims about the difference shown before a file is written again."""

import re

from hypothesis import given
from hypothesis import strategies as st

from zhutiao.exporters.again.difference import Difference, difference

LINES = st.lists(st.sampled_from(["一", "二", "三", "", ">", "四", "五"]), max_size=12)


@given(LINES, LINES)
def test_the_newer_file_can_be_made_of_the_older_one_and_the_difference(before, after):
    shown = difference(joined(before), joined(after))
    made, at = [], 0
    for line in shown.lines:
        if found := re.fullmatch(r"@@ -(\d+),\d+ \+\d+,\d+ @@", line):
            made += before[at : int(found[1]) - 1]
            at = int(found[1]) - 1
        else:
            assert line[0] == "+" or before[at] == line[1:]
            made += [line[1:]] if line[0] in "+ " else []
            at += line[0] in "- "
    assert made + before[at:] == after


def test_a_change_is_shown_with_the_lines_around_it():
    before = [str(n) for n in range(20)]
    after = [*before[:9], "新", *before[10:]]
    assert difference(joined(before), joined(after)) == Difference(
        ("@@ -8,5 +8,5 @@", " 7", " 8", "-9", "+新", " 10", " 11")
    )


def test_line_ends_make_no_difference_and_a_file_that_is_no_text_has_none():
    assert difference(b"a\r\nb", b"a\nb\n") == Difference()
    assert difference(b"PK\0\3", b"PK\0\4") == Difference()


def test_no_more_lines_are_shown_than_are_wanted_and_the_others_are_counted():
    shown = difference(b"", b"\n".join(b"%d" % n for n in range(1000)), most=10)
    assert (len(shown.lines), shown.more) == (10, 991)


def test_a_hundred_thousand_lines_with_changes_everywhere_are_compared_line_by_line():
    before = [f"第{n}行" for n in range(100_000)]
    after = [f"新{n}" if n % 10 == 0 else line for n, line in enumerate(before)]
    shown = difference(joined(before), joined(after), most=10**6)
    assert sum(line[0] == "-" for line in shown.lines) == 10_000


def joined(lines):
    return "\n".join([*lines, ""]).encode() if lines else b""
