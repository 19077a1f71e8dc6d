"""What undoing and redoing are called now: after the change that they would take back or make again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao import terms
from zhutiao.words import _

if TYPE_CHECKING:
    from zhutiao.ui.window import Window


def show(window: Window) -> None:
    """Name both actions, and switch off the one that has nothing to do."""
    steps = window.session.library.history.names()
    for name, step, plain, named in (
        ("undo", steps[0], _("Undo"), _("Undo: {0}")),
        ("redo", steps[1], _("Redo"), _("Redo: {0}")),
    ):
        action = window.actions_[name]
        action.setText(named.format(terms.step(step)) if step else plain)
        action.setEnabled(step is not None)
