"""One side of the reading view: a header, a place to find words, the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from zhutiao import terms
from zhutiao.ui import menus
from zhutiao.ui import theme as themes
from zhutiao.ui.pane.header import PaneHeader
from zhutiao.ui.pane.pane import TextPane
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu

    from zhutiao.model import Document
    from zhutiao.ui.appearance import Appearance
    from zhutiao.ui.find_bar import FindBar
    from zhutiao.ui.nothing_here import NothingHere
    from zhutiao.ui.search.finding_workers import FindingWorkers
    from zhutiao.ui.search.text_finding import TextFinding
    from zhutiao.ui.session import Session
    from zhutiao.ui.theme import Theme

NARROWEST = 232
LONGEST_TITLE = 24


class TextBox(QWidget):
    """Holds a pane and what stands above it; says which other text was asked for."""

    document_chosen = Signal(object)
    report_wanted = Signal(str)
    document_shown = Signal()

    def __init__(self, session: Session, appearance: Appearance) -> None:
        super().__init__()
        self._session, self._appearance = session, appearance
        inks = themes.inks(appearance.theme)
        self.header, self.pane = PaneHeader(inks), TextPane(inks)
        self.header.title_pressed.connect(self._offer_texts)
        self.header.printing_chosen.connect(self._choose)
        self.document: Document | None = None
        self.only_base = False
        self.workers: Callable[[], FindingWorkers]
        """What finds for this text beside the window."""
        self._finding: TextFinding | None = None
        self._nothing: NothingHere | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.header)
        self._column.addWidget(self.pane, 1)
        self.setMinimumWidth(NARROWEST)
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._show_focus)
        self.retype()

    def show_document(self, document: Document | None) -> None:
        """Show the text of *document*, with its marks; a text that stands there already is left alone."""
        if document is None:
            self._show_nothing()
        elif self.document and document != self.document and document.id == self.document.id:
            from zhutiao.ui.same_place import show_again  # noqa: PLC0415 - texts are seldom divided anew

            show_again(self.pane, self.document.article, document.article)
            self.seek_again()
        elif document != self.document:
            self.pane.show_article(document.id, document.article)
            self.pane.setAccessibleName(document.article.title or document.file)
            self.seek_again()
        self.pane.setVisible(document is not None)
        if self._nothing:
            self._nothing.setVisible(document is None)
        if not self.only_base:
            self.header.set_lockable(on=document is not None)
        self.document = document
        self._name()
        self.mark()
        self.document_shown.emit()

    def name_of(self, clause: str | None) -> str:
        """Return the number of a clause of the text, or its title where it has none."""
        pieces = self.document.article.pieces() if self.document and clause else ()
        return next((piece.number or piece.title or "" for piece in pieces if piece.id == clause), "")

    def mark(self) -> None:
        """Paint the marks as they are now."""
        if self.document:
            self.pane.set_marks(self._session.marks_of(self.document.id))

    def retype(self) -> None:
        """Set size, line spacing and width to the reader's choice."""
        look = self._appearance
        self.pane.zoom(look.size)
        self.pane.set_line_height(look.spacing)
        self.pane.set_column(look.column)

    def dress(self, theme: Theme) -> None:
        """Draw in the colours of *theme*."""
        inks = themes.inks(theme)
        self.header.set_palette(inks)
        self.pane.set_palette(inks)
        if self._finding and self._finding.bar:
            self._finding.bar.dress(theme)
        if self._nothing:
            self._nothing.set_palette(inks)

    def retranslate(self) -> None:
        """Write in the reader's language."""
        self.header.retranslate()
        self._name()
        if self._finding and self._finding.bar:
            self._finding.bar.retranslate()

    @property
    def finding(self) -> TextFinding:
        """Return what finds in the text."""
        if self._finding is None:
            from zhutiao.ui.search.text_finding import TextFinding  # noqa: PLC0415 - not before it is wanted

            workers = lambda: self.workers()  # noqa: E731, PLW0108 - they are given later
            self._finding = TextFinding(self.pane, self._make_bar, workers)
        return self._finding

    def seek(self, words: str = "") -> None:
        """Show the bar for finding, and seek *words* at once where there are any."""
        self.finding.ask(words)

    def seek_again(self) -> None:
        """Seek in the text that is shown now what was sought in the one before."""
        if self._finding:
            self._finding.again()

    def _name(self) -> None:
        document = self.document
        if document is None:
            self.header.show_text("", "")
            self.header.show_printings([], "")
            self._say_nothing()
            return
        self.header.show_text(terms.kind(document.article.kind), about(document))
        self.header.show_printings([(text.id, printing_name(text)) for text in self._printings()], document.id)

    def _show_nothing(self) -> None:
        from zhutiao.ui.nothing_here import EMPTY, NothingHere  # noqa: PLC0415 - most dossiers have their texts

        if self._nothing is None:
            self._nothing = NothingHere(themes.inks(self._appearance.theme))
            self._column.addWidget(self._nothing, 1)
        self.pane.show_article("", EMPTY)

    def _say_nothing(self) -> None:
        if self._nothing:
            from zhutiao.ui.nothing_here import missing  # noqa: PLC0415

            self._nothing.setText(missing(base=self.only_base, others=len(self._session.documents) - 1))

    def _show_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        self.header.set_active(on=now is not None and self.isAncestorOf(now))

    def _offer_texts(self) -> None:
        """Offer every text of the dossier; beside the base text everything, in its place only the base texts."""
        menu = menus.menu(self, passing=True)
        for text in self._session.documents:
            if not self.only_base or text == self._session.base:
                name = f"{terms.kind(text.article.kind)}  {text.article.title or about(text) or text.file}"
                self._offer(menu, text.id, name)
        if len(printings := self._printings()) > 1:
            menu.addSeparator()
            for text in printings:
                self._offer(menu, text.id, printing_name(text))
        menu.addSeparator()
        menu.addAction(_("Import report…"), lambda: self.report_wanted.emit(self.pane.document_id))
        menu.popup(self.header.mapToGlobal(self.header.rect().bottomLeft()))

    def _offer(self, menu: QMenu, document: str, name: str) -> None:
        action = menu.addAction(menus.plain(name))
        action.setCheckable(True)
        action.setChecked(self.document is not None and document == self.document.id)
        action.triggered.connect(lambda _on=False: self._choose(document))

    def _printings(self) -> list[Document]:
        """Return every printing of the text, that shown among them."""
        shown = self.document.printing_of or self.document.id if self.document else ""
        return [text for text in (self._session.document(shown), *self._session.printings(shown)) if text]

    def _choose(self, name: str) -> None:
        if document := self._session.document(name):
            self.document_chosen.emit(document)

    def _make_bar(self) -> FindBar:
        from zhutiao.ui.find_bar import FindBar  # noqa: PLC0415 - not before it is wanted

        bar = FindBar(self._appearance.theme)
        self._column.insertWidget(self._column.indexOf(self.pane), bar)
        return bar


def about(document: Document) -> str:
    """Return who made a text and when, as printed."""
    article = document.article
    who = " ".join(article.issuer) or " ".join(part for part in (article.origin, article.author) if part)
    return " · ".join(part for part in (who, article.dateline) if part)


def printing_name(document: Document) -> str:
    """Return what tells one printing of a text from the others: title, source, date, file."""
    article = document.article
    title = article.title or terms.kind(article.kind)
    parts = (
        title if len(title) <= LONGEST_TITLE else title[:LONGEST_TITLE] + "…",
        article.origin,
        article.dateline or article.date,
        document.file,
        "" if article.complete else _("incomplete"),
    )
    return " · ".join(part for part in parts if part)
