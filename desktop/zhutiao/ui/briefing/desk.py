"""What keeps the page of the briefing in one window: shows it, and does what is wished in it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from zhutiao.services import briefing as use_cases
from zhutiao.services.pieces import Piece
from zhutiao.ui import aloud
from zhutiao.ui.briefing import rows
from zhutiao.ui.briefing.collector import Collector
from zhutiao.ui.briefing.known import Known
from zhutiao.ui.briefing.meant import meant
from zhutiao.ui.briefing.outlet import Outlet
from zhutiao.ui.briefing.page import BriefingPage
from zhutiao.ui.briefing.shelf import Shelf
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zhutiao.model import Briefing, BriefingItem, Changed
    from zhutiao.ui.briefing.meant import Meant
    from zhutiao.ui.theme import Theme
    from zhutiao.ui.window import Window

PAGE = "briefing"


class BriefingDesk(QObject):
    """Serves one page: what is wished there becomes a change of the library, and comes back as one."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._known: Known | None = None
        self._new: set[str] = set()
        self.shelf = Shelf(window)
        self.collector = Collector(window, self.shelf)
        self.outlet = Outlet(window, self.shelf, self.flush)
        self.page = BriefingPage(window.appearance.theme, window.verbs.desk)
        self._wire()

    def hear(self, *, shown: bool) -> None:
        """Hear that the library may be another; show that now where the page is in sight or about to be."""
        self.shelf.forget()
        if shown or self.page.isVisible() or self.outlet.is_shown():
            self.refresh()

    def refresh(self) -> None:
        """Show the briefing as it is now."""
        self.show(self.shelf.read())
        self.outlet.refresh()

    def show(self, briefing: Briefing | None) -> None:
        """Show a briefing among what the dossier holds now."""
        session = self._window.session
        note = session.labels.note(session.dossier.id) if session.dossier else None
        self._known = Known(session.texts, session.marks, note, self._known)
        self.page.show_briefing(briefing, rows.rows(briefing, self._known) if briefing else ())

    def go(self) -> None:
        """Show the page and give it the focus."""
        self._show_page()
        self.page.take_focus()

    def begin(self) -> None:
        """Begin another briefing."""
        self._show_page()
        self.shelf.begin()

    def collect_meant(self) -> None:
        """Collect what the reader means now."""
        self.collect(meant(self._window))

    def collect(self, pieces: Meant) -> None:
        """Collect pieces: behind what is chosen in the list while that is in sight, else behind all."""
        self.collector.collect(pieces, self.page.list.last_chosen() if self.page.isVisible() else None)

    def write_heading(self) -> None:
        """Put a heading behind what is chosen, and let the reader write it."""
        self._write(use_cases.head)

    def write_text(self) -> None:
        """Put a text behind what is chosen, and let the reader write it."""
        self._write(use_cases.write)

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.page.dress(theme)
        self.outlet.dress(theme)

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self.page.retranslate()
        self.outlet.retranslate()
        self.refresh()

    def flush(self) -> None:
        """Keep what was typed and not yet kept."""
        self.page.list.flush()

    def _show_collected(self, made: Sequence[str]) -> None:
        self._window.sidebar.shine(PAGE)
        if self.page.isVisible():
            self.page.list.reveal(tuple(dict.fromkeys(made)), shines=True)

    def _remove(self, names: Sequence[str]) -> None:
        after = self.page.list.after_chosen()
        if self.collector.remove(names):
            self.page.list.reveal([after])

    def _move(self, items: Sequence[str], before: str | None) -> None:
        pieces = self.page.list
        if self._window.session.do(use_cases.move, items, before):
            pieces.reveal(items)
            aloud.announce(pieces, _("{0} of {1}").format(pieces.currentIndex().row() + 1, len(pieces.rows())))

    def _drop(self, marks: Sequence[str], after: str) -> None:
        self.collector.collect(tuple(Piece("mark", mark) for mark in marks), after)

    def _write(self, use_case: Callable[..., Changed]) -> None:
        self._show_page()
        if self.shelf.read() is None:
            self.shelf.begin()
        pieces, found = self.page.list, self.shelf.read()
        pieces.stop_writing()
        done = self._window.session.do(use_case, found.id, "", pieces.last_chosen()) if found else None
        if done and done.made:
            self._new.add(done.made[0])
            pieces.write(done.made[0])

    def _leave(self, name: str) -> None:
        """Let go of what was written; what is new and still empty was not wanted."""
        items = self.shelf.current.items if self.shelf.current else ()
        if name in self._new and any(item.id == name and not item.body.strip() for item in items):
            QTimer.singleShot(0, self, lambda: self._window.session.do(use_cases.remove, [name]))
        self._new.discard(name)

    def _show(self, item: BriefingItem) -> bool:
        """Show where a piece stands, if it does; say whether a text has it."""
        if item.state == "unplaced":
            gone = _("It stands in no text any more. The briefing keeps its words as they were collected.")
            self._window.status.say(gone)
        elif item.place is None:
            self._window.verbs.pages.write_on_dossier()
        else:
            self._window.reading.show_place(item.place)
            self._window.verbs.marker.choose([item.mark] if item.mark else ())
            return True
        return False

    def _open(self, item: BriefingItem) -> None:
        if self._show(item):
            key = self._window.actions_["to-briefing"].shortcut().toString()
            self._window.status.say(_("{0} leads back to the briefing.").format(key))

    def _show_page(self) -> None:
        self._window.sidebar.show_page(PAGE)

    def _wire(self) -> None:
        page, pieces, shelf, do = self.page, self.page.list, self.shelf, self._window.session.do
        page.title.menu().aboutToShow.connect(lambda: shelf.fill(page.title.menu()))
        page.title.renamed.connect(shelf.rename)
        shelf.naming.connect(page.title.rename)
        shelf.turned.connect(self.refresh)
        self.collector.collected.connect(self._show_collected)
        page.begin_wanted.connect(self.begin)
        page.preview_wanted.connect(self.outlet.preview)
        page.copy_wanted.connect(self.outlet.copy)
        page.export_wanted.connect(self.outlet.export)
        pieces.shown.connect(self._show)
        pieces.opened.connect(self._open)
        pieces.remove_wanted.connect(self._remove)
        pieces.move_wanted.connect(self._move)
        pieces.heading_wanted.connect(self.write_heading)
        pieces.text_wanted.connect(self.write_text)
        pieces.reworded.connect(partial(do, use_cases.reword))
        pieces.timed.connect(partial(do, use_cases.time))
        pieces.left.connect(self._leave)
        pieces.marks_dropped.connect(self._drop)
