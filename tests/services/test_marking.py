"""What a reader does with words is kept, said once, and can be taken back."""

import pytest

from zhutiao.errors import UnknownPlaceError
from zhutiao.model import Changed, Mark, Place, Span
from zhutiao.services import marking, reading


@pytest.fixture
def clause(opinion):
    return Place(opinion.id, "三/（七）")


@pytest.fixture
def mark(library, clause):
    [made] = marking.highlight(library, [Place(clause.document, clause.segment, Span(3, 15))]).made
    return made


def marks(library) -> list[Mark]:
    return list(reading.marks(library, library.documents.dossiers()[0].id))


def test_a_highlight_remembers_the_words_it_stands_on(library, mark):
    [found] = marks(library)
    assert (found.id, found.quote, found.colour, found.style) == (mark, "大力发展“一老一小”普惠", "amber", "highlight")
    assert found.anchors[0].quote.before == "(七)"


def test_a_highlight_says_where_to_draw(library, clause):
    places = [Place(clause.document, "三/（七）", Span(90, 95)), Place(clause.document, "四", Span(0, 3))]
    changed = marking.highlight(library, places, "green", "wavy")
    assert changed.places == {(clause.document, "三/（七）"), (clause.document, "四")}
    assert len(changed.made) == len(marks(library)) == 1


def test_a_place_without_a_span_is_the_whole_segment(library, opinion):
    marking.highlight(library, [Place(opinion.id, "三")])
    assert marks(library)[0].quote == library.documents.printed(opinion.id, "三")


def test_no_place_makes_no_mark(library, opinion):
    assert marking.highlight(library, []) == Changed()


def test_words_beyond_the_end_of_a_clause_are_a_mistake_of_ours(library, opinion):
    with pytest.raises(ValueError, match="characters"):
        marking.highlight(library, [Place(opinion.id, "三", Span(0, 999))])


def test_a_mark_that_is_given_no_place_stays_where_it_is(library, mark):
    before = marks(library)
    assert marking.reshape(library, mark, []) == Changed()
    assert marks(library) == before


def test_an_unknown_clause_is_said_to_be_unknown_and_nothing_is_kept(library, opinion):
    with pytest.raises(UnknownPlaceError):
        marking.note_clause(library, Place(opinion.id, "九/（九）"), "笔记")
    assert library.history.names() == ("Import", None)


def test_several_marks_change_colour_in_one_step(library, opinion, mark):
    [other] = marking.highlight(library, [Place(opinion.id, "五", Span(0, 4))]).made
    changed = marking.restyle(library, [mark, other], colour="rose")
    assert {found.colour for found in marks(library)} == {"rose"}
    assert changed.places == {(opinion.id, "三/（七）"), (opinion.id, "五")}
    marking.undo(library)
    assert {found.colour for found in marks(library)} == {"amber"}


def test_an_erased_mark_takes_its_note_along_and_brings_it_back(library, mark):
    marking.write_note(library, mark, "要点")
    marking.erase(library, [mark])
    assert marks(library) == []
    marking.undo(library)
    assert [found.note for found in marks(library)] == ["要点"]
    marking.redo(library)
    assert marks(library) == []


def test_a_clauses_note_stands_on_the_clause_itself(library, clause):
    changed = marking.note_clause(library, clause, "总说")
    [own] = marks(library)
    assert (own.id, own.place, own.quote, own.style, own.note) == (changed.made[0], clause, None, "none", "总说")


def test_a_clause_has_one_note_and_one_set_of_tags(library, clause):
    marking.note_clause(library, clause, "总说")
    marking.tag_clause(library, clause, "指标/养老")
    marking.note_clause(library, clause, "改说")
    [own] = marks(library)
    assert (own.note, own.tags) == ("改说", ("指标/养老",))


def test_typing_a_clauses_note_is_one_step_also_by_its_mark(library, clause):
    [own] = marking.note_clause(library, clause, "总").made
    marking.write_note(library, own, "总说")
    marking.undo(library)
    assert marks(library) == []


def test_a_clauses_emptied_note_leaves_no_mark_to_be_seen(library, clause):
    marking.note_clause(library, clause, "总说")
    marking.note_clause(library, clause, "")
    assert marks(library) == []
    assert marking.note_clause(library, clause, "又说").made == ()


def test_an_empty_note_on_a_bare_clause_makes_nothing(library, clause):
    assert marking.note_clause(library, clause, "") == Changed()


def test_a_clauses_own_mark_never_gets_a_style(library, clause):
    [own] = marking.note_clause(library, clause, "总说").made
    marking.restyle(library, [own], colour="blue", style="highlight")
    assert [(found.colour, found.style) for found in marks(library)] == [("blue", "none")]


def test_words_are_never_marked_without_a_style(library, clause):
    with pytest.raises(ValueError, match="style"):
        marking.highlight(library, [Place(clause.document, clause.segment, Span(3, 9))], style="none")


def test_a_highlight_never_loses_its_style(library, mark):
    marking.restyle(library, [mark], colour="blue", style="none")
    assert [(found.colour, found.style) for found in marks(library)] == [("blue", "highlight")]


@pytest.mark.parametrize("written", ["指标/养老", " 指标 / 养老 ", "/指标//养老/"])
def test_a_tag_is_the_same_however_its_path_was_spaced(library, mark, written):
    marking.tag(library, mark, written)
    assert marks(library)[0].tags == ("指标/养老",)
    marking.untag(library, mark, written)
    assert marks(library)[0].tags == ()


@pytest.mark.parametrize("written", ["", " ", "//"])
def test_an_empty_tag_is_no_tag(library, mark, clause, written):
    marking.tag(library, mark, written)
    marking.tag_clause(library, clause, written)
    assert reading.tags(library) == []


def test_a_tick_comes_and_goes(library, clause):
    marking.tick(library, clause)
    assert library.reads.of(clause.document) == {"三/（七）"}
    marking.untick(library, clause)
    assert library.reads.of(clause.document) == set()
    marking.undo(library)
    assert library.reads.of(clause.document) == {"三/（七）"}


def test_a_colour_is_renamed_in_one_line_of_words(library):
    changed = marking.rename_colour(library, "amber", "  考点\n必背 ")
    assert (changed, reading.meanings(library)) == (Changed(labels=True), {"amber": "考点 必背"})


def test_a_colour_renamed_to_nothing_has_our_name_again(library):
    marking.rename_colour(library, "amber", "考点")
    marking.rename_colour(library, "amber", "  ")
    assert reading.meanings(library) == {}
    marking.undo(library)
    assert reading.meanings(library) == {"amber": "考点"}


def test_typing_a_dossiers_note_is_one_step(library, opinion):
    for text in ("总", "总说"):
        changed = marking.note_dossier(library, opinion.dossier, text)
    assert (changed, reading.dossier_note(library, opinion.dossier)) == (Changed(labels=True), "总说")
    marking.undo(library)
    assert reading.dossier_note(library, opinion.dossier) is None


def test_a_note_on_a_dossier_that_is_not_there_is_refused(library):
    with pytest.raises(UnknownPlaceError):
        marking.note_dossier(library, "nowhere", "笔记")


@pytest.mark.parametrize(("style", "step"), [("highlight", "Highlight"), ("underline", "Mark"), ("wavy", "Mark")])
def test_only_a_highlight_is_undone_as_a_highlight(library, clause, style, step):
    marking.highlight(library, [Place(clause.document, clause.segment, Span(3, 9))], style=style)
    assert library.history.names()[0] == step
