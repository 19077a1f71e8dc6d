"""Several panes that follow one another, clause by clause; whoever the reader moves leads."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from zhutiao.ui.pane.web import Web, best_words, telling, words_in_clause, words_in_passages

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhutiao.model import Link, Span
    from zhutiao.ui.pane.pane import TextPane


@dataclass(frozen=True, slots=True)
class Followed:
    """What a companion shows of a clause: the links to its passages in reading order, and which one was brought."""

    clause: str | None
    links: tuple[Link, ...] = ()
    index: int | None = None


class _Move(NamedTuple):
    """Who led to a clause, and whether the others glide there, are there at once, or stand still."""

    leader: TextPane | None
    glide: bool = True
    still: bool = False


class Follower(QObject):
    """Joins a base pane and its companions.

    Only the reader's own movements lead (`TextPane.led`), and who leads is never moved: so nothing can go in
    circles. What is remembered is the clause, never a pixel.
    """

    clause_changed = Signal(str)
    followed = Signal(object, object)
    pin_changed = Signal(str)
    lock_changed = Signal(object, bool)

    def __init__(self, base: TextPane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._base = base
        self._companions: dict[TextPane, Followed] = {}
        self._locked: set[TextPane] = set()
        self._web = Web()
        self._clause: str | None = None
        self._pinned: str | None = None
        self._text = ""
        self._last: tuple[TextPane, str] | None = None
        self._on = True
        base.led.connect(lambda: self._follow(base))
        base.unit_clicked.connect(self._click)

    @property
    def clause(self) -> str | None:
        """Return the clause that all panes show."""
        return self._clause

    @property
    def pinned(self) -> str | None:
        """Return the clause that stays whatever is scrolled."""
        return self._pinned

    def join(self, pane: TextPane) -> None:
        """Let *pane* follow, and lead."""
        self._companions[pane] = Followed(None)
        pane.led.connect(lambda: self._follow(pane))

    def leave(self, pane: TextPane) -> None:
        """Let *pane* be; nothing in it is dimmed any more."""
        self._companions.pop(pane, None)
        self._locked.discard(pane)
        pane.set_current(None)
        pane.set_links({})

    def lead(self, pane: TextPane) -> None:
        """Let what *pane* reads now lead, as if the reader had scrolled there."""
        self._last = None
        self._follow(pane)

    def set_links(self, links: Iterable[Link]) -> None:
        """Follow *links* from now on; nothing moves."""
        self._web = Web(links)
        if self._clause in self._base.shown.by_unit:
            self._show(self._clause, _Move(None, still=True))

    def begin(self) -> None:
        """Forget clause and pin: other texts are about to be shown."""
        self._clause = self._last = None
        if self._pinned:
            self._pinned = None
            self.pin_changed.emit("")

    def refresh(self, *, anew: bool = False, leads: bool = False) -> None:
        """Bring the clause again after a pane got another text; a pane that shows it already is not moved.

        With *anew* the base begins at its beginning; where it has the clause no more, there is none, unless the base
        *leads*: then it is the one on its reading line.
        """
        self._last = None
        if self._clause not in self._base.shown.by_unit:
            self.begin()
            if leads:
                self._follow(self._base)
        else:
            another = anew or self._base.document_id != self._text
            self._show(self._clause, _Move(None if another else self._base, glide=False))

    def go(self, clause: str, span: Span | None = None, *, glide: bool = True) -> None:
        """Bring a clause, chosen outside the panes, in all of them; it takes over a pin."""
        if clause not in self._base.shown.ranges:
            return
        unit = self._base.shown.unit_of(clause)
        if self._pinned:
            self.pin(unit)
        self._last = None
        if self._base not in self._locked:
            self._base.bring(clause, span, glide=glide)
        self._show(unit, _Move(self._base, glide))

    def pin(self, clause: str | None) -> None:
        """Keep *clause* whatever the reader scrolls; None follows the reading line again."""
        self._pinned = clause
        self._last = None
        self.pin_changed.emit(clause or "")
        if clause:
            self._show(clause, _Move(self._base))
        else:
            self._follow(self._base)

    def lock(self, pane: TextPane, *, on: bool) -> None:
        """Let *pane* stand still, and not lead, until it is unlocked."""
        if on:
            self._locked.add(pane)
        else:
            self._locked.discard(pane)
            self._last = None
            if self._clause:
                self._show(self._clause, _Move(self._base))
        self.lock_changed.emit(pane, on)

    def is_locked(self, pane: TextPane) -> bool:
        """Say whether *pane* stands still."""
        return pane in self._locked

    def set_following(self, *, on: bool) -> None:
        """Join the panes, or let each be scrolled alone; the base still says which clause it reads."""
        self._on = on
        self._last = None
        if on:
            self._follow(self._base)

    def next_passage(self, pane: TextPane, step: int = 1) -> None:
        """Bring the next passage about the clause into *pane*, or with -1 the previous one."""
        state = self._companions.get(pane)
        if state and state.links:
            at = -1 if state.index is None and step > 0 else state.index or 0
            self._bring(pane, Followed(state.clause, state.links, (at + step) % len(state.links)))

    def previous_passage(self, pane: TextPane) -> None:
        """Bring the previous passage about the clause into *pane*."""
        self.next_passage(pane, -1)

    def link_in(self, pane: TextPane) -> Link | None:
        """Return the link whose passage *pane* brought or is read at: what ribbons join."""
        state = self._companions.get(pane, Followed(None))
        return None if state.index is None else state.links[state.index]

    def _follow(self, leader: TextPane) -> None:
        if self._pinned or leader in self._locked or not (self._on or leader is self._base):
            return
        unit = leader.current_unit()
        if not unit or (leader, unit) == self._last:
            return
        self._last = leader, unit
        clause = unit if leader is self._base else self._clause_of(leader, unit)
        if clause:
            self._show(clause, _Move(leader))
        else:
            leader.set_current([unit])
            leader.set_links({})
            self._tell(leader, Followed(None))

    def _clause_of(self, pane: TextPane, unit: str) -> str | None:
        if unit in self._base.shown.by_unit and pane.document_id != self._base.document_id:
            return unit
        found = self._web.clause_of(pane.document_id, unit, pane.shown, self._clause)
        return self._base.shown.unit_of(found) if found in self._base.shown.ranges else None

    def _show(self, clause: str, move: _Move) -> None:
        changed, self._clause = clause != self._clause, clause
        self._text = self._base.document_id
        self._base.set_current([clause])
        if self._moves(self._base, move) and (self._base.is_gliding() or self._base.current_unit() != clause):
            self._base.bring(clause, glide=move.glide)
        for pane in list(self._companions):
            links = self._web.about(clause, pane.document_id, self._base.shown, pane.shown)
            pane.set_links(words_in_passages(links))
            self._place(pane, Followed(clause, tuple(links)), move, stay=not changed)
        if changed:
            self.clause_changed.emit(clause)

    def _place(self, pane: TextPane, state: Followed, move: _Move, *, stay: bool) -> None:
        """Show *state* in a companion, and bring its strongest passage unless it may not or need not move."""
        same = (
            [state.clause] if state.clause in pane.shown.by_unit and pane.document_id != self._base.document_id else []
        )
        pane.set_current([link.passage.segment for link in state.links] or same)
        here = _index_of(pane, state.links, pane.current_unit())
        if not self._moves(pane, move) or (stay and here is not None and not pane.is_gliding()):
            self._tell(pane, replace(state, index=here))
        elif state.links:
            strongest = max(range(len(state.links)), key=lambda at: telling(state.links[at]))
            self._bring(pane, replace(state, index=strongest), glide=move.glide)
        else:
            if same:
                pane.bring(same[0], glide=move.glide)
            self._tell(pane, state)

    def _moves(self, pane: TextPane, move: _Move) -> bool:
        return self._on and not move.still and pane is not move.leader and pane not in self._locked

    def _bring(self, pane: TextPane, state: Followed, *, glide: bool = True) -> None:
        link = state.links[state.index or 0]
        pane.bring(link.passage.segment, best_words(link), glide=glide)
        self._tell(pane, state)

    def _tell(self, pane: TextPane, state: Followed) -> None:
        self._companions[pane] = state
        self._base.set_links(words_in_clause(link for shown in self._companions if (link := self.link_in(shown))))
        self.followed.emit(pane, state)

    def _click(self, unit: str) -> None:
        self.pin(None if unit == self._pinned else unit)


def _index_of(pane: TextPane, links: tuple[Link, ...], unit: str) -> int | None:
    units = [pane.shown.unit_of(link.passage.segment) for link in links]
    return units.index(unit) if unit in units else None
