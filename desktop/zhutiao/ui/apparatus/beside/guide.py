"""Does for one window what its page of printings side by side asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Qt

from zhutiao.services import witnesses
from zhutiao.ui.apparatus import told
from zhutiao.ui.apparatus.beside import clauses
from zhutiao.ui.apparatus.beside.page import BesidePage
from zhutiao.ui.apparatus.card import VariantCard
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from zhutiao.ui.apparatus.beside.clauses import ClauseRow
    from zhutiao.ui.apparatus.desk import VariantsDesk
    from zhutiao.ui.window import Window
    from zhutiao.variants import Apparatus, Entry

FEWEST = 2


class BesideGuide(QObject):
    """Opens the page of one text, keeps it up to date, and goes where it is asked to."""

    def __init__(self, window: Window, desk: VariantsDesk) -> None:
        super().__init__(window)
        self._window, self._desk = window, desk
        self._page: BesidePage | None = None
        self._document = ""
        self._sigla: Sequence[str] = ()
        desk.reader.changed.connect(self._refresh)

    def open(self, document: str, entry: str = "") -> BesidePage | None:
        """Show the printings of a text, at a variant or at the clause being read; None where there is but one."""
        known = self._desk.shown_in(document)
        whole = self._whole(known[0]) if known else []
        if known is None or len(whole) < FEWEST:
            self._window.status.say(_("This text is here in one printing only."))
            return None
        self._document, self._sigla = document, whole[:FEWEST]
        page = self._page = BesidePage(self._window.appearance.theme, self._spoken, self._window)
        page.list.entry_looked_at.connect(self._look)
        page.list.entry_clicked.connect(self._offer)
        page.list.key_pressed.connect(self._decide)
        page.witnesses_chosen.connect(self._choose_witnesses)
        page.finished.connect(self._forget)
        self._refresh()
        page.resize(page.sizeHint())
        page.open()
        if entry:
            page.list.look_at(entry)
        elif self._window.clause:
            page.list.show_clause(self._window.clause)
        return page

    def _whole(self, apparatus: Apparatus) -> list[str]:
        """Return the witnesses that print the whole text, the base first, what was made of them last."""
        known = [each for each in apparatus.collation.witnesses if not each.partial]
        known.sort(key=lambda each: (each.edition, each.siglum != apparatus.collation.base))
        return [each.siglum for each in known]

    def _refresh(self) -> None:
        if self._page is None:
            return
        known = self._desk.shown_in(self._document)
        if known is None:
            self._page.reject()
            return
        apparatus, entries = known
        found = witnesses.of_text(self._window.session.library, apparatus.document)
        sources = {each.siglum: each.source for each in apparatus.collation.witnesses}
        self._sigla = [siglum for siglum in self._sigla if siglum in sources]
        if found is None or len(self._sigla) < FEWEST:
            self._page.reject()
            return
        articles = {siglum: found.article(siglum, sources[siglum]) for siglum in self._sigla}
        self._page.show_text(apparatus, self._sigla, clauses.rows(apparatus, entries, articles, self._sigla))
        self._look(self._page.list.drawing.looked_at)

    def _entry(self, name: str) -> Entry | None:
        known = self._desk.shown_in(self._document)
        return next((each for each in known[1] if each.id == name), None) if known else None

    def _spoken(self, row: ClauseRow) -> str:
        known = self._desk.shown_in(self._document)
        entries = [entry for name in row.entries if (entry := self._entry(name))]
        said = [told.spoken(entry, known[0]) for entry in entries] if known else []
        return _(", ").join([row.name, told.count_said(entries), *said])

    def _look(self, name: str) -> None:
        known = self._desk.shown_in(self._document)
        if self._page and known:
            self._page.say(self._entry(name), known[0])

    def _offer(self, name: str, place: QRect) -> None:
        known, entry = self._desk.shown_in(self._document), self._entry(name)
        if self._page and known and entry:
            card = VariantCard(self._window.appearance.theme, self._page)
            card.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            card.reading_chosen.connect(self._choose)
            card.left_open.connect(self._leave_open)
            card.list_wanted.connect(self._go)
            card.offer(known[0], entry, place, held=True)

    def _decide(self, event: QKeyEvent) -> None:
        """Go to the variant looked at, choose a reading of it, or take the choice back."""
        known, entry = self._desk.shown_in(self._document), self._entry(self._looked_at())
        if known is None or entry is None:
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(entry)
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._leave_open(entry)
        elif siglum := told.meant(entry, known[0].collation.base, event.text()):
            self._choose(entry, siglum)

    def _looked_at(self) -> str:
        return self._page.list.drawing.looked_at if self._page else ""

    def _choose(self, entry: Entry, siglum: str) -> None:
        self._desk.choose(self._document, entry, siglum)

    def _leave_open(self, entry: Entry) -> None:
        self._desk.leave_open(self._document, entry)

    def _go(self, entry: Entry) -> None:
        if self._page:
            self._page.accept()
        self._desk.go(self._document, entry)

    def _choose_witnesses(self, sigla: Sequence[str]) -> None:
        self._sigla = sigla
        self._refresh()

    def _forget(self) -> None:
        if self._page:
            self._page.deleteLater()
        self._page = None
