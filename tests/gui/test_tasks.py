"""Work away from the window is heard in the window, and not at all once it is cancelled."""

import threading
import time

import pytest
from PySide6.QtCore import QObject
from shiboken6 import delete

from zhutiao.errors import NothingToUndoError
from zhutiao.ui.tasks import Tasks, while_there


@pytest.fixture
def tasks(qapp):
    made = Tasks()
    yield made
    made.cancel()
    made.finish()


def test_the_answer_is_heard_in_the_windows_thread(qtbot, tasks):
    heard = []
    task = tasks.add(lambda _task: threading.get_ident())
    task.done.connect(lambda worker: heard.append((worker, threading.get_ident())))
    task.start()
    qtbot.waitUntil(lambda: bool(heard))
    [(worker, listener)] = heard
    assert worker != listener == threading.get_ident()


def test_parts_and_progress_come_in_order_before_the_answer(qtbot, tasks):
    heard = []

    def work(task):
        task.progress(1, 2)
        task.bring("part")
        return "all"

    task = tasks.add(work)
    task.progressed.connect(lambda n, count: heard.append((n, count)))
    task.came.connect(heard.append)
    task.done.connect(heard.append)
    task.ended.connect(lambda: heard.append("ended"))
    task.start()
    qtbot.waitUntil(lambda: "ended" in heard)
    assert heard == [(1, 2), "part", "all", "ended"]


def test_what_the_world_did_wrong_is_a_fact_to_be_told(qtbot, tasks):
    def work(_task):
        raise NothingToUndoError

    task = tasks.add(work)
    with qtbot.waitSignal(task.failed) as told:
        task.start()
    assert isinstance(told.args[0], NothingToUndoError)


def test_an_error_of_ours_is_raised_where_the_window_can_show_it(qtbot, tasks):
    task = tasks.add(lambda _task: 1 // 0)
    with qtbot.captureExceptions() as caught, qtbot.waitSignal(task.ended):
        task.start()
    assert [kind for kind, _error, _trace in caught] == [ZeroDivisionError]


def test_nothing_is_heard_of_cancelled_work(qtbot, tasks):
    going, heard = threading.Event(), []
    task = tasks.add(lambda _task: going.wait(5))
    task.done.connect(heard.append)
    task.start()
    task.cancel()
    going.set()
    tasks.finish()
    qtbot.wait(1)
    assert heard == []


def test_lasting_work_is_waited_for_and_heard(tasks):
    heard = []
    task = tasks.add(lambda _task: "written", lasting=True)
    task.done.connect(heard.append)
    task.start()
    assert tasks.cancel() == []
    tasks.finish()
    assert heard == ["written"]


def test_of_tasks_that_end_together_each_is_heard(qtbot, tasks):
    heard = []
    for n in range(20):
        task = tasks.add(lambda _task, n=n: n)
        task.done.connect(heard.append)
        task.start()
        del task
    time.sleep(0.3)
    qtbot.waitUntil(lambda: len(heard) == 20)
    qtbot.waitUntil(lambda: not tasks.busy())


def test_an_answer_falls_silent_with_what_asked_for_it(tasks):
    asker, heard = QObject(), []
    task = tasks.add(lambda _task: "late")
    task.done.connect(while_there(asker, heard.append))
    task.start()
    delete(asker)
    tasks.finish()
    assert heard == []
