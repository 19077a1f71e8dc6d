"""What the filters of a search leave of the library."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zhutiao.hits import WHERES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zhutiao.hits import Hit, Scope, Where
    from zhutiao.store.library import Library
    from zhutiao.text.search_query import Filter

IN_TEXTS: Final[frozenset[Where]] = frozenset(("text", "title", "speaker"))


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What may be a hit at all; where a part is None, it leaves everything.

    Of what stands in texts, `wheres` may be, in `documents`, where `place` says so of (where, document, segment); of
    notes, tags and links what `own` says so of.
    """

    wheres: frozenset[Where] = frozenset(WHERES)
    documents: frozenset[str] | None = None
    place: Callable[[Where, str, str], bool] | None = None
    own: Callable[[Hit], bool] | None = None

    @property
    def takes_any_words(self) -> bool:
        """Say whether every piece of the documents left may be a hit."""
        return self.place is None and self.wheres >= IN_TEXTS

    def takes(self, where: Where, document: str, segment: str) -> bool:
        """Say whether what stands there in a text may be a hit."""
        fits = where in self.wheres and (self.documents is None or document in self.documents)
        return fits and (self.place is None or self.place(where, document, segment))

    def takes_own(self, hit: Hit) -> bool:
        """Say whether a note, tag or link may be a hit."""
        return self.own is None or self.own(hit)


EVERYTHING: Final = Narrowed()


def narrow(library: Library, filters: Sequence[Filter], scope: Scope) -> Narrowed:
    """Return what *filters* leave of a scope."""
    if not filters:
        return EVERYTHING
    from zhutiao.services import search_rules  # noqa: PLC0415 - most searches have no filter

    left = EVERYTHING
    for each in filters:
        rule = search_rules.rule(library, each, scope)
        left = _both(left, _otherwise(library, rule) if each.without else rule)
    return left


def _both(one: Narrowed, other: Narrowed) -> Narrowed:
    """Return what both leave."""
    documents = [each.documents for each in (one, other) if each.documents is not None]
    places = [each.place for each in (one, other) if each.place]
    owns = [each.own for each in (one, other) if each.own]
    return Narrowed(
        one.wheres & other.wheres,
        frozenset.intersection(*documents) if documents else None,
        (lambda *place: all(takes(*place) for takes in places)) if places else None,
        (lambda hit: all(takes(hit) for takes in owns)) if owns else None,
    )


def _otherwise(library: Library, rule: Narrowed) -> Narrowed:
    """Return all that *rule* does not leave."""

    def own(hit: Hit) -> bool:
        return not rule.takes_own(hit)

    if rule.takes_any_words and rule.documents is not None:
        # So that the index can still be asked, and only for the other texts.
        others = frozenset(document for document, _text in library.documents.standing(printings=True))
        return Narrowed(documents=others - rule.documents, own=own)
    return Narrowed(place=lambda *place: not rule.takes(*place), own=own)
