"""Other people's marks come into a library: at the right words, with their authors, once, and never over mine."""

import hashlib
from dataclasses import replace

import pytest

from zhutiao import paths
from zhutiao.importers import marks as readers
from zhutiao.model import Place, Span
from zhutiao.services import exporting, importing, marking, receiving
from zhutiao.services.received import Choices
from zhutiao.store.library import Library
from zhutiao.text.tokens import bare

NOTE = "甲：\t“一老一小”\n\n- [ ] 查 [[户籍制度]]\r\n  末行 "
TABLES = ("mark", "place", "note", "tag", "tagging")


@pytest.fixture(scope="module")
def second():
    """The Opinion as another page printed it, wrapped at another width."""
    file = paths.shipped("data") / "002_66c209dab0f48980.txt"
    prepared = importing.prepare(file)
    return prepared, file.read_bytes(), next(each for each in prepared.articles if each.kind == "opinion")


@pytest.fixture
def other(tmp_path, second):
    """The library of another reader, who has only the other printing."""
    prepared, data, article = second
    with Library.create(tmp_path / "other.zhutiao", author="学员") as library:
        with library.step("Import"):
            dossier = library.documents.add_dossier("另一个")
            library.documents.keep_source(prepared, data)
            document = library.documents.add(dossier.id, prepared.file, prepared.sha256, article)
            library.documents.set_base(dossier.id, document.id)
        yield library


@pytest.fixture
def marked(library, opinion):
    """Marks of every sort in the library that exports."""
    words = library.documents.printed(opinion.id, "一/（一）")
    at = words.index("全面取消")
    [first] = marking.highlight(library, [Place(opinion.id, "一/（一）", Span(at, at + 19))], "rose", "wavy").made
    marking.write_note(library, first, NOTE)
    marking.tag(library, first, "指标/养老")
    marking.tag(library, first, "2025")
    [over] = marking.highlight(
        library, [Place(opinion.id, "一/（一）", Span(300, 320)), Place(opinion.id, "一/（二）", Span(0, 12))], "blue"
    ).made
    [own] = marking.note_clause(library, Place(opinion.id, "一/（二）"), "整条的笔记").made
    # Words that stand in the text more than once.
    title = library.documents.printed(opinion.id, "二").index("服务")
    [twice] = marking.highlight(library, [Place(opinion.id, "二", Span(title, title + 2))]).made
    return library.marks.these([first, over, own, twice])


@pytest.fixture
def given(library, opinion, marked):
    """What the other reader gets: the marks of this library, written down."""
    return readers.read(exporting.render(library, opinion.dossier, "annotations"), "marks.jsonld")


def test_every_mark_stands_at_its_words_in_another_printing(other, given, marked):
    receiving.keep(other, receiving.survey(other, None, given))
    for mark in marked:
        there = other.marks.get(mark.id)
        assert bare(there.quote or "").text == bare(mark.quote or "").text and there.state == "placed"
        assert [anchor.place.segment for anchor in there.anchors] == [anchor.place.segment for anchor in mark.anchors]


def test_note_tags_author_dates_colour_and_style_come_along_to_the_sign(other, given, marked):
    receiving.keep(other, receiving.survey(other, None, given))
    for mark in marked:
        assert replace(other.marks.get(mark.id), anchors=()) == replace(mark, anchors=())


def test_what_was_received_twice_is_the_same_to_the_last_row(other, given):
    receiving.keep(other, receiving.survey(other, None, given))
    once = rows(other)
    again = receiving.survey(other, None, given)
    assert set(again.counts().items()) >= {("same", 4), ("new", 0), ("conflict", 0)}
    receiving.keep(other, again, Choices(conflicts="both"))
    assert rows(other) == once


def test_the_library_that_wrote_them_has_them_already(library, given):
    before = rows(library)
    found = receiving.survey(library, None, given)
    assert found.counts()["same"] == 4
    receiving.keep(library, found)
    assert rows(library) == before


def test_undo_takes_back_all_that_came_in_one_step(other, given):
    before = rows(other)
    receiving.keep(other, receiving.survey(other, None, given))
    marking.undo(other, sure=True)
    assert rows(other) == before
    marking.redo(other)
    assert other.health.strayed_quotes() == [] and other.health.broken_seals() == []


def rows(library):
    found = {table: library.marks._rows.all(f"select * from {table} order by id") for table in TABLES}  # noqa: S608
    return hashlib.sha256(repr(found).encode()).hexdigest()
