"""What a companion shows of a clause, and how far through its passages it is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhutiao.model import Link


@dataclass(frozen=True, slots=True)
class Followed:
    """The links of a clause to a companion's passages, and which passage was brought or is read.

    The firm links come first, then mere suggestions, each in reading order.
    """

    clause: str | None
    links: tuple[Link, ...] = ()
    index: int | None = None
    rejected: int = 0
    """How many passages were found and are not shown because the reader rejected them."""

    @property
    def firm(self) -> tuple[Link, ...]:
        """Return the links that count."""
        return tuple(link for link in self.links if link.firm)

    @property
    def possible(self) -> tuple[Link, ...]:
        """Return the links that are only suggested."""
        return tuple(link for link in self.links if not link.firm)

    @property
    def link(self) -> Link | None:
        """Return the link to the passage that was brought or is read."""
        return None if self.index is None else self.links[self.index]

    @property
    def is_firm(self) -> bool:
        """Say whether the passage that was brought or is read counts."""
        return self.link is not None and self.link.firm

    @property
    def place(self) -> tuple[int, int]:
        """Return which of how many the passage is, from 1, among those as sure as it is; of none it is 0."""
        index, firm = -1 if self.index is None else self.index, len(self.firm)
        return (index + 1, firm) if index < firm else (index + 1 - firm, len(self.links) - firm)

    def stepped(self, step: int) -> int:
        """Return the number of the next passage, or with -1 of the previous one, around."""
        at = -1 if self.index is None and step > 0 else self.index or 0
        return (at + step) % len(self.links)

    def is_last(self, step: int) -> bool:
        """Say whether there is no further passage that way."""
        return self.index is not None and not 0 <= self.index + step < len(self.links)

    def at(self, index: int | None) -> Followed:
        """Return the same with another passage brought."""
        return replace(self, index=index)
