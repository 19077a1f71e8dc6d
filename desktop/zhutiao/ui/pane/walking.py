"""Going from passage to passage about a clause, from one text to the next and around."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.model import Link
    from zhutiao.ui.pane.following import Follower
    from zhutiao.ui.pane.pane import TextPane


class Walk:
    """The reader's way through the passages about one clause; with another clause it begins anew."""

    def __init__(self, follower: Follower) -> None:
        """Stand nowhere yet."""
        self._follower = follower
        self._reached: TextPane | None = None
        follower.clause_changed.connect(lambda _clause: self._reach(None))
        follower.passage_brought.connect(self._reach)

    def step(self, panes: Sequence[TextPane], active: TextPane, step: int) -> TextPane | None:
        """Bring the next passage, or with -1 the previous one, and return its pane, None where there is none.

        The way begins in the *active* pane where it is one of *panes*, else where it has come to, else in the first.
        """
        follower = self._follower
        panes = [pane for pane in panes if follower.shown_in(pane).links]
        if not panes:
            return None
        pane = next((each for each in (active, self._reached) if each in panes), panes[0])
        if len(panes) > 1 and follower.shown_in(pane).is_last(step):
            pane = panes[(panes.index(pane) + step) % len(panes)]
            follower.bring_passage(pane, 0 if step > 0 else -1)
        else:
            follower.next_passage(pane, step)
        return pane

    def link(self, panes: Sequence[TextPane]) -> Link | None:
        """Return the link of the passage walked to last, else the first that one of *panes* shows."""
        found = (self._follower.link_in(pane) for pane in sorted(panes, key=lambda pane: pane is not self._reached))
        return next(filter(None, found), None)

    def _reach(self, pane: TextPane | None) -> None:
        self._reached = pane
