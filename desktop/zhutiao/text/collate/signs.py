"""How the same words are printed: their signs, the width of these, the spaces and lines between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zhutiao.text.tokens import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhutiao.text.collate.beside import Beside
    from zhutiao.text.collate.prints import Print
    from zhutiao.variants import VariantKind

_ORDER: tuple[VariantKind, ...] = ("punctuation", "width", "layout")


class Quiet(NamedTuple):
    """Tokens of the base from *start* up to *end* that are printed in another way; the sign is between or in them."""

    start: int
    end: int
    kind: VariantKind


def found(base: Print, others: Sequence[Beside]) -> list[Quiet]:
    """Return where any witness prints the words of the base in another way, in order; the weightiest kind counts."""
    kinds: dict[tuple[int, int], VariantKind] = {}
    for other in others:
        for start, end, kind in _of(base, other):
            known = kinds.get((start, end))
            if known is None or _ORDER.index(kind) < _ORDER.index(known):
                kinds[start, end] = kind
    return [Quiet(start, end, kind) for (start, end), kind in sorted(kinds.items())]


def _of(base: Print, other: Beside) -> Iterator[Quiet]:
    for old, new, size in other.blocks:
        mine, theirs = base.pieces(old, old + size), other.print.pieces(new, new + size)
        if mine == theirs:
            continue
        # Tokens and the signs between them take turns.
        for n, (one, two) in enumerate(zip(mine, theirs, strict=True)):
            if one != two:
                at = old + n // 2
                yield Quiet(at, at + 1 + n % 2, _kind(one, two))


def _kind(one: str, two: str) -> VariantKind:
    plain, other = "".join(one.split()), "".join(two.split())
    if plain == other:
        return "layout"
    return "width" if fold(plain) == fold(other) else "punctuation"
