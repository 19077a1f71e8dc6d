"""What finds in a text beside the window: the workshop by a pattern, the library where filters are to be asked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from zhutiao.hits import Scope
from zhutiao.model import Span
from zhutiao.services import pattern_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from zhutiao.hits import Hit
    from zhutiao.text.patterns import Pattern
    from zhutiao.text.search_query import Query
    from zhutiao.ui.pane.finding import Findable, Stretch
    from zhutiao.ui.tasks import Task, Tasks
    from zhutiao.workshop import Workshop

PATIENCE = 2.0
"""Seconds that a pattern may take in one text."""

MOST = 10_000
"""Matches of a pattern in one text; who gets more wants another pattern."""


class FindingWorkers:
    """Works for all panes of one window; each task brings stretches, and at its end what the reader should know."""

    def __init__(self, tasks: Tasks, workshop: Workshop, library: Path) -> None:
        self._tasks, self._workshop, self._library = tasks, workshop, library

    def sieve(self, pattern: Pattern, text: Findable) -> Task:
        """Return a task that finds a pattern in what is shown."""
        return self._tasks.add(partial(_sieve, pattern, text, self._workshop))

    def ask(self, query: Query, document: str, text: Findable) -> Task:
        """Return a task that finds in the text of a document, which is shown, what the library finds in it."""
        return self._tasks.add(partial(_ask, query, self._library, document, text))

    def stop(self, task: Task) -> None:
        """End a task, and hear no more of it."""
        task.cancel()
        self._workshop.cancel(task)


def _sieve(pattern: Pattern, text: Findable, workshop: Workshop, task: Task) -> str:
    from zhutiao.services.pattern_searching import Sieve  # noqa: PLC0415 - not before it is wanted

    pieces = text.pieces()
    run, words = partial(workshop.run, owner=task), [piece.words for piece in pieces]
    sieve = Sieve(pattern, run, seconds=PATIENCE, limit=MOST, stop=lambda: task.stopped)
    for part in sieve.through(words):
        task.bring([text.stretch(pieces[n], Span(*span)) for n, ends in part for span in ends])
    return pattern_words.ended(sieve.end, sieve.done, len(words))


def _ask(query: Query, library: Path, document: str, text: Findable, task: Task) -> str:
    from zhutiao.services import searching  # noqa: PLC0415
    from zhutiao.store.library import Library  # noqa: PLC0415

    scope = Scope(documents=frozenset({document}), printings=True)
    with Library.reading(library) as opened:
        found = searching.every(opened, query, scope, lambda: task.stopped)
        task.bring(sorted(stretch for hit in found for stretch in _of(hit, text)))
    return ""


def _of(hit: Hit, text: Findable) -> Iterator[Stretch]:
    if piece := text.piece(hit.where, hit.segment):
        yield from (text.stretch(piece, span) for span in hit.spans)
