"""Marking and tagging all that was found."""

import pytest

from zhutiao.hits import Hit
from zhutiao.model import Changed, Place, Span
from zhutiao.services import marking, marking_hits, reading
from zhutiao.text import search_keys


@pytest.fixture
def found(opinion):
    """Every 养老 of the Opinion, as a search finds it."""
    key = search_keys.fold("养老")
    pieces = [(piece, tuple(search_keys.find(piece.printed, key))) for piece in opinion.article.pieces()]
    return [Hit("text", opinion.id, piece.id, piece.printed, spans) for piece, spans in pieces if spans]


@pytest.fixture
def seventh(found):
    return next(hit for hit in found if hit.segment == "三/（七）")


def words(library):
    [dossier] = reading.dossiers(library)
    return [mark.quote for mark in reading.marks(library, dossier.id)]


def test_every_occurrence_becomes_a_mark_of_its_own(library, found):
    marking_hits.highlight_all(library, found, "green", "underline")
    assert words(library) == ["养老"] * sum(len(hit.spans) for hit in found)


def test_one_undo_takes_all_the_marks_back(library, found):
    marking_hits.highlight_all(library, found)
    marking.undo(library, sure=True)
    assert words(library) == []


def test_what_is_marked_so_already_is_counted_and_left(library, found, seventh):
    marking.highlight(library, [Place(seventh.document, seventh.segment, Span(0, len(seventh.words)))], "green")
    plan = marking_hits.plan_highlights(library, found, "green", "highlight")
    assert plan.done == len(seventh.spans)
    assert all(place.segment != seventh.segment for place in plan.places)


def test_a_wider_mark_in_another_colour_is_no_reason_to_leave_words_out(library, found, seventh):
    marking.highlight(library, [Place(seventh.document, seventh.segment, Span(0, len(seventh.words)))], "rose")
    assert marking_hits.plan_highlights(library, found, "green", "highlight").done == 0


def test_a_mark_on_just_these_words_is_enough_in_any_colour(library, found, seventh):
    marking.highlight(library, [Place(seventh.document, seventh.segment, seventh.spans[0])], "rose", "wavy")
    assert marking_hits.plan_highlights(library, found, "green", "highlight").done == 1


def test_marking_all_a_second_time_changes_nothing(library, found):
    marking_hits.highlight_all(library, found)
    assert marking_hits.highlight_all(library, found) == Changed()


def test_what_stands_in_notes_and_titles_is_counted_as_left_out(library, found, opinion):
    others = [
        Hit("note", opinion.id, "三/（七）", "养老机构", (Span(0, 2),), "a mark"),
        Hit("title", opinion.id, None, "养老", (Span(0, 2),)),
    ]
    plan = marking_hits.plan_highlights(library, [*found, *others], "amber", "highlight")
    assert (len(plan.places), plan.beyond) == (sum(len(hit.spans) for hit in found), 2)


def test_words_that_have_changed_since_the_search_are_left_out(library, opinion, seventh):
    changed = Hit("text", opinion.id, "三/（七）", seventh.words[1:], seventh.spans)
    assert marking_hits.plan_highlights(library, [changed], "amber", "highlight") == marking_hits.Plan((), 0, 1)


def test_every_passage_with_a_hit_is_tagged_as_a_whole(library, found):
    marking_hits.tag_all(library, found, "指标/养老")
    [tag] = reading.tags(library)
    assert (tag.path, tag.count) == ("指标/养老", len(found))


def test_a_passage_that_carries_the_tag_already_is_left_as_it_is(library, found, seventh):
    marking.tag_clause(library, Place(seventh.document, seventh.segment), "指标/养老")
    plan = marking_hits.plan_tags(library, found, "指标 / 养老")
    assert (len(plan.places), plan.done) == (len(found) - 1, 1)


def test_a_passage_with_a_note_of_its_own_gets_no_second_place_for_tags(library, found, seventh):
    noted = marking.note_clause(library, Place(seventh.document, seventh.segment), "要点").made
    changed = marking_hits.tag_all(library, found, "养老")
    assert library.marks.get(noted[0]).tags == ("养老",)
    assert len(changed.made) == len(found) - 1


def test_a_tag_of_nothing_tags_nothing(library, found):
    assert marking_hits.tag_all(library, found, " / ") == Changed()


def test_passages_that_only_a_filter_chose_can_be_tagged_but_have_no_words_to_be_marked(library, seventh):
    chosen = [Hit("text", seventh.document, seventh.segment, seventh.words, ())]
    assert marking_hits.plan_highlights(library, chosen, "amber", "highlight") == marking_hits.Plan(())
    assert marking_hits.plan_tags(library, chosen, "养老").places == (Place(seventh.document, seventh.segment),)
