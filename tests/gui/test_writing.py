"""Changes are written in order, and one that would take many marks away only when the reader is sure."""

import pytest

from zhutiao.errors import LibraryError, ManyMarksError
from zhutiao.model import Changed
from zhutiao.ui.writing import Writing

FEW, MANY = Changed(made=("few",)), Changed(made=("many",))


@pytest.fixture
def written():
    return []


@pytest.fixture
def writing(qapp, written):
    return Writing(lambda done: written.append(done) or done)


def few():
    return FEW


def many(*, sure=False):
    if not sure:
        raise ManyMarksError(34, 120)
    return MANY


def test_a_change_that_would_lose_many_marks_is_made_when_the_reader_says_so(writing, written):
    writing.confirm = lambda error: error.count == 34
    assert writing.do(many) == MANY
    assert written == [MANY]


def test_a_change_that_would_lose_many_marks_is_refused_when_the_reader_says_no(qtbot, writing, written):
    with qtbot.waitSignal(writing.failed) as told:
        assert writing.do(many) is None
    assert (told.args[0].total, written) == (120, [])


def test_what_is_changed_while_the_reader_is_asked_is_written_after_it(writing, written):
    writing.confirm = lambda _error: writing.do(few) is None
    writing.do(many)
    assert (written, writing.unsaved()) == ([MANY, FEW], 0)


def test_a_change_that_waited_is_asked_about_when_its_turn_comes(writing, written):
    asked = []
    writing.confirm = lambda error: asked.append(error) or writing.retry() or True
    writing.hold()
    writing.do(many)
    writing.do(few)
    writing.release()
    assert (len(asked), written) == (1, [MANY, FEW])


def test_a_change_that_waited_and_is_not_wanted_holds_nothing_up(writing, written):
    writing.hold()
    writing.do(many)
    writing.do(few)
    writing.release()
    assert (written, writing.unsaved()) == ([FEW], 0)


def test_two_workers_are_both_waited_for(writing, written):
    writing.hold()
    writing.hold()
    writing.do(few)
    writing.release()
    assert written == []
    writing.release()
    assert written == [FEW]


@pytest.mark.parametrize("reason", ["locked", "full", "disk"])
def test_what_passes_is_waited_for(qtbot, writing, written, reason, tmp_path):
    refusals = [LibraryError(tmp_path, reason)]

    def change():
        if refusals:
            raise refusals.pop()
        return FEW

    with qtbot.waitSignal(writing.failed):
        writing.do(change)
    assert writing.unsaved() == 1
    writing.retry()
    assert (written, writing.unsaved()) == ([FEW], 0)
