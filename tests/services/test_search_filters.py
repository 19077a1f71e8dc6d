"""Filters leave what they say of a library, and with a minus all the rest."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from zhutiao.hits import Scope
from zhutiao.model import Place, Span
from zhutiao.services import deciding, marking, reading, searching
from zhutiao.store.library import Library

FILTERS = [
    "条:七",
    "来源:新华社",
    "类型:实录",
    "类型:实录|类型:标题",
    "标签:指标",
    "颜色:green",
    "有笔记",
    "日期:2025-03",
]


@pytest.fixture
def library(bundled_library, tmp_path):
    """Return the bundled dossier with notes on （七） and on an answer, tags, colours, and a link made by hand."""
    path = Path(shutil.copy(bundled_library, tmp_path / "own.zhutiao"))
    with Library.open(path, clock=lambda: "2026-06-09T04:00:00.000Z") as library:
        dossier = library.documents.dossiers()[0]
        base = dossier.base or ""
        answer = Place(text(library, "transcript"), "t11.3")
        marking.note_clause(library, Place(base, "三/（七）"), "查托育口径")
        [green] = marking.highlight(library, [replace(answer, span=Span(0, 5))], "green").made
        marking.tag(library, green, "指标/养老")
        marking.write_note(library, green, "与托育同查")
        marking.note_dossier(library, dossier.id, "托育是重点")
        deciding.add(library, dossier.id, Place(base, "五"), answer)
        yield library


def text(library, kind):
    return next(
        document.id
        for dossier in reading.dossiers(library)
        for document in reading.documents(library, dossier.id)
        if document.article.kind == kind
    )


def found(library, typed, scope=searching.EVERYWHERE):
    return list(searching.every(library, typed, scope))


def places(hits):
    return {(hit.where, hit.segment) for hit in hits}


def test_a_clause_has_its_text_in_every_printing_its_notes_and_its_links(library):
    hits = found(library, "托育 条:七")
    assert places(hits) == {("text", "三/（七）"), ("note", "三/（七）")}
    assert len([hit for hit in hits if hit.where == "text"]) == 2
    assert places(found(library, "条:五")) == {("text", "五"), ("link", "t11.3")}


@pytest.mark.parametrize("value", ["七", "（七）", "(七)", "7", "三/（七）", "一老一小", '"大力发展“一老一小”"'])
def test_a_clause_is_meant_by_its_number_its_id_and_its_title(library, value):
    assert places(found(library, f"类型:正文 条:{value}")) == {("text", "三/（七）")}


def test_a_section_is_all_its_clauses(library):
    segments = {segment for _where, segment in places(found(library, "条:三 类型:正文"))}
    assert segments == {"三", "三/（五）", "三/（六）", "三/（七）"}


@pytest.mark.parametrize("value", ["新华社", "xhs", "新华"])
def test_a_source_is_who_printed_it(library, value):
    described = {each.id: each.text for each in library.documents.descriptions.of()}
    hits = [hit for hit in found(library, f"来源:{value}") if hit.document]
    assert {described[hit.document].origin for hit in hits if hit.document} == {"新华社"}
    assert {hit.document for hit in hits} == {each for each, text in described.items() if text.origin == "新华社"}


def test_a_source_is_a_title_or_a_file_too(library):
    assert {hit.document for hit in found(library, "托育 来源:003_3ac")} == {text(library, "transcript")}
    assert places(found(library, "来源:以实际行动 类型:标题")) == {("title", None)}


def test_a_kind_is_one_of_texts_or_a_place(library):
    assert {hit.document for hit in found(library, "托育 类型:实录")} == {text(library, "transcript")}
    assert {hit.words for hit in found(library, "托育 类型:笔记")} == {"查托育口径", "与托育同查", "托育是重点"}
    assert {hit.where for hit in found(library, "type:tag|type:title")} == {"tag", "title"}
    assert {hit.where for hit in found(library, "类型:发言人")} == {"speaker"}


def test_kinds_and_places_together_are_either(library):
    hits = found(library, "类型:实录|类型:标题")
    assert {hit.document == text(library, "transcript") or hit.where == "title" for hit in hits} == {True}
    assert {"title", "text", "speaker", "note", "link"} == {hit.where for hit in hits}


@pytest.mark.parametrize("value", ["指标", "指标/养老", "养老", "yl", "zb"])
def test_a_tag_is_meant_by_its_path_a_part_of_it_and_its_pinyin(library, value):
    hits = found(library, f"标签:{value}")
    assert places(hits) == {("text", "t11.3"), ("note", "t11.3"), ("tag", None), ("link", "t11.3")}


@pytest.mark.parametrize("value", ["green", "绿色", "绿", "数字与期限"])
def test_a_colour_is_meant_by_its_name_and_by_what_it_stands_for(library, value):
    assert places(found(library, f"颜色:{value} -类型:关联")) == {("text", "t11.3"), ("note", "t11.3")}


def test_a_colour_is_meant_by_the_readers_own_word_for_it(library):
    marking.rename_colour(library, "green", "硬指标")
    assert found(library, "颜色:硬指标") == found(library, "颜色:green") != []
    assert found(library, "颜色:数字与期限") == []


def test_what_is_noted_is_the_notes_and_where_they_stand(library):
    hits = found(library, "托育 有笔记")
    assert places(hits) >= {("text", "三/（七）"), ("note", "三/（七）"), ("note", "t11.3"), ("note", None)}
    assert {hit.segment for hit in hits if hit.where == "text"} <= {"三/（七）", "t11.3"}


def test_a_date_is_the_texts_own_and_of_notes_the_day_they_were_written(library):
    assert {hit.where for hit in found(library, "日期:2026-06-09")} == {"note"}
    bases = {each.id for each in library.documents.descriptions.bases()}
    assert {hit.document for hit in found(library, "托育 日期:2025-03-01..2025-04")} == bases


@pytest.mark.parametrize(
    "typed", ["条:廿九", "来源:没有", "类型:没有", "标签:没有", "颜色:没有", "日期:昨天", "日期:1999"]
)
def test_a_value_that_means_nothing_here_leaves_nothing(library, typed):
    assert found(library, typed) == []


@pytest.mark.parametrize("typed", FILTERS)
@pytest.mark.parametrize("words", ["托育 ", ""])
def test_a_filter_and_its_contrary_part_what_there_is(library, typed, words):
    one, other = found(library, words + typed), found(library, words + f"-{typed}".replace("|", " -"))
    whole = found(library, words + "-条:没有")
    assert one and sorted(map(repr, one + other)) == sorted(map(repr, whole))


@pytest.mark.parametrize("typed", FILTERS)
def test_what_is_counted_is_what_is_listed(library, typed):
    for each in (typed, f"-{typed}".replace("|", " -"), f"服务 {typed}"):
        hits = searching.search(library, each, limit=10_000)
        assert hits.total == len(hits.hits) == len(found(library, each))


def test_filters_leave_what_all_of_them_say(library):
    assert places(found(library, "托育 类型:实录 有笔记 -类型:笔记 -类型:关联")) <= {("text", "t11.3")}
    assert found(library, "类型:笔记 -有笔记") == []


def test_a_text_is_narrowed_within_its_scope(library):
    spoken = text(library, "transcript")
    assert found(library, "条:七", Scope(documents=frozenset({spoken}))) == []


@pytest.mark.parametrize("value", ["\ud800", "\0", "%", "'", '"', "七\n", "|", "x" * 500])
def test_no_value_is_an_error(library, value):
    for name in ("条", "来源", "类型", "标签", "颜色", "日期"):
        assert isinstance(found(library, f"{name}:{value}"), list)
