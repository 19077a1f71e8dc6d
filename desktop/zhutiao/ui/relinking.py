"""Links that are still to be found are found beside the reader's work, once the texts have come to rest."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from zhutiao.services import linking
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zhutiao.model import Article, Changed, Link
    from zhutiao.store.links import Inputs
    from zhutiao.ui.tasks import Task
    from zhutiao.ui.window import Window

PAUSE = 300
"""Milliseconds without a change before linking begins."""

PATIENCE = 600.0
"""Seconds that one text may take: a long law beside a day of hearings."""

LONG = 1000
"""Milliseconds after which the reader is told what is going on."""


class Relinking(QObject):
    """Watches one window's texts; whatever of them has changed is linked again by a worker."""

    def __init__(self, window: Window) -> None:
        # With the session, so that its timers end when the library is closed.
        super().__init__(window.session)
        self._window = window
        self._task: Task | None = None
        self._again = False
        self._told = ""
        self._rest = QTimer(self, singleShot=True, interval=PAUSE)
        self._rest.timeout.connect(self._begin)
        self._long = QTimer(self, singleShot=True, interval=LONG)
        self._long.timeout.connect(lambda: window.status.say(self._told))

    def listen(self) -> None:
        """Hear when texts come, go or change; begin with what an earlier window has left."""
        self._window.session.changed.connect(self._hear)
        self._rest.start()

    def _hear(self, changed: Changed) -> None:
        if changed.structure:
            self._rest.start()

    def _begin(self) -> None:
        session = self._window.session
        if session.dossier is None or self._task:
            self._again = self._task is not None
            return
        wanted = linking.unlinked(session.library, session.dossier.id)
        if not (wanted and session.base):
            return
        pairs = [(inputs, text.article) for inputs in wanted if (text := session.document(inputs.document))]
        files = self._window.verbs.pages.files()
        base = session.base.article
        self._task = files.tasks.add(lambda task: _find(task, files.workshop.run, base, pairs))
        self._task.progressed.connect(self._tell)
        self._task.came.connect(partial(self._keep, session.dossier.id))
        self._task.failed.connect(session.failed)
        self._task.ended.connect(self._end)
        self._long.start()
        self._task.start()

    def _tell(self, n: int, count: int) -> None:
        self._told = _("Finding links: text {0} of {1}…").format(n, count)
        if not self._long.isActive():
            self._window.status.say(self._told)

    def _keep(self, dossier: str, found: tuple[Inputs, Sequence[Link]]) -> None:
        self._window.session.do(linking.keep, dossier, *found)

    def _end(self) -> None:
        self._task = None
        if not self._long.isActive():
            self._window.status.say(_("All links are found."))
        self._long.stop()
        if self._again:
            self._again = False
            self._rest.start()


def _find(
    task: Task, run: Callable[..., Sequence[Link]], base: Article, pairs: Sequence[tuple[Inputs, Article]]
) -> None:
    """Link one text after another in the workshop, and hand over the links of each."""
    for n, (inputs, companion) in enumerate(pairs, 1):
        if task.stopped:
            return
        task.progress(n, len(pairs))
        found = run(linking.link, base, [(inputs.document, companion)], timeout=PATIENCE, owner=task)
        task.bring((inputs, found))
