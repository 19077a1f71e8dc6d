"""Write what was chosen, after whoever else is writing."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from zhutiao.errors import LibraryError
from zhutiao.services import expecting, importing
from zhutiao.store.library import Library

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from zhutiao.model import Prepared
    from zhutiao.services.expecting import Expected
    from zhutiao.services.importing import Arrival, Imported
    from zhutiao.ui.tasks import Task

# Another program that writes is waited for: so often, and so long each time.
TRIES, PAUSE = 50, 0.2


def written(
    task: Task, path: Path, author: str, kept: Sequence[Arrival], opened: str | None, *, sure: bool = False
) -> Sequence[Imported]:
    """Write everything that was chosen as one step, after whoever else is writing.

    Raises ManyMarksError where many marks would find no place any more, unless *sure*.
    """
    for _try in range(TRIES):
        try:
            return _write(task, path, author, kept, opened, sure=sure)
        except LibraryError as error:
            if error.reason != "locked":
                raise
        time.sleep(PAUSE)
    return _write(task, path, author, kept, opened, sure=sure)


def expected(path: Path, author: str, prepared: Prepared, opened: str | None) -> Mapping[str, Expected]:
    """Return which articles of a file resemble a text of the dossier *opened*."""
    with Library.open(path, author=author) as library:
        return expecting.expected(library, prepared, opened)


def _write(
    task: Task, path: Path, author: str, kept: Sequence[Arrival], opened: str | None, *, sure: bool
) -> Sequence[Imported]:
    with Library.open(path, author=author) as library, library.step("Import"):
        return importing.keep_all(library, kept, opened, lambda n: task.progress(n, len(kept)), sure=sure)
