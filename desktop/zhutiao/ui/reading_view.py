"""The texts side by side: the base text, and beside it what was said about the clause being read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from zhutiao.ui import menus, where_to_divide
from zhutiao.ui.pane.following import Follower
from zhutiao.ui.text_box import TextBox
from zhutiao.ui.text_split import TextSplit
from zhutiao.ui.usual_texts import usual_texts

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from zhutiao.model import Changed, Document, Place
    from zhutiao.settings import Settings
    from zhutiao.ui.actions import Actions
    from zhutiao.ui.appearance import Appearance
    from zhutiao.ui.pane.following import Followed
    from zhutiao.ui.pane.pane import TextPane
    from zhutiao.ui.session import Session
    from zhutiao.ui.theme import Theme


class ReadingView(QWidget):
    """Shows up to three texts; says which clause is read, what is selected, which marks were clicked."""

    clause_changed = Signal(str)
    words_selected = Signal(QRect)
    selection_gone = Signal()
    mark_clicked = Signal(object, QPoint)
    marks_pointed_at = Signal(object)

    def __init__(self, session: Session, appearance: Appearance, actions: Actions) -> None:
        super().__init__()
        self._session, self._actions = session, actions
        self.base, self._first, self._second = (TextBox(session, appearance) for _n in range(3))
        self.boxes = (self.base, self._first, self._second)
        self.follows = True
        self.follower = Follower(self.base.pane, self)
        self._split = TextSplit(appearance.theme, self.boxes)
        self._chosen: dict[str, list[str]] = {}
        self._lay_out()
        self._listen()
        for box in self.boxes:
            appearance.type_changed.connect(box.retype)

    @property
    def layout_name(self) -> str:
        """Return how many texts stand beside each other, by name."""
        return self._split.layout_name

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

    def show_place(self, place: Place) -> None:
        """Bring some words into sight, in whichever text they stand."""
        box = next((box for box in self.boxes if box.document and box.document.id == place.document), None)
        document = self._session.document(place.document)
        if box is self.base:
            self.follower.go(place.segment, place.span)
        elif document:
            box = box or self._first
            if box.document != document:
                self._put(box, document)
            box.pane.bring(place.segment, place.span)
        if box:
            box.pane.setFocus()

    def shows(self, place: Place) -> bool:
        """Say whether *place* is in the clause being read, or in sight beside it."""
        box = next((box for box in self.boxes if box.isVisible() and box.pane.document_id == place.document), None)
        if box is self.base:
            return self.base.pane.shown.unit_of(place.segment) == self.follower.clause
        if box is None or place.segment not in box.pane.shown.ranges:
            return False
        top, bottom = box.pane.band(place.segment)
        return bottom > 0 and top < box.pane.viewport().height()

    def active_box(self) -> TextBox:
        """Return the text with the focus, in it or above it, or with words selected, else the base text."""
        focused = QApplication.focusWidget()
        with_focus = [box for box in self.boxes if focused and box.isAncestorOf(focused)]
        selecting = [box for box in self.boxes if box.pane.selected_places()]
        return next(iter((*with_focus, *selecting)), self.base)

    def active(self) -> TextPane:
        """Return the pane of the text that is active."""
        return self.active_box().pane

    def selected(self) -> list[Place]:
        """Return the selected words."""
        return self.active().selected_places()

    def clear_selection(self) -> None:
        """Select nothing in any text."""
        for box in self.boxes:
            box.pane.clear_selection()

    def where(self) -> QRect:
        """Return where on the screen the reader is looking: the caret, else the top of the base text."""
        pane = self.active()
        at = pane.cursorRect() if pane.viewport().rect().intersects(pane.cursorRect()) else QRect(60, 60, 1, 20)
        return _on_screen(pane, at)

    def follow(self, *, on: bool) -> None:
        """Let the texts follow the clause, or scroll each alone."""
        self.follows = on
        self.follower.set_following(on=on)

    def lay_out(self, name: str) -> None:
        """Show the base text alone, or with one or two texts beside it."""
        self._split.lay_out(name)

    def focus(self) -> None:
        """Give the base text the focus."""
        self.base.pane.setFocus()

    def focus_next(self) -> None:
        """Give the next text on the screen the focus."""
        panes = [box.pane for box in self.boxes if box.isVisible()]
        here = self.active()
        panes[(panes.index(here) + 1) % len(panes) if here in panes else 0].setFocus()

    def next_passage(self, step: int) -> None:
        """Bring the next passage about the clause, in the active text or the first one beside."""
        pane = self.active()
        self.follower.next_passage(self._first.pane if pane is self.base.pane else pane, step)

    def restore(self, settings: Settings) -> None:
        """Lay the texts out as they were."""
        self._chosen = {name: kept for name, kept in settings.get("texts", {}).items() if isinstance(kept, list)}
        self._split.restore(settings)
        self.follow(on=settings.get("follow", True))
        for box, locked in zip(self.boxes, settings.get("locks", []), strict=False):
            if locked:
                self.follower.lock(box.pane, on=True)

    def state(self) -> dict[str, Any]:
        """Return what to remember."""
        return {
            "texts": self._chosen,
            "follow": self.follows,
            "locks": [self.follower.is_locked(box.pane) for box in self.boxes],
            **self._split.state(),
        }

    def dress(self, theme: Theme) -> None:
        """Draw in the colours of *theme*."""
        for part in (*self.boxes, self._split):
            part.dress(theme)

    def retranslate(self) -> None:
        """Write in the reader's language."""
        for box in self.boxes:
            box.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let single letters act where a window beside ours, such as the bar at a selection, is the active one."""
        in_text = any(box.pane is self.window().focusWidget() for box in self.boxes)
        if not (in_text and self._actions.trigger_letter(event)):
            super().keyPressEvent(event)

    def _box(self, pane: TextPane) -> TextBox:
        return next(box for box in self.boxes if box.pane is pane)

    def _put(self, box: TextBox, document: Document) -> None:
        """Show another text in a box, and remember it for this dossier."""
        box.show_document(document)
        if self._session.dossier:
            self._chosen[self._session.dossier.id] = [b.document.id if b.document else "" for b in self.boxes]
        self.follower.refresh()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._split)

    def _listen(self) -> None:
        self.follower.clause_changed.connect(self.clause_changed)
        self.base.only_base = True
        self.base.header.set_lockable(on=False)
        self.base.header.pin_released.connect(lambda: self.follower.pin(None))
        self.follower.followed.connect(self._show_followed)
        self.follower.pin_changed.connect(lambda clause: self.base.header.show_pin(self.base.name_of(clause)))
        for box in self.boxes[1:]:
            self._accompany(box)
        self._split.join(self.follower, self.base.pane, [box.pane for box in self.boxes[1:]])
        for box in self.boxes:
            pane = box.pane
            box.document_chosen.connect(lambda document, box=box: self._put(box, document))
            self._actions.give_to(pane)
            pane.span_selected.connect(
                lambda _places, where, pane=pane: self.words_selected.emit(_on_screen(pane, where))
            )
            pane.selection_cleared.connect(self.selection_gone)
            pane.verticalScrollBar().valueChanged.connect(self.selection_gone)
            pane.mark_clicked.connect(
                lambda marks, at, pane=pane: self.mark_clicked.emit(marks, pane.viewport().mapToGlobal(at))
            )
            pane.customContextMenuRequested.connect(lambda at, pane=pane: self._menu(pane, at))

    def _accompany(self, box: TextBox) -> None:
        pane, header, follower = box.pane, box.header, self.follower
        follower.join(pane)
        header.next_wished.connect(lambda: follower.next_passage(pane, 1))
        header.previous_wished.connect(lambda: follower.next_passage(pane, -1))
        header.lock_toggled.connect(lambda on: follower.is_locked(pane) != on and follower.lock(pane, on=on))
        follower.lock_changed.connect(lambda locked, on: locked is pane and header.set_locked(on=on))

    def _show_followed(self, pane: TextPane, state: Followed) -> None:
        box = self._box(pane)
        box.header.show_links(self.base.name_of(state.clause), state if box.document else None)

    def _menu(self, pane: TextPane, at: QPoint) -> None:
        pane.setFocus()
        self.marks_pointed_at.emit(pane.marks_at(at))
        menu = menus.menu(self, passing=True)
        self._actions.fill_for_text(menu, where_to_divide.unfit(self._box(pane).document))
        menu.popup(pane.viewport().mapToGlobal(at))


def _on_screen(pane: TextPane, where: QRect) -> QRect:
    return QRect(pane.viewport().mapToGlobal(where.topLeft()), where.size())
