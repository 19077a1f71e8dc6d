"""Make the search index anew beside the window, once something was found in it that cannot be."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from zhutiao.ui.safety.patience import patiently

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from zhutiao.ui.window import Window


def remake(window: Window, then: Callable[[], object] = lambda: None) -> None:
    """Make it anew and call *then*; until it is, texts are read. Should it fail, the next start tries again."""
    path = window.session.library.path
    tasks = window.verbs.pages.files().tasks
    task = tasks.add(lambda task: patiently(partial(_remake, path, lambda: task.stopped)))
    task.done.connect(lambda _filled: then())
    task.start()


def _remake(path: Path, stop: Callable[[], bool]) -> None:
    # Wanted when an index is damaged, which is seldom.
    from zhutiao.services import indexing  # noqa: PLC0415
    from zhutiao.store.library import Library  # noqa: PLC0415

    with Library.open(path) as library:
        library.index.void()
        indexing.keep_up(library, stop)
