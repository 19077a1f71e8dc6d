"""From the key to the first results on the screen, in the real window on a library of 10 MB and of 100 MB of Chinese text.

`python tests/bench/bench_search_page.py [MEGABYTES ...]`. The window is drawn offscreen; each sign is typed, and the
list of results is painted before the clock stops. Whatever was sought for the sign before is given up on the way.
Behind the time on the clock stands the processor's, of all threads: what it would be at most on a machine at rest.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter, process_time
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[1] / "trials"))

import corpus
from opened import opened
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from zhutiao.services import bundled, importing
from zhutiao.store.library import Library
from zhutiao.ui.search.asked import Asked

if TYPE_CHECKING:
    from collections.abc import Iterable

Times = tuple[float, float]

WORDS = (corpus.PLANTED, "共济", "养老", "托育", "服务", "服务 养老", "条:七 托育")
SIZES = {10: 50, 100: 150}
"""Megabytes, and the milliseconds that the first results may take."""
ROUNDS = 5


def main() -> None:
    """Print the time of each word's signs for each size."""
    for megabytes in [float(size) for size in sys.argv[1:]] or SIZES:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "library.zhutiao"
            subprocess.run([sys.executable, corpus.__file__, path, str(megabytes)], check=True)
            with Library.open(path) as library:
                for source, data in bundled.prepared():
                    importing.keep(library, source, data, "民生")
            _say(f"{megabytes:g} MB" + (f" (at most {SIZES[megabytes]} ms)" if megabytes in SIZES else ""))
            with opened(path) as window:
                _type(window)


def _type(window) -> None:
    desk = window.verbs.pages.desk()
    desk.search()
    desk.page.ask(Asked(within="library"))
    every: list[Times] = []
    for word in WORDS:
        rounds = [_typed(desk, word) for _round in range(ROUNDS)]
        every += [times for typed in rounds[1:] for times in typed]
        signs = (_middle(of_one) for of_one in zip(*rounds, strict=True))
        _say(f"  {word:8} {'  '.join(f'{clock:3.0f} ({work:.0f})' for clock, work in signs)} ms   {desk.page.said()}")
    slowest = tuple(max(each) for each in zip(*every, strict=True))
    _say("  median {:.0f} ({:.0f}) ms, slowest {:.0f} ({:.0f}) ms".format(*_middle(every), *slowest))


def _middle(times: Iterable[Times]) -> Times:
    clock, work = (statistics.median(each) for each in zip(*times, strict=True))
    return clock, work


def _typed(desk, word: str) -> list[Times]:
    desk.page.field.clear()
    return [_key(desk, sign) for sign in word]


def _key(desk, sign: str) -> Times:
    """Type a sign and wait until what is found of all that stands there is painted."""
    page = desk.page
    clock, work = perf_counter(), process_time()
    event = QInputMethodEvent()
    event.setCommitString(sign)
    QApplication.sendEvent(page.field, event)
    loop, look = QEventLoop(), QTimer(interval=1)
    look.timeout.connect(lambda: desk.outcome and desk.outcome.wish.asked == page.asked() and loop.quit())
    look.start()
    loop.exec()
    page.list.viewport().repaint()
    return (perf_counter() - clock) * 1000, (process_time() - work) * 1000


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
