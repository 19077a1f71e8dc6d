"""What is decided about a file holds until it is decided otherwise, and every step can be taken back."""

from hypothesis import given
from hypothesis import strategies as st

from zhutiao.model import Decisions
from zhutiao.ui.importing.deciding import Deciding

LINES = st.frozensets(st.integers(1, 20), min_size=1, max_size=4)
STEPS = st.lists(st.tuples(st.sampled_from(["begin_at", "join", "leave_out", "keep"]), LINES), max_size=12)


@given(STEPS)
def test_a_line_is_never_two_contrary_things(steps):
    deciding = Deciding()
    for verb, lines in steps:
        getattr(deciding, verb)(lines)
    assert not deciding.now.starts & deciding.now.joins
    assert not deciding.now.aside & deciding.now.kept


@given(STEPS)
def test_all_steps_taken_back_leave_nothing_decided_and_taken_again_leave_the_same(steps):
    deciding = Deciding()
    for verb, lines in steps:
        getattr(deciding, verb)(lines)
    then = deciding.now
    while deciding.undo():
        pass
    assert deciding.now == Decisions()
    while deciding.redo():
        pass
    assert deciding.now == then


def test_deciding_the_same_again_is_no_step():
    deciding = Deciding()
    assert (deciding.keep([3]), deciding.keep([3])) == (True, False)
    deciding.undo()
    assert not deciding.can_undo()


def test_another_encoding_drops_what_was_decided_about_lines():
    deciding = Deciding()
    deciding.join([3])
    deciding.decode("big5")
    assert deciding.now == Decisions(encoding="big5")
    deciding.undo()
    assert deciding.now.joins == {3}


def test_a_new_step_ends_what_could_be_taken_again():
    deciding = Deciding()
    deciding.name("a1", "甲")
    deciding.undo()
    deciding.take_for("a1", "law")
    assert not deciding.redo()
    assert deciding.now == Decisions(kinds={"a1": "law"})


def test_dropping_everything_is_a_step_like_any_other():
    deciding = Deciding()
    deciding.leave_out([1, 2])
    deciding.forget()
    assert not deciding.any()
    deciding.undo()
    assert deciding.now.aside == {1, 2}
