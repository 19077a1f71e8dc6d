"""Claims about the child process that reads strangers' bytes."""

import importlib
import operator
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from zhutiao.errors import (
    UnwritableFileError,
    WorkshopCancelledError,
    WorkshopCrashedError,
    WorkshopTimeoutError,
)
from zhutiao.services import filing, previewing
from zhutiao.workshop import Workshop

LONG = 20.0


@pytest.fixture(scope="module")
def workshop():
    with Workshop() as workshop:
        yield workshop


@pytest.fixture
def interrupted_soon(workshop):
    """Ctrl+C, a moment after the child has begun to work."""

    def interrupt(_signal, _frame):
        raise KeyboardInterrupt

    workshop.run(os.getpid, timeout=LONG)
    before = signal.signal(signal.SIGALRM, interrupt)
    signal.setitimer(signal.ITIMER_REAL, 0.2)
    yield
    signal.signal(signal.SIGALRM, before)


def test_work_is_done_in_another_process_that_stays(workshop):
    first = workshop.run(os.getpid, timeout=LONG)
    assert os.getpid() != first == workshop.run(os.getpid, timeout=LONG)


def test_work_that_takes_too_long_is_given_up_and_the_next_is_done(workshop):
    with pytest.raises(WorkshopTimeoutError):
        workshop.run(time.sleep, 60, timeout=0.1)
    assert workshop.run(operator.add, 1, 2, timeout=LONG) == 3


def test_a_child_that_dies_is_reported_and_replaced(workshop):
    with pytest.raises(WorkshopCrashedError, match="7"):
        workshop.run(os._exit, 7, timeout=LONG)
    assert workshop.run(operator.add, 1, 2, timeout=LONG) == 3


def test_a_child_killed_between_two_jobs_is_replaced(workshop):
    os.kill(workshop.run(os.getpid, timeout=LONG), signal.SIGKILL)
    time.sleep(0.2)
    assert workshop.run(operator.add, 1, 2, timeout=LONG) == 3


def test_a_large_answer_comes_home_whole(workshop):
    assert workshop.run(operator.mul, "民生", 5_000_000, timeout=LONG) == "民生" * 5_000_000


def test_what_the_world_did_wrong_is_said_as_it_was(workshop, tmp_path):
    with pytest.raises(UnwritableFileError) as refused:
        workshop.run(filing.write, tmp_path, b"", timeout=LONG)
    assert (refused.value.path, refused.value.reason) == (tmp_path, "folder")


def test_an_error_of_ours_brings_its_traceback_along(workshop):
    with pytest.raises(ZeroDivisionError) as raised:
        workshop.run(operator.truediv, 1, 0, timeout=LONG)
    assert "Traceback" in raised.value.__notes__[0]


def test_an_answer_that_cannot_travel_is_an_error_and_no_crash(workshop):
    with pytest.raises(TypeError, match="cannot leave the workshop"):
        workshop.run(threading.Lock, timeout=LONG)


def test_a_question_that_cannot_travel_does_not_spoil_the_next(workshop):
    with pytest.raises(TypeError):
        workshop.run(len, threading.Lock(), timeout=LONG)
    assert workshop.run(operator.add, 1, 2, timeout=LONG) == 3


@pytest.mark.usefixtures("interrupted_soon")
def test_a_caller_who_is_interrupted_leaves_no_answer_for_the_next(workshop):
    with pytest.raises(KeyboardInterrupt):
        workshop.run(time.sleep, 5, timeout=LONG)
    assert workshop.run(operator.add, 1, 2, timeout=LONG) == 3


def test_a_long_note_is_previewed_in_the_child(workshop):
    assert previewing.html("**民生**\n\n" * 1_000, workshop.run).count("<strong>民生</strong>") == 1_000


def test_the_window_cannot_be_loaded_in_the_child(workshop):
    with pytest.raises(ImportError):
        workshop.run(importlib.import_module, "PySide6.QtWidgets", timeout=LONG)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits the address space")
def test_more_memory_than_allowed_is_refused_without_a_crash(workshop):
    with pytest.raises(WorkshopCrashedError, match="memory"):
        workshop.run(bytes, 1 << 33, timeout=LONG)
    assert workshop.run(operator.add, 1, 2, timeout=LONG) == 3


def test_one_cannot_cancel_what_is_being_done_for_another(workshop):
    answered = []
    waiting = threading.Thread(target=lambda: answered.append(workshop.run(time.sleep, 0.3, timeout=LONG, owner="you")))
    waiting.start()
    time.sleep(0.1)
    workshop.cancel("me")
    waiting.join()
    assert answered == [None]


def test_cancelling_ends_the_wait_and_says_so(workshop):
    workshop.run(os.getpid, timeout=LONG)
    later = threading.Timer(0.3, workshop.cancel)
    later.start()
    with pytest.raises(WorkshopCancelledError):
        workshop.run(time.sleep, 60, timeout=LONG)


def test_cancelling_nothing_leaves_the_next_job_alone(workshop):
    workshop.cancel()
    assert workshop.run(operator.add, 1, 2, timeout=LONG) == 3


def test_ctrl_c_in_the_terminal_does_not_reach_the_child(workshop):
    child = workshop.run(os.getpid, timeout=LONG)
    os.kill(child, signal.SIGINT)
    assert workshop.run(os.getpid, timeout=LONG) == child


def test_callers_from_several_threads_get_their_own_answers(workshop):
    answers = {}
    threads = [
        threading.Thread(target=lambda n=n: answers.update({n: workshop.run(operator.neg, n, timeout=LONG)}))
        for n in range(8)
    ]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    assert answers == {n: -n for n in range(8)}


def test_the_death_of_the_parent_ends_the_child_even_at_work(tmp_path):
    told = tmp_path / "child"
    program = tmp_path / "parent.py"
    program.write_text(f"""
import os, threading, time
from pathlib import Path
from zhutiao.workshop import Workshop
if __name__ == "__main__":
    workshop = Workshop()
    Path({str(told)!r}).write_text(str(workshop.run(os.getpid, timeout=20)))
    threading.Thread(target=workshop.run, args=(time.sleep, 60), kwargs={{"timeout": 60}}, daemon=True).start()
    time.sleep(0.2)
    os.kill(os.getpid(), 9)
""")
    subprocess.run([sys.executable, str(program)], check=False, timeout=30)
    assert ends_within(2.0, int(told.read_text()))


def test_an_error_given_by_name_survives_the_way_home(workshop):
    refused = UnwritableFileError(path=Path("简报.md"), reason="full")
    again = workshop.run(operator.methodcaller("__reduce__"), refused, timeout=LONG)
    assert again == (UnwritableFileError, (Path("简报.md"), "full"))


def ends_within(seconds, process):
    end = time.monotonic() + seconds
    while running(process) and time.monotonic() < end:
        time.sleep(0.02)
    return not running(process)


def running(process):
    try:
        # A process nobody has waited for is dead all the same.
        return " Z " not in Path(f"/proc/{process}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return False
