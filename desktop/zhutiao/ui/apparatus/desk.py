"""Does for one window what is wanted of the variants: shows them, goes to them, chooses readings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from zhutiao.model import Place
from zhutiao.ui import aloud
from zhutiao.ui.apparatus import places, rows, told, walking
from zhutiao.ui.apparatus.cards import Cards
from zhutiao.ui.apparatus.in_panes import VariantsInPanes, on_screen
from zhutiao.ui.apparatus.page import ApparatusPage, Scope
from zhutiao.ui.apparatus.reader import ApparatusReader
from zhutiao.ui.apparatus.variant_filter import VariantFilter, from_names
from zhutiao.ui.unit_names import unit_of
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.ui.theme import Theme
    from zhutiao.ui.window import Window
    from zhutiao.variants import Apparatus, Entry

ON_TEXT = ("variant-here", "beside", "choose-sure", "edition", "drop-edition", "footnotes")
"""What is done with a whole text, in the order of the page's menu."""


class VariantsDesk(QObject):
    """Keeps one window's apparatus: the page in the column, the badges in the texts, the steps between variants."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        kept = window.settings.get("variants", {})
        kept = kept if isinstance(kept, dict) else {}
        self.filter = from_names(kept.get("hidden"))
        self._scope: Scope = "clause" if kept.get("scope") == "clause" else "text"
        self._text = ""
        self.at = ""
        """The variant that is looked at."""
        self._page: ApparatusPage | None = None
        self.reader = ApparatusReader(window.session)
        self.panes = VariantsInPanes(window, self.shown_in)
        self.cards = Cards(window, self.panes, self._entry)
        self._listen()
        self.reader.begin()

    def apparatus(self) -> Apparatus | None:
        """Return the apparatus the page is about: of the text chosen there, else of the base text."""
        base = self._window.session.base
        return self.reader.of(self._text) or (self.reader.of(base.id) if base else None)

    def shown_in(self, document: str) -> tuple[Apparatus, Sequence[Entry]] | None:
        """Return the apparatus of a text, and what of it is shown."""
        apparatus = self.reader.of(document)
        return (apparatus, self._shown(apparatus)) if apparatus else None

    def page(self) -> ApparatusPage:
        """Return the page of the left column, made when first wanted."""
        if self._page is None:
            actions = [self._window.actions_.made[name] for name in ON_TEXT if name in self._window.actions_.made]
            self._page = ApparatusPage(self._window.appearance.theme, actions)
            self._page.scope_chosen.connect(self._choose_scope)
            self._page.filter_chosen.connect(self._choose_filter)
            self._page.text_chosen.connect(self._choose_text)
            self._page.list.entry_chosen.connect(self.go)
            self._page.show_filter(self.filter)
            self._show_page()
        return self._page

    def show_page(self, document: str = "") -> None:
        """Bring the page to the front, about the text *document* where one is named."""
        if document:
            self._text = document
        page = self._window.sidebar.show_page("variants")
        self._show_page()
        page.setFocus()

    def go_next(self) -> None:
        """Go to the next variant of the text with the focus."""
        self._step(1)

    def go_back(self) -> None:
        """Go to the variant before."""
        self._step(-1)

    def go(self, entry: Entry) -> None:
        """Show a variant in the text, framed; the focus stays in the list."""
        apparatus = self.apparatus()
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

    def dress(self, theme: Theme) -> None:
        """Draw in the colours of *theme*."""
        self.cards.dress(theme)
        if self._page:
            self._page.dress(theme)

    def retranslate(self) -> None:
        """Write in the reader's language."""
        if self._page:
            self._page.retranslate()
        self._refresh()

    def close(self) -> None:
        """Compare no more."""
        self.reader.close()

    def _listen(self) -> None:
        self.reader.changed.connect(self._refresh)
        self._window.reading.clause_changed.connect(lambda _clause: self._show_page())
        self.panes.count_pressed.connect(self.show_page)
        self.cards.list_wanted.connect(self._show_in_list)
        self.cards.step_wanted.connect(self._step_with_card)

    def _refresh(self) -> None:
        self.panes.refresh()
        self.cards.refresh()
        apparatus = self.apparatus()
        self._window.sidebar.show_variants(len(self._shown(apparatus)) if apparatus else 0)
        self._show_page()

    def _shown(self, apparatus: Apparatus) -> list[Entry]:
        return [entry for entry in apparatus.entries if self.filter.shows(entry)]

    def _show_page(self) -> None:
        page, apparatus = self._page, self.apparatus()
        if page is None:
            return
        entries = self._shown(apparatus) if apparatus else []
        units, clause = self._units(apparatus), self._window.clause or ""
        here = [entry for entry in entries if told.clause_of(entry, units) == clause]
        page.show_scope(self._scope, self._window.here.number(clause), (len(here), len(entries)))
        page.show_texts([(each.document, self._name_of(each.document)) for each in self.reader.found], self._shown_id())
        chosen = here if self._scope == "clause" else entries
        knows = not (self.reader.busy() and apparatus is None)
        page.show_rows(apparatus, rows.grouped(chosen, units, self._clause_name), knows=knows)

    def _shown_id(self) -> str:
        apparatus = self.apparatus()
        return apparatus.document if apparatus else ""

    def _units(self, apparatus: Apparatus | None) -> dict[str, str]:
        document = self._window.session.document(apparatus.document) if apparatus else None
        return document.article.units() if document else {}

    def _name_of(self, document: str) -> str:
        from zhutiao import terms  # noqa: PLC0415 - seldom more than one

        text = self._window.session.document(document)
        return f"{terms.kind(text.article.kind)}  {text.article.title or text.file}" if text else document

    def _clause_name(self, clause: str) -> str:
        text = self._window.session.document(self._shown_id())
        return unit_of(text, clause)[1] if text else clause

    def _show_in_list(self, document: str, name: str) -> None:
        self.show_page(document)
        if self._page:
            self._page.list.choose(name)
            self._page.list.unfold(self._page.list.currentIndex(), on=True)

    def _step_with_card(self, step: int) -> None:
        self.cards.close()
        self._step(step)
        self.show_card()

    def _choose_scope(self, scope: Scope) -> None:
        self._scope = scope
        self._keep()
        self._show_page()

    def _choose_filter(self, asked: VariantFilter) -> None:
        self.filter = asked
        self._keep()
        self._refresh()

    def _choose_text(self, document: str) -> None:
        self._text = document
        self._show_page()

    def _keep(self) -> None:
        self._window.settings.keep(variants={"hidden": sorted(self.filter.hidden), "scope": self._scope})

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
        if self._page:
            self._page.list.choose(entry.id)
        said = told.spoken(entry, apparatus)
        self._window.status.say(said)
        aloud.announce(self._window, said)
