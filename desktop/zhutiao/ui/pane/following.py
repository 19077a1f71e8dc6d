"""Several panes that follow one another, clause by clause; whoever the reader moves leads."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from zhutiao.ui.pane.companion import Companion
from zhutiao.ui.pane.followed import Followed
from zhutiao.ui.pane.joining import Joining
from zhutiao.ui.pane.web import Web, best_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhutiao.model import Link, Reason, Span
    from zhutiao.ui.pane.pane import TextPane


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
    passage_brought = Signal(object)
    pin_changed = Signal(str)
    lock_changed = Signal(object, bool)

    def __init__(self, base: TextPane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._base = base
        self._companions: dict[TextPane, Companion] = {}
        self._joining = Joining(base, self._companions)
        self._links: list[Link] = []
        self._web = Web()
        self._clause: str | None = None
        self._pinned: str | None = None
        self._last: tuple[TextPane, str] | None = None
        self._text, self._on, self._suggests = "", True, False
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

    @property
    def suggests(self) -> bool:
        """Say whether mere suggestions are shown beside the firm links."""
        return self._suggests

    def join(self, pane: TextPane) -> None:
        """Let *pane* follow, and lead."""
        self._companions[pane] = Companion(pane)
        pane.led.connect(lambda: self._follow(pane))
        self._joining.watch(pane)

    def set_links(self, links: Iterable[Link]) -> None:
        """Follow *links* from now on; nothing moves."""
        self._links = list(links)
        self._weave()

    def suggest(self, *, on: bool) -> None:
        """Show mere suggestions beside the firm links, or leave them out; nothing moves."""
        self._suggests = on
        self._weave()

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
        if companion := self._companions.get(pane):
            companion.locked = on
            if not on:
                self._last = None
                self._show_again()
        self.lock_changed.emit(pane, on)

    def is_locked(self, pane: TextPane) -> bool:
        """Say whether *pane* stands still."""
        return pane in self._companions and self._companions[pane].locked

    def set_following(self, *, on: bool) -> None:
        """Join the panes, or let each be scrolled alone; the base still says which clause it reads."""
        self._on = on
        self._last = None
        if on:
            self._follow(self._base)

    def next_passage(self, pane: TextPane, step: int = 1) -> None:
        """Bring the next passage about the clause into *pane*, or with -1 the previous one, around."""
        state = self.shown_in(pane)
        if state.links:
            self.bring_passage(pane, state.stepped(step))

    def bring_passage(self, pane: TextPane, index: int, reason: Reason | None = None) -> None:
        """Bring the passage of that number about the clause, its best words or those of *reason*."""
        self._companions[pane].bring(index % len(self.shown_in(pane).links), reason)
        self._tell(pane)
        self.passage_brought.emit(pane)

    def show_link(self, pane: TextPane, link: Link, reason: Reason | None = None) -> None:
        """Bring the passage of *link* into *pane*, whatever follows or is locked."""
        about = self.shown_in(pane).clause == self._base.shown.unit_of(link.clause)
        at = self._companions[pane].take_in(link) if about else None
        if at is None:
            pane.bring(link.passage.segment, best_words(link))
            self._note(pane)
        else:
            self.bring_passage(pane, at, reason)

    def shown_in(self, pane: TextPane) -> Followed:
        """Return what *pane* shows of the clause."""
        return self._companions[pane].state if pane in self._companions else Followed(None)

    def link_in(self, pane: TextPane) -> Link | None:
        """Return the link whose passage *pane* brought or is read at."""
        return self.shown_in(pane).link

    def look(self) -> None:
        """Join what is in view: other panes may have come into sight."""
        for pane in self._companions:
            self._joining.join(pane)

    def joined_in(self, pane: TextPane) -> tuple[Link, ...]:
        """Return the links to passages that can be seen in *pane*, that to the brought one first."""
        return self._companions[pane].joined if pane in self._companions else ()

    def _weave(self) -> None:
        self._web = Web(self._links, suggested=self._suggests)
        self._show_again(still=True)

    def _show_again(self, *, still: bool = False) -> None:
        if self._clause in self._base.shown.by_unit:
            self._show(self._clause, _Move(None if still else self._base, still=still))

    def _follow(self, leader: TextPane) -> None:
        if self._pinned or self.is_locked(leader) or not (self._on or leader is self._base):
            self._note(leader)
            return
        unit = leader.current_unit()
        if not unit or (leader, unit) == self._last:
            return
        self._last = leader, unit
        clause = unit if leader is self._base else self._clause_of(leader, unit)
        if clause:
            self._show(clause, _Move(leader))
        else:
            self._companions[leader].show_none(unit)
            self._tell(leader)

    def _note(self, pane: TextPane) -> None:
        """Take note of the passage that is read in a pane which leads nobody."""
        if pane in self._companions:
            companion = self._companions[pane]
            if companion.read() != companion.state.index:
                companion.reach(companion.read())
                self._tell(pane)

    def _clause_of(self, pane: TextPane, unit: str) -> str | None:
        if unit in self._base.shown.by_unit and pane.document_id != self._base.document_id:
            return unit
        found = self._web.clause_of(pane.document_id, unit, pane.shown, self._clause)
        return self._base.shown.unit_of(found) if found in self._base.shown.ranges else None

    def _show(self, clause: str, move: _Move) -> None:
        changed, self._clause = clause != self._clause, clause
        self._text = self._base.document_id
        self._base.set_current([clause])
        if self._moves(self._base, move) and self._base.bound_for() != clause:
            self._base.bring(clause, glide=move.glide)
        for pane, companion in list(self._companions.items()):
            companion.show(clause, self._web, self._base)
            stays = not changed and companion.state.index is not None
            if self._moves(pane, move) and not stays:
                companion.bring_best(glide=move.glide)
            self._tell(pane)
        if changed:
            self.clause_changed.emit(clause)

    def _moves(self, pane: TextPane, move: _Move) -> bool:
        return self._on and not move.still and pane is not move.leader and not self.is_locked(pane)

    def _tell(self, pane: TextPane) -> None:
        self._joining.join(pane)
        self.followed.emit(pane, self.shown_in(pane))

    def _click(self, unit: str) -> None:
        self.pin(None if unit == self._pinned else unit)
