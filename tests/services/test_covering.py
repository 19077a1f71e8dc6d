"""The map counts who speaks of which clause, and what the reader left there."""

from dataclasses import replace

import pytest

from zhutiao.model import Anchor, Article, Document, Link, Mark, Passage, Place, Segment, Span
from zhutiao.services import covering
from zhutiao.services.covering import Column

SEVEN = "三/（七）"


@pytest.fixture
def base(sources):
    return Document("base", "d", "001.txt", sources["001"].articles[0], 0)


@pytest.fixture
def commentary(sources):
    return Document("said", "d", "001.txt", sources["001"].articles[1], 1)


@pytest.fixture
def talk(sources):
    return Document("talk", "d", "003.txt", sources["003"].articles[0], 2)


def link(document, segment, clause=SEVEN, *, question=None, **kept):
    made = Link(
        f"{clause} {segment}",
        clause,
        Passage(document, segment, "话", None, question),
        "discusses",
        "certain",
        "suggested",
        0.6,
        (),
    )
    return replace(made, **kept)


def mark(name, segment, *, style="highlight", note=None):
    return Mark(name, (Anchor(Place("base", segment, Span(0, 3)), None),), "amber", style, note, (), "me", "", "")


def test_the_rows_are_the_clauses_and_a_section_that_is_one(base):
    found = covering.coverage(base, [base], [], [])
    assert [row.kind for row in found.rows] == ["clause"] * 11
    assert found.rows[-1].id == "五"


def test_what_stands_below_a_clause_is_counted_and_read_with_it():
    pieces = [("一", "section", None), ("1", "clause", "一"), ("a", "item", "1"), ("p", "paragraph", "a")]
    segments = tuple(Segment(name, kind, "文", "文", (1, 1), parent=parent) for name, kind, parent in pieces)
    assert Article("a1", "law", None, segments).units() == {"一": "一", "1": "1", "a": "1", "p": "1"}


def test_a_section_title_that_somebody_speaks_of_is_a_row_in_its_place(base, commentary):
    found = covering.coverage(base, [base, commentary], [link("said", "p3", "三")], [])
    ids = [row.id for row in found.rows]
    assert ids.index("三") == ids.index("三/（五）") - 1


def test_a_transcript_has_a_column_for_each_question(base, talk):
    found = covering.coverage(base, [base, talk], [], [])
    assert [column.question for column in found.columns] == ["opening", *map(str, range(1, 10))]


def test_closing_words_have_a_column_only_where_they_speak_of_a_clause(base, talk):
    found = covering.coverage(base, [base, talk], [link("talk", "t24.9", question="closing")], [])
    assert found.columns[-1] == Column("talk", "closing")


def test_news_of_other_things_is_no_column(base, sources):
    other = Document("other", "d", "001.txt", sources["001"].articles[2], 3)
    assert covering.coverage(base, [base, other], [], []).columns == ()


def test_a_text_linked_by_hand_is_a_column_whatever_its_kind(base, sources):
    other = Document("other", "d", "001.txt", sources["001"].articles[2], 3)
    by_hand = link("other", "p1", grade="manual", state="manual")
    assert covering.coverage(base, [base, other], [by_hand], []).columns == (Column("other"),)


def test_a_passage_counts_once_however_many_parts_of_the_clause_it_is_linked_to(base, commentary):
    again = link("said", "p3", id="again", strength=0.9)
    found = covering.coverage(base, [base, commentary], [link("said", "p3"), again], [])
    assert found.cells[SEVEN, Column("said")].links == (again,)


def test_passages_stand_in_reading_order(base, commentary):
    links = [link("said", "p12", strength=0.9), link("said", "p3", strength=0.5)]
    cell = covering.coverage(base, [base, commentary], links, []).cells[SEVEN, Column("said")]
    assert [each.passage.segment for each in cell.links] == ["p3", "p12"]


def test_a_printing_is_not_counted_beside_the_text_that_is_shown(base, commentary):
    printing = replace(commentary, id="again", printing_of="said")
    links = [link("said", "p3"), link("again", "p3")]
    found = covering.coverage(base, [base, commentary, printing], links, [])
    assert (found.columns, len(found.cells[SEVEN, Column("said")].links)) == ((Column("said"),), 1)


@pytest.mark.parametrize(
    "kept",
    [{"grade": "possible"}, {"state": "rejected"}, {"state": "accepted", "placing": "unplaced"}],
    ids=["a suggestion", "a rejected link", "a link whose words are gone"],
)
def test_only_what_is_firm_and_can_be_gone_to_counts(base, commentary, kept):
    assert covering.coverage(base, [base, commentary], [link("said", "p3", **kept)], []).cells == {}


def test_a_cell_says_whether_the_clause_is_quoted_and_how_strongly(base, commentary):
    links = [link("said", "p3", strength=0.7), link("said", "p4", relation="quotes", strength=0.6)]
    cell = covering.coverage(base, [base, commentary], links, []).cells[SEVEN, Column("said")]
    assert (cell.quotes, cell.strength) == (True, 0.7)


def test_highlights_and_notes_are_counted_by_clause(base):
    marks = [mark("a", SEVEN), mark("b", SEVEN, note="注"), mark("c", SEVEN, style="none", note="总"), mark("d", "五")]
    left = covering.coverage(base, [base], [], marks).left
    found = {row: ([m.id for m in each.marks], [m.id for m in each.notes]) for row, each in left.items()}
    assert found == {SEVEN: (["a", "b"], ["b", "c"]), "五": (["d"], [])}


def test_a_column_begins_where_its_question_is_asked(base, talk):
    found = covering.coverage(base, [base, talk], [], [])
    assert found.first_of(Column("talk", "3")).id == next(t for t in talk.article.turns if t.question == "3").id + ".1"


def test_a_text_without_numbers_is_counted_by_its_paragraphs(commentary):
    found = covering.coverage(replace(commentary, id="base"), [], [], [])
    assert {row.kind for row in found.rows} == {"paragraph"}
