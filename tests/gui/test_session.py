"""The window and the library meet in one place, and nothing a reader did is lost on the way."""

import sqlite3

import pytest

from zhutiao.errors import LibraryError, NothingToUndoError
from zhutiao.model import Place, Span
from zhutiao.services import marking, reading
from zhutiao.store.library import Library

CLAUSE = "三/（七）"


@pytest.fixture
def place(opinion):
    return Place(opinion, CLAUSE, Span(0, 6))


@pytest.fixture
def held(library):
    """Hold the library as another program would that is writing."""
    other = sqlite3.connect(library.path)
    other.execute("begin immediate")
    yield other
    other.rollback()
    other.close()


def test_a_use_case_tells_what_it_changed(qtbot, session, place):
    with qtbot.waitSignal(session.changed) as told:
        session.do(marking.highlight, [place])
    assert told.args[0].places == {(place.document, CLAUSE)}


def test_a_new_mark_is_there_at_once(session, place):
    changed = session.do(marking.highlight, [place])
    assert [mark.id for mark in session.marks_of(place.document)] == list(changed.made)


def test_a_change_is_said_to_be_saved(qtbot, session, place):
    with qtbot.waitSignal(session.saved) as told:
        session.do(marking.highlight, [place])
    assert len(told.args[0]) == len("14:02")


def test_an_erased_highlight_comes_back_the_same(session, place):
    session.do(marking.highlight, [place])
    [mark] = session.marks
    session.do(marking.erase, [mark.id])
    session.undo()
    [back] = session.marks
    assert (back.id, back.anchors, back.colour) == (mark.id, mark.anchors, mark.colour)


def test_marks_read_again_are_those_a_fresh_look_would_find(session, opinion):
    for start, clause in ((9, CLAUSE), (0, "一/（一）"), (2, CLAUSE), (4, "二/（三）")):
        assert session.marks == reading.marks(session.library, session.dossier.id)
        session.do(marking.highlight, [Place(opinion, clause, Span(start, start + 4))])
    session.do(marking.note_clause, Place(opinion, "三/（五）"), "a note")
    session.do(marking.erase, [session.marks[0].id])
    session.undo()
    session.do(marking.note_clause, Place(opinion, "三/（五）"), "")
    assert session.marks == reading.marks(session.library, session.dossier.id)


def test_what_cannot_be_done_is_told_and_changes_nothing(qtbot, session):
    with qtbot.waitSignal(session.failed) as told:
        assert session.redo() is None
    assert isinstance(told.args[0], NothingToUndoError)


def test_a_change_waits_while_another_program_writes(qtbot, session, place, held):
    with qtbot.waitSignals([session.failed, session.waiting]) as _told:
        session.do(marking.highlight, [place])
    assert session.unsaved() == 1


def test_what_waits_is_written_in_order_once_the_library_is_free(session, place, held):
    session.do(marking.highlight, [place], "green")
    session.do(marking.note_clause, Place(place.document, CLAUSE), "later")
    held.rollback()
    session.retry()
    assert [(mark.style, mark.note) for mark in sorted(session.marks, key=lambda mark: mark.created)] == [
        ("highlight", None),
        ("none", "later"),
    ]


def test_a_later_change_never_overtakes_one_that_waits(session, place, held):
    session.do(marking.highlight, [place])
    held.rollback()
    session.do(marking.highlight, [place], "rose")
    assert (session.unsaved(), session.marks) == (2, [])


def test_a_locked_library_is_named_as_the_reason(qtbot, session, place, held):
    with qtbot.waitSignal(session.failed) as told:
        session.do(marking.highlight, [place])
    assert isinstance(told.args[0], LibraryError)
    assert told.args[0].reason == "locked"


def test_a_mark_made_by_another_window_is_noticed(qtbot, session, place):
    assert session.marks == []
    with Library.open(session.library.path) as other:
        marking.highlight(other, [place])
    with qtbot.waitSignal(session.changed) as told:
        session.look()
    assert told.args[0].places == {(place.document, CLAUSE)}
    assert not told.args[0].structure


def test_looking_without_news_tells_nothing(qtbot, session):
    with qtbot.assertNotEmitted(session.changed):
        session.look()


def test_looking_is_put_off_while_another_program_lets_nobody_read(qtbot, session, held):
    held.rollback()
    held.execute("begin exclusive")
    with qtbot.assertNotEmitted(session.changed), qtbot.assertNotEmitted(session.failed):
        session.look()


def test_printings_are_not_among_the_texts_but_known_as_printings(session, opinion):
    assert all(text.printing_of is None for text in session.documents)
    assert [text.printing_of for text in session.printings(opinion)] == [opinion]


def test_the_outline_counts_what_was_just_marked(session, place):
    session.do(marking.highlight, [place])
    [row] = [row for row in session.outline() if row.segment.id == CLAUSE]
    assert row.marks == 1


def test_what_is_changed_while_a_worker_writes_waits_without_a_complaint(qtbot, session, place):
    session.hold()
    with qtbot.assertNotEmitted(session.failed):
        session.do(marking.highlight, [place])
    session.retry()
    assert (session.unsaved(), session.marks) == (1, [])


def test_what_waited_for_a_worker_is_written_when_it_is_done(session, place):
    session.hold()
    session.do(marking.highlight, [place])
    session.release()
    assert (session.unsaved(), len(session.marks)) == (0, 1)


def test_nothing_is_taken_back_while_a_worker_writes(session, place):
    session.do(marking.highlight, [place])
    session.hold()
    session.undo()
    session.release()
    assert len(session.marks) == 1


def test_a_change_that_was_written_is_not_written_again_when_it_cannot_be_read_back(session, opinion, monkeypatch):
    from zhutiao.services import reading

    def held(*_):
        raise LibraryError(session.library.path, "locked")

    session.marks  # noqa: B018 - known from now on
    monkeypatch.setattr(reading, "marks_after", held)
    session.do(marking.highlight, [Place(opinion, "五", Span(0, 2))])
    monkeypatch.undo()
    session.retry()
    session.look()
    assert (session.unsaved(), len(session.marks)) == (0, 1)


def test_a_mistake_of_ours_does_not_hold_up_what_was_changed_after_it(session, opinion):
    def broken(_library):
        raise RuntimeError

    session.hold()
    session.do(broken)
    session.do(marking.highlight, [Place(opinion, "五", Span(0, 2))])
    with pytest.raises(RuntimeError):
        session.release()
    session.retry()
    assert (session.unsaved(), len(session.marks)) == (0, 1)
