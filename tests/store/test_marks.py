"""Marks come out in reading order, with their notes and tags; ticks and links beside them."""

import sqlite3
from contextlib import closing

import pytest

from zhutiao.errors import UnknownPlaceError
from zhutiao.model import Anchor, Link, Passage, Place, Quote, Reason, Span, Tag
from zhutiao.text.link_rules import VERSION


@pytest.fixture
def put(library, opinion):
    """Make a highlight on some characters of a clause, return its id."""

    def make(segment, start, end, style="highlight"):
        words = Span(start, end).cut(library.documents.printed(opinion.id, segment))
        anchor = Anchor(Place(opinion.id, segment, Span(start, end)), Quote(words, "", "", start))
        with library.step("Highlight"):
            return library.marks.add([anchor], "amber", style)

    return make


def test_marks_come_in_reading_order_whenever_they_were_made(library, opinion, put):
    made = [put("五", 0, 4), put("三/（七）", 8, 12), put("preamble", 0, 2), put("三/（七）", 3, 5)]
    assert [mark.id for mark in library.marks.of(opinion.dossier)] == [made[2], made[3], made[1], made[0]]


def test_a_mark_over_two_clauses_keeps_its_places_in_order(library, opinion):
    places = [Place(opinion.id, "二/（四）", Span(3, 9)), Place(opinion.id, "三", Span(0, 4))]
    anchors = tuple(Anchor(place, Quote("词", "前", "后", place.span.start)) for place in places)
    with library.step("Highlight"):
        mark = library.marks.add(anchors, "rose", "wavy", mark_id="chosen")
    assert mark == "chosen"
    assert library.marks.get("chosen").anchors == anchors


def test_marks_of_another_dossier_stay_out(library, opinion, put):
    put("五", 0, 4)
    with library.step("Begin dossier"):
        other = library.documents.add_dossier("别的")
    assert library.marks.of(other.id) == []


def test_marks_on_a_deleted_document_are_not_shown(library, opinion, put):
    put("五", 0, 4)
    with closing(sqlite3.connect(library.path, isolation_level=None)) as other:
        other.execute("update document set deleted = 'now'")
    assert library.marks.of(opinion.dossier) == []


def test_a_removed_mark_is_gone_from_every_list(library, opinion, put):
    mark = put("五", 0, 4)
    with library.step("Tag"):
        library.tags.put(mark, "存疑")
        library.marks.remove(mark)
    assert library.marks.of(opinion.dossier) == []
    assert library.tags.all() == []
    with pytest.raises(UnknownPlaceError):
        library.marks.get(mark)


def test_a_note_raises_the_time_of_its_mark(library, put):
    mark = put("五", 0, 4)
    before = library.marks.get(mark)
    with library.step("Write note"):
        library.marks.write_note(mark, "要点")
    after = library.marks.get(mark)
    assert after.created == before.created
    assert after.modified > before.modified


def test_a_note_emptied_and_written_again_is_the_new_one(library, put):
    mark = put("五", 0, 4)
    for text in ("要点", "", "别的"):
        with library.step("Write note"):
            library.marks.write_note(mark, text)
    assert library.marks.get(mark).note == "别的"


def test_a_tag_dropped_and_put_again_stands_once(library, put):
    mark = put("五", 0, 4)
    with library.step("Tag"):
        library.tags.put(mark, "存疑")
        library.tags.drop(mark, "存疑")
        library.tags.put(mark, "存疑")
        library.tags.put(mark, "存疑")
    assert library.marks.get(mark).tags == ("存疑",)
    assert library.tags.all() == [Tag("存疑", 1)]


def test_a_clauses_own_mark_is_seen_only_while_it_says_something(library, opinion):
    with library.step("Write note"):
        own = library.marks.add([Anchor(Place(opinion.id, "五"), None)], "amber", "none")
    assert library.marks.of(opinion.dossier) == []
    assert library.marks.own(opinion.id, "五").id == own
    with library.step("Write note"):
        library.marks.write_note(own, "总说")
    assert [mark.quote for mark in library.marks.of(opinion.dossier)] == [None]


def test_marked_words_are_never_the_clauses_own_mark(library, opinion, put):
    put("五", 0, 4, style="none")
    assert library.marks.own(opinion.id, "五") is None


def test_a_tick_stands_once_and_goes_at_once(library, opinion):
    with library.step("Mark as read"):
        library.reads.tick(opinion.id, "五")
        library.reads.tick(opinion.id, "五")
    assert library.reads.of(opinion.id) == {"五"}
    with library.step("Mark as unread"):
        library.reads.untick(opinion.id, "五")
    assert library.reads.of(opinion.id) == set()


def test_links_come_back_as_they_were_and_are_no_step(library, opinion, keep_links):
    passage = Passage(opinion.id, "t7.2", "整段\n话", "周建设", None)
    reasons = (Reason("普惠服务", Span(3, 7), None), Reason("题"))
    link = Link("l1", "三/（七）", passage, "quotes", "certain", "suggested", 0.1 + 0.2, reasons)
    for _ in range(2):
        keep_links(library, opinion.dossier, [link])
    assert library.links.of(opinion.dossier, VERSION) == [link]
    assert library.history.names() == ("Import", None)


def test_links_to_a_document_that_was_undone_come_back_with_it(library, opinion, keep_links):
    link = Link("l1", "五", Passage(opinion.id, "五", "话"), "mentions", "likely", "suggested", 1.0, ())
    keep_links(library, opinion.dossier, [link])
    library.history.undo()
    assert library.links.of(opinion.dossier, VERSION) == []
    library.history.redo()
    assert library.links.of(opinion.dossier, VERSION) == [link]
