"""What is found in a pane is what the search of the library finds, and stands where it is printed."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zhutiao.model import Article, Segment
from zhutiao.text import search_keys, searched
from zhutiao.text.search_reading import parse
from zhutiao.ui.pane.finding import LONG, Findable
from zhutiao.ui.pane.shown import Shown

SIGNS = st.text("养老托育 ，,\n𠮷80%８", min_size=1, max_size=30).filter(str.strip)


def article(*paragraphs):
    pieces = tuple(Segment(f"p{n}", "paragraph", words, words, (n, n)) for n, words in enumerate(paragraphs, 1))
    return Article("a", "commentary", "养老的标题", pieces, author="新华社记者")


def found(text, typed, *, whole=False):
    """Return the words that are found, cut from the stored text by where they stand on the page."""
    shown = Shown(text)
    hits = Findable(shown).hits(parse(typed), whole=whole)
    return [shown.words(*stretch) for piece in hits for stretch in piece]


def expected(text, typed):
    query = parse(typed)
    fitting = [piece.words for piece in searched.pieces(text) if query.fits(search_keys.fold(piece.words))]
    return [span.cut(words) for words in fitting for span in query.spans(words)]


@pytest.mark.parametrize("source", ["001", "002", "003"])
def test_random_words_of_a_source_are_found_as_often_as_the_library_finds_them(sources, source):
    pick = random.Random(source)  # noqa: S311 - any will do
    for text in sources[source].articles:
        printed = [piece.words for piece in searched.pieces(text) if len(piece.words) > 6]
        for words in pick.choices(printed, k=3):
            at = pick.randrange(len(words) - 3)
            typed = f'"{words[at : at + 2]}"'.replace("\n", "")
            assert [each.replace("\n", "") for each in found(text, typed)] == [
                each.replace("\n", "") for each in expected(text, typed)
            ]


@given(st.lists(SIGNS, min_size=1, max_size=4), SIGNS)
@settings(max_examples=60)
def test_strange_words_in_strange_paragraphs_are_found_as_the_library_finds_them(paragraphs, typed):
    text = article(*paragraphs)
    assert found(text, typed) == expected(text, typed)


def test_words_across_a_line_break_are_found():
    assert found(article("加强养\n老服务"), "养老服务") == ["养\n老服务"]


def test_words_across_a_paragraph_cut_for_display_are_found():
    assert found(article("一" * 1999 + "养老" + "二" * 500), "一养老二") == ["一养老二"]


def test_words_in_two_paragraphs_are_not_found_together():
    assert found(article("养", "老"), "养老") == ["养老"]


def test_of_several_words_all_are_marked_in_paragraphs_that_have_all():
    assert found(article("养老和托育", "只有托育"), "养老 托育") == ["养老", "托育"]


def test_a_paragraph_with_a_word_left_out_has_no_hit():
    assert found(article("养老机构", "养老服务"), "养老 -机构 -标题") == ["养老"]


def test_who_wrote_a_text_is_found_above_it_though_it_is_no_result():
    text = article("养老")
    assert (found(text, "新华社", whole=True), found(text, "新华社")) == (["新华社"], [])


def test_a_speaker_is_found_in_the_label_above_what_was_said(sources):
    [transcript] = sources["003"].articles
    speaker = next(turn.speaker for turn in transcript.turns if turn.speaker)
    shown = Shown(transcript)
    text = Findable(shown)
    [first, *_] = [stretch for piece in text.hits(parse(speaker), whole=False) for stretch in piece]
    assert shown.blocks[shown.block_at(first[0])].role in ("label", "body")


def test_words_anywhere_in_a_very_long_paragraph_are_found_once():
    words = ("加强养老服务" + "一" * 33) * 4000
    assert found(article(words), "养老服务") == ["养老服务"] * 4000


def test_words_across_the_cuts_of_a_very_long_paragraph_are_found():
    words = "一" * (LONG - 2) + "养老服务" + "一" * LONG
    assert found(article(words), "养老服务") == ["养老服务"]


def test_the_place_of_a_hit_is_known_by_what_it_is(sources):
    [transcript] = sources["003"].articles
    text = Findable(Shown(transcript))
    pieces = [piece for piece in text.pieces() if piece.where]
    assert [text.piece(piece.where, piece.segment) for piece in pieces] == pieces
    assert [(piece.where, piece.segment or "", piece.words) for piece in pieces] == [*searched.pieces(transcript)]


def test_what_is_not_shown_has_no_place():
    assert Findable(Shown(article("养老"))).piece("text", "p9") is None
