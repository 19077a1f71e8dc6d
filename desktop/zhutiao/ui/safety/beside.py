"""Change the library beside the window: a worker on a connection of its own, while what the reader does waits."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from zhutiao.errors import ManyMarksError, ZhutiaoError
from zhutiao.store.library import Library
from zhutiao.ui import messages
from zhutiao.ui.safety.patience import patiently

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from zhutiao.ui.window import Window


def change(
    window: Window,
    use_case: Callable[..., Any],
    *args: Any,
    then: Callable[[Any], object],
    ended: Callable[[], object] = lambda: None,
) -> None:
    """Run *use_case* away from the window, hand its answer to *then*, and say when it has *ended*, well or not.

    Where many marks would be lost from sight the reader is asked, and it is run again with `sure=True`.
    """
    path, author = window.session.library.path, window.session.library.author

    def work(**options: bool) -> Any:
        with Library.open(path, author=author) as library:
            return use_case(library, *args, **options)

    _Run(window, work, then, ended).start()


def change_file(window: Window, use_case: Callable[[Path], Any], then: Callable[[Any], object]) -> None:
    """Run what works on the library's file as a whole away from the window, and hand its answer to *then*."""
    path = window.session.library.path
    _Run(window, lambda: use_case(path), then, lambda: None).start()


class _Run:
    def __init__(
        self,
        window: Window,
        work: Callable[..., Any],
        then: Callable[[Any], object],
        ended: Callable[[], object],
    ) -> None:
        self._window, self._work, self._then, self._ended = window, work, then, ended
        self._failure: ZhutiaoError | None = None

    def start(self, **options: bool) -> None:
        session = self._window.session
        task = self._window.verbs.pages.files().tasks.add(
            lambda _task: patiently(partial(self._work, **options)), lasting=True
        )
        task.done.connect(self._tell)
        task.failed.connect(self._fail)
        task.ended.connect(partial(self._end, options))
        session.hold()
        task.start()

    def _tell(self, answer: Any) -> None:
        self._window.session.look()
        self._then(answer)

    def _fail(self, error: ZhutiaoError) -> None:
        self._failure = error

    def _end(self, options: dict[str, bool]) -> None:
        session, failure, self._failure = self._window.session, self._failure, None
        session.release()
        if isinstance(failure, ManyMarksError) and not options and session.is_sure(failure):
            self.start(sure=True)
            return
        if failure and not isinstance(failure, ManyMarksError):
            messages.explain(self._window, failure)
        self._ended()
