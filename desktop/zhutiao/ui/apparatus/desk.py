"""Does for one window what is wanted of the variants: shows them, goes to them, has readings chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from zhutiao.model import Place
from zhutiao.ui import aloud
from zhutiao.ui.apparatus import footnoting, places, told, walking
from zhutiao.ui.apparatus.below import Below
from zhutiao.ui.apparatus.beside.guide import BesideGuide
from zhutiao.ui.apparatus.cards import Cards
from zhutiao.ui.apparatus.deciding import Deciding
from zhutiao.ui.apparatus.guests import GuestMarks
from zhutiao.ui.apparatus.in_panes import VariantsInPanes, on_screen
from zhutiao.ui.apparatus.listing import Listing
from zhutiao.ui.apparatus.reader import ApparatusReader
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zhutiao.ui.apparatus.entry_list import EntryList
    from zhutiao.ui.apparatus.page import ApparatusPage
    from zhutiao.ui.apparatus.variant_filter import VariantFilter
    from zhutiao.ui.theme import Theme
    from zhutiao.ui.window import Window
    from zhutiao.variants import Apparatus, Entry


class VariantsDesk(QObject):
    """Keeps one window's apparatus: the page in the column, the badges in the texts, the steps between variants."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.at = ""
        """The variant that is looked at."""
        self.reader = ApparatusReader(window.session)
        self.listing = Listing(window, self.reader)
        self.panes = VariantsInPanes(window, self.shown_in)
        self.cards = Cards(window, self.panes, self._entry)
        self._deciding = Deciding(window)
        self.beside = BesideGuide(window, self)
        self._below = Below(window, self.listing)
        self.guests = GuestMarks(window, self.reader)
        self._listen()
        self.reader.begin()

    @property
    def filter(self) -> VariantFilter:
        """Return which variants are shown."""
        return self.listing.filter

    def apparatus(self) -> Apparatus | None:
        """Return the apparatus the page is about."""
        return self.listing.apparatus()

    def shown_in(self, document: str) -> tuple[Apparatus, Sequence[Entry]] | None:
        """Return the apparatus of a text, and what of it is shown."""
        apparatus = self.reader.of(document)
        return (apparatus, self.listing.shown(apparatus)) if apparatus else None

    def page(self) -> ApparatusPage:
        """Return the page of the left column, made when first wanted."""
        if self.listing.page is None:
            self._hear(self.listing.made().list, self.listing.document)
            self.listing.refresh()
        return self.listing.made()

    def said_of(self, clause: str) -> str:
        """Say how many variants a clause has, and how many of them are undecided; "" where it has none."""
        return told.count_said(self.listing.in_clause(clause))

    def show_page(self, document: str = "") -> None:
        """Bring the page to the front, about the text *document* where one is named."""
        if document:
            self.listing.text = document
        page = self._window.sidebar.show_page("variants")
        self.listing.refresh()
        page.setFocus()

    def go_next(self) -> None:
        """Go to the next variant of the text with the focus."""
        self._step(1)

    def go_back(self) -> None:
        """Go to the variant before."""
        self._step(-1)

    def go(self, document: str, entry: Entry) -> None:
        """Show a variant in the text, framed; the focus stays in the list."""
        apparatus = self.reader.of(document)
        if apparatus:
            focused = QApplication.focusWidget()
            self._bring(apparatus, entry, apparatus.document)
            if focused and focused.isVisible():
                focused.setFocus()

    def show_card(self) -> None:
        """Show what the witnesses read at the variant looked at, else at the next one."""
        pane = self._window.reading.active()
        named = {spot.name: (spot.segment, spot.span) for _start, _end, spot in pane.sheet.spots.all if spot.badge}
        if self.at not in named or pane.sees([named[self.at]]) != [True]:
            self.go_next()
        if self.at in named:
            self.cards.offer(pane.document_id, self.at, on_screen(pane, pane.badge_of(self.at)))

    def show_beside(self) -> None:
        """Show the printings of the text beside each other."""
        self.beside.open(self.listing.document(), self.at)

    def choose(self, document: str, entry: Entry, siglum: str) -> None:
        """Say which reading is the right one."""
        self._deciding.choose(document, entry, siglum)

    def leave_open(self, document: str, entry: Entry) -> None:
        """Take the choice of a reading back."""
        self._deciding.leave_open(document, entry)

    def choose_sure(self) -> None:
        """Choose every reading that is surely right."""
        self._decide(self._deciding.choose_sure)

    def make_edition(self) -> None:
        """Show the text that is made of the choices."""
        self._decide(self._deciding.make_edition)

    def drop_edition(self) -> None:
        """Show the printing again."""
        self._decide(self._deciding.drop_edition)

    def copy_footnotes(self) -> None:
        """Copy what is selected, else the clause being read, with its variants as footnotes."""
        footnoting.copy(self._window, None)

    def offer_guests(self) -> None:
        """Offer the marks of other printings in the clause being read."""
        self.guests.offer_here()

    def dress(self, theme: Theme) -> None:
        """Draw in the colours of *theme*."""
        for part in (self.cards, self._below.list):
            part.dress(theme)
        if self.listing.page:
            self.listing.page.dress(theme)

    def retranslate(self) -> None:
        """Write in the reader's language."""
        self._below.list.retranslate()
        if self.listing.page:
            self.listing.page.retranslate()
        self._refresh()

    def close(self) -> None:
        """Compare no more."""
        for part in (self.reader, self.guests):
            part.close()

    def _hear(self, listed: EntryList, document: Callable[[], str]) -> None:
        """Do what a list of variants of the text called *document* asks for."""
        listed.entry_chosen.connect(lambda entry: self.go(document(), entry))
        listed.reading_chosen.connect(lambda entry, siglum: self.choose(document(), entry, siglum))
        listed.left_open.connect(lambda entry: self.leave_open(document(), entry))
        listed.footnotes_wanted.connect(lambda entry: self._copy_with(document(), entry))

    def _listen(self) -> None:
        self._hear(self._below.list, self._below.document)
        self.reader.changed.connect(self._refresh)
        self.listing.filtered.connect(self._refresh)
        self._window.reading.clause_changed.connect(lambda _clause: self._refresh_lists())
        self._window.connections.pin_changed.connect(self._below.refresh)
        self.panes.count_pressed.connect(self.show_page)
        self.cards.list_wanted.connect(self._show_in_list)
        self.cards.reading_chosen.connect(self.choose)
        self.cards.left_open.connect(self.leave_open)
        self.cards.step_wanted.connect(self._step_with_card)

    def _refresh(self) -> None:
        self.panes.refresh()
        self.cards.refresh()
        self._window.sidebar.show_variants(len(self.listing.shown(self.apparatus())))
        self._refresh_lists()

    def _refresh_lists(self) -> None:
        self.listing.refresh()
        self._below.refresh()

    def _show_in_list(self, document: str, name: str) -> None:
        self.show_page(document)
        listed = self.page().list
        listed.choose(name)
        listed.unfold(listed.currentIndex(), on=True)

    def _copy_with(self, document: str, entry: Entry) -> None:
        footnoting.copy(self._window, Place(document, self.listing.clause_of(document, entry)))

    def _step_with_card(self, step: int) -> None:
        self.cards.close()
        self._step(step)
        self.show_card()

    def _decide(self, act: Callable[[Apparatus], None]) -> None:
        apparatus = self.apparatus()
        if apparatus:
            act(apparatus)
        else:
            self._window.status.say(_("This text is here in one printing only."))

    def _step(self, step: int) -> None:
        """Go on from the variant looked at, else from what is read."""
        reading = self._window.reading
        box = reading.active_box() if reading.active().sheet.spots.all else reading.base
        name = walking.next_name(box.pane, self.at, step)
        found = self._entry(box.pane.document_id, name) if name else None
        if found:
            self._bring(*found, box.pane.document_id)
        else:
            self._window.status.say(_("No other printing reads otherwise here."))

    def _entry(self, document: str, name: str) -> tuple[Apparatus, Entry] | None:
        known = self.shown_in(document)
        entry = next((each for each in known[1] if each.id == name), None) if known else None
        return (known[0], entry) if known and entry else None

    def _bring(self, apparatus: Apparatus, entry: Entry, document: str) -> None:
        """Show the words of a variant, or where they would stand, and say what it is."""
        self.at = entry.id
        place = places.place(apparatus, entry, document)
        self._window.reading.show_place(place or Place(document, entry.variant.segment))
        self.panes.look_at(entry.id)
        for listed in filter(None, (self._below.list, self.listing.page and self.listing.page.list)):
            listed.choose(entry.id)
        said = told.spoken(entry, apparatus)
        self._window.status.say(said)
        aloud.announce(self._window, said)
