"""What the search page asks for, what it is told and what it opens, in one window."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from zhutiao.text.patterns import Pattern
from zhutiao.text.search_reading import parse
from zhutiao.ui import aloud
from zhutiao.ui.safety import reindexing
from zhutiao.ui.search.asked import Asked, range_called
from zhutiao.ui.search.outcome import Outcome
from zhutiao.ui.search.page import SearchPage
from zhutiao.ui.search.recent import Recent
from zhutiao.ui.search.result_acts import ResultActs
from zhutiao.ui.search.saved_desk import SavedDesk
from zhutiao.ui.search.scoping import Scoping
from zhutiao.ui.search.seeker import FIRST, Seeker
from zhutiao.ui.search.widening import Widening
from zhutiao.ui.search.wishes import Part, Refusal
from zhutiao.words import _, sentence

if TYPE_CHECKING:
    from zhutiao.hits import Hit, Scope
    from zhutiao.text.search_query import Query
    from zhutiao.ui.search.wishes import Told
    from zhutiao.ui.window import Window

SLOW = 150
"""Milliseconds after which a search is said to be under way, and nothing of the one before is shown any more."""
SECOND, NEXT, MOST = 30, 200, 2000
"""How many hits are fetched after the first: some at once, then more at a time, the farther the reader goes."""


class SearchDesk(QObject):
    """Lets the thread search what the page asks for, and brings what was found into the texts."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._scoping = Scoping(window)
        self.widening = Widening(window)
        self._seeker = Seeker(window.session.library.path, lambda: window.verbs.pages.files().searching_workshop)
        self._outcome: Outcome | None = None
        self._shown: Outcome | None = None
        self._waits, self._stale = False, False
        self._opens: bool | None = None
        self._slow = QTimer(self, singleShot=True, interval=SLOW)
        self.page = SearchPage(window.appearance.theme)
        self._hits = window.verbs.hits
        self.recent = Recent(window.settings, self.page)
        self.acts, self.saved = ResultActs(window, self), SavedDesk(window, self)
        self.page.ask(Asked(within=range_called(window.settings.get("search_range", ""))))
        self._listen()

    @property
    def outcome(self) -> Outcome | None:
        """Return what was found, as far as it is known."""
        return self._outcome

    def search(self, words: str = "") -> None:
        """Show the page, looking for *words* where there are any."""
        self._scoping.look()
        self._window.sidebar.show_page("search")
        if words:
            self.page.ask(replace(self.page.asked(), words=words, pattern=False))
        self.page.begin()

    def busy(self) -> bool:
        """Say whether there is still something to be told of what is asked for."""
        return self._waits or (self._outcome is not None and self._outcome.texts is None)

    def sought(self) -> Query | Pattern:
        """Return what is asked for as it is understood."""
        asked = self.page.asked()
        return Pattern(asked.words) if asked.pattern else parse(asked.words)

    def scope(self) -> Scope:
        """Return where is looked for what is asked for."""
        return self._outcome.wish.scope if self._outcome else self._scoping.scope(self.page.asked().within)

    def close(self) -> None:
        """Search no more, and let go of the library's file."""
        self._seeker.end()

    def open_chosen(self, going: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal
        """Open the chosen hit, the first where none is, and be there or stay with the page."""
        if self._waits:
            # What is listed belongs to what was typed before.
            self._opens = going
        else:
            self.page.list.open_chosen(going=going)

    def refresh(self) -> None:
        """Search again once the page is in sight, for what there is to find may have changed."""
        self._stale = True
        if self.page.isVisible():
            self._seek_again()

    def _only_goes(self) -> bool:
        """Say whether something changed only because a hit in another dossier is gone to."""
        return self._hits.goes and self.scope() == self._scoping.scope(self.page.asked().within)

    def _listen(self) -> None:
        page, hits = self.page, self._hits
        page.asked_changed.connect(self._seek)
        page.hit_opened.connect(self._open)
        page.open_wanted.connect(self.open_chosen)
        page.more_wanted.connect(self._fetch)
        page.left.connect(self._leave)
        page.list.collect_wanted.connect(self._window.verbs.briefing.collect_hit)
        page.offers.wanted.connect(self._offer)
        hits.moved.connect(page.list.choose)
        hits.wanted.connect(self._fetch)
        self._slow.timeout.connect(self._wait)
        self._seeker.told.connect(self._hear)
        self._seeker.index_doubted.connect(lambda: reindexing.remake(self._window))
        self._window.session.changed.connect(lambda _changed: self._only_goes() or self.refresh())
        self._window.appearance.language_changed.connect(self.refresh)
        self._window.sidebar.page_shown.connect(lambda name: name == "search" and self._stale and self._seek_again())

    def _seek(self, asked: Asked) -> None:
        self._window.settings.keep(search_range=asked.within)
        self._opens, self._stale = None, False
        self._waits = asked.seeks
        if asked.seeks:
            self._seeker.seek(asked, self._scoping.scope(asked.within))
            self._slow.start()
        else:
            self._seeker.cancel()
            self._slow.stop()
            self._outcome = None
            self._hits.end()

    def _seek_again(self) -> None:
        """Search for as much as is shown, which stays until its successor comes."""
        self._stale = False
        asked = self.page.asked()
        if asked.seeks:
            known = len(self._outcome.hits) if self._outcome else 0
            self._seeker.seek(asked, self._scoping.scope(asked.within), min(max(FIRST, known), MOST))

    def _wait(self) -> None:
        if self._waits:
            self._outcome = None
            self.page.wait(_("Searching…"))

    def _hear(self, told: Told) -> None:
        if isinstance(told, Refusal):
            self._outcome = None
            self.page.wait(sentence(told.error))
            self._settle()
        elif isinstance(told, Part):
            self._take(told)
        elif self._outcome:
            self._outcome.texts = told
            self.page.say(self._outcome.said())
            # Said once, when all is known: the focus stays in the field.
            aloud.announce(self.page, self.page.said())

    def _take(self, part: Part) -> None:
        if part.wish.start and self._outcome:
            self._outcome.add(part)
            self.page.list.add_rows(part.rows)
            if self._shown is self._outcome:
                self._hits.extend(self._outcome.hits)
        else:
            before, self._outcome = self._shown, Outcome(part)
            if before and (before.wish.asked, before.wish.scope) == (part.wish.asked, part.wish.scope):
                # What is gone through in the texts goes on in what there is now.
                self._shown = self._outcome
                self._hits.extend(self._outcome.hits)
            elif before and not part.total:
                # What the texts still show was sought before, and the page says that there is nothing.
                self._shown = None
                self._hits.end()
            self.page.show_found(part.rows, part.total)
            self._fetch(SECOND)
        self.page.say(self._outcome.said())
        self._settle()

    def _settle(self) -> None:
        """Search no more for now; do what was wished for meanwhile."""
        opens, self._opens = self._opens, None
        self._waits = False
        self._slow.stop()
        if opens is not None:
            self.page.list.open_chosen(going=opens)

    def _fetch(self, limit: int = 0) -> None:
        known = self._outcome
        if known and known.goes_on():
            self._seeker.more(known.wish, len(known.hits), limit or min(max(NEXT, len(known.hits) // 2), MOST))

    def _open(self, hit: Hit, span: int, going: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.recent.remember(self.page.asked().words)
        if self._outcome:
            self._shown = self._outcome
            self._hits.show(self.sought(), self._outcome.hits, hit, span)
        if going:
            boxes = self._window.reading.boxes
            next((box for box in boxes if box.pane.document_id == hit.document), boxes[0]).pane.setFocus()

    def _offer(self, typed: str, cursor: int) -> None:
        """Offer filters and their values, unless what is typed is a regular expression."""
        from zhutiao.services.search_completing import completions  # noqa: PLC0415 - not before something is typed

        asked = self.page.asked()
        if not asked.pattern:
            scope = self._scoping.scope(asked.within)
            self.page.offers.show_offer(completions(self._window.session.library, typed, cursor, scope))

    def _leave(self) -> None:
        if self._outcome and self._outcome.total:
            self.recent.remember(self.page.asked().words)
        self._scoping.focus()
