"""Documents of every form in their official style, from a text file to the ids of their parts."""

from pathlib import Path

import pytest

from zhutiao.services.dividing import articles

FORMS = Path(__file__).parent / "numbered"


def read(name):
    found, _ = articles((FORMS / name).read_text(encoding="utf-8"))
    return found


def only(name):
    [article] = read(name)
    return article


def ids(article, *kinds):
    return [piece.id for piece in article.segments if not kinds or piece.kind in kinds]


def named(article, name):
    return next(piece for piece in article.segments if piece.id == name)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("code.txt", "law"), ("law.txt", "law"), ("xize.txt", "law"), ("trad.txt", "law"), ("enlaw.txt", "law"), ("plan.txt", "opinion"),
        ("restarting.txt", "opinion"), ("decision.txt", "opinion"), ("guihua.txt", "opinion"), ("report.txt", "report"),
        ("unnum.txt", "report"), ("baipishu.txt", "report"), ("white.txt", "report"),
    ],
)  # fmt: skip
def test_a_document_is_taken_for_what_it_is(name, kind):
    assert only(name).kind == kind


@pytest.mark.parametrize("path", sorted(FORMS.glob("*.txt")), ids=lambda path: path.stem)
def test_no_two_parts_have_the_same_number_in_a_well_made_document(path):
    assert not [piece.id for article in read(path.name) for piece in article.segments if "~" in piece.id]


@pytest.mark.parametrize("path", sorted(FORMS.glob("*.txt")), ids=lambda path: path.stem)
def test_every_character_of_a_document_stands_once(path):
    text = path.read_text(encoding="utf-8")
    found, asides = articles(text)
    lost = [each for article in found for each in article.findings if each.what in ("duplicate", "cut")]
    pieces = [*found, *lost, *asides, *(piece for article in found for piece in article.segments)]
    places = sorted(place for each in pieces for span in each.raw for place in range(span.start, span.end))
    assert places == [place for place, sign in enumerate(text) if not sign.isspace()]


def test_a_code_has_parts_chapters_sections_and_articles_that_run_on():
    assert ids(only("code.txt"), "section", "clause") == [
        "第一编", "第一编/第一章", "第一编/第一章/第一条", "第一编/第一章/第二条", "第一编/第二章", "第一编/第二章/第三条", "第二编", "第二编/第一章",
        "第二编/第一章/第一节", "第二编/第一章/第一节/第四条", "第二编/第一章/第一节/第四条之一", "第二编/第一章/第一节/第四条之二",
        "第二编/第一章/第二节", "第二编/第一章/第二节/第五条", "第二编/第二章", "第二编/第二章/第六条", "附则", "附则/第七条", "附则/第八条",
    ]  # fmt: skip


def test_items_and_points_of_an_article_stand_below_it_and_what_follows_them_too():
    fourth = [name for name in ids(only("code.txt")) if name.startswith("第二编/第一章/第一节/第四条/")]
    assert [name.rpartition("第四条/")[2] for name in fourth] == ["（一）", "（二）", "（二）/1", "（二）/2", "p1"]


def test_the_paragraphs_of_an_article_stay_together():
    assert named(only("code.txt"), "第一编/第二章/第三条").text.count("\n") == 2


def test_the_spaces_that_fill_a_line_are_no_part_of_a_title():
    assert [named(only("code.txt"), name).title for name in ("第一编", "第一编/第一章", "附则")] == [
        "总则",
        "基本规定",
        "附则",
    ]


def test_an_old_law_counts_its_items_like_sections():
    assert ids(only("trad.txt")) == [
        "第一章", "第一章/第一條", "第一章/第二條", "第二章", "第二章/第三條", "第二章/第三條/一", "第二章/第三條/二", "第二章/第三條/三",
        "第二章/第三條/p1", "第二章/第三條之一", "第三章", "第三章/第四條",
    ]  # fmt: skip


def test_an_english_act_has_chapters_articles_and_lettered_items():
    assert ids(only("enlaw.txt")) == [
        "CHAPTER I", "CHAPTER I/Article 1", "CHAPTER I/Article 2", "CHAPTER I/Article 2/（a）", "CHAPTER I/Article 2/（b）",
        "CHAPTER I/Article 2/（c）", "CHAPTER II", "CHAPTER II/Article 3", "CHAPTER II/Article 4",
    ]  # fmt: skip


def test_clauses_that_start_again_in_each_section_have_points_below_them():
    assert ids(only("restarting.txt"), "section", "clause", "item") == [
        "一", "一/（一）", "一/（二）", "二", "二/（一）", "二/（一）/1", "二/（一）/2", "二/（二）", "二/（二）/1", "二/（二）/1/（1）",
        "二/（二）/1/（2）", "二/（二）/2", "三",
    ]  # fmt: skip


def test_a_sentence_about_the_points_above_belongs_to_their_clause():
    found = named(only("restarting.txt"), "二/（一）/p1")
    assert (found.kind, found.parent) == ("paragraph", "二/（一）")


def test_the_words_below_a_section_stay_in_it():
    assert named(only("restarting.txt"), "二").text == "围绕消费升级，重点推进以下任务。"


def test_a_series_of_grades_opens_no_section():
    assert "一、二级消防重点单位" in named(only("restarting.txt"), "三").text


def test_clauses_that_run_on_through_the_sections_keep_their_numbers():
    assert ids(read("continuous.txt")[0], "section", "clause") == [
        "一", "一/（一）", "二", "二/（二）", "二/（三）", "三", "三/（四）",
    ]  # fmt: skip


def test_who_signs_and_when_is_no_part_of_the_last_clause():
    closing = [piece for piece in only("xize.txt").segments if piece.kind == "paragraph"]
    assert [piece.text for piece in closing] == ["某某市民政局", "2024年5月6日"]


def test_annexes_begin_their_numbers_anew():
    assert ids(only("plan.txt")) == [
        "preamble", "一", "二", "p1", "p2", "p3", "p4", "附件1", "附件1/一", "附件1/一/（一）", "附件1/一/（二）", "附件2", "附件2/一",
        "附件2/二", "附件2/二/（一）", "附件2/二/（二）",
    ]  # fmt: skip


def test_an_annex_has_the_title_below_its_number_and_its_own_preamble():
    found = named(only("plan.txt"), "附件2")
    assert (found.kind, found.title, found.text) == ("annex", "数据目录编制指南", "为指导编制工作，制定本指南。")


def test_a_plan_handed_out_by_a_notice_is_divided():
    assert ids(read("notice.txt")[-1])[:4] == ["preamble", "一", "二", "二/（一）"]


def test_a_decision_that_amends_a_law_has_no_articles_of_its_own():
    assert ids(only("decision.txt")) == ["preamble", "一", "二", "三"]


def test_a_sections_list_in_an_outline_plan_is_of_items():
    assert [(piece.id, piece.kind) for piece in only("guihua.txt").segments][4:7] == [
        ("第一篇/第二章", "clause"), ("第一篇/第二章/（1）", "item"), ("第一篇/第二章/（2）", "item"),
    ]  # fmt: skip


def test_a_section_of_a_report_without_clauses_is_a_clause_of_many_paragraphs():
    assert ids(only("report.txt")) == ["preamble", "一", "二", "二/（一）", "二/（二）", "三"]


def test_contents_preface_and_afterword_of_a_white_paper_are_no_sections():
    assert ids(only("baipishu.txt"), "preamble", "section", "clause") == [
        "preamble",
        "一",
        "二",
        "二/（一）",
        "二/（二）",
    ]


def test_a_report_without_numbers_is_divided_by_its_headings():
    assert [piece.kind for piece in only("unnum.txt").segments] == ["paragraph", *("heading", "paragraph") * 3]
