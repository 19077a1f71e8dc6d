"""Which passages are joined to the clause: those in view, and the same words underlined on both sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.ui.pane.web import words_in_clause

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zhutiao.ui.pane.companion import Companion
    from zhutiao.ui.pane.pane import TextPane


class Joining:
    """Keeps the lines in the base in step with what is in view beside it."""

    def __init__(self, base: TextPane, companions: Mapping[TextPane, Companion]) -> None:
        """Join nothing yet; *companions* may grow."""
        self._base = base
        self._companions = companions

    def watch(self, pane: TextPane) -> None:
        """Look again whenever *pane* shows other words."""
        pane.verticalScrollBar().valueChanged.connect(lambda _where: self._look(pane, anew=False))
        for changed in (pane.verticalScrollBar().rangeChanged, pane.settled):
            changed.connect(lambda *_where: self._look(pane, anew=True))

    def join(self, pane: TextPane) -> None:
        """Underline in the clause what the passages in view share with it, now that *pane* shows others."""
        self._companions[pane].look()
        self._underline()

    def _look(self, pane: TextPane, *, anew: bool) -> None:
        if self._companions[pane].look(anew=anew):
            self._underline()

    def _underline(self) -> None:
        links = [link for companion in self._companions.values() for link in companion.joined]
        firm, possible = ([link for link in links if link.firm is sure] for sure in (True, False))
        self._base.set_links(words_in_clause(firm), words_in_clause(possible))
