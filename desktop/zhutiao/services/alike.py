"""Whether two articles are the same text: asked of every text in a dossier, so answered cheaply where it is no."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from operator import add
from typing import TYPE_CHECKING, TypeAlias

from zhutiao.model import BASE_KINDS
from zhutiao.text.tokens import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhutiao.model import Article, Kind

SAME_TEXT = 0.7  # of the shorter one's character pairs: two printings of one text share at least so many
CORRECTED = 0.95  # of either one's: what a corrected text shares with the one before

# A long text is known by a sixteenth of its pairs, always the same sixteenth of all there are.
EVERY, SAMPLE = 1 << 32, 1 << 28
LONG = 256
SIGNS = re.compile(r"[^\w%]|_")
FIGURES = re.compile(r"[\d〇零一二三四五六七八九十百]+")
ENOUGH = 16  # pairs to judge by
HOPELESS = 0.4  # a share of the sample that no same text comes near


@dataclass(frozen=True, slots=True)
class Traits:
    """What an article is told apart by, without its words: a few hundred bytes to some kilobytes.

    `words` is a fingerprint of all that is printed; `pairs` are its character pairs, as numbers below `limit`.
    """

    kind: Kind
    words: str
    pairs: frozenset[int]
    limit: int
    heading: tuple[str, tuple[str, ...]]
    origin: str | None
    complete: bool
    titled: bool
    segments: int


Rule: TypeAlias = "Callable[[Traits, Traits], bool]"


def traits(article: Article) -> Traits:
    """Return what *article* is told apart by."""
    words = hashlib.sha256()
    for piece in article.pieces():
        words.update(f"{piece.printed}\0".encode("utf-8", "surrogatepass"))
    numbers = {_number(a, b) for a, b in set(pairwise(_letters(article)))}
    limit = EVERY if len(numbers) <= LONG else SAMPLE
    return Traits(
        kind=article.kind,
        words=words.hexdigest(),
        pairs=frozenset(number for number in numbers if number < limit),
        limit=limit,
        heading=(_bare(article.title or ""), tuple(map(_bare, article.issuer))),
        origin=article.origin,
        complete=article.complete,
        titled=article.title is not None,
        segments=len(article.segments),
    )


def same_text(one: Article, other: Article) -> bool:
    """Say whether two articles are printings of one text: most character pairs of the shorter stand in the longer."""
    if not _fit(one.kind, other.kind) or _numbered_apart(_bare(one.title or ""), _bare(other.title or "")):
        return False
    return share(one, other)[0] >= SAME_TEXT


def may_be_same(one: Traits, other: Traits) -> bool:
    """Say whether two articles could be one text; where this says no they are not."""
    return (
        _fit(one.kind, other.kind)
        and not _numbered_apart(one.heading[0], other.heading[0])
        and may_be_alike(one, other)
    )


def may_be_alike(one: Traits, other: Traits) -> bool:
    """Say whether two articles could share most of their words, of whatever kind they are taken to be."""
    first, second = one.pairs, other.pairs
    if one.limit != other.limit:
        limit = min(one.limit, other.limit)
        first, second = _below(one, limit), _below(other, limit)
    shorter = min(len(first), len(second))
    return shorter < ENOUGH or len(first & second) >= HOPELESS * shorter


def may_correct(new: Traits, old: Traits) -> bool:
    """Say whether one text could be another corrected: same kind, heading and origin, and no less complete."""
    same = new.kind == old.kind and new.heading == old.heading and bool(new.heading[0])
    return same and new.origin == old.origin and new.complete >= old.complete and may_be_alike(new, old)


def share(one: Article, other: Article) -> tuple[float, float]:
    """Return how much of the shorter's character pairs stand in the longer, and of the longer's in the shorter."""
    return common(pairs(one), pairs(other))


def pairs(article: Article) -> Counter[str]:
    """Return how often each pair of letters stands in an article."""
    words = _letters(article)
    return Counter(map(add, words, words[1:]))


def common(first: Counter[str], second: Counter[str]) -> tuple[float, float]:
    """Return what `share` does, of two articles whose pairs are counted."""
    shorter, longer = sorted((first.total(), second.total()))
    both = (first & second).total()
    return (both / shorter, both / longer) if shorter else (0.0, 0.0)


def _fit(one: Kind, other: Kind) -> bool:
    """Say whether texts of two kinds can be one text: a base text may be taken for another kind of base text."""
    return one == other or (one in BASE_KINDS and other in BASE_KINDS)


def _numbered_apart(one: str, other: str) -> bool:
    """Say whether two titles differ in their numbers alone: 第1批… and 第2批… are two texts, however alike."""
    return bool(one) and one != other and FIGURES.sub("", one) == FIGURES.sub("", other)


def _below(traits: Traits, limit: int) -> frozenset[int]:
    return frozenset(pair for pair in traits.pairs if pair < limit)


def _letters(article: Article) -> str:
    return "".join(_bare(piece.printed) for piece in article.pieces())


def _bare(words: str) -> str:
    """Return the letters and digits of some words, without the places that `tokens.bare` tells too."""
    return SIGNS.sub("", fold(words))


def _number(first: str, second: str) -> int:
    """Return the same number below 2**32 for the same two signs, on every machine and day."""
    mixed = (ord(first) * 0x9E3779B1 + ord(second) * 0x85EBCA6B) & 0xFFFFFFFF
    return ((mixed ^ mixed >> 15) * 0x2C1B3C6D) & 0xFFFFFFFF
