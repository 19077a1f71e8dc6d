"""The outline counts what the reader left and what is said; a clause answers to its names."""

import pytest

from zhutiao.errors import UnknownPlaceError
from zhutiao.model import Link, Passage, Place, Span
from zhutiao.services import marking, reading


def link(number, passage, clause="三/（七）", grade="certain", state="suggested"):
    return Link(f"l{number}", clause, Passage(*passage, "话"), "discusses", grade, state, 1.0, ())


@pytest.fixture
def companions(library, opinion, prepared):
    """A commentary and another printing of it."""
    with library.step("Import"):
        first = library.documents.add(opinion.dossier, "000.txt", "00", prepared.articles[1])
        second = library.documents.add(opinion.dossier, "001.txt", "01", prepared.articles[1], printing_of=first.id)
    return first.id, second.id


def row(library, opinion, segment):
    return next(row for row in reading.outline(library, opinion.dossier) if row.segment.id == segment)


def test_the_outline_has_every_segment_of_the_base_text_in_order(library, opinion):
    rows = reading.outline(library, opinion.dossier)
    assert tuple(row.segment for row in rows) == opinion.article.segments


def test_the_dossier_meant_is_the_one_opened_last_else_the_newest(library, opinion):
    with library.step("Begin dossier"):
        newest = library.documents.add_dossier("后来")
    assert reading.default_dossier(library, opinion.dossier).id == opinion.dossier
    assert reading.default_dossier(library, None) == newest
    assert reading.default_dossier(library, "gone") == newest


def test_in_an_empty_library_no_dossier_is_meant(library):
    assert reading.default_dossier(library, None) is None


def test_a_dossier_without_a_base_text_has_no_outline(library):
    with library.step("Begin dossier"):
        dossier = library.documents.add_dossier("空")
    assert reading.outline(library, dossier.id) == ()


def test_the_outline_counts_marks_notes_and_ticks(library, opinion):
    [mark] = marking.highlight(library, [Place(opinion.id, "三/（七）", Span(3, 9))]).made
    marking.highlight(library, [Place(opinion.id, "三/（七）", Span(5, 12))])
    marking.write_note(library, mark, "要点")
    marking.note_clause(library, Place(opinion.id, "三/（七）"), "总说")
    marking.tick(library, Place(opinion.id, "三/（七）"))
    found = row(library, opinion, "三/（七）")
    assert (found.marks, found.notes, found.read) == (2, 2, True)
    assert row(library, opinion, "五").read is False


def test_a_mark_over_two_clauses_counts_in_both(library, opinion):
    marking.highlight(library, [Place(opinion.id, "三/（七）", Span(3, 9)), Place(opinion.id, "四", Span(0, 2))])
    assert (row(library, opinion, "三/（七）").marks, row(library, opinion, "四").marks) == (1, 1)


def test_a_passage_in_two_printings_counts_once(library, opinion, companions, keep_links):
    keep_links(library, opinion.dossier, [link(n, (document, "p3")) for n, document in enumerate(companions)])
    assert row(library, opinion, "三/（七）").links == 1


def test_a_passage_whose_number_differs_between_printings_counts_once(library, opinion, companions, keep_links):
    pairs = zip(companions, ("p3", "p4"), strict=True)
    keep_links(library, opinion.dossier, [link(n, (document, segment)) for n, (document, segment) in enumerate(pairs)])
    assert row(library, opinion, "三/（七）").links == 1


def test_only_firm_links_are_counted(library, opinion, companions, keep_links):
    first, _ = companions
    links = [
        link(1, (first, "p3"), grade="likely"),
        link(2, (first, "p4"), grade="possible"),
        link(3, (first, "p5"), state="rejected"),
        link(4, (first, "p6"), grade="possible", state="accepted"),
    ]
    keep_links(library, opinion.dossier, links)
    assert row(library, opinion, "三/（七）").links == 2


@pytest.mark.parametrize(
    ("name", "segment"),
    [
        ("三/（七）", "三/（七）"),
        ("三/(七)", "三/（七）"),
        ("三/七", "三/（七）"),
        ("（七）", "三/（七）"),
        ("(七)", "三/（七）"),
        (" 七 ", "三/（七）"),
        ("五", "五"),
        ("（五）", "三/（五）"),
        ("一", "一"),
        ("(一)", "一/（一）"),
        ("preamble", "preamble"),
    ],
)
def test_a_clause_answers_to_its_id_and_to_its_number(library, opinion, name, segment):
    assert reading.resolve(library, opinion.dossier, name) == Place(opinion.id, segment)


@pytest.mark.parametrize("name", ["十一", "", "九/（七）", "（）", "/"])
def test_a_name_no_clause_answers_to_is_unknown(library, opinion, name):
    with pytest.raises(UnknownPlaceError) as unknown:
        reading.resolve(library, opinion.dossier, name)
    assert unknown.value.choices == ()


def test_a_number_that_two_sections_have_names_them_both(library, opinion, prepared):
    segments = opinion.article.segments
    again = [type(s)("五/（七）", s.kind, s.text, s.printed, s.lines) for s in segments if s.id == "三/（七）"]
    article = type(opinion.article)("a1", "opinion", None, (*segments, *again))
    with library.step("Correct text"):
        library.documents.add(opinion.dossier, opinion.file, "01", article, document_id=opinion.id)
    with pytest.raises(UnknownPlaceError) as unknown:
        reading.resolve(library, opinion.dossier, "七")
    assert unknown.value.choices == ("三/（七）", "五/（七）")


@pytest.mark.parametrize(
    ("name", "clause"), [("7", "三/（七）"), ("10", "四/（十）"), ("5", "三/（五）"), ("1", "一/（一）")]
)
def test_a_number_in_digits_means_the_clause(library, opinion, name, clause):
    assert reading.resolve(library, opinion.dossier, name).segment == clause
