"""A reader collects clauses, marks and notes for others: in order, timed, and still there when the texts change."""

from dataclasses import replace

import pytest

from zhutiao.errors import UnknownPlaceError
from zhutiao.model import Changed, Place, Span
from zhutiao.services import arranging, binning, briefing, doctoring, exporting, marking, reading
from zhutiao.services.pieces import Piece

CLAUSE = "三/（七）"


@pytest.fixture
def monday(library, opinion):
    """An empty briefing."""
    return briefing.begin(library, opinion.dossier, "周一").made[0]


@pytest.fixture
def mark(library, opinion):
    """A mark of six characters with a note."""
    [made] = marking.highlight(library, [Place(opinion.id, CLAUSE, Span(3, 9))]).made
    marking.write_note(library, made, "要点")
    return made


@pytest.fixture
def three(library, monday):
    """The ids of a heading and two texts."""
    briefing.head(library, monday, "一")
    briefing.write(library, monday, "二")
    briefing.write(library, monday, "三")
    return [item.id for item in briefing.briefing(library, monday).items]


def items(library, name):
    return briefing.briefing(library, name).items


def bodies(library, name):
    return "".join(item.body for item in items(library, name))


def only(library, name):
    [item] = items(library, name)
    return item


def corrected(library, document, old, new):
    """Let a document have a next version in which some words are others."""
    segments = tuple(
        replace(each, text=each.text.replace(old, new), printed=each.printed.replace(old, new))
        for each in document.article.segments
    )
    article = replace(document.article, segments=segments)
    source = library.documents.source_of(document.id)
    with library.step("Import"):
        library.documents.add(document.dossier, document.file, source, article, document_id=document.id)


def test_briefings_stand_in_the_order_they_were_made(library, opinion, monday):
    briefing.begin(library, opinion.dossier, "周二")
    assert [each.name for each in briefing.briefings(library, opinion.dossier)] == ["周一", "周二"]


def test_a_name_that_is_taken_gets_a_number_and_none_is_ours(library, opinion, monday):
    briefing.begin(library, opinion.dossier, " 周一\n")
    briefing.begin(library, opinion.dossier, " \u202e ")
    briefing.begin(library, opinion.dossier, "长" * 300)
    names = [each.name for each in briefing.briefings(library, opinion.dossier)]
    assert names == ["周一", "周一 2", "Briefing", "长" * 200]


def test_the_same_name_may_stand_in_two_dossiers(library, monday):
    [other] = arranging.begin(library, "另一个").made
    briefing.begin(library, other, "周一")
    assert [each.name for each in briefing.briefings(library, other)] == ["周一"]


def test_a_briefing_is_renamed_but_not_to_nothing(library, monday):
    assert briefing.rename(library, monday, "周三").labels
    assert briefing.rename(library, monday, "\n") == Changed()
    assert briefing.briefing(library, monday).name == "周三"


def test_a_clause_is_collected_with_the_words_that_stand_there(library, opinion, monday):
    [made] = briefing.collect(library, monday, Place(opinion.id, CLAUSE)).made
    item = only(library, monday)
    printed = library.documents.printed(opinion.id, CLAUSE)
    assert (item.id, item.kind, item.place, item.words) == (made, "clause", Place(opinion.id, CLAUSE), printed)
    assert item.state == "placed"


def test_what_stands_beside_the_base_text_is_a_passage(library, opinion, sources, monday):
    with library.step("Import"):
        talk = library.documents.add(opinion.dossier, "003.txt", "0" * 64, sources["003"].articles[0])
    piece = next(iter(talk.article.pieces()))
    briefing.collect(library, monday, Place(talk.id, piece.id, Span(0, 2)))
    assert (only(library, monday).kind, only(library, monday).words) == ("passage", piece.printed[:2])


def test_a_mark_and_its_note_are_two_pieces(library, monday, mark):
    briefing.collect_many(library, monday, [Piece("mark", mark), Piece("note", mark)])
    assert [(item.kind, item.mark, item.words) for item in items(library, monday)] == [
        ("mark", mark, reading.marks(library, briefing.briefing(library, monday).dossier)[0].quote),
        ("note", mark, "要点"),
    ]


def test_the_note_of_the_dossier_is_collected(library, opinion, monday):
    with pytest.raises(UnknownPlaceError):
        briefing.collect(library, monday, Piece("note"))
    marking.note_dossier(library, opinion.dossier, "总的说来")
    briefing.collect(library, monday, Piece("note"))
    assert (only(library, monday).mark, only(library, monday).words) == (None, "总的说来")


def test_the_same_thing_is_collected_once(library, opinion, monday, mark):
    pieces = [Place(opinion.id, CLAUSE), Piece("mark", mark), Place(opinion.id, CLAUSE)]
    first = briefing.collect_many(library, monday, pieces).made
    again = briefing.collect_many(library, monday, pieces)
    assert (first[0], len(items(library, monday))) == (first[2], 2)
    assert again == Changed(made=first)


def test_a_clause_that_is_marked_whole_is_the_clause(library, opinion, monday):
    printed = library.documents.printed(opinion.id, CLAUSE)
    briefing.collect(library, monday, Place(opinion.id, CLAUSE, Span(0, len(printed))))
    briefing.collect(library, monday, Place(opinion.id, CLAUSE))
    assert only(library, monday).place == Place(opinion.id, CLAUSE)


def test_pieces_come_behind_another_or_first_of_all(library, monday, three):
    briefing.write(library, monday, "甲", three[0])
    briefing.write(library, monday, "乙", "")
    briefing.write(library, monday, "丙")
    assert bodies(library, monday) == "乙一甲二三丙"


def test_pieces_are_moved_together_in_the_order_they_have(library, monday, three):
    briefing.move(library, [three[2], three[1]], three[0])
    assert bodies(library, monday) == "二三一"
    briefing.move(library, [three[1]])
    assert bodies(library, monday) == "三一二"


def test_pieces_moved_before_one_of_themselves_stay_there(library, monday, three):
    briefing.move(library, three[:2], three[1])
    assert bodies(library, monday) == "一二三"


def test_moving_nowhere_is_no_step(library, monday, three):
    before = library.history.steps()
    briefing.move(library, [three[0]], three[1])
    assert library.history.steps() == before


def test_pieces_are_taken_out_and_come_back_in_their_place(library, monday, three):
    briefing.remove(library, three[1:2])
    assert bodies(library, monday) == "一三"
    marking.undo(library)
    assert bodies(library, monday) == "一二三"


def test_time_is_given_and_added_up(library, monday, three):
    briefing.time(library, three[0], 5)
    briefing.time(library, three[1], 1440)
    assert briefing.briefing(library, monday).minutes == 1445
    briefing.time(library, three[1], None)
    assert briefing.briefing(library, monday).minutes == 5


@pytest.mark.parametrize("minutes", [-1, 1441])
def test_no_piece_takes_more_than_a_day(library, three, minutes):
    with pytest.raises(ValueError, match="not a time"):
        briefing.time(library, three[0], minutes)


def test_typing_in_a_text_is_one_step(library, monday, three):
    for typed in ("三月", "三月\n", "三月\n- 一"):
        briefing.reword(library, three[2], typed)
    assert bodies(library, monday) == "一二三月\n- 一"
    marking.undo(library)
    assert bodies(library, monday) == "一二三"


def test_a_heading_is_one_line_and_a_text_stays_as_it_is_typed(library, monday, three):
    briefing.reword(library, three[0], " 第一\n部分 ")
    briefing.reword(library, three[1], "  - 一\r\n\u2028**二**\0 ")
    assert [item.body for item in items(library, monday)][:2] == ["第一 部分", "  - 一\r\n\u2028**二**\0 "]


def test_half_a_sign_does_not_stop_the_writing(library, monday, three):
    briefing.reword(library, three[1], "一\ud83d二")
    assert items(library, monday)[1].body == "一?二"


def test_only_what_the_reader_wrote_can_be_worded_otherwise(library, opinion, monday):
    [made] = briefing.collect(library, monday, Place(opinion.id, CLAUSE)).made
    with pytest.raises(UnknownPlaceError):
        briefing.reword(library, made, "别的")


def test_a_copy_has_the_same_pieces_and_goes_its_own_way(library, opinion, monday, three):
    briefing.collect(library, monday, Place(opinion.id, CLAUSE), three[0])
    [copy] = briefing.copy(library, monday).made
    both = [briefing.briefing(library, each) for each in (monday, copy)]
    assert [each.name for each in both] == ["周一", "周一 2"]
    first, second = ([replace(item, id="") for item in each.items] for each in both)
    assert first == second
    briefing.remove(library, [both[1].items[0].id])
    assert len(items(library, monday)) == 4


def test_every_change_is_one_step_that_is_undone_and_redone(library, opinion, monday, three):
    before = items(library, monday)
    briefing.collect_many(library, monday, [Place(opinion.id, CLAUSE), Place(opinion.id, "五")], "")
    after = items(library, monday)
    assert marking.undo(library).labels
    assert items(library, monday) == before
    marking.redo(library)
    assert items(library, monday) == after


def test_a_deleted_briefing_comes_back_from_the_bin(library, opinion, monday, three):
    briefing.delete(library, monday)
    briefing.begin(library, opinion.dossier, "周一")
    assert [(each.what, each.words) for each in binning.bin(library, opinion.dossier)] == [("briefing", "周一")]
    assert binning.bring_back(library, [monday]).labels
    assert {each.name for each in briefing.briefings(library, opinion.dossier)} == {"周一", "周一 2"}
    assert bodies(library, monday) == "一二三"


def test_an_emptied_bin_leaves_no_piece_behind(library, opinion, monday, three):
    briefing.collect(library, monday, Place(opinion.id, CLAUSE))
    briefing.delete(library, monday)
    library.history.forget()
    assert library.purging.purge("9") == 5
    assert [check.name for check in doctoring.doctor(library) if not check.ok] == []


def test_a_briefing_of_a_discarded_dossier_is_not_there(library, opinion, monday, three):
    arranging.discard(library, opinion.dossier)
    with pytest.raises(UnknownPlaceError):
        briefing.write(library, monday, "四")
    with pytest.raises(UnknownPlaceError):
        briefing.reword(library, three[1], "四")


@pytest.mark.parametrize("name", ["nobody", "三/（七）"])
def test_names_of_nothing_are_refused(library, opinion, monday, three, name):
    for refused in (
        lambda: briefing.briefing(library, name),
        lambda: briefing.begin(library, name),
        lambda: briefing.collect(library, monday, Place(opinion.id, CLAUSE), name),
        lambda: briefing.collect(library, monday, Place(name, CLAUSE)),
        lambda: briefing.collect(library, monday, Place(opinion.id, "九十九")),
        lambda: briefing.collect(library, monday, Piece("mark", name)),
        lambda: briefing.move(library, three, name),
        lambda: briefing.remove(library, [name]),
        lambda: briefing.time(library, name, 5),
    ):
        with pytest.raises(UnknownPlaceError):
            refused()


def test_pieces_of_two_briefings_are_not_mixed(library, opinion, monday, three):
    [other] = briefing.begin(library, opinion.dossier, "周二").made
    [theirs] = briefing.write(library, other, "四").made
    for refused in (
        lambda: briefing.move(library, three, theirs),
        lambda: briefing.move(library, [three[0], theirs]),
        lambda: briefing.remove(library, [three[0], theirs]),
        lambda: briefing.write(library, monday, "五", theirs),
    ):
        with pytest.raises(UnknownPlaceError):
            refused()
    assert (bodies(library, monday), bodies(library, other)) == ("一二三", "四")


def test_nothing_is_collected_from_another_dossier(library, opinion, mark):
    [other] = arranging.begin(library, "另一个").made
    [made] = briefing.begin(library, other, "周一").made
    for piece in (Place(opinion.id, CLAUSE), Piece("mark", mark)):
        with pytest.raises(UnknownPlaceError):
            briefing.collect(library, made, piece)


def test_a_piece_follows_its_words_into_another_clause(library, opinion, monday):
    words = library.documents.printed(opinion.id, CLAUSE)
    briefing.collect(library, monday, Place(opinion.id, CLAUSE))
    segments = [replace(each, id="九/（九）") if each.id == CLAUSE else each for each in opinion.article.segments]
    with library.step("Import"):
        article = replace(opinion.article, segments=tuple(segments))
        library.documents.add(opinion.dossier, opinion.file, "0" * 64, article, document_id=opinion.id)
    item = only(library, monday)
    assert (item.place, item.state, item.words) == (Place(opinion.id, "九/（九）"), "placed", words)


def test_a_piece_whose_words_were_changed_is_to_be_checked(library, opinion, monday):
    printed = library.documents.printed(opinion.id, CLAUSE)
    briefing.collect_many(library, monday, [Place(opinion.id, CLAUSE), Place(opinion.id, CLAUSE, Span(3, 13))])
    corrected(library, opinion, printed[6:8], "改动")
    whole, part = items(library, monday)
    assert (whole.state, whole.place, whole.words) == ("check", Place(opinion.id, CLAUSE), printed)
    assert (part.state, part.words) == ("check", printed[3:13])
    assert "改动" in part.place.span.cut(library.documents.printed(opinion.id, CLAUSE))


def test_a_piece_whose_words_are_gone_keeps_them(library, opinion, monday):
    words = library.documents.printed(opinion.id, CLAUSE)
    briefing.collect(library, monday, Place(opinion.id, CLAUSE))
    corrected(library, opinion, words, "（七）删去")
    assert (only(library, monday).state, only(library, monday).words) == ("unplaced", words)
    marking.undo(library)
    assert only(library, monday).state == "placed"


def test_a_text_taken_out_leaves_its_words_and_another_printing_takes_its_place(library, opinion, monday):
    words = library.documents.printed(opinion.id, CLAUSE)
    briefing.collect(library, monday, Place(opinion.id, CLAUSE))
    with library.step("Import"):
        other = library.documents.add(opinion.dossier, "另一印本.txt", "0" * 64, opinion.article)
    arranging.remove(library, opinion.id)
    assert (only(library, monday).place, only(library, monday).state) == (Place(other.id, CLAUSE), "placed")
    arranging.remove(library, other.id)
    assert (only(library, monday).state, only(library, monday).words) == ("unplaced", words)


def test_an_erased_mark_leaves_its_words(library, monday, mark):
    briefing.collect_many(library, monday, [Piece("mark", mark), Piece("note", mark)])
    before = items(library, monday)
    marking.erase(library, [mark])
    assert items(library, monday) == tuple(replace(item, state="unplaced") for item in before)


def test_a_deleted_note_leaves_its_words(library, monday, mark):
    briefing.collect(library, monday, Piece("note", mark))
    marking.write_note(library, mark, "")
    assert (only(library, monday).state, only(library, monday).words) == ("unplaced", "要点")


def test_a_moved_mark_takes_its_piece_along(library, opinion, monday, mark):
    briefing.collect(library, monday, Piece("mark", mark))
    marking.reshape(library, mark, [Place(opinion.id, "五", Span(0, 4))])
    assert (only(library, monday).place.segment, only(library, monday).state) == ("五", "placed")


def test_an_export_gets_the_briefings_of_its_dossier(library, opinion, monday, three):
    content = exporting.content(library, opinion.dossier)
    assert content.briefings == tuple(briefing.briefings(library, opinion.dossier))
