"""Files read in the workshop, one after another: what they hold, or why they cannot be read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from zhutiao.errors import UnreadableFileError, WorkshopCancelledError, ZhutiaoError
from zhutiao.model import Decisions
from zhutiao.services import fetching, importing
from zhutiao.ui.importing.gathering import gather
from zhutiao.ui.importing.page_map import PageMap
from zhutiao.words import _, sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.model import Prepared
    from zhutiao.ui.tasks import Task
    from zhutiao.workshop import Workshop

PATIENCE = 60.0
AS_FOUND = Decisions()


@dataclass(frozen=True, slots=True)
class Read:
    """One file as it was read, its bytes, and the map of its source."""

    prepared: Prepared
    data: bytes
    page: PageMap


@dataclass(frozen=True, slots=True)
class Refused:
    """One file that could not be read, and why; without an error a word on files nobody can read.

    `source` is given for a file that was read before, and could not be divided as the reader decided.
    """

    name: str
    error: ZhutiaoError | None
    passed_over: int = 0
    source: str = ""

    def sentence(self) -> str:
        """Say which file it was and what to do."""
        if self.error is None:
            return _("Files of other kinds in the folder, passed over: {0}").format(self.passed_over)
        if isinstance(self.error, UnreadableFileError) and self.error.reason == "folder":
            return _("There are no files to import in the folder “{0}”.").format(self.name)
        said = sentence(self.error)
        return said if self.name in said else _("“{0}”: {1}").format(self.name, said)


def read_all(task: Task, workshop: Workshop, paths: Sequence[Path]) -> None:
    """Bring what *paths* hold, folders with all that is in them, until the task is stopped."""
    found = gather(paths)
    for folder in found.barren:
        task.bring(Refused(folder.name, UnreadableFileError(folder, "folder")))
    for n, path in enumerate(found.files, 1):
        if task.stopped:
            return
        task.progress(n, len(found.files))
        task.bring(attempt(task, workshop, path))
    if found.passed_over and found.files:
        task.bring(Refused("", None, found.passed_over))


def divide_again(task: Task, workshop: Workshop, before: Read, decisions: Decisions) -> None:
    """Bring what a file holds as the reader decided."""
    found = attempt(task, workshop, Path(before.prepared.file), before.data, decisions)
    task.bring(replace(found, source=before.prepared.sha256) if isinstance(found, Refused) else found)


def attempt(
    task: Task, workshop: Workshop, path: Path, data: bytes | None = None, decisions: Decisions = AS_FOUND
) -> Read | Refused:
    """Return what a file holds, read from *data* where its bytes are known; nothing a stopped task asks is done."""
    run = partial(workshop.run, timeout=PATIENCE, owner=task)
    try:
        if task.stopped:
            raise WorkshopCancelledError
        known: bytes = run(fetching.fetch, path) if data is None else data
        prepared = run(importing.digest, path, known, decisions)
        return Read(prepared, known, PageMap(prepared))
    except ZhutiaoError as error:
        return Refused(path.name, error)
