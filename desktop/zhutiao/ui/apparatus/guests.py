"""Marks that were made on another printing of a text, seen in the one that is shown: found beside the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer

from zhutiao.services import marking
from zhutiao.ui import menus
from zhutiao.ui.apparatus import told
from zhutiao.ui.pane.guests import Guest, Guests
from zhutiao.ui.tasks import Tasks
from zhutiao.ui.tips import clipped
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QMenu

    from zhutiao.services.witnessing import SeenMark
    from zhutiao.ui.apparatus.reader import ApparatusReader
    from zhutiao.ui.tasks import Task
    from zhutiao.ui.text_box import TextBox
    from zhutiao.ui.window import Window

PAUSE = 200
LONGEST = 60


class GuestMarks(QObject):
    """Shows them in every text of a window, and offers what can be done with one that is clicked."""

    def __init__(self, window: Window, reader: ApparatusReader) -> None:
        super().__init__(window)
        self._window, self._session, self._reader = window, window.session, reader
        self._tasks = Tasks(self)
        self._task: Task | None = None
        self._again = False
        self._found: dict[str, Sequence[SeenMark]] = {}
        self._rest = QTimer(self, singleShot=True, interval=PAUSE)
        self._rest.timeout.connect(self._begin)
        window.session.changed.connect(lambda _changed: self._rest.start())
        reader.changed.connect(self._rest.start)
        for box in window.reading.boxes:
            box.document_shown.connect(self._rest.start)
            box.pane.guests_clicked.connect(partial(self._offer, box))

    def of(self, document: str) -> Sequence[SeenMark]:
        """Return what is seen in a text."""
        return self._found.get(document, ())

    def busy(self) -> bool:
        """Say whether they are being looked for, or about to be."""
        return self._task is not None or self._rest.isActive()

    def close(self) -> None:
        """Give up what is being looked for; should the window stay open after all, the next change is looked at."""
        self._rest.stop()
        self._tasks.cancel()
        self._tasks.finish()
        self._task = None

    def menu(self, document: str, names: Sequence[str]) -> QMenu:
        """Return what can be done with some of them."""
        menu = menus.menu(self._window, passing=True)
        for seen in self.of(document):
            if seen.mark.id in names:
                self._fill(menu, document, seen)
        return menu

    def offer_here(self) -> None:
        """Offer those in the clause being read, for who has no mouse."""
        place = self._window.place()
        here = [
            seen.mark.id
            for seen in (self.of(place.document) if place else ())
            if place and any(anchor.place.segment == place.segment for anchor in seen.anchors)
        ]
        if place and here:
            self.menu(place.document, here).popup(self._window.reading.where().bottomLeft())
        else:
            self._window.status.say(_("No mark of another printing stands in this clause."))

    def _offer(self, box: TextBox, names: Sequence[str], at: QPoint) -> None:
        self.menu(box.pane.document_id, names).popup(box.pane.viewport().mapToGlobal(at))

    def _fill(self, menu: QMenu, document: str, seen: SeenMark) -> None:
        apparatus = self._reader.of(document)
        name = told.witness_name(apparatus, seen.siglum) if apparatus else seen.siglum
        words = clipped((seen.mark.quote or seen.mark.note or "").replace("\n", " "), LONGEST)
        head = menu.addAction(menus.plain(_("{0} {1}: “{2}”").format(seen.siglum, name, words)))
        head.setEnabled(False)
        if seen.mark.note:
            note = menu.addAction(menus.plain(clipped(seen.mark.note.replace("\n", " "), LONGEST)))
            note.setEnabled(False)
        menu.addAction(_("Copy here as a mark of your own"), lambda: self.copy(seen))
        menu.addAction(_("Show it in its printing"), lambda: self._window.reading.show_place(seen.mark.place))
        menu.addSeparator()

    def copy(self, seen: SeenMark) -> None:
        """Make a mark of the reader's own where one of another printing is seen, with its note."""
        style = "highlight" if seen.mark.style == "none" else seen.mark.style
        places = [anchor.place for anchor in seen.anchors]
        done = self._session.do(marking.highlight, places, seen.mark.colour, style)
        if done and done.made and seen.mark.note:
            self._session.do(marking.write_note, done.made[0], seen.mark.note)
        if done:
            self._window.status.say(_("Copied as a mark on this printing."))

    def _begin(self) -> None:
        self._again = self._task is not None
        wanted = self._wanted()
        if self._task or not wanted:
            if not self._task and self._found:
                self._keep({})
            return
        self._task = self._tasks.add(partial(_read, self._session.library.path, wanted))
        self._task.done.connect(self._keep)
        self._task.failed.connect(lambda _error: self._rest.start())
        self._task.ended.connect(self._end)
        self._task.start()

    def _wanted(self) -> list[str]:
        """Return the texts on the screen with a mark on another of their printings."""
        family = {text.id: text.printing_of or text.id for text in self._session.texts}
        marked = {anchor.place.document for mark in self._session.marks for anchor in mark.anchors}
        shown = {box.pane.document_id for box in self._window.reading.boxes}
        return [
            document
            for document in sorted(shown & family.keys())
            if any(each != document and family.get(each) == family[document] for each in marked)
        ]

    def _keep(self, found: dict[str, Sequence[SeenMark]]) -> None:
        self._found = found
        for box in self._window.reading.boxes:
            guests = [guest for seen in self.of(box.pane.document_id) for guest in _guests(seen)]
            if guests or box.pane.sheet.guests:
                box.pane.sheet.guests = Guests(box.pane.shown, guests) if guests else None
                box.pane.viewport().update()

    def _end(self) -> None:
        self._task = None
        if self._again:
            self._rest.start()


def _guests(seen: SeenMark) -> list[Guest]:
    places = [anchor.place for anchor in seen.anchors if anchor.state != "unplaced"]
    return [Guest(seen.mark.id, each.segment, each.span, seen.mark.colour, seen.siglum) for each in places if each.span]


def _read(path: Path, documents: Sequence[str], _task: Task) -> dict[str, Sequence[SeenMark]]:
    """Read on a connection of its own; in the thread."""
    from zhutiao.services import witnessing  # noqa: PLC0415 - beside the window
    from zhutiao.store.library import Library  # noqa: PLC0415

    with Library.reading(path) as library:
        return {document: witnessing.marks_seen(library, document) for document in documents}
