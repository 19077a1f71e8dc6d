"""The clause being read, and what stands around the texts about it: outline, line of status, connections, notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from zhutiao.model import Place
from zhutiao.services import connecting
from zhutiao.ui import aloud
from zhutiao.ui.unit_names import passage_of, unit_of

if TYPE_CHECKING:
    from zhutiao.model import Mark
    from zhutiao.ui.window import Window


class Here:
    """Shows in one window what belongs to the clause being read, or to the one the connections are pinned to."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._noted: Place | None = None

    def place(self) -> Place | None:
        """Return where the clause being read stands."""
        return self._place(self._window.clause)

    def marks(self) -> list[Mark]:
        """Return the marks of the clause being read."""
        at = self.place()
        return self._marks_of(at) if at else []

    def arrive(self) -> None:
        """Show what belongs to the clause that is read from now on."""
        self.leave()
        self.show()
        self._announce()

    def leave(self) -> None:
        """Forget what was shown only for as long as one clause is read."""
        self._noted = None
        self._window.connections.look_back()

    def show(self, *, links: bool = True) -> None:
        """Show again what belongs to the clause being read, its connections unless *links* are as before."""
        window = self._window
        clauses, row = window.outline.rows.clauses(), window.outline.rows.row_of(window.clause or "")
        window.outline.make_current(window.clause)
        read = sum(known.read for known in map(window.outline.rows.row_of, clauses) if known)
        position = clauses.index(window.clause) + 1 if window.clause in clauses else 0
        window.status.show_place(row.segment.number if row else None, position, len(clauses), read)
        if links:
            self.show_connections()
        self._show_notes()

    def show_connections(self) -> None:
        """Show what is connected with the clause being read, or the pinned one."""
        window, session = self._window, self._window.session
        base = session.base
        if base is None or window.connections.pinned not in (None, *(piece.id for piece in base.article.pieces())):
            window.connections.pin(None)
        at = self._place(window.connections.pinned or window.clause)
        if at is None or base is None:
            window.connections.show_connected("", connecting.Connected(""))
            return
        shown = {box.document.id for box in window.reading.boxes if box.document}
        found = connecting.connected(at.segment, base, session.texts, session.links, shown)
        window.connections.show_connected(self.number(at.segment), found)

    def show_notes_of(self, place: Place) -> None:
        """Show the notes of a passage, until another clause is read."""
        if self._window.session.document(place.document):
            self._noted = Place(place.document, place.segment)
            self._window.connections.look_at_notes()
            self._show_notes()

    def show_own_notes(self) -> None:
        """Show the notes of the clause being read, though the connections are pinned to another, to be written in."""
        at = self.place()
        if at and self._noted is None and self._window.connections.pinned not in (None, at.segment):
            self.show_notes_of(at)

    def let_go(self) -> None:
        """Show what belongs to the clause being read again, since the connections are pinned to none."""
        self._noted = None
        self.show()

    def number(self, clause: str) -> str:
        """Return what a clause is called: its number, else its title."""
        row, base = self._window.outline.rows.row_of(clause), self._window.session.base
        number = row.segment.number if row else None
        return number or (unit_of(base, clause)[1] if base else "")

    def _show_notes(self) -> None:
        window = self._window
        document = window.session.document(self._noted.document) if self._noted else None
        if self._noted and document:
            name = passage_of(document, self._noted.segment)
            window.connections.show_notes(name, self._noted, self._marks_of(self._noted), elsewhere=True)
            return
        at = self._place(window.connections.pinned or window.clause)
        marks = self._marks_of(at) if at else []
        window.connections.show_notes(self.number(at.segment) if at else "", at, marks)

    def _place(self, clause: str | None) -> Place | None:
        base = self._window.session.base
        return Place(base.id, clause) if base and clause else None

    def _marks_of(self, place: Place) -> list[Mark]:
        return [mark for mark in self._window.session.marks_of(place.document) if _stands_in(mark, place.segment)]

    def _announce(self) -> None:
        """Tell a screen reader which clause is being read."""
        window = self._window
        if not (window.clause and window.isActiveWindow()):
            return
        clause = window.outline.rows.index_of(window.clause).data(Qt.ItemDataRole.AccessibleTextRole) or ""
        aloud.announce(window, clause, window.verbs.varying.said_of(window.clause))


def _stands_in(mark: Mark, segment: str) -> bool:
    return any(anchor.place.segment == segment for anchor in mark.anchors)
