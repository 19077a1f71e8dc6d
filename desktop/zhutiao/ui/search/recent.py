"""What was sought lately: kept from one day to the next, offered in the field and in the guide."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhutiao.settings import Settings
    from zhutiao.ui.search.page import SearchPage

MOST = 30
LONGEST = 200


class Recent:
    """The newest first, each once; words too long to be typed again are not kept."""

    def __init__(self, settings: Settings, page: SearchPage) -> None:
        self._settings, self._page = settings, page
        self._show()

    def all(self) -> list[str]:
        """Return what was sought, the newest first."""
        return [words for words in self._settings.get("searches", []) if isinstance(words, str)]

    def remember(self, words: str) -> None:
        """Put *words* first."""
        words = words.strip()
        if words and len(words) <= LONGEST:
            others = [each for each in self.all() if each != words]
            self._settings.keep(searches=[words, *others][:MOST])
            self._show()

    def _show(self) -> None:
        self._page.field.know(self.all())
        self._page.guide.know(self.all())
