"""A window that goes while it searches takes along what searches."""

import threading
import time
from multiprocessing import active_children

from zhutiao.ui.search.asked import Asked


def test_a_window_that_is_closed_while_it_searches_leaves_nothing_behind(qtbot, window, search_page):
    before, children = set(threading.enumerate()), set(active_children())
    search_page.ask(Asked("(.*?,?)*?。。。$", pattern=True))
    qtbot.waitUntil(lambda: bool(set(active_children()) - children), timeout=10_000)
    qtbot.wait(300)
    began = time.monotonic()
    window.verbs.pages.close()
    qtbot.wait(200)
    assert (time.monotonic() - began < 3, set(active_children()) - children) == (True, set())
    assert [thread for thread in set(threading.enumerate()) - before if thread.name == "search"] == []
