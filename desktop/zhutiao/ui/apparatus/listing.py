"""What the page of the variants lists: of which text, of the clause or of all of it, of which kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from zhutiao import terms
from zhutiao.ui.apparatus import rows, told
from zhutiao.ui.apparatus.page import ApparatusPage, Scope
from zhutiao.ui.apparatus.variant_filter import VariantFilter, from_names
from zhutiao.ui.unit_names import unit_of
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.model import Article
    from zhutiao.ui.apparatus.reader import ApparatusReader
    from zhutiao.ui.window import Window
    from zhutiao.variants import Apparatus, Entry

ON_TEXT = ("beside", "choose-sure", "edition", "drop-edition", "footnotes")
"""What is done with a whole text, in the order of the page's menu."""


class Known(NamedTuple):
    """What the filter leaves of one apparatus, by the clauses of its text, so that nobody has to look twice."""

    apparatus: Apparatus
    filter: VariantFilter
    article: Article | None
    units: dict[str, str]
    entries: list[Entry]
    by_clause: dict[str, list[Entry]]


class Listing(QObject):
    """Keeps the page, which is made when first wanted, and remembers what the reader wants to see."""

    filtered = Signal()

    def __init__(self, window: Window, reader: ApparatusReader) -> None:
        super().__init__(window)
        self._window, self._reader = window, reader
        kept = window.settings.get("variants", {})
        kept = kept if isinstance(kept, dict) else {}
        self.filter = from_names(kept.get("hidden"))
        self._scope: Scope = "clause" if kept.get("scope") == "clause" else "text"
        self.text = ""
        """The text that the reader wants to see; "" for the base text."""
        self.page: ApparatusPage | None = None
        self._known: dict[str, Known] = {}
        self._listed: tuple[object, ...] = ()

    def apparatus(self) -> Apparatus | None:
        """Return the apparatus of the text chosen, else of the base text."""
        return self._reader.of(self.text) or self.of_base()

    def of_base(self) -> Apparatus | None:
        """Return the apparatus of the base text."""
        base = self._window.session.base
        return self._reader.of(base.id) if base else None

    def document(self) -> str:
        """Return the text it is of, "" where there is none."""
        apparatus = self.apparatus()
        return apparatus.document if apparatus else ""

    def shown(self, apparatus: Apparatus | None) -> list[Entry]:
        """Return what the filter leaves of an apparatus."""
        return self._of(apparatus).entries if apparatus else []

    def in_clause(self, clause: str) -> list[Entry]:
        """Return what is shown of one clause of the base text."""
        apparatus = self.of_base()
        return self._of(apparatus).by_clause.get(clause, []) if apparatus else []

    def clause_of(self, document: str, entry: Entry) -> str:
        """Return the clause of a text that a variant stands in."""
        apparatus = self._reader.of(document)
        return told.clause_of(entry, self._of(apparatus).units if apparatus else {})

    def made(self) -> ApparatusPage:
        """Return the page, made when first wanted."""
        if self.page is None:
            known = self._window.actions_.made
            actions = [known[name] for name in ON_TEXT if name in known]
            self.page = ApparatusPage(self._window.appearance.theme, actions)
            self.page.scope_chosen.connect(self._choose_scope)
            self.page.filter_chosen.connect(self._choose_filter)
            self.page.text_chosen.connect(self.show_text)
            self.page.show_filter(self.filter)
        return self.page

    def show_text(self, document: str) -> None:
        """List the variants of another text."""
        self.text = document
        self.refresh()

    def refresh(self) -> None:
        """List what is known now; nothing is listed again that stands there already."""
        page, apparatus = self.page, self.apparatus()
        if page is None:
            return
        known, clause = self._of(apparatus) if apparatus else None, self._window.clause or ""
        entries, here = (known.entries, known.by_clause.get(clause, [])) if known else ([], [])
        page.show_scope(self._scope, self._window.here.number(clause), (len(here), len(entries)))
        page.show_texts(self._texts(), self.document())
        knows = not (self._reader.busy() and apparatus is None)
        wanted = (known, clause if self._scope == "clause" else None, knows, _("Variants"))
        if wanted != self._listed:
            self._listed = wanted
            chosen = here if self._scope == "clause" else entries
            units = known.units if known else {}
            page.show_rows(apparatus, rows.grouped(chosen, units, self._clause_name), knows=knows)

    def _of(self, apparatus: Apparatus) -> Known:
        text, found = self._window.session.document(apparatus.document), self._known.get(apparatus.document)
        article = text.article if text else None
        if found and found.apparatus is apparatus and found.filter == self.filter and found.article is article:
            return found
        units = article.units() if article else {}
        entries = [entry for entry in apparatus.entries if self.filter.shows(entry)]
        by_clause: dict[str, list[Entry]] = {}
        for entry in entries:
            by_clause.setdefault(told.clause_of(entry, units), []).append(entry)
        known = self._known[apparatus.document] = Known(apparatus, self.filter, article, units, entries, by_clause)
        return known

    def _texts(self) -> Sequence[tuple[str, str]]:
        return [(each.document, self._name_of(each.document)) for each in self._reader.found]

    def _name_of(self, document: str) -> str:
        text = self._window.session.document(document)
        return f"{terms.kind(text.article.kind)}  {text.article.title or text.file}" if text else document

    def _clause_name(self, clause: str) -> str:
        text = self._window.session.document(self.document())
        return unit_of(text, clause)[1] if text else clause

    def _choose_scope(self, scope: Scope) -> None:
        self._scope = scope
        self._keep()
        self.refresh()

    def _choose_filter(self, asked: VariantFilter) -> None:
        self.filter = asked
        self._keep()
        self.filtered.emit()

    def _keep(self) -> None:
        self._window.settings.keep(variants={"hidden": sorted(self.filter.hidden), "scope": self._scope})
