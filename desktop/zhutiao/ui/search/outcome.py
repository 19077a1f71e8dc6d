"""What is known of the search on the page: its hits so far, how many there are, in how many texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.ui.search import telling

if TYPE_CHECKING:
    from zhutiao.hits import Hit
    from zhutiao.ui.search.wishes import Part, Texts, Wish


class Outcome:
    """Grows with every part that comes."""

    def __init__(self, first: Part) -> None:
        self.wish: Wish = first.wish
        self.hits: list[Hit] = list(first.hits)
        self.total = first.total
        self.remark = first.remark
        self.texts: Texts | None = None
        self._fetched = 0

    @property
    def complete(self) -> bool:
        """Say whether every hit has been fetched."""
        return len(self.hits) >= self.total

    def goes_on(self) -> bool:
        """Say whether there are hits that nobody has gone to fetch; who asks goes."""
        if self.complete or self._fetched == len(self.hits):
            return False
        self._fetched = len(self.hits)
        return True

    def add(self, part: Part) -> None:
        """Take the hits that come next."""
        self.hits += part.hits
        if not part.hits:
            # There is less now than there was when it was counted.
            self.total = len(self.hits)

    def said(self) -> str:
        """Say how much was found, and how what was typed was understood."""
        if not self.total:
            return " ".join(filter(None, (telling.nothing(self.wish.asked), self.remark)))
        places = sum(len(hit.spans) for hit in self.hits) if self.complete else None
        said = telling.counted(self.total, places, self.texts)
        return " · ".join(filter(None, (said, telling.remark(self.wish.asked), self.remark)))
