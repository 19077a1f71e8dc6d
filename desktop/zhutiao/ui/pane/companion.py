"""A pane beside the base: what it shows of the clause being read, and which passage it was brought to."""

from __future__ import annotations

from dataclasses import replace
from itertools import compress
from typing import TYPE_CHECKING

from zhutiao.ui.pane.followed import Followed
from zhutiao.ui.pane.web import best_words, extent, shared, telling, words_in_passages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.model import Link, Reason, Span
    from zhutiao.ui.pane.pane import TextPane
    from zhutiao.ui.pane.web import Web

BEYOND = 16  # pixels


class Companion:
    """One pane and the passages in it that are about the clause."""

    def __init__(self, pane: TextPane) -> None:
        """Show nothing yet."""
        self.pane = pane
        self.locked = False
        self.state = Followed(None)
        self._same: list[str] = []
        self._joinable: list[Link] = []
        self._words: list[tuple[str, Span]] = []
        self._seen: tuple[Link, ...] = ()
        self._looked_at = 0

    @property
    def joined(self) -> tuple[Link, ...]:
        """Return the links to join to the clause: to the passage that was brought, and to all that are in view."""
        brought = [self.state.link] if self.state.link else []
        return tuple(dict.fromkeys((*brought, *self._seen))) if self.pane.isVisible() else ()

    def show(self, clause: str, web: Web, base: TextPane) -> None:
        """Tint the passages about *clause* of the *base*; a printing of it has the clause itself."""
        text, shown = self.pane.document_id, self.pane.shown
        self._same = [clause] if text != base.document_id and clause in shown.by_unit else []
        self._hold(clause, web.about(clause, text, base.shown, shown))
        self.state = replace(self.state, rejected=web.rejected(clause, text, base.shown))
        self.reach(self.read())

    def take_in(self, link: Link) -> int | None:
        """Return the number of a link's passage, shown as one more where it was not; None where it must not be."""
        segments = [each.passage.segment for each in self.state.links]
        if link.passage.segment in segments:
            return segments.index(link.passage.segment)
        if link.state == "rejected" or link.passage.segment not in self.pane.shown.ranges:
            return None
        self._hold(self.state.clause, (*self.state.links, link))
        return len(segments)

    def show_none(self, unit: str) -> None:
        """Show that what the pane is read at is about no clause."""
        self.state, self._same, self._joinable, self._words = Followed(None), [unit], [], []
        self._lay()

    def read(self) -> int | None:
        """Return the number of the passage on the pane's reading line, where it is about the clause."""
        here = self.pane.bound_for()
        found = [n for n, link in enumerate(self.state.links) if self.pane.shown.unit_of(link.passage.segment) == here]
        return self.state.index if self.state.index in found else next(iter(found), None)

    def reach(self, index: int | None) -> None:
        """Take the passage of that number for the one that is read; nothing moves."""
        self.state = self.state.at(index)
        self._lay()

    def bring(self, index: int, reason: Reason | None = None, *, glide: bool = True) -> None:
        """Bring the passage of that number, its best words or those of *reason*."""
        self.reach(index)
        link = self.state.links[index]
        words = reason.passage_span if reason else best_words(link)
        self.pane.bring(link.passage.segment, words, glide=glide)

    def bring_best(self, *, glide: bool) -> None:
        """Bring the passage that tells most about the clause; a mere suggestion brings nothing by itself."""
        firm = self.state.firm
        if firm:
            self.bring(max(range(len(firm)), key=lambda at: telling(firm[at])), glide=glide)
        elif self._same:
            self.pane.bring(self._same[0], glide=glide)

    def look(self, *, anew: bool = True) -> bool:
        """Take note of the passages in view, and say whether they are others; on its way the page shows none.

        Unless *anew* a page that has hardly moved is as it was: what is a little beyond the view was counted in.
        """
        at, before = self.pane.verticalScrollBar().value(), self._seen
        if anew or abs(at - self._looked_at) > BEYOND:
            seen = [] if self.pane.is_gliding() else self.pane.sees(self._words, BEYOND)
            self._looked_at, self._seen = at, tuple(compress(self._joinable, seen))
        return self._seen is not before and self._seen != before

    def _hold(self, clause: str | None, links: Sequence[Link]) -> None:
        # To know which passage was looked at goes on.
        looked_at = self.state.link
        self.state = Followed(clause, tuple(links))
        self.state = self.state.at(links.index(looked_at) if looked_at in links else None)
        self._joinable = [link for link in links if shared(link)]
        self._words = [(link.passage.segment, extent(words_in_passages([link]))) for link in self._joinable]

    def _lay(self) -> None:
        """Tint what counts and what is looked at; of mere suggestions the rest is only pointed out."""
        firm, possible = self.state.firm, self.state.possible
        looked_at = [self.state.link] if self.state.link in possible else []
        self.pane.set_current([link.passage.segment for link in (*firm, *filter(None, looked_at))] + self._same)
        self.pane.set_possible([link.passage.segment for link in possible])
        self.pane.set_links(words_in_passages(firm), words_in_passages(possible))
