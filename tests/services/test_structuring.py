"""A reader divides the bundled texts otherwise: marks, notes and ticks go with their words, and undo brings all back."""

import shutil

import pytest

from zhutiao.errors import StructureError
from zhutiao.model import Place, Span
from zhutiao.services import binning, importing, linking, marking, reading, structuring
from zhutiao.store.library import Library

SEVENTH = "三/（七）"


@pytest.fixture
def library(bundled_library, tmp_path):
    with Library.open(shutil.copyfile(bundled_library, tmp_path / "library.zhutiao")) as library:
        yield library


@pytest.fixture
def opinion(library):
    [dossier] = reading.dossiers(library)
    return library.documents.get(dossier.base)


def text_of_kind(library, kind):
    [dossier] = reading.dossiers(library)
    return next(d for d in reading.documents(library, dossier.id) if d.article.kind == kind and not d.printing_of)


def printed(library, document, segment):
    return library.documents.printed(document.id, segment)


def ids(library, document):
    return [piece.id for piece in library.documents.get(document.id).article.pieces()]


def mark(library, document, segment, words):
    start = printed(library, document, segment).index(words)
    [made] = marking.highlight(library, [Place(document.id, segment, Span(start, start + len(words)))]).made
    return made


def stands(library, made):
    found = library.marks.get(made)
    words = [
        (a.place.segment, a.place.span.cut(library.documents.printed(a.place.document, a.place.segment)))
        for a in found.anchors
    ]
    return words, found.state


def everything(library, document):
    return (
        library.documents.get(document.id),
        reading.marks(library, document.dossier),
        library.reads.of(document.id),
        reading.links(library, document.dossier),
    )


def split(library, document, segment, words):
    return structuring.split(library, document.id, segment, printed(library, document, segment).index(words))


def test_a_mark_behind_the_cut_goes_with_its_words(library, opinion):
    made = mark(library, opinion, SEVENTH, "推动各地")
    split(library, opinion, SEVENTH, "推动各地")
    assert stands(library, made) == ([("三/p1", "推动各地")], "placed")
    assert library.health.strayed_quotes() == []


def test_a_mark_over_the_cut_has_two_places_and_one_again_when_joined(library, opinion):
    made = mark(library, opinion, SEVENTH, "服务。推动")
    before = library.marks.get(made).anchors
    split(library, opinion, SEVENTH, "推动各地")
    assert stands(library, made) == ([(SEVENTH, "服务。"), ("三/p1", "推动")], "placed")
    structuring.join(library, opinion.id, SEVENTH)
    assert library.marks.get(made).anchors == before


def test_a_clauses_own_note_stays_with_the_first_part(library, opinion):
    marking.note_clause(library, Place(opinion.id, SEVENTH), "总说")
    split(library, opinion, SEVENTH, "推动各地")
    [own] = reading.marks(library, opinion.dossier)
    assert (own.place, own.note, own.state) == (Place(opinion.id, SEVENTH), "总说", "placed")


def test_both_notes_of_two_clauses_are_kept_on_the_joined_one(library, opinion):
    for segment in (SEVENTH, "三/（六）"):
        marking.note_clause(library, Place(opinion.id, segment), segment)
    structuring.join(library, opinion.id, "三/（六）")
    assert {(each.place.segment, each.note) for each in reading.marks(library, opinion.dossier)} == {
        ("三/（六）", "三/（六）"),
        ("三/（六）", SEVENTH),
    }


def test_both_parts_of_a_clause_that_was_read_are_read(library, opinion):
    marking.tick(library, Place(opinion.id, SEVENTH))
    split(library, opinion, SEVENTH, "推动各地")
    assert library.reads.of(opinion.id) == {SEVENTH, "三/p1"}


def test_a_clause_joined_with_one_that_was_not_read_is_not_read(library, opinion):
    marking.tick(library, Place(opinion.id, SEVENTH))
    structuring.join(library, opinion.id, "三/（六）")
    assert library.reads.of(opinion.id) == set()


def test_marks_ticks_and_notes_follow_another_number(library, opinion):
    made = mark(library, opinion, SEVENTH, "推动各地")
    marking.note_clause(library, Place(opinion.id, SEVENTH), "总说")
    marking.tick(library, Place(opinion.id, SEVENTH))
    structuring.renumber(library, opinion.id, "三", "六")
    assert stands(library, made) == ([("六/（七）", "推动各地")], "placed")
    assert library.marks.own(opinion.id, "六/（七）").note == "总说"
    assert library.reads.of(opinion.id) == {"六/（七）"}


def test_links_are_made_again(library, opinion):
    structuring.renumber(library, opinion.id, SEVENTH, "（十七）")
    linking.refresh(library, opinion.dossier)
    clauses = {link.clause for link in reading.links(library, opinion.dossier)}
    assert "三/（十七）" in clauses and SEVENTH not in clauses


def test_undo_gives_everything_back_and_redo_does_it_again(library, opinion):
    mark(library, opinion, SEVENTH, "服务。推动")
    marking.note_clause(library, Place(opinion.id, SEVENTH), "总说")
    marking.tick(library, Place(opinion.id, SEVENTH))
    before = everything(library, opinion)
    split(library, opinion, SEVENTH, "推动各地")
    after = everything(library, opinion)
    assert marking.undo(library).structure
    assert [_bare(each) for each in everything(library, opinion)] == [_bare(each) for each in before]
    marking.redo(library)
    assert [_bare(each) for each in everything(library, opinion)] == [_bare(each) for each in after]


def _bare(found):
    """Marks without the time of their last change, which undo moves on, and links without their ids."""
    marks = [(m.id, m.anchors, m.note) for m in found if hasattr(m, "anchors")] if isinstance(found, list) else []
    links = [(k.clause, k.passage, k.reasons) for k in found if hasattr(k, "clause")] if isinstance(found, list) else []
    return marks or links or found


def test_a_step_is_named_after_what_was_changed(library, opinion):
    split(library, opinion, SEVENTH, "推动各地")
    assert library.history.names()[0] == "Split {0}\t（七）"


def test_what_changes_nothing_is_no_step(library, opinion):
    before = library.history.names()
    assert structuring.renumber(library, opinion.id, SEVENTH, "（七）").structure is False
    assert library.history.names() == before


def test_a_refused_change_leaves_everything(library, opinion):
    before = everything(library, opinion)
    with pytest.raises(StructureError):
        structuring.split(library, opinion.id, SEVENTH, 0)
    assert everything(library, opinion) == before


def test_a_turn_begins_where_the_reader_says_and_goes_on_again(library):
    talk = text_of_kind(library, "transcript")
    made = mark(library, talk, "t4.4", printed(library, talk, "t4.4")[:6])
    structuring.begin_turn(library, talk.id, "t4.3")
    new = library.documents.get(talk.id).article
    assert (new.turns[4].speaker, new.turns[4].continues) == ("肖渭明", True)
    assert stands(library, made)[0][0][0] == "t5.2"
    structuring.join_turns(library, talk.id, 4)
    assert library.documents.get(talk.id).article == talk.article
    assert stands(library, made)[0][0][0] == "t4.4"


def test_who_speaks_is_said_as_a_label_would(library):
    talk = text_of_kind(library, "transcript")
    structuring.relabel(library, talk.id, 6, "新华社记者 王小明")
    turn = library.documents.get(talk.id).article.turns[5]
    assert (turn.speaker, turn.organisation, turn.role, turn.asks) == ("王小明", "新华社", "记者", True)
    structuring.relabel(library, talk.id, 6, "中宏网记者")
    assert library.documents.get(talk.id).article == talk.article


def test_turns_joined_make_words_of_the_label(library):
    talk = text_of_kind(library, "transcript")
    structuring.join_turns(library, talk.id, 4)
    assert library.documents.get(talk.id).article.turns[3].paragraphs[-2] == "周建设:"


def test_a_texts_kind_divides_it_anew_and_marks_stay_exactly(library):
    text = text_of_kind(library, "commentary")
    made = mark(library, text, "p3", printed(library, text, "p3")[:8])
    words = stands(library, made)[0][0][1]
    changed = structuring.redivide(library, text.id, importing.digest(*structuring.as_kind(library, text.id, "brief")))
    assert changed.structure
    assert library.documents.get(text.id).article.kind == "brief"
    assert stands(library, made)[0][0][1] == words
    assert library.marks.get(made).state == "placed"
    assert library.history.names()[0] == "Change the text's kind"


def test_an_opinion_read_as_commentary_keeps_every_mark_placed(library, opinion):
    made = [mark(library, opinion, piece.id, piece.printed[3:12]) for piece in opinion.article.pieces()]
    words = [stands(library, each)[0][0][1].replace("\n", "") for each in made]
    structuring.redivide(library, opinion.id, importing.digest(*structuring.as_kind(library, opinion.id, "commentary")))
    assert ["".join(word for _, word in stands(library, each)[0]) for each in made] == words
    assert {library.marks.get(each).state for each in made} == {"placed"}


def test_two_texts_of_one_file_become_one_with_the_marks_of_both(library, opinion):
    other = next(
        d for d in reading.documents(library, opinion.dossier) if d.file == opinion.file and d.article.kind == "other"
    )
    made = mark(library, other, "p1", printed(library, other, "p1")[:6])
    words = stands(library, made)[0][0][1]
    kept = mark(library, opinion, SEVENTH, "推动各地")
    structuring.merge(library, opinion.id, other.id)
    assert other.id not in {d.id for d in reading.documents(library, opinion.dossier)}
    assert stands(library, made)[0][0][1] == words
    assert library.marks.get(made).place.document == opinion.id
    assert stands(library, kept) == ([(SEVENTH, "推动各地")], "placed")
    marking.undo(library)
    assert library.documents.get(other.id) == other
    assert library.marks.get(made).place.document == other.id


def test_a_mark_from_the_bin_stands_in_the_text_that_its_own_was_merged_into(library, opinion):
    other = next(
        d for d in reading.documents(library, opinion.dossier) if d.file == opinion.file and d.article.kind == "other"
    )
    piece = next(piece for piece in other.article.pieces() if len(piece.printed) > 9)
    made = mark(library, other, piece.id, piece.printed[2:9])
    marking.erase(library, [made])
    structuring.merge(library, opinion.id, other.id)
    binning.bring_back(library, [made])
    assert stands(library, made)[0][0][1] == piece.printed[2:9]
    assert library.marks.get(made).place.document == opinion.id


def test_texts_of_two_files_are_not_merged(library, opinion):
    with pytest.raises(StructureError, match="merge"):
        structuring.merge(library, opinion.id, text_of_kind(library, "transcript").id)


def test_a_texts_title_and_date_are_the_readers(library, opinion):
    structuring.entitle(library, opinion.id, "民生意见")
    structuring.redate(library, opinion.id, "2025年6月9日")
    new = library.documents.get(opinion.id).article
    assert (new.title, new.date) == ("民生意见", "2025-06-09")
    marking.undo(library)
    marking.undo(library)
    assert library.documents.get(opinion.id).article == opinion.article


def test_a_text_that_is_no_base_text_any_more_is_not_the_dossiers(library, opinion):
    structuring.redivide(library, opinion.id, importing.digest(*structuring.as_kind(library, opinion.id, "commentary")))
    assert library.documents.dossier(opinion.dossier).base is None
    assert reading.links(library, opinion.dossier) == []
    structuring.redivide(library, opinion.id, importing.digest(*structuring.as_kind(library, opinion.id, "opinion")))
    assert library.documents.dossier(opinion.dossier).base == opinion.id
    assert library.documents.get(opinion.id).article == opinion.article


def test_a_merged_text_stays_one_when_it_is_divided_anew(library, opinion):
    other = next(
        d for d in reading.documents(library, opinion.dossier) if d.file == opinion.file and d.article.kind == "other"
    )
    words = "".join(piece.printed for piece in other.article.pieces())
    structuring.merge(library, opinion.id, other.id)
    structuring.redivide(library, opinion.id, importing.digest(*structuring.as_kind(library, opinion.id, "report")))
    new = library.documents.get(opinion.id).article
    assert words in "".join(piece.printed for piece in new.pieces())
    assert new.kind == "report"
