"""What a reader types to search, understood: words, exact words, alternatives, words left out, filters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from zhutiao.text import search_keys

if TYPE_CHECKING:
    from zhutiao.model import Span

FilterName = Literal["clause", "source", "kind", "tag", "colour", "noted", "date"]


@dataclass(frozen=True, slots=True)
class Filter:
    """Something a hit must be, or with `without` must not be; `value` is as typed, "|" stands between alternatives."""

    name: FilterName
    value: str
    without: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """What is sought in one paragraph: of each group one word at least, and none of `without`; all are search keys.

    A key is what `search_keys.fold` makes of words, and never empty. `literal` says that what was typed could not be
    read otherwise than as it stands.
    """

    groups: tuple[tuple[str, ...], ...] = ()
    without: tuple[str, ...] = ()
    filters: tuple[Filter, ...] = ()
    literal: bool = False

    @property
    def keys(self) -> tuple[str, ...]:
        """Return every key a hit may have, each once."""
        return tuple(dict.fromkeys(key for group in self.groups for key in group))

    @property
    def seeks(self) -> bool:
        """Say whether anything at all is sought."""
        return bool(self.groups or self.filters)

    def fits(self, key: str) -> bool:
        """Say whether words of this search key have what is sought; filters are not asked."""
        wanted = all(any(word in key for word in group) for group in self.groups)
        return wanted and not any(word in key for word in self.without)

    def spans(self, words: str, folded: str | None = None) -> tuple[Span, ...]:
        """Return where *words* have any of the keys, in order; of those that overlap the first and longest.

        Their search key may be given as *folded*.
        """
        folded = search_keys.fold(words) if folded is None else folded
        found = [span for key in self.keys for span in search_keys.find(words, key, folded)]
        apart: list[Span] = []
        for span in sorted(found, key=lambda span: (span.start, -span.end)):
            if not apart or apart[-1].end <= span.start:
                apart.append(span)
        return tuple(apart)
