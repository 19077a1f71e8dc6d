"""What was done to a text is what collating finds, no more and no less."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhutiao.text.collate import Printing, collate

from .conftest import printing, text
from .edited import edited

ORIGINAL = printing("001", "opinion")
ORIGINAL = ORIGINAL._replace(article=replace(ORIGINAL.article, findings=()))
seeds = st.integers(0, 100_000)


def _edited(seed):
    segments, edits = edited(ORIGINAL.article.segments, Random(seed))  # noqa: S311 - chance that can be repeated
    return Printing("edited", replace(ORIGINAL.article, segments=segments), "edited"), edits


def _words(variant, siglum):
    reading = variant.readings[siglum]
    return reading and reading.words


@given(seed=seeds)
def test_exactly_the_edits_come_back(seed):
    changed, edits = _edited(seed)
    found = collate([ORIGINAL, changed]).variants
    told = sorted((v.segment, v.kind) for v in found)
    assert told == sorted((edit.segment, edit.kind) for edit in edits)
    for edit in edits:
        [variant] = [v for v in found if v.segment == edit.segment]
        assert edit.out in _words(variant, "A") and edit.come in _words(variant, "B")


@given(seed=seeds)
def test_spans_hold_the_words_of_their_readings(seed):
    changed, _ = _edited(seed)
    for variant in collate([ORIGINAL, changed]).variants:
        for text_, reading in zip((ORIGINAL, changed), variant.readings.values(), strict=True):
            printed = {each.id: each.printed for each in text_.article.segments}
            assert reading.words == "\n".join(printed[s.segment][s.start : s.end] for s in reading.stretches)


@given(seed=seeds, order=st.permutations([0, 1, 2]))
def test_the_order_of_witnesses_changes_nothing_but_their_sigla(seed, order):
    witnesses = [ORIGINAL, _edited(seed)[0], _edited(seed + 1)[0]._replace(source="third", file="third")]

    def told(collation):
        of = {witness.siglum: witness.source for witness in collation.witnesses}
        return [
            (v.segment, v.kind, {of[s]: r and r.words for s, r in v.readings.items()}, v.suggestion.confidence)
            for v in collation.variants
        ]

    assert told(collate([witnesses[n] for n in order])) == told(collate(witnesses))


@given(at=st.integers(100, 3000))
def test_a_text_that_is_cut_anywhere_has_one_gap_to_its_end(at):
    left, segments = at, []
    for each in ORIGINAL.article.segments:
        if left <= len(each.number or ""):
            break
        segments.append(replace(each, printed=each.printed[:left]))
        left -= len(each.printed)
    cut = Printing("cut", replace(ORIGINAL.article, segments=tuple(segments), complete=False), "cut")
    [gap] = collate([ORIGINAL, cut]).variants
    assert gap.kind == "gap" and gap.readings["B"] is None and gap.suggestion.preferred == "A"
    assert gap.readings["A"].words.endswith("“一刀切”考核。")


@pytest.mark.parametrize("number", ["001", "002"])
def test_a_text_beside_itself_has_no_variants(number):
    one = printing(number, "opinion")
    one = one._replace(article=replace(one.article, findings=()))
    assert collate([one, one._replace(source="again", file="again")], quiet=True).variants == ()


def test_texts_that_differ_in_widths_and_signs_alone_have_no_variant_of_words():
    wide = str.maketrans(",.;:()%0123456789", "，。；：（）％０１２３４５６７８９")
    segments = tuple(replace(each, printed=each.printed.translate(wide)) for each in ORIGINAL.article.segments)
    other = Printing("wide", replace(ORIGINAL.article, segments=segments), "wide")
    assert collate([ORIGINAL, other]).variants == ()
    assert {v.kind for v in collate([ORIGINAL, other], quiet=True).variants} == {"width"}


@pytest.mark.parametrize(
    ("one", "other", "kind", "readings"),
    [
        ("用5年左右时间", "用五年左右时间", "digits", ("5年", "五年")),
        ("覆盖80%以上社区", "覆盖百分之八十以上社区", "digits", ("80%", "百分之八十")),
        ("新增1,000所学校", "新增1000所学校", "digits", ("1,000", "1000")),
        ("覆盖80%以上社区", "覆盖85%以上社区", "substantive", ("80%", "85%")),
        ("推动教育、医疗、养老发展", "推动医疗、教育、养老发展", "moved", ("教育、医疗", "医疗、教育")),
        ("体现人人平等的原则", "体现人平等的原则", "substantive", ("人人", "人")),
        ("建设重点任务落实", "建设重点任务落落实", "slip", ("落实", "落落实")),
        ("发展方向和重点任务", "发展方向and重点任务", "slip", ("和", "and")),
        ("健全机制，完善制度。", "健全机制。完善制度。", "punctuation", ("机制，完", "机制。完")),
    ],
)
def test_kinds_are_told_apart(one, other, kind, readings):
    [variant] = collate([text(one), text(other, source="two")], quiet=True).variants
    assert variant.kind == kind
    assert all(words in got.words for words, got in zip(readings, variant.readings.values(), strict=True))
