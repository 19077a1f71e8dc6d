"""The thread that searches while the reader types: the newest search wins, of older ones nothing is heard."""

from __future__ import annotations

import time
from collections import deque
from contextlib import suppress
from functools import partial
from threading import Condition, Thread, current_thread
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

from zhutiao.errors import LibraryError, ZhutiaoError
from zhutiao.ui.search.wishes import Refusal, Wish

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from zhutiao.hits import Scope
    from zhutiao.ui.search.asked import Asked
    from zhutiao.ui.search.reader import Reader
    from zhutiao.ui.search.wishes import Told
    from zhutiao.workshop import Workshop

FIRST = 20
"""Hits that are sure to fill a screen: what they are called has to be read in as many texts, if there are."""
IDLE = 20.0
"""Seconds without a wish after which the library's file is let go of."""
PAUSE = 0.05
"""Seconds until a library that somebody else is writing is read again."""
LONGEST = 2.0
"""Seconds that a window waits at its end for a statement that is under way."""


class Seeker(QObject):
    """Tells in the window's thread what came of the newest search: its first hits, then in how many texts they are."""

    told = Signal(object)
    """A Part, Texts or Refusal."""
    index_doubted = Signal()
    """Something in the search index cannot be; said once."""
    _reported = Signal(object)

    def __init__(self, path: Path, workshop: Callable[[], Workshop]) -> None:
        """Search the library at *path*; what *workshop* returns holds regular expressions, once there is one."""
        super().__init__()
        self._path, self._made_workshop = path, workshop
        self._workshop: Workshop | None = None
        self._wishes: deque[Wish] = deque()
        self._changed = Condition()
        self._number = 0
        self._thread: Thread | None = None
        self._doubts = False
        self._reported.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    def seek(self, asked: Asked, scope: Scope, first: int = FIRST) -> None:
        """Search, and give up whatever was sought before."""
        self.cancel()
        if asked.pattern and self._workshop is None:
            self._workshop = self._made_workshop()
        self._add(Wish(self._number, asked, scope, limit=first), Wish(self._number, asked, scope))

    def more(self, wish: Wish, start: int, limit: int) -> None:
        """Fetch more of what *wish* began."""
        if wish.number == self._number:
            self._add(wish._replace(start=start, limit=limit))

    def cancel(self) -> None:
        """Give up what is being sought."""
        with self._changed:
            self._number += 1
            self._wishes.clear()
        if self._workshop:
            self._workshop.cancel(self)

    def end(self) -> None:
        """Give up, and let go of the library's file."""
        self.cancel()
        with self._changed:
            thread, self._thread = self._thread, None
            self._changed.notify_all()
        if thread:
            thread.join(LONGEST)

    def _add(self, *wishes: Wish) -> None:
        with self._changed:
            self._wishes.extend(wishes)
            self._changed.notify_all()
            if self._thread is None:
                # No QThread: one that is still at work when Qt takes it away would end the process.
                self._thread = Thread(target=self._work, name="search", daemon=True)
                self._thread.start()

    def _hear(self, tell: Callable[[], Told]) -> None:
        told = tell()
        if told.wish.number == self._number:
            self.told.emit(told)

    def _work(self) -> None:
        """Do wish after wish until there are none for a while; in the thread."""
        from zhutiao.ui.search.reader import Reader  # noqa: PLC0415 - what searches is loaded beside the window

        reader = Reader(self._path, self._run)
        try:
            while wish := self._next():
                self._reported.emit(_answer(reader, wish, lambda number=wish.number: number != self._number))
                self._tell_doubt(reader)
        finally:
            reader.close()

    def _tell_doubt(self, reader: Reader) -> None:
        with suppress(ZhutiaoError):
            if not self._doubts and reader.doubts():
                self._doubts = True
                self.index_doubted.emit()

    def _run(self, *what: Any, **options: Any) -> Any:
        return self._workshop.run(*what, owner=self, **options) if self._workshop else None

    def _next(self) -> Wish | None:
        # Asked of itself: whoever ends it while it is at work has forgotten it when it comes here.
        here = current_thread()
        with self._changed:
            self._changed.wait_for(lambda: self._wishes or self._thread is not here, IDLE)
            if self._wishes and self._thread is here:
                return self._wishes.popleft()
            if self._thread is here:
                self._thread = None
            return None


def _answer(reader: Reader, wish: Wish, stop: Callable[[], bool]) -> Callable[[], Told]:
    """Return what tells the window what came of a wish; what is our own fault is raised there."""
    try:
        told = _patiently(reader, wish, stop)
    except ZhutiaoError as error:
        told = Refusal(wish, error)
    except Exception as error:  # noqa: BLE001 - it is raised again where the window can show it
        return partial(_raise, error)
    return lambda: told


def _patiently(reader: Reader, wish: Wish, stop: Callable[[], bool]) -> Told:
    while True:
        try:
            return reader.read(wish, stop)
        except LibraryError as error:
            reader.close()
            if error.reason != "locked" or stop():
                raise
        time.sleep(PAUSE)


def _raise(error: Exception) -> Told:
    raise error
