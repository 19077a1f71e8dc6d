"""The texts side by side: the base text, and beside it what was said about the clause being read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal

from zhutiao.model import Place
from zhutiao.ui.pane.following import Follower
from zhutiao.ui.pane.title_words import title_words
from zhutiao.ui.pane.walking import Walk
from zhutiao.ui.texts import Texts
from zhutiao.ui.usual_texts import usual_texts

if TYPE_CHECKING:
    from zhutiao.model import Changed, Document, Link
    from zhutiao.settings import Settings
    from zhutiao.ui.actions import Actions
    from zhutiao.ui.appearance import Appearance
    from zhutiao.ui.pane.followed import Followed
    from zhutiao.ui.pane.pane import TextPane
    from zhutiao.ui.session import Session
    from zhutiao.ui.text_box import TextBox


class ReadingView(Texts):
    """Shows up to three texts that follow each other; says which clause is read, and which link is pointed at."""

    clause_changed = Signal(str)
    link_pointed_at = Signal(object)

    def __init__(self, session: Session, appearance: Appearance, actions: Actions) -> None:
        super().__init__(session, appearance, actions)
        self.follows = True
        self.follower = Follower(self.base.pane, self)
        self.follower.suggest(on=True)
        self._walk = Walk(self.follower)
        self._chosen: dict[str, list[str]] = {}
        self._listen()

    @property
    def shows_suggestions(self) -> bool:
        """Say whether mere possibilities are shown beside the firm links."""
        return self.follower.suggests

    def show_dossier(self) -> None:
        """Show the base text and what stood beside it, else the usual; what is read in both before and now stays."""
        dossier, before = self._session.dossier, self.base.document
        if not (dossier and before and before.dossier == dossier.id):
            self.follower.begin()
        kept = self._chosen.get(dossier.id, []) if dossier else []
        for n, (box, usual) in enumerate(zip(self.boxes, usual_texts(self._session), strict=True)):
            document = self._session.document(kept[n]) if n < len(kept) else None
            box.show_document(document or usual)
        self.follower.set_links(self._session.links)
        self.lay_out(self.layout_name)
        again = before is not None and before.id == self.base.pane.document_id
        self.follower.refresh(anew=not again, leads=again)

    def refresh(self, changed: Changed) -> None:
        """Paint again what a change touched, and follow the links as they are now."""
        if changed.links:
            self.follower.set_links(self._session.links)
        touched = {document for document, _segment in changed.places}
        for box in (box for box in self.boxes if box.document and box.document.id in touched):
            box.mark()

    def go_to(self, clause: str, *, glide: bool = True) -> None:
        """Bring a clause onto the reading line of every text."""
        self.follower.go(clause, glide=glide)

    def go_to_link(self, link: Link) -> None:
        """Bring a link's clause and passage, the passage's text too where it is in no box; the focus stays."""
        self.follower.go(link.clause)
        if box := self._made_to_show(link.passage.document):
            self.follower.show_link(box.pane, link)

    def link_meant(self) -> Link | None:
        """Return the link whose passage the reader looks at: in the active text, else where `.` went, else first."""
        active = self.active_box()
        shown = [box.pane for box in self.visible_companions()]
        return self.follower.link_in(active.pane) if active.pane in shown else self._walk.link(shown)

    def passage(self) -> Place | None:
        """Return what the reader looks at beside the base text: where the caret was put, else what the clause brought.

        None while the base text is the active one.
        """
        box = self.active_box()
        if box is self.base or box.document is None:
            return None
        link = self.follower.link_in(box.pane)
        segment = box.pane.segment_at_caret() or (link.passage.segment if link else box.pane.current_unit())
        return Place(box.document.id, segment) if segment else None

    def show_place(self, place: Place) -> None:
        """Bring some words into sight, in whichever text they stand."""
        box: TextBox | None = self.base
        if self.base.document and self.base.document.id == place.document:
            self.follower.go(place.segment, place.span)
        elif box := self._made_to_show(place.document):
            box.pane.bring(place.segment, place.span)
        if box:
            box.pane.setFocus()

    def shows(self, place: Place) -> bool:
        """Say whether *place* is in the clause being read, or in sight beside it."""
        box = next((box for box in self.boxes if box.isVisible() and box.pane.document_id == place.document), None)
        if box is self.base:
            return self.base.pane.shown.unit_of(place.segment) == self.follower.clause
        return box is not None and box.pane.sees([(place.segment, None)]) == [True]

    def lay_out(self, name: str) -> None:
        """Show the base text alone, or with one or two texts beside it, joined where they are seen."""
        super().lay_out(name)
        self.follower.look()

    def follow(self, *, on: bool) -> None:
        """Let the texts follow the clause, or scroll each alone."""
        self.follows = on
        self.follower.set_following(on=on)

    def show_suggestions(self, on: bool) -> None:  # noqa: FBT001 - said as the action says it
        """Show mere possibilities beside the firm links, or leave them out."""
        self.follower.suggest(on=on)

    def next_passage(self, step: int) -> None:
        """Bring the next passage about the clause, from text to text beginning with the active one."""
        active = self.active()
        reached = self._walk.step([box.pane for box in self.visible_companions()], active, step)
        if reached and active is not self.base.pane:
            reached.setFocus()

    def restore(self, settings: Settings) -> None:
        """Lay the texts out as they were."""
        self._chosen = {name: kept for name, kept in settings.get("texts", {}).items() if isinstance(kept, list)}
        self._split.restore(settings)
        self.follow(on=settings.get("follow", True))
        self.show_suggestions(settings.get("suggestions", True))
        for box, locked in zip(self.boxes, settings.get("locks", []), strict=False):
            if locked:
                self.follower.lock(box.pane, on=True)

    def state(self) -> dict[str, Any]:
        """Return what to remember."""
        return {
            "texts": self._chosen,
            "follow": self.follows,
            "suggestions": self.shows_suggestions,
            "locks": [self.follower.is_locked(box.pane) for box in self.boxes],
            **self._split.state(),
        }

    def _put(self, box: TextBox, document: Document) -> None:
        """Show another text in a box, and remember it for this dossier."""
        box.show_document(document)
        if self._session.dossier:
            self._chosen[self._session.dossier.id] = [b.document.id if b.document else "" for b in self.boxes]
        self.follower.refresh()

    def _made_to_show(self, name: str) -> TextBox | None:
        """Return the box beside the base text that shows a text, made to show it where none does."""
        document = self._session.document(name)
        box = next((box for box in self.companions if box.document and box.document.id == name), None)
        if document is None:
            return None
        if box is None:
            free = [box for box in self.companions if not self.follower.is_locked(box.pane)]
            box = next((each for each in free if each.isVisible()), self._first)
            self._put(box, document)
        if not box.isVisible():
            self.lay_out("two-beside" if box is self._second else "one-beside")
        return box

    def _listen(self) -> None:
        self.follower.clause_changed.connect(self.clause_changed)
        self.follower.followed.connect(self._show_followed)
        self.follower.pin_changed.connect(lambda clause: self.base.header.show_pin(self.base.name_of(clause)))
        self.base.header.pin_released.connect(lambda: self.follower.pin(None))
        self._split.link_pointed_at.connect(self.link_pointed_at)
        for box in self.companions:
            self._accompany(box)
        self._split.join(self.follower, self.base.pane, [box.pane for box in self.companions])
        for box in self.boxes:
            box.document_chosen.connect(lambda document, box=box: self._put(box, document))

    def _accompany(self, box: TextBox) -> None:
        pane, header, follower = box.pane, box.header, self.follower
        follower.join(pane)
        header.found.next_wished.connect(lambda: follower.next_passage(pane, 1))
        header.found.previous_wished.connect(lambda: follower.next_passage(pane, -1))
        header.found.search_wished.connect(lambda: self._search_for_clause(box))
        header.found.link_wished.connect(self._link_by_hand)
        header.lock_toggled.connect(lambda on: follower.is_locked(pane) != on and follower.lock(pane, on=on))
        follower.lock_changed.connect(lambda locked, on: locked is pane and header.set_locked(on=on))

    def _search_for_clause(self, box: TextBox) -> None:
        """Seek in a text what the clause's title says."""
        shown = self.base.document.article.pieces() if self.base.document else ()
        title = next((piece.title for piece in shown if piece.id == self.follower.clause), None)
        box.seek(title_words(title or "", box.pane.shown.text()))

    def _link_by_hand(self) -> None:
        if "link" in self._actions.made:
            self._actions["link"].trigger()

    def _show_followed(self, pane: TextPane, state: Followed) -> None:
        box = self.box_of(pane)
        box.header.show_links(self.base.name_of(state.clause), state if box.document else None)
