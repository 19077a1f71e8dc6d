"""What the search page asks for and opens, in one window."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zhutiao.model import Place
from zhutiao.ui.search.asked import Asked, range_called
from zhutiao.ui.search.page import SearchPage
from zhutiao.ui.search.widening import Widening

if TYPE_CHECKING:
    from zhutiao.hits import Hit
    from zhutiao.ui.window import Window

RECENT = 30


class SearchDesk:
    """Keeps the search page of one window: what is sought there, what was sought lately, where a hit leads."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self.widening = Widening(window)
        self.page = SearchPage(window.appearance.theme)
        self.page.ask(Asked(within=range_called(window.settings.get("search_range", ""))))
        self._know()
        self.page.asked_changed.connect(self._keep_range)
        self.page.hit_opened.connect(self._open)
        self.page.left.connect(lambda: window.reading.active().setFocus())

    def search(self, words: str = "") -> None:
        """Show the page, looking for *words* where there are any."""
        self._window.sidebar.show_page("search")
        if words:
            self.page.ask(replace(self.page.asked(), words=words, pattern=False))
        self.page.begin()

    def _open(self, hit: Hit, going: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._remember()
        if hit.document and hit.segment:
            place = Place(hit.document, hit.segment, hit.spans[0] if hit.where == "text" and hit.spans else None)
            self._window.reading.show_place(place)
        if not going:
            self.page.list.setFocus()

    def _keep_range(self, asked: Asked) -> None:
        self._window.settings.keep(search_range=asked.within)

    def _remember(self) -> None:
        words = self.page.asked().words.strip()
        recent = [words, *(each for each in self._recent() if each != words)]
        self._window.settings.keep(searches=recent[:RECENT])
        self._know()

    def _know(self) -> None:
        self.page.field.know(self._recent())
        self.page.guide.know(self._recent())

    def _recent(self) -> list[str]:
        return [words for words in self._window.settings.get("searches", []) if isinstance(words, str)]
