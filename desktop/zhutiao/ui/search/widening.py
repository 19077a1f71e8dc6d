"""The left column is wide enough for sentences while the search page is shown, and as it was afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhutiao.ui.window import Window

WIDTH = 380
PAGE = "search"


class Widening:
    """Remembers how wide the reader had the column, and how wide on the search page."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._own: int | None = None
        self._here = max(WIDTH, *window.settings.numbers("search_width", 1), 0)
        window.sidebar.page_shown.connect(self._follow)

    def own(self) -> int | None:
        """Return how wide the column is on the other pages, None where that is as wide as it is now."""
        return self._own

    def _follow(self, page: str) -> None:
        now = self._window.sidebar.width()
        if page == PAGE and self._own is None and now < self._here:
            self._own = now
            self._widen(self._here)
        elif page != PAGE and self._own is not None:
            # The reader may have drawn it wider or narrower meanwhile: that is meant for this page.
            self._here = max(WIDTH, now)
            self._window.settings.keep(search_width=[self._here])
            self._widen(self._own)
            self._own = None

    def _widen(self, width: int) -> None:
        sizes = self._window.split.sizes()
        self._window.split.setSizes([width, sum(sizes) - width])
