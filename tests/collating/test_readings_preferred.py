"""Which reading is suggested, and why: never more surely than the evidence is."""

from __future__ import annotations

import pytest

from zhutiao.text.collate import collate

from .conftest import printing, text


@pytest.fixture(scope="module")
def by_words(opinions, companions):
    """The variants of the Opinion by what its first printing reads."""
    found = collate(opinions, companions)
    return {v.readings["A"].words: v for v in found.variants if v.kind in ("substantive", "slip")}


def _why(variant):
    return [each.why for each in variant.suggestion.evidence]


def test_what_others_quote_is_preferred_to_what_nobody_does(by_words):
    variant = by_words["个人账户共济"]
    assert variant.suggestion.preferred == "B" and _why(variant) == ["quoted"]
    assert variant.readings["F"].words == "个人账户跨省共济"


def test_two_that_quote_it_so_from_different_files_make_it_sure(by_words):
    variant = by_words["县城"]
    assert (variant.suggestion.preferred, variant.suggestion.confidence) == ("B", "sure")
    assert variant.suggestion.evidence[0].sigla == ("C", "F")


def test_words_that_are_none_and_stand_nowhere_else_are_likely_wrong(by_words):
    variant = by_words["培养保障"]
    assert (variant.suggestion.preferred, variant.suggestion.confidence) == ("B", "likely")
    assert _why(variant) == ["unheard"]


@pytest.mark.parametrize("words", ["诊疗", "上门服务能力"])
def test_what_only_taste_could_decide_is_left_undecided(by_words, words):
    said = by_words[words].suggestion
    assert (said.preferred, said.confidence) == (None, "undecided")


def test_one_who_quotes_against_the_only_printing_decides_nothing(by_words):
    variant = by_words["租住"]
    assert variant.readings["B"] is None and variant.readings["D"].words == "职住"
    assert variant.suggestion.preferred is None


def test_a_text_of_the_same_file_is_no_second_witness_to_its_own_slips(opinions):
    own = printing("001", "commentary")
    found = collate(opinions, [own])
    [variant] = [v for v in found.variants if v.readings["A"] and v.readings["A"].words == "租住"] or [None]
    assert variant is None


def test_most_of_three_printings_are_preferred_to_the_third():
    texts = [
        text("推动教育资源扩优提质", source="1"),
        text("推动教育资源扩优提速", source="2"),
        text("推动教育资源扩优提质", source="3"),
    ]
    [variant] = collate(texts).variants
    assert (variant.suggestion.preferred, _why(variant)) == ("A", ["majority"])


def test_an_edition_counts_for_no_reading(opinions):
    edition = opinions[0]._replace(source="edition", edition=True)
    found = collate([*opinions, edition], base=0)
    assert [w.siglum for w in found.witnesses] == ["A", "B", "*"]
    assert all("*" not in each.sigla for v in found.variants for each in v.suggestion.evidence)


def test_what_a_speaker_quotes_otherwise_where_one_printing_stands_alone_is_listed_and_undecided(by_words):
    variant = by_words["公共"]
    assert variant.segment == "五" and variant.readings["F"].words == "公平"
    assert variant.suggestion.preferred is None


def test_two_printings_of_one_explainer_are_one_voice(opinions):
    explainers = [printing(number, "commentary")._replace(text="explainer") for number in ("000", "001")]
    found = collate(opinions, explainers)
    [variant] = [v for v in found.variants if "优质服务数字" in (v.readings["A"] or v.readings["B"]).words]
    assert (variant.suggestion.preferred, variant.suggestion.confidence) == ("B", "likely")


def _three(*paragraphs, **about):
    return text("推动教育资源扩优提质。", *paragraphs, "完善青年发展促进政策。", **about)


MIDDLE = "推进优质医疗资源扩容下沉和区域均衡布局，优化区域医疗中心建设模式、管理体制和运行机制，实施医疗卫生强基工程。"


def test_a_paragraph_that_is_not_there_is_not_called_cut_where_nothing_shows_it():
    [gap] = collate([_three(MIDDLE), _three(source="two")]).variants
    assert (gap.kind, gap.suggestion.preferred, _why(gap)) == ("gap", None, ["absent"])


def test_a_passage_that_breaks_off_in_the_middle_of_a_sentence_is_surely_missing():
    [gap] = collate([_three(MIDDLE), _three(MIDDLE[-9:], source="two")]).variants
    assert (gap.kind, gap.suggestion.preferred, _why(gap)) == ("gap", "A", ["torn"])
