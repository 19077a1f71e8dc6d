"""What the reader marked, beside what stands there now."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont

from zhutiao.model import Anchor, Mark, Place, Quote, Span
from zhutiao.ui.card_text import Face
from zhutiao.ui.check_words import differing, laid, own_words

WHEN = "2025-06-11T00:00:00.000Z"


def marked(now, was=None):
    place = Place("d1", "三/（七）", Span(0, len(now)))
    anchor = Anchor(place, Quote(now, "", "", 0), "check" if was else "placed", was)
    return Mark("m", (anchor,), "amber", "highlight", None, (), "me", WHEN, WHEN)


@pytest.fixture
def face(qapp):
    return Face(QFont())


def said(lines):
    return "".join(run.text for line in lines for run in line)


def marked_out(lines):
    return "".join(run.text for line in lines for run in line if run.differs)


def test_only_what_differs_is_marked_on_either_side(face):
    checked = laid(face, marked("占比不低于80%", "占比达到75%"), 1000)
    assert (said(checked.was), said(checked.now)) == ("占比达到75%", "占比不低于80%")
    assert (marked_out(checked.was), marked_out(checked.now)) == ("达到75", "不低于80")


def test_words_that_nobody_changed_are_shown_once(face):
    assert laid(face, marked("占比不低于80%"), 1000) is None


def test_of_long_words_those_are_shown_that_differ(face):
    same = "提高养老服务机构医养结合服务能力"
    checked = laid(face, marked(f"{same}，增加床位", f"{same}，增加供给"), 6 * face.em)
    assert said(checked.now).startswith("…")
    assert marked_out(checked.was) + marked_out(checked.now) == "供给床位"


def test_pieces_that_did_not_change_keep_their_words():
    both = (*marked("新的话", "旧的话").anchors, *marked("第二处").anchors)
    whole = Mark("m", both, "amber", "highlight", None, (), "me", WHEN, WHEN)
    assert own_words(whole) == "旧的话\n第二处"


@given(st.text("甲乙丙𠮷\n", min_size=1, max_size=20), st.text("甲乙丙𠮷\n", min_size=1, max_size=20))
def test_what_is_not_marked_is_the_same_on_both_sides(was, now):
    gone, new = differing(was, now)
    left = [letter for n, letter in enumerate(was) if n not in gone]
    assert left == [letter for n, letter in enumerate(now) if n not in new]
