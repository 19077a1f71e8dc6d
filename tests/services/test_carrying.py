"""A text that is imported again as another kind stays the same document, and what the reader left in it stays with it."""

from dataclasses import replace

import pytest

from zhutiao import paths
from zhutiao.model import Decisions, Place, Span
from zhutiao.services import carrying, importing, marking, reading
from zhutiao.store.library import Library

NAME = "养老.txt"
NOTICE = """\
国务院关于促进养老服务消费的意见

为促进养老服务消费，现提出如下意见。

一、总体要求

坚持政府引导。

二、扩大供给

（一）发展社区助餐。支持餐饮企业开办老年食堂。

（二）发展银发旅游。开行旅游列车，完善适老设施。
"""


@pytest.fixture
def library(tmp_path):
    with Library.create(tmp_path / "library.zhutiao") as library:
        yield library


@pytest.fixture
def opinion(library):
    """The document that the file is at first."""
    return bring(library)


def bring(library, kind="opinion", text=NOTICE):
    data = text.encode()
    prepared = importing.digest(paths.shipped("data") / NAME, data, Decisions(kinds={"a1": kind}))
    [(_, document, _)] = importing.keep(library, prepared, data, "养老").results
    return library.documents.get(document)


def result(library, kind):
    data = NOTICE.encode()
    prepared = importing.digest(paths.shipped("data") / NAME, data, Decisions(kinds={"a1": kind}))
    return importing.keep(library, prepared, data, "养老")


def mark(library, document, segment, words):
    start = library.documents.printed(document.id, segment).index(words)
    [made] = marking.highlight(library, [Place(document.id, segment, Span(start, start + len(words)))]).made
    return made


def where(library, mark):
    found = library.marks.get(mark)
    return [
        (a.place.segment, a.place.span.cut(library.documents.printed(a.place.document, a.place.segment)))
        for a in found.anchors
    ]


def test_another_kind_makes_a_new_version_of_the_same_document(library, opinion):
    done = result(library, "commentary")
    assert done.results == (("a1", opinion.id, "version"),)
    assert done.structure and done.made == ()
    [document] = reading.documents(library, opinion.dossier)
    assert document.article.kind == "commentary"


def test_the_same_kind_again_changes_nothing(library, opinion):
    done = result(library, "opinion")
    assert done.results == (("a1", opinion.id, "same"),) and not done.structure


def test_a_mark_goes_with_its_characters(library, opinion):
    made = mark(library, opinion, "二/（二）", "开行旅游列车")
    document = bring(library, "commentary")
    [(segment, words)] = where(library, made)
    assert words == "开行旅游列车" and segment in {piece.id for piece in document.article.pieces()}
    assert library.marks.get(made).state == "placed"
    assert library.health.strayed_quotes() == []


def test_a_mark_over_what_is_now_two_paragraphs_stands_in_both(library, opinion):
    made = mark(library, opinion, "一", "总体要求\n坚持")
    bring(library, "commentary")
    assert [words for _, words in where(library, made)] == ["总体要求", "坚持"]


def test_where_segments_keep_their_names_and_words_a_mark_is_untouched(library):
    document = bring(library, "commentary")
    made = mark(library, document, "p3", "政府引导")
    before = library.marks.get(made)
    assert bring(library, "brief").article.kind == "brief"
    assert library.marks.get(made).anchors == before.anchors


def become(library, document, article):
    with library.step("Import"):
        library.documents.add(document.dossier, document.file, "00", article, document_id=document.id)
        carrying.carry(library, document, article)
    return library.documents.get(document.id)


def test_a_mark_whose_words_are_gone_is_unplaced_and_comes_back_with_them(library, opinion):
    made = mark(library, opinion, "二/（二）", "开行旅游列车")
    shorter = replace(opinion.article, segments=opinion.article.segments[:-1])
    cut = become(library, opinion, shorter)
    assert library.marks.get(made).state == "unplaced"
    become(library, cut, opinion.article)
    assert where(library, made) == [("二/（二）", "开行旅游列车")]
    assert library.marks.get(made).state == "placed"


def test_a_clauses_own_note_goes_to_the_paragraph_with_its_words(library, opinion):
    marking.note_clause(library, Place(opinion.id, "二/（二）"), "总说")
    document = bring(library, "commentary")
    [own] = reading.marks(library, opinion.dossier)
    assert "银发旅游" in library.documents.printed(document.id, own.place.segment)
    assert (own.note, own.place.span, own.state) == ("总说", None, "placed")


def test_what_was_read_is_read_in_whatever_it_is_divided_into(library, opinion):
    for segment in ("preamble", "二/（一）"):
        marking.tick(library, Place(opinion.id, segment))
    bring(library, "commentary")
    assert library.reads.of(opinion.id) == {"p1", "p5"}
    marking.undo(library)
    assert library.reads.of(opinion.id) == {"preamble", "二/（一）"}


def test_a_new_version_is_taken_back_with_all_that_moved(library, opinion):
    made = mark(library, opinion, "二/（二）", "开行旅游列车")
    before = library.marks.get(made).anchors
    bring(library, "commentary")
    marking.undo(library)
    assert library.marks.get(made).anchors == before
    assert library.documents.get(opinion.id).article == opinion.article


def test_a_text_that_is_no_base_text_any_more_is_not_the_dossiers(library, opinion):
    bring(library, "commentary")
    assert library.documents.dossier(opinion.dossier).base is None
    bring(library, "opinion")
    assert library.documents.dossier(opinion.dossier).base == opinion.id


def without_source(article):
    return replace(article, segments=tuple(replace(segment, raw=()) for segment in article.segments))


def test_in_a_corrected_text_a_mark_is_found_by_its_words_and_is_to_be_checked(library, opinion):
    made = mark(library, opinion, "二/（二）", "开行旅游列车")
    corrected = bring(library, "commentary", NOTICE.replace("坚持政府引导", "坚持政府主导、市场运作"))
    become(library, opinion, without_source(corrected.article))
    assert library.marks.get(made).state in ("check", "placed")
    assert "".join(words for _, words in where(library, made)) == "开行旅游列车"


def test_without_the_source_a_tick_stays_only_where_the_words_do(library, opinion):
    for segment in ("preamble", "二/（一）"):
        marking.tick(library, Place(opinion.id, segment))
    shorter = replace(without_source(opinion.article), segments=without_source(opinion.article).segments[:1])
    become(library, opinion, shorter)
    assert library.reads.of(opinion.id) == {"preamble"}


def test_a_mark_of_which_most_is_set_aside_is_to_be_checked(library, opinion):
    made = mark(library, opinion, "一", "总体要求\n坚持政府")
    halved = replace(
        opinion.article.segments[1], printed="一、总体要求", text="", raw=opinion.article.segments[1].raw[:1]
    )
    become(library, opinion, replace(opinion.article, segments=(opinion.article.segments[0], halved)))
    assert where(library, made) == [("一", "总体要求")]
    assert library.marks.get(made).state == "check"
