"""One dialog about all that a search has found: reads it, plans what would be marked, and does that."""

from __future__ import annotations

from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QDialog

from zhutiao.services.standing import Standings
from zhutiao.store.library import Library
from zhutiao.ui import messages
from zhutiao.ui.confirming import Confirmation
from zhutiao.ui.tasks import while_there
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from zhutiao.hits import Hit
    from zhutiao.model import Changed
    from zhutiao.services.marking_hits import Plan
    from zhutiao.services.standing import Standing
    from zhutiao.ui.search.marking.dialog import MarkingDialog
    from zhutiao.ui.search.sought import Sought
    from zhutiao.ui.tasks import Task
    from zhutiao.ui.window import Window

MANY = 300
"""More marks than that are made only after a question."""
MOST = 5_000
"""More hits than that are not marked at once: the window would stand still for seconds."""
SOON = 150


class Read(NamedTuple):
    """All hits of a search, and where those in texts stand."""

    hits: list[Hit]
    standing: dict[tuple[str, str], tuple[Hit, Standing]]


class MarkingJob(QObject):
    """Ends with its dialog; *plan* and *do* take hits, the latter those that the reader has left ticked."""

    def __init__(
        self,
        window: Window,
        dialog: MarkingDialog,
        plan: Callable[[list[Hit]], Plan],
        do: Callable[[list[Hit]], Changed | None],
    ) -> None:
        super().__init__(dialog)
        self._window, self._dialog, self._plan, self._do = window, dialog, plan, do
        self._found: Read | None = None
        # While a tag is typed the plan waits for a pause.
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._show)
        dialog.wanted.connect(self._finish)

    def begin(self, sought: Sought) -> None:
        """Read what was sought; what stands in every printing of a text is marked in the one that is shown."""
        path, files = self._window.session.library.path, self._window.verbs.pages.files()
        task = files.tasks.add(partial(_hits, path, files.workshop.run, sought.with_printings(on=False)))
        task.done.connect(while_there(self._dialog, self._take))
        task.failed.connect(while_there(self._dialog, partial(messages.explain, self._dialog)))
        self._dialog.finished.connect(lambda _answer: task.cancel())
        task.start()

    def plan_soon(self) -> None:
        """Plan anew, for it was chosen otherwise how everything is to be marked."""
        self._soon.start()

    def _take(self, found: Read) -> None:
        if len(found.hits) > MOST:
            self._dialog.reject()
            messages.tell(self._window, _("There are more than {0} results. Narrow the search first.").format(MOST))
            return
        self._found = found
        self._show()

    def _show(self) -> None:
        if self._found:
            self._dialog.show_plan(self._plan(self._found.hits), self._found.standing)

    def _finish(self) -> None:
        count, hits = len(self._dialog.choices.ticked()), self._dialog.choices.hits()
        if count > MANY and not self._sure(count):
            return
        self._dialog.accept()
        if self._do(hits):
            self._window.status.say(_("Places marked: {0}. One undo takes all of them back.").format(f"{count:,}"))

    def _sure(self, count: int) -> bool:
        counts = [(_("Places"), count), (_("Texts"), self._dialog.choices.texts())]
        asked, safe, theme = (
            _("Mark all of these?"),
            _("One undo takes all of them back."),
            self._window.appearance.theme,
        )
        question = Confirmation(self._dialog, theme, asked, counts, safe, _("Mark them"))
        return question.exec() == QDialog.DialogCode.Accepted


def _hits(path: Path, run: Callable[..., Any], sought: Sought, task: Task) -> Read:
    with Library.reading(path) as library:
        standings = Standings(library)
        hits = list(islice(sought.hits(library, run, task), MOST + 1))
        standing = {
            (hit.document, hit.segment): (hit, standings.of(hit))
            for hit in hits
            if hit.where == "text" and hit.document and hit.segment
        }
        return Read(hits, standing)
