"""A mark made on one printing of the Opinion is shown on the other."""

import pytest

from zhutiao import paths
from zhutiao.model import Place, Span
from zhutiao.services import importing, marking, witnessing


@pytest.fixture(scope="module")
def second():
    """The Opinion as another page printed it."""
    file = paths.shipped("data") / "002_66c209dab0f48980.txt"
    prepared = importing.prepare(file)
    return prepared, file.read_bytes(), next(each for each in prepared.articles if each.kind == "opinion")


@pytest.fixture
def printing(library, opinion, second):
    prepared, data, article = second
    with library.step("Import"):
        library.documents.keep_source(prepared, data)
        return library.documents.add(opinion.dossier, prepared.file, prepared.sha256, article, opinion.id)


def marked(library, opinion, segment, span):
    [made] = marking.highlight(library, [Place(opinion.id, segment, span)]).made
    return library.marks.get(made)


def test_marked_words_stand_on_the_other_printing(library, opinion, printing):
    made = marked(library, opinion, "一/（二）", Span(8, 40))
    [there] = witnessing.on_printing(library, made, printing.id)
    assert there.place.document == printing.id and there.state == "placed"
    printed = library.documents.printed(printing.id, there.place.segment)
    assert there.quote.exact == there.place.span.cut(printed)
    assert bare(there.quote.exact) == bare(made.quote)


def test_on_its_own_printing_a_mark_stands_where_it_was_made(library, opinion, printing):
    made = marked(library, opinion, "一/（二）", Span(8, 40))
    assert witnessing.on_printing(library, made, opinion.id) == made.anchors


def test_a_clauses_note_is_shown_at_the_clause(library, opinion, printing):
    [made] = marking.note_clause(library, Place(opinion.id, "二/（三）"), "总说").made
    [there] = witnessing.on_printing(library, library.marks.get(made), printing.id)
    assert there.place == Place(printing.id, "二/（三）")


def test_nothing_is_written(library, opinion, printing):
    made = marked(library, opinion, "一/（二）", Span(8, 40))
    witnessing.on_printing(library, made, printing.id)
    assert library.marks.get(made.id) == made


def bare(words):
    return [sign for sign in words if sign.isalnum()]


def test_marks_of_the_other_printing_are_seen_in_reading_order_with_its_letter(library, opinion, printing):
    own = marked(library, opinion, "二/（三）", Span(8, 20))
    late = marked(library, printing, "三/（五）", Span(8, 20))
    early = marked(library, printing, "一/（二）", Span(8, 20))
    seen = witnessing.marks_seen(library, opinion.id)
    assert [(each.mark, each.siglum, each.document) for each in seen] == [
        (early, "B", printing.id),
        (late, "B", printing.id),
    ]
    assert [each.anchors[0].place.document for each in seen] == [opinion.id, opinion.id]
    assert [(each.mark, each.siglum) for each in witnessing.marks_seen(library, printing.id)] == [(own, "A")]


def test_a_mark_on_words_that_the_other_printing_lacks_is_listed_without_a_place(library, opinion, printing):
    made = marked(library, opinion, "五", Span(8, 20))
    [seen] = witnessing.marks_seen(library, printing.id)
    assert (seen.mark, seen.anchors) == (made, ())


def test_marks_of_companions_are_not_seen(library, opinion, printing, prepared):
    with library.step("Import"):
        other = library.documents.add(opinion.dossier, prepared.file, prepared.sha256, prepared.articles[1])
    marking.highlight(library, [Place(other.id, "p2", Span(0, 8))])
    assert witnessing.marks_seen(library, opinion.id) == ()
