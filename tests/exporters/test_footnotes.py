"""Claims about words copied with footnotes: a number behind each variant, its readings below, and nothing else added."""

import re
from dataclasses import replace

import printings
import pytest
from hostile import MARKUP

from zhutiao.exporters.apparatus import footnotes
from zhutiao.exporters.apparatus.footnotes import Words
from zhutiao.variants import Stretch


@pytest.fixture(scope="module")
def made(sources):
    return printings.content(sources)


def test_numbers_stand_behind_the_words_they_are_about(made):
    assert "改善县城①普通高中中②基本" in text(made, "三/（五）")


def test_the_notes_follow_in_order_then_what_their_sigla_stand_for(made):
    said = text(made, "三/（五）").split("\n\n")
    assert said[1] == "① 县域 B C D ] 县城 A\n② 普通高中 B ] 普通高中中 A"
    assert [line[0] for line in said[2].strip().split("\n")] == ["A", "B", "C", "D"]


def test_without_the_notes_it_is_the_text_as_printed(made):
    pieces = list(made.documents[0].article.pieces())
    words = "\n".join(piece.printed for piece in pieces)
    copied = text(made, *(piece.id for piece in pieces))
    assert re.sub("[①-⑳]", "", copied).startswith(words)


def test_markdown_has_footnotes_of_its_own(made):
    lines = text(made, "三/（五）", markdown=True).split("\n")
    assert "改善县城[^1]普通高中中[^2]基本" in lines[0]
    assert "[^1]: **县域** B C D ] 县城 A" in lines


def test_a_passage_of_several_clauses_is_told_once_behind_the_last(made):
    copied = text(made, "三/（七）", "四", "四/（八）")
    assert copied.count("①") == 2
    assert "便民服务资源统筹整合" in copied.split("①")[0]


def test_a_clause_without_variants_is_only_its_words(made):
    assert text(made, "二/（四）") == words_of(made, "二/（四）") + "\n"


def test_of_a_selection_only_the_variants_in_it_are_told(made):
    whole = words_of(made, "三/（五）")
    start = whole.index("普通高中中基本")
    copied = [Words("三/（五）", whole[start : start + 12], start)]
    assert said(made, copied).startswith("普通高中中①基本办学条件。")


def test_what_is_only_printed_in_another_way_has_no_note(made):
    assert "③" not in text(made, "三/（七）")


def test_beyond_fifty_there_are_brackets():
    assert [footnotes.ringed(n) for n in (1, 20, 21, 35, 36, 50, 51)] == ["①", "⑳", "㉑", "㉟", "㊱", "㊿", "[51]"]


def test_no_bracket_behind_a_number_makes_a_link_of_it(made):
    [apparatus] = made.apparatus
    entry = replace(apparatus.entries[0], places=(Stretch("x", 0, 2),))
    notes = footnotes.noted([Words("x", "县域(一)")], replace(apparatus, entries=(entry,)), lambda each: each.places)
    assert footnotes.as_markdown([Words("x", "县域(一)")], notes, apparatus).startswith("县域[^1]\\(一)")


def test_hostile_words_are_only_words_in_markdown(made, seen):
    [apparatus] = made.apparatus
    entry = replace(apparatus.entries[0], places=(Stretch("x", 3, 9),))
    copied = [Words("x", MARKUP)]
    notes = footnotes.noted(copied, replace(apparatus, entries=(entry,)), lambda each: each.places)
    common, bare, _extra = seen(footnotes.as_markdown(copied, notes, apparatus))
    assert common.outline == bare.outline == []
    assert not common.elements - {"p", "strong", "a"}


def text(content, *segments, markdown=False):
    return said(content, [Words(each, words_of(content, each)) for each in segments], markdown=markdown)


def said(content, copied, *, markdown=False):
    [apparatus] = content.apparatus
    notes = footnotes.noted(copied, apparatus, lambda entry: entry.places)
    return (footnotes.as_markdown if markdown else footnotes.as_text)(copied, notes, apparatus)


def words_of(content, segment):
    return next(each.printed for each in content.documents[0].article.pieces() if each.id == segment)
