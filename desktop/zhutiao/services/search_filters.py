"""What the filters of a search leave of the library."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhutiao.hits import WHERES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zhutiao.hits import Scope, Where
    from zhutiao.store.library import Library
    from zhutiao.text.search_query import Filter


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What may be a hit at all; where a part is None, it leaves everything.

    `documents` are those whose words may be; `place` is asked about (where, document, segment) of these, `made` about
    (where, id) of a note, tag or link.
    """

    wheres: frozenset[Where] = frozenset(WHERES)
    documents: frozenset[str] | None = None
    place: Callable[[Where, str, str], bool] | None = None
    made: Callable[[Where, str], bool] | None = None

    @property
    def takes_any_words(self) -> bool:
        """Say whether every piece of the documents left may be a hit."""
        return self.place is None and self.wheres >= {"text", "title", "speaker"}


def narrow(_library: Library, filters: Sequence[Filter], _scope: Scope) -> Narrowed:
    """Return what *filters* leave of a scope."""
    del filters
    return Narrowed()
