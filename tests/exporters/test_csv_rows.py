"""Claims about marks and links as comma-separated values: all there, the same in every language, none a formula."""

import csv
import io
import json
from dataclasses import replace

import pytest

from zhutiao import words
from zhutiao.errors import UnknownPlaceError
from zhutiao.exporters.csv_rows import WRITER
from zhutiao.model import Anchor, Place, Quote, Span
from zhutiao.text.formulas import meant

HEADS = (
    "id document file title kind segment clause heading start end quote note tags colour meaning style state author "
    "created modified before after places"
)


@pytest.mark.parametrize("name", ["marks", "links"])
def test_the_table_reads_as_it_was_last_approved(usual, golden, name):
    golden(f"export-{name}.csv", written(usual, table=name).decode("utf-8-sig").replace("\r\n", "\n"))


def test_the_heads_of_columns_are_the_same_in_every_language(usual):
    words.speak("zh")
    try:
        assert list(rows(usual)[0]) == HEADS.split(" ")
    finally:
        words.speak("en")


def test_every_mark_is_a_row_with_its_words_note_and_place(usual):
    found = {row["id"]: row for row in rows(usual)}
    assert list(found) == [mark.id for mark in usual.marks]
    second = found[usual.marks[1].id]
    assert (second["quote"], second["note"]) == (usual.marks[1].quote, usual.marks[1].note)
    printed = usual.documents[0].article.segments[2].printed
    assert second["clause"] == "一/（一）"
    assert printed[int(second["start"]) : int(second["end"])] == usual.marks[1].quote
    assert second["tags"].split("\n") == ["指标/养老", "2025"]


def test_a_mark_over_two_clauses_tells_both_its_places(build, mark):
    two = mark(1, "d1", "一/（一）", "社会保险")
    second = Anchor(Place("d1", "一/（二）", Span(0, 2)), Quote("加强", "", "", 0))
    [row] = rows(build([replace(two, anchors=(*two.anchors, second))]))
    assert [place["segment"] for place in json.loads(row["places"])] == ["一/（一）", "一/（二）"]
    assert row["quote"] == "社会保险\n加强"


@pytest.mark.parametrize("note", ["=HYPERLINK(0)", "-5%", "'=1", "@某人", "＝1"])
def test_a_note_that_begins_like_a_formula_is_none_and_comes_back_as_it_was(build, mark, note):
    [row] = rows(build([mark(1, "d1", "五", "考核", note=note)]))
    assert not row["note"].lstrip().startswith(tuple("=+-@＝＋－＠"))
    assert meant(row["note"]) == note


def test_a_mark_of_a_text_that_is_gone_is_a_row_too(build, mark):
    content = build([mark(1, "d2", "p2", "系统观念")])
    [row] = rows(replace(content, documents=content.documents[:1]))
    assert (row["quote"], row["title"], row["kind"]) == ("系统观念", "", "")


def test_a_link_tells_clause_passage_and_reasons(usual):
    first = rows(usual, table="links")[0]
    assert (first["clause"], first["heading"]) == ("一/（一）", "(一)有效扩大社会保障覆盖面")
    assert first["passage"].startswith("新征程上")
    assert first["reasons"] == "新征程上"


def test_a_table_that_there_is_not_is_refused(usual):
    with pytest.raises(UnknownPlaceError):
        written(usual, table="readings")


def written(content, **options):
    [(_name, found)] = WRITER.render(content, options)
    return found


def rows(content, **options):
    return list(csv.DictReader(io.StringIO(written(content, **options).decode("utf-8-sig"), newline="")))
