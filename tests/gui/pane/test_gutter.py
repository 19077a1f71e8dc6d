import re

import pytest
from PySide6.QtWidgets import QApplication

from zhutiao.ui.pane.gutter import Gutter, RibbonSplitter
from zhutiao.ui.pane.palette import LIGHT

SEVENTH = "三/（七）"


@pytest.fixture
def gutter(qtbot, three):
    splitter = RibbonSplitter(LIGHT)
    qtbot.addWidget(splitter)
    splitter.resize(1336, 800)
    splitter.addWidget(three.base)
    splitter.addWidget(three.first)
    splitter.join(three.follower, three.base, [three.first])
    splitter.show()
    QApplication.processEvents()
    return splitter.findChildren(Gutter)[-1]


def test_ribbons_join_the_words_that_both_texts_have(gutter, three):
    three.follower.go(SEVENTH)
    opinion, explainer, _ = three.articles
    printed = {piece.id: piece.printed for piece in (*opinion.pieces(), *explainer.pieces())}
    joined = [
        (
            each.reason.clause_span.cut(printed[SEVENTH]),
            each.reason.passage_span.cut(printed[each.link.passage.segment]),
        )
        for each in gutter.ribbons()
    ]
    assert len(joined) > 1
    assert all(plain(one) == plain(two) for one, two in joined)


def test_a_ribbon_ends_beside_its_words_on_both_sides(gutter, three):
    three.follower.go(SEVENTH)
    [reason, *_] = three.follower.link_in(three.first).reasons
    [ribbon, *_] = gutter.ribbons()
    assert ribbon.left[:2] == three.base.band(SEVENTH, reason.clause_span)
    assert ribbon.right.bottom == three.first.band(three.first.current_unit(), reason.passage_span)[1]


def test_a_passage_scrolled_out_of_sight_has_no_ribbon(gutter, three):
    three.follower.go(SEVENTH)
    three.first.verticalScrollBar().setValue(0)
    assert gutter.ribbons() == []


def test_a_clause_without_links_has_no_ribbon(gutter, three):
    three.follower.set_links([])
    three.follower.go(SEVENTH)
    assert gutter.ribbons() == []


def test_the_gutter_is_drawn_in_the_accent_where_ribbons_end(gutter, three):
    three.follower.go(SEVENTH)
    [ribbon, *_] = gutter.ribbons()
    image = gutter.grab().toImage()
    assert image.pixelColor(0, round(ribbon.left.top) + 2).name() == LIGHT.accent


def plain(words):
    """Words without the signs and spaces that quoting changes."""
    return re.sub(r"\W", "", words)
