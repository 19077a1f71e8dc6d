"""Links that are still to be found are found beside the reader's work, once the texts have come to rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from zhutiao.errors import WorkshopCancelledError, ZhutiaoError
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

LATER = 2000
"""Milliseconds after which a library that could not be read is asked again."""

GATHER = 200
"""Milliseconds in which the links of several texts are kept together, so that every view draws them once."""

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
        self._dossier = self._told = ""
        self._again = False
        self._found: list[tuple[Inputs, Sequence[Link]]] = []
        # A text that cannot be linked is not tried again until it, or the base text, is another.
        self._failed: set[Inputs] = set()
        self._rest = self._timer(PAUSE, self._begin)
        self._later = self._timer(LATER, self._begin)
        self._gather = self._timer(GATHER, self._keep)
        self._long = self._timer(LONG, lambda: window.status.say(self._told))

    def listen(self) -> None:
        """Hear when texts come, go or change; begin with what an earlier window has left."""
        self._window.session.changed.connect(self._hear)
        self._rest.start()

    def _timer(self, pause: int, act: Callable[[], object]) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=pause)
        timer.timeout.connect(act)
        return timer

    def _hear(self, changed: Changed) -> None:
        if changed.structure:
            self._rest.start()

    def _begin(self) -> None:
        session = self._window.session
        if session.dossier is None or self._task:
            self._again = self._task is not None
            return
        try:
            wanted = [each for each in self._unlinked(session.dossier.id) if each not in self._failed]
            texts = [(inputs, *linking.texts(session.library, inputs)) for inputs in wanted]
        except ZhutiaoError:
            # Somebody else is writing, or has just taken the dossier away.
            self._later.start()
            return
        if texts:
            self._dossier = session.dossier.id
            self._start(texts)

    def _unlinked(self, dossier: str) -> Sequence[Inputs]:
        return linking.unlinked(self._window.session.library, dossier)

    def _start(self, texts: Sequence[tuple[Inputs, Article, Article]]) -> None:
        files = self._window.verbs.pages.files()
        self._task = files.tasks.add(lambda task: _find(task, files.linking_workshop.run, texts))
        self._task.progressed.connect(self._tell)
        self._task.came.connect(self._hear_found)
        self._task.done.connect(self._sum_up)
        self._task.failed.connect(self._window.session.failed)
        self._task.ended.connect(self._end)
        self._long.start()
        self._task.start()

    def _tell(self, n: int, count: int) -> None:
        self._told = _("Finding links: text {0} of {1}…").format(n, count)
        if not self._long.isActive():
            self._window.status.say(self._told)

    def _hear_found(self, found: tuple[Inputs, Sequence[Link]]) -> None:
        self._found.append(found)
        if not self._gather.isActive():
            self._gather.start()

    def _keep(self) -> None:
        self._gather.stop()
        found, self._found = self._found, []
        if found:
            self._window.session.do(linking.keep, self._dossier, found)

    def _sum_up(self, failed: Sequence[Inputs]) -> None:
        """Keep the rest, and say what is true of the texts as they are now."""
        self._failed.update(failed)
        self._keep()
        try:
            left = self._unlinked(self._dossier)
        except ZhutiaoError:
            return
        if not self._failed.issuperset(left):
            return
        slow = not self._long.isActive()
        if left and (failed or slow):
            names = ", ".join(map(self._name, left))
            self._window.status.say(_("Could not be linked: {0}. All other links are found.").format(names))
        elif slow:
            self._window.status.say(_("All links are found."))

    def _name(self, inputs: Inputs) -> str:
        text = self._window.session.document(inputs.document)
        return f"“{(text.article.title or text.file) if text else inputs.document}”"

    def _end(self) -> None:
        self._task = None
        self._keep()
        self._long.stop()
        if self._again:
            self._again = False
            self._rest.start()


def _find(
    task: Task, run: Callable[..., Sequence[Link]], texts: Sequence[tuple[Inputs, Article, Article]]
) -> Sequence[Inputs]:
    """Link one text after another in the workshop, hand over the links of each, and return what cannot be linked."""
    failed = []
    for n, (inputs, base, companion) in enumerate(texts, 1):
        if task.stopped:
            break
        task.progress(n, len(texts))
        try:
            found = run(linking.link, base, [(inputs.document, companion)], timeout=PATIENCE, owner=task)
        except WorkshopCancelledError:
            break
        except ZhutiaoError:
            failed.append(inputs)
        else:
            task.bring((inputs, found))
    return failed
