"""Versions of a law over the years: articles that came, went and have other numbers."""

from __future__ import annotations

from dataclasses import replace

from zhutiao.model import Article, Segment
from zhutiao.text.collate import Printing, collate

ARTICLES = {
    "purpose": "为了保障公民获得社会服务的权利，规范社会服务活动，根据宪法，制定本法。",
    "scope": "在中华人民共和国境内从事社会服务活动，适用本法。",
    "conditions": "从事社会服务的组织应当有自己的名称、章程和与服务活动相适应的场所、人员。",
    "home": "地方各级人民政府应当支持居家养老服务，为老年人提供上门照护。",
    "new": "县级以上人民政府应当每年向社会公布社会服务事项清单，接受社会监督。",
    "duty": "违反本法规定的，由民政部门责令改正；情节严重的，处一万元以上五万元以下罚款。",
}
NUMERALS = "一二三四五六七八"


def _law(year, *names, **changed):
    words = [changed.get(name, ARTICLES[name]) for name in names]
    numbers = [f"第{numeral}条" for numeral in NUMERALS]
    segments = tuple(
        Segment(number, "clause", said, f"{number}　{said}", (n, n), number=number)
        for n, (number, said) in enumerate(zip(numbers, words, strict=False))
    )
    return Printing(year, Article("a1", "law", "社会服务法", segments, date=f"{year}-01-01"), year)


def _told(*laws):
    found = collate(laws, base=0)
    return [
        (v.segment, v.kind, *(r and r.words for r in v.readings.values())) for v in found.variants
    ], found.renumbered


def test_an_article_that_came_is_one_variant_and_those_after_it_are_renumbered():
    told, renumbered = _told(
        _law("2018", "purpose", "scope", "home", "duty"), _law("2024", "purpose", "scope", "new", "home", "duty")
    )
    assert told == [("第三条", "substantive", None, f"第三条　{ARTICLES['new']}")]
    assert [dict(each.segments) for each in renumbered] == [
        {"A": "第三条", "B": "第四条"},
        {"A": "第四条", "B": "第五条"},
    ]


def test_articles_that_went_are_one_variant_each():
    told, _ = _told(
        _law("2018", "purpose", "scope", "conditions", "home", "duty"), _law("2024", "purpose", "home", "duty")
    )
    assert told == [
        ("第二条", "substantive", f"第二条　{ARTICLES['scope']}", None),
        ("第三条", "substantive", f"第三条　{ARTICLES['conditions']}", None),
    ]


def test_an_article_that_moved_is_told_as_moved():
    told, _ = _told(
        _law("2018", "purpose", "scope", "home", "conditions", "duty"),
        _law("2024", "purpose", "home", "conditions", "scope", "duty"),
    )
    assert told == [("第二条", "moved", f"第二条　{ARTICLES['scope']}", f"第四条　{ARTICLES['scope']}")]


def test_words_changed_in_a_renumbered_article_are_named_and_none_is_called_right():
    fine = ARTICLES["duty"].replace("一万元以上五万元以下", "二万元以上十万元以下")
    old = _law("2018", "purpose", "home", "duty")
    new = _law("2024", "purpose", "new", "home", "duty", duty=fine)
    words = [v for v in collate([old, new], base=0).variants if None not in v.readings.values()]
    assert [[r.words for r in v.readings.values()] for v in words] == [["一万元", "二万元"], ["五万元", "十万元"]]
    assert {v.suggestion.preferred for v in words} == {None}
    assert {each.why for v in words for each in v.suggestion.evidence} == {"revised"}


def test_a_passage_missing_in_the_middle_of_a_printing_is_a_gap():
    whole = _law("2018", "purpose", "scope", "conditions", "home", "duty")
    pieces = whole.article.segments
    torn = Printing("torn", Article("a1", "law", "社会服务法", (*pieces[:2], *pieces[4:]), date="2018-01-01"), "torn")
    [gap] = collate([whole, torn]).variants
    assert gap.kind == "gap" and gap.readings["B"] is None
    assert "第三条" in gap.readings["A"].words and "第四条" in gap.readings["A"].words


def test_an_article_repealed_at_the_end_of_a_chapter_is_no_gap():
    def chaptered(law, at):
        heads = [Segment(f"第{n}章", "section", "", f"第{n}章　总则", (0, 0), number=f"第{n}章") for n in "一二"]
        pieces = law.article.segments
        return law._replace(
            article=replace(law.article, segments=(heads[0], *pieces[:at], heads[1], *pieces[at:]), date=None)
        )

    old = chaptered(_law("2018", "purpose", "scope", "conditions", "home", "duty"), 3)
    new = chaptered(_law("2024", "purpose", "scope", "home", "duty"), 2)
    [gone] = collate([old, new], base=0).variants
    assert (gone.kind, gone.suggestion.preferred) == ("substantive", None)


def test_a_number_that_is_skipped_shows_that_an_article_is_missing():
    whole = _law("2018", "purpose", "scope", "conditions", "home", "duty")
    pieces = whole.article.segments
    torn = whole._replace(
        source="torn", file="torn", article=replace(whole.article, segments=(*pieces[:2], *pieces[3:]))
    )
    [gap] = collate([whole, torn]).variants
    assert (gap.kind, gap.suggestion.preferred) == ("gap", "A")
    assert [(each.why, each.words) for each in gap.suggestion.evidence] == [("skipped", "3")]
