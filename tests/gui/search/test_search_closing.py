"""A window that goes while it searches takes along what searches."""

import threading
import time
from multiprocessing import active_children

from zhutiao.ui.search.asked import Asked


def test_a_window_that_is_closed_while_it_searches_leaves_nothing_behind(qtbot, window, search_page):
    before = set(threading.enumerate())
    search_page.ask(Asked("(.*?,?)*?。。。$", pattern=True))
    qtbot.waitUntil(lambda: bool(active_children()), timeout=10_000)
    qtbot.wait(300)
    began = time.monotonic()
    window.verbs.pages.close()
    qtbot.wait(200)
    assert (time.monotonic() - began < 3, active_children()) == (True, [])
    assert [thread for thread in set(threading.enumerate()) - before if thread.name == "search"] == []
