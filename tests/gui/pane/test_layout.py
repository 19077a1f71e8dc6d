from itertools import groupby

import pytest

from zhutiao.model import Article, Segment, Span
from zhutiao.ui.pane.layout import LONGEST, blocks
from zhutiao.ui.pane.shown import Shown


def _printed(shown):
    pieces = [block for block in shown if block.segment]
    for segment, group in groupby(pieces, key=lambda block: block.segment):
        owned = list(group)
        yield segment, "".join(("" if b.joined else "\n") + b.text for b in owned)[1:]


@pytest.mark.parametrize("source", ["000", "001", "002", "003"])
def test_blocks_hold_exactly_what_is_printed(sources, source):
    for article in sources[source].articles:
        assert list(_printed(blocks(article))) == [(piece.id, piece.printed) for piece in article.pieces()]


def test_number_and_title_of_a_clause_are_bold(the_opinion):
    [block] = [block for block in blocks(the_opinion) if block.segment == "三/（七）"]
    assert block.text[: block.bold] == "(七)大力发展“一老一小”普惠服务"


def test_a_section_that_is_its_own_clause_has_its_title_apart(the_opinion):
    title, body = [block for block in blocks(the_opinion) if block.segment == "五"]
    assert (title.text, title.role, body.role) == ("五、保障措施", "title", "body")


def test_a_paragraph_that_is_only_a_heading_after_a_dash_is_set_as_one(sources):
    explainer = sources["001"].articles[1]
    dashed = [block for block in blocks(explainer) if block.text.startswith("——")]
    assert [block.role for block in dashed] == ["heading"] * 4


def test_each_turn_is_headed_by_its_speaker_once(sources):
    [transcript] = sources["003"].articles
    labels = [block.text for block in blocks(transcript) if block.role == "label"]
    assert labels == [turn.label for turn in transcript.turns]


def test_a_long_paragraph_is_cut_after_a_sentence_and_loses_nothing():
    words = "推动各地多渠道扩大服务设施供给。" * 400
    article = Article("a1", "other", None, (Segment("p1", "paragraph", words, words, (1, 1)),))
    pieces = [block.text for block in blocks(article)]
    assert "".join(pieces) == words
    assert all(len(piece) <= LONGEST and piece.endswith("。") for piece in pieces)


def test_words_across_a_cut_are_one_span():
    words = "字" * (LONGEST + 50)
    shown = Shown(Article("a1", "other", None, (Segment("p1", "paragraph", words, words, (1, 1)),)))
    span = Span(LONGEST - 5, LONGEST + 5)
    assert shown.spans(*shown.stretch("p1", span)) == [("p1", span)]


def test_words_across_a_line_break_of_a_segment_are_one_span(the_opinion):
    shown = Shown(the_opinion)
    span = Span(4, 12)
    assert shown.spans(*shown.stretch("五", span)) == [("五", span)]
    assert shown.words(*shown.stretch("五", span)) == "措施\n各地区各有"


def test_an_item_is_read_with_its_clause():
    clause = Segment("四/（一）", "clause", "推动", "（一）推动", (1, 1), "（一）")
    item = Segment("四/（一）/1", "item", "一城一策", "1.一城一策", (2, 2), "1", parent="四/（一）")
    assert Shown(Article("a1", "opinion", None, (clause, item))).unit_of("四/（一）/1") == "四/（一）"
