"""Go back and forth in the history, to any step of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.services import losing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.model import Changed
    from zhutiao.store.library import Library
    from zhutiao.store.steps import Step


def steps(library: Library) -> Sequence[Step]:
    """Return every step that can be undone or redone, the newest change first."""
    return library.history.steps()


def places(library: Library, step: int) -> frozenset[tuple[str, str]]:
    """Return the (document, segment) pairs a step speaks of, as far as what it changed exists now."""
    return library.history.places(step)


def go_to(library: Library, step: int | None, *, sure: bool = False) -> Changed:
    """Undo or redo, all or nothing, until *step* is the newest one done; without one, until none is done.

    Raises ManyMarksError where that takes several marks away, unless *sure*.
    """
    return library.history.turn_to(step, losing.few(library, sure=sure, least=2))
