"""Changes of the library, written in the order they were made; what cannot be written now waits and is tried again."""

from __future__ import annotations

from collections import deque
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zhutiao.errors import LibraryError, ManyMarksError, ZhutiaoError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from zhutiao.model import Changed

    Change = Callable[..., Changed]

PASSING = ("locked", "full", "disk")  # a change refused for these is kept and tried again


class Writing(QObject):
    """Runs one change after another; *told* hears what each has changed and says it to whoever shows it.

    A change that would take many marks away is asked about through `confirm`, and then made with `sure=True`.
    """

    failed = Signal(object)
    waiting = Signal(int)

    def __init__(self, told: Callable[[Changed], Changed], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.confirm: Callable[[ManyMarksError], bool] = lambda _error: False
        self._told = told
        self._queue: deque[Change] = deque()
        self._holds = 0

    @property
    def held(self) -> bool:
        """Say whether changes wait for a worker of ours, or for the reader's answer."""
        return self._holds > 0

    def do(self, change: Change) -> Changed | None:
        """Make *change*; None where it was refused or must wait."""
        if self._queue or self.held:  # what was done later must not be written earlier
            self._keep(change)
            return None
        return self._run(change)

    def hold(self) -> None:
        """Let changes wait from now on."""
        self._holds += 1

    def release(self) -> None:
        """Write what waited, unless somebody else holds it too."""
        self._holds = max(0, self._holds - 1)
        self.retry()

    def unsaved(self) -> int:
        """Return how many changes wait to be written."""
        return len(self._queue)

    def retry(self) -> None:
        """Write what waits, in order, as far as the library lets us."""
        while self._queue and not self.held:
            change = self._queue[0]
            if self._attempt(change) is None and self._queue and self._queue[0] is change:
                return

    def _run(self, change: Change) -> Changed | None:
        try:
            done = change()
        except ManyMarksError as error:
            return self._ask(change, error)
        except LibraryError as error:
            if error.reason in PASSING:
                self._keep(change)
            self.failed.emit(error)
        except ZhutiaoError as error:
            self.failed.emit(error)
        else:
            return self._told(done)
        return None

    def _ask(self, change: Change, error: ManyMarksError) -> Changed | None:
        if self._is_sure(error):
            done = self._run(partial(change, sure=True))
        else:
            done = None
            self.failed.emit(error)
        self.retry()
        return done

    def _attempt(self, change: Change) -> Changed | None:
        try:
            done = change()
        except ManyMarksError as error:
            if self._is_sure(error):
                self._queue[0] = partial(change, sure=True)
            else:
                self._give_up(error)
        except LibraryError as error:
            if error.reason in PASSING:
                return None
            self._give_up(error)
        except ZhutiaoError as error:
            self._give_up(error)
        except Exception:
            # Our own fault must not keep what was changed after it from being written.
            self._drop()
            raise
        else:
            self._drop()
            return self._told(done)
        return None

    def _is_sure(self, error: ManyMarksError) -> bool:
        with self._holding():
            return self.confirm(error)

    @contextmanager
    def _holding(self) -> Iterator[None]:
        # The window goes on while the question stands: nothing may be written before the answer is known.
        self._holds += 1
        try:
            yield
        finally:
            self._holds -= 1

    def _give_up(self, error: ZhutiaoError) -> None:
        self._drop()
        self.failed.emit(error)

    def _drop(self) -> None:
        self._queue.popleft()
        self.waiting.emit(len(self._queue))

    def _keep(self, change: Change) -> None:
        self._queue.append(change)
        self.waiting.emit(len(self._queue))
