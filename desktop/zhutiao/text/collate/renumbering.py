"""Which clause of one witness is which of another, where their numbers are not the same."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

from zhutiao.variants import Renumbered

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from zhutiao.model import Article
    from zhutiao.text.collate import Printing
    from zhutiao.text.collate.beside import Beside

SAMPLED = 24
"""Tokens of a clause that are asked where they stand."""


def renumbered(
    base: str, article: Article, others: Mapping[str, Beside], printings: Mapping[str, Printing]
) -> Iterator[Renumbered]:
    """Yield the numbered clauses that go by another id in some witness, in order."""
    numbered = {siglum: {piece.id for piece in printings[siglum].article.pieces() if piece.number} for siglum in others}
    ends = _ends(next(iter(others.values()))) if others else []
    for at, piece in enumerate(article.pieces()):
        if not piece.number:
            continue
        start, end = ends[at] if at < len(ends) else (0, 0)
        names = {siglum: _home(other, start, end) for siglum, other in others.items()}
        kept = {siglum: name for siglum, name in names.items() if name in numbered[siglum]}
        if any(name != piece.id for name in kept.values()):
            yield Renumbered({base: piece.id, **{siglum: name for siglum, name in kept.items() if name}})


def _ends(other: Beside) -> list[tuple[int, int]]:
    """Return the tokens of each segment of the base."""
    base = other.base
    bounds = [base.whole.bounds(number) for number in range(len(base.whole.names))]
    return [(bisect_left(base.starts, low), bisect_left(base.starts, high)) for low, high in bounds]


def _home(other: Beside, start: int, end: int) -> str | None:
    """Return the segment of a witness that most tokens of the base stand in."""
    step = max((end - start) // SAMPLED, 1)
    places = [other.to[at] for at in range(start, end, step)]
    homes = Counter(other.print.name(place) for place in places if place >= 0)
    best, most = homes.most_common(1)[0] if homes else (None, 0)
    return best if 2 * most > len(places) else None
