"""Where ribbons lie over each other, and the dots along their edges."""

import itertools

from zhutiao.model import Link, Passage, Reason
from zhutiao.ui.pane.curves import band, dots, overlap
from zhutiao.ui.pane.ribbons import End, Ribbon

WIDTH = 56
LINK = Link("l", "一", Passage("d", "p1", ""), "quotes", "certain", "suggested", 1, ())


def _ribbon(left, right):
    return Ribbon(None, LINK, Reason("w"), End(*left, seen=True), End(*right, seen=True))


def test_ribbons_that_do_not_meet_have_no_overlap():
    assert overlap(_ribbon((0, 20), (0, 20)), _ribbon((30, 50), (30, 90)), WIDTH) is None


def test_the_overlap_lies_in_both_ribbons():
    one, other = _ribbon((0, 40), (300, 340)), _ribbon((100, 160), (200, 240))
    piece = overlap(one, other, WIDTH)
    middle = piece.boundingRect().center()
    assert band(one, WIDTH).contains(middle)
    assert band(other, WIDTH).contains(middle)
    assert band(one, WIDTH).boundingRect().contains(piece.boundingRect())


def test_ribbons_that_cross_overlap_only_where_they_cross():
    piece = overlap(_ribbon((0, 20), (400, 420)), _ribbon((400, 420), (0, 20)), WIDTH).boundingRect()
    assert piece.left() > 0
    assert piece.right() < WIDTH


def test_dots_run_along_both_edges_evenly():
    drawn = [dot.center() for dot in dots(_ribbon((0, 20), (0, 20)), WIDTH)]
    upper = [point for point in drawn if point.y() == 0]
    assert {point.y() for point in drawn} == {0, 20}
    gaps = {round(after.x() - before.x(), 3) for before, after in itertools.pairwise(upper)}
    assert gaps == {4.8}
